"""Claims with evidence, as the checker learns from them: labelled claims of public sets, with evidence found by us."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from eval.labelled import LabelledClaim
from index import Span, Vectors
from qa.evidence import MOST_SENTENCES, MOST_WORDS, select_evidence
from training.edits import sentences_of

BUDGETS = ((1, 60), (2, 80), (MOST_SENTENCES, MOST_WORDS), (MOST_SENTENCES, MOST_WORDS))
"""Most sentences and words of the evidence; drawn for each row, so that little evidence is known too."""
SIZE = 384

Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """``supported``: whether the evidence carries the whole claim.

    ``unsupported`` are the words of the claim that it does not carry; None where nobody knows which.
    """

    claim: str
    evidence: str
    supported: bool
    unsupported: tuple[Span, ...] | None


def labelled_rows(claims: Sequence[LabelledClaim], embed: Embed) -> Iterator[CheckRow]:
    """A row for each claim of one source; evidence is chosen as it is when a text is checked."""
    for claim in claims:
        sentences = sentences_of(claim.sources[0])
        if sentences:
            evidence = evidence_for(claim.claim, sentences, embed, BUDGETS[-1])
            words = () if claim.supported else claim.unsupported
            yield CheckRow(claim.claim, evidence, claim.supported, words)


def evidence_for(claim: str, sentences: Sequence[str], embed: Embed | None, budget: tuple[int, int]) -> str:
    """The sentences to judge the claim by, as one text; by their words alone where ``embed`` is None."""
    most_sentences, most_words = budget
    if embed is None or (
        len(sentences) <= most_sentences and sum(len(each.split()) for each in sentences) <= most_words
    ):
        vectors = np.zeros((len(sentences) + 1, SIZE), np.float32)
    else:
        vectors = embed([claim, *sentences])
    choice = select_evidence(
        claim, sentences, vectors[1:], vectors[0], most_sentences=most_sentences, most_words=most_words
    )
    return " ".join(sentences[row] for row in choice.rows)


def any_budget(chance: random.Random) -> tuple[int, int]:
    """One of ``BUDGETS``."""
    return chance.choice(BUDGETS)
