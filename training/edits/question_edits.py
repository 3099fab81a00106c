"""Typed edits of questions, which leave them without an answer in their paragraph."""

from random import Random

from index import content_tokens
from training.edits.analysis import analyse, sentences_of
from training.edits.figure_edits import date_edit, number_edit
from training.edits.inflection import form_of
from training.edits.lexicon import EMPTY, Lexicon
from training.edits.name_edits import name_edit, place_edit
from training.edits.negation_edits import DO, SHORT
from training.edits.quantity_edits import quantity_edit
from training.edits.scene import Changes, Maker, Scene
from training.edits.types import Change, Edit, applied
from training.edits.word_edits import antonym_edit, word_edit

ANSWERED = 0.5
"""A new word in a sentence with this share of the question's other words may give the question an answer."""


def negated(scene: Scene, random: Random) -> Changes | None:
    """``Who won?`` to ``Who didn't win?``; ``When was it built?`` to ``When wasn't it built?``"""
    words = scene.sentence.words
    for place, word in enumerate(words[:8]):
        if word.tag in ("neg", "auxneg") or word.lower in ("no", "never"):
            return None
        if place and word.lower in SHORT and word.tag in ("be", "do", "have", "modal"):
            return (_denied(scene, place, random),)
        form = form_of(word.lower)
        if place and word.tag in ("vbd", "vbz") and form and words[place - 1].tag in ("wh", "nn", "nns"):
            auxiliary = DO[word.tag]
            made = SHORT[auxiliary] if random.random() < 0.5 else f"{auxiliary} not"
            return (Change(word.start, word.end, f"{made} {form[0]}"),)
    return None


def _denied(scene: Scene, place: int, random: Random) -> Change:
    """A short form behind the auxiliary, or "never" or "not" where a participle follows at once."""
    word, after = scene.sentence.words[place], scene.sentence.word_after(place)
    if after is not None and after.tag in ("vbn", "vbg", "jj") and random.random() < 0.6:
        return Change(word.end, word.end, random.choice((" not", " never")))
    return Change(word.start, word.end, SHORT[word.lower])


MAKERS: dict[str, tuple[Maker, float]] = {
    "name": (name_edit, 3),
    "place": (place_edit, 2),
    "number": (number_edit, 2),
    "date": (date_edit, 3),
    "negation": (negated, 0.4),
    "antonym": (antonym_edit, 3),
    "quantity": (quantity_edit, 1),
    "word": (word_edit, 2),
}
"""Each kind of edit of a question, and how often it is tried first."""
QUESTION_KINDS: tuple[str, ...] = tuple(MAKERS)


def question_edit(
    question: str, document: str, random: Random, kind: str | None = None, lexicon: Lexicon = EMPTY
) -> Edit | None:
    """The question with one change, so that its paragraph looks as if it answered and doesn't.

    ``document`` is the paragraph, or its whole article: the words put in come from there where it has fitting ones. An
    edit whose new words stand beside the rest of the question in one of the document's sentences is not given back.

    Raises:
        KeyError: ``kind`` is not one of ``QUESTION_KINDS``.
    """
    if not 12 <= len(question) <= 300:
        return None
    scene = Scene(analyse(question), document, lexicon)
    order = sorted(MAKERS, key=lambda name: random.random() ** (1 / MAKERS[name][1]), reverse=True)
    for tried in order if kind is None else (kind,):
        changes = MAKERS[tried][0](scene, random)
        if changes:
            text, spans = applied(question, changes)
            if text != question and spans and not _is_answered(text, spans, document):
                return Edit(tried, text, spans)
    return None


def _is_answered(text: str, spans: tuple[tuple[int, int], ...], document: str) -> bool:
    put_in = [text[start:end].lower() for start, end in spans]
    kept = set(content_tokens(" ".join(_outside(text, spans))))
    for sentence in sentences_of(document):
        lower = sentence.lower()
        if not kept or not all(words in lower for words in put_in):
            continue
        if len(kept & set(content_tokens(sentence))) >= ANSWERED * len(kept):
            return True
    return False


def _outside(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]
