"""From claims and the sentences they may be held against to verdicts, many at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from index import Vectors, sentence_key
from qa.claims import Claim
from qa.composer import Source
from qa.found_evidence import Evidence, Grounds, find_evidence
from qa.judge import Judge
from qa.verdict import Verdict, verdict_of_any

NEAR_COSINE, NEAR_CARRIED = 0.25, 0.4
"""Evidence that comes this near to a claim neither in meaning nor by the share of its words is none.

Measured on public claims: true of 0.7 % of those that their own document supports, and of 62 % of those that were held
against another document of the same kind. See docs/checking.md.
"""


@dataclass(frozen=True, slots=True)
class Task:
    """A claim, and the sentences it may be held against.

    ``copies`` are more places of the same sentences. ``nothing`` is the reason given where no sentence comes near.
    """

    claim: Claim
    grounds: Sequence[Grounds]
    copies: Sequence[Grounds] = ()
    nothing: str = "Nothing was found that speaks of this."


def verdicts(tasks: Sequence[Task], embed: Callable[[Sequence[str]], Vectors], judge: Judge) -> list[Verdict]:
    """One verdict a task, in order, after embedding in one call what is new, and judging in one call.

    A claim that stands in its grounds verbatim is supported without asking the judge.
    """
    verbatim = {row: place for row, task in enumerate(tasks) if (place := _verbatim(task))}
    open_rows = [row for row in range(len(tasks)) if row not in verbatim]
    _embed_together([tasks[row] for row in open_rows], embed)
    found = {row: _near_evidence(tasks[row], embed) for row in open_rows}
    pairs = [(tasks[row].claim.text, each.text) for row, evidence in found.items() for each in evidence]
    judgements = iter(judge.judge(pairs))
    given = {row: list(islice(judgements, len(evidence))) for row, evidence in found.items()}
    return [
        _proved(verbatim[row])
        if row in verbatim
        else verdict_of_any(task.claim.text, found[row], given[row], judge.needed) or _nothing_found(task)
        for row, task in enumerate(tasks)
    ]


def _embed_together(tasks: Sequence[Task], embed: Callable[[Sequence[str]], Vectors]) -> None:
    """So that a cache before the embedding model has all vectors at hand."""
    sentences = (sentence for task in tasks for each in task.grounds for sentence in each.sentences)
    texts = list(dict.fromkeys([*(task.claim.text for task in tasks), *sentences]))
    if texts:
        embed(texts)


def _near_evidence(task: Task, embed: Callable[[Sequence[str]], Vectors]) -> list[Evidence]:
    evidence = find_evidence(task.claim.text, task.grounds, embed)
    return [each for each in evidence if each.cosine >= NEAR_COSINE or each.carried >= NEAR_CARRIED]


def _verbatim(task: Task) -> Source | None:
    key = sentence_key(task.claim.text)
    return next(((each.article, each.places[key]) for each in task.grounds if key in each.places), None)


def _proved(place: Source) -> Verdict:
    return Verdict("supported", 1.0, Evidence((place,), (place,), 1.0, 1.0), (), None)


def _nothing_found(task: Task) -> Verdict:
    return Verdict("no_evidence", 0.0, None, ((0, len(task.claim.text)),), task.nothing)
