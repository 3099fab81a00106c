"""Putting a report together: verdicts as sentences of the text, their evidence as numbered citations."""

from collections.abc import Iterable, Sequence
from itertools import chain

from index import sentence_key
from qa.check_types import Checked, CheckReport
from qa.composer import Source
from qa.judging import Task
from qa.numbering import Numbering
from qa.types import Citation
from qa.verdict import Verdict


def report_of(text: str, judged: Sequence[tuple[Task, Verdict]]) -> CheckReport:
    """The report on a text, from its claims in order, at least one."""
    numbering = Numbering()
    sentences = tuple(_sentence(task, verdict, numbering) for task, verdict in judged)
    return CheckReport(text, sentences, min(sentence.score for sentence in sentences))


def _sentence(task: Task, verdict: Verdict, numbering: Numbering) -> Checked:
    claim = task.claim
    return Checked(
        text=claim.text,
        start=claim.start,
        end=claim.end,
        label=verdict.label,
        score=verdict.score,
        citations=tuple(_citations(task, verdict, numbering)),
        unsupported_spans=tuple((claim.start + start, claim.start + end) for start, end in verdict.spans),
        reason=verdict.reason,
    )


def _citations(task: Task, verdict: Verdict, numbering: Numbering) -> Iterable[Citation]:
    cited = verdict.evidence.cited if verdict.evidence else ()
    return dict.fromkeys(chain.from_iterable(numbering.cited(_everywhere(place, task)) for place in cited))


def _everywhere(place: Source, task: Task) -> tuple[Source, ...]:
    """The place first, then the first place in each other article that says it in the same words."""
    article, (start, end) = place
    key = sentence_key(article.text[start:end])
    places = {article.id: place}
    for each in (*task.grounds, *task.copies):
        if key in each.places:
            places.setdefault(each.article.id, (each.article, each.places[key]))
    return tuple(places.values())
