"""Rows of our own making: sentences of articles, honestly reworded or with one thing changed, in pairs.

Evidence is chosen by its words alone here: the sentence that a claim was made of carries nearly all of them.
"""

import difflib
import random
import re
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from index import Span
from training.check_rows import BUDGETS, CheckRow, any_budget, evidence_for
from training.edits import Lexicon, contrast, edit, join, sentences_of, statement
from training.reader_rows import ReadingRow

ABSENT, JOINED = 0.06, 0.08
"""How many of the sentences are held against a text without them, or joined with the next one first."""
MOST_VISITS = 4
"""A sentence is edited at most this often, each time otherwise."""
TURNED = 0.25
"""How many of the other sentences are edited in the evidence, so that the claim as it was is the unsupported one: no
word must be a sign of an edit by itself."""
RARE, RARE_KINDS = 0.3, ("role", "speaker", "cause", "quantity", "modality")
"""How often an edit of these kinds is tried first: few sentences have a place for one."""
OTHER_DOCUMENT = 0.2
"""How often an edit takes its words from any document and not only from the sentence's own."""

Unit = list[CheckRow]


def contrast_units(documents: Sequence[str], most: int, seed: int) -> Iterator[Unit]:
    """About ``most`` units: what a document says and the same with one typed edit; or what it does not say at all.

    Sentences are drawn from the documents in an order that ``seed`` gives.
    """
    chance = random.Random(seed)  # noqa: S311
    lexicon = Lexicon(documents)
    places = [(document, row) for document in documents for row in range(len(sentences_of(document)))]
    chance.shuffle(places)
    made = 0
    for document, row in islice(cycle(places), MOST_VISITS * len(places)):
        unit = _unit(document, row, lexicon, chance)
        if unit:
            yield unit
            made += 1
        if made == most:
            return


def statement_units(rows: Sequence[ReadingRow], seed: int) -> Iterator[Unit]:
    """Questions with their answers as statements, and the same statements with another answer to a like question."""
    chance = random.Random(seed)  # noqa: S311
    answers: dict[str, list[str]] = {}
    for row in rows:
        if row.answer:
            answers.setdefault(row.text, []).append(row.text[slice(*row.answer)])
    for row in rows:
        right = row.text[slice(*row.answer)] if row.answer else ""
        true = statement(row.question, right) if right else None
        if true is None:
            continue
        wrong = chance.choice(answers[row.text])
        false = statement(row.question, wrong) if wrong not in right and right not in wrong else None
        yield _pair(true, false, wrong, sentences_of(row.text), chance)


def _pair(true: str, false: str | None, wrong: str, sentences: Sequence[str], chance: random.Random) -> Unit:
    evidence = evidence_for(true, sentences, None, any_budget(chance))
    unit = [CheckRow(true, evidence, True, ())]
    start = false.lower().find(wrong.lower()) if false else -1
    if false and start >= 0:
        unit.append(CheckRow(false, evidence, False, ((start, start + len(wrong)),)))
    return unit


def _unit(document: str, row: int, lexicon: Lexicon, chance: random.Random) -> Unit | None:
    sentences = sentences_of(document)
    sentence, drawn = sentences[row], chance.random()
    if drawn < ABSENT and len(sentences) > 1:
        rest = [*sentences[:row], *sentences[row + 1 :]]
        return [CheckRow(sentence, evidence_for(sentence, rest, None, any_budget(chance)), False, None)]
    words = lexicon if chance.random() < OTHER_DOCUMENT else Lexicon()
    if drawn < ABSENT + JOINED and row + 1 < len(sentences):
        return _joined(document, sentences, row, words, chance)
    if drawn > 1 - TURNED:
        return _turned(document, sentences, row, words, chance)
    kind = chance.choice(RARE_KINDS) if chance.random() < RARE else None
    found = contrast(sentence, document, chance, kind, words) or contrast(sentence, document, chance, lexicon=words)
    if found is None:
        return None
    evidence = evidence_for(sentence, sentences, None, any_budget(chance))
    return [CheckRow(found.positive, evidence, True, ()), CheckRow(found.negative, evidence, False, found.spans)]


def _joined(document: str, sentences: Sequence[str], row: int, lexicon: Lexicon, chance: random.Random) -> Unit | None:
    both = join(sentences[row], sentences[row + 1], chance)
    made = edit(both, document, chance, lexicon=lexicon) if both else None
    if both is None or made is None:
        return None
    evidence = evidence_for(both, sentences, None, BUDGETS[-1])
    return [CheckRow(both, evidence, True, ()), CheckRow(made.text, evidence, False, made.spans)]


def _turned(document: str, sentences: Sequence[str], row: int, lexicon: Lexicon, chance: random.Random) -> Unit | None:
    made = edit(sentences[row], document, chance, lexicon=lexicon)
    if made is None:
        return None
    said = [*sentences[:row], made.text, *sentences[row + 1 :]]
    evidence = evidence_for(made.text, said, None, any_budget(chance))
    words = _different(sentences[row], made.text)
    return [CheckRow(made.text, evidence, True, ()), CheckRow(sentences[row], evidence, False, words or None)]


def _different(text: str, other: str) -> tuple[Span, ...]:
    """The words of a text that do not stand in the other one in their place."""
    places = [match.span() for match in re.finditer(r"\S+", text)]
    matcher = difflib.SequenceMatcher(None, text.split(), other.split(), autojunk=False)
    return tuple(
        (places[start][0], places[end - 1][1])
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
    )
