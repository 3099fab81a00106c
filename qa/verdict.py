"""The verdict on a claim: the judge's, unless an exact comparison overrules it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index import Span
from qa.check_types import Label
from qa.comparison import disagreements
from qa.found_evidence import Evidence
from qa.judge import Judgement
from qa.quotations import misquotations

HIGHEST_OVERRULED = 0.1
"""The highest score of a claim that an exact comparison found wrong, however sure the judge is of it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a claim; ``spans`` are offsets in the claim. Otherwise as ``Checked``.

    ``overruled``: whether an exact comparison found a fault, whatever the judge says.
    """

    label: Label
    score: float
    evidence: Evidence | None
    spans: tuple[Span, ...]
    reason: str | None
    overruled: bool = False


def verdict_of_any(
    claim: str, evidence: Sequence[Evidence], judgements: Sequence[Judgement], needed: float
) -> Verdict | None:
    """The verdict by the likeliest evidence that supports the claim.

    Where none does: by the nearest evidence that a comparison finds it to disagree with, since that tells most; else by
    the likeliest of all. ``evidence`` comes nearest first, with a judgement each; None without any.
    """
    pairs = list(zip(evidence, judgements, strict=True))
    verdicts = [verdict(claim, *pair, needed) for pair in pairs]
    likeliest = sorted(range(len(pairs)), key=lambda row: -judgements[row].probability)
    chosen = [row for row in likeliest if verdicts[row].label == "supported"]
    chosen += [row for row in range(len(pairs)) if verdicts[row].overruled]
    chosen += likeliest
    return verdicts[chosen[0]] if chosen else None


def verdict(claim: str, evidence: Evidence, judgement: Judgement, needed: float) -> Verdict:
    """Supported where the judge is sure enough, ``probability >= needed``, and no comparison finds a fault.

    A fault is a quotation that the articles don't hold, or a number, date, name or negation that disagrees with them.
    """
    believed = judgement.probability >= needed
    faults = _faults(claim, evidence)
    if believed and not faults:
        return Verdict("supported", judgement.probability, evidence, (), None)
    score = min(judgement.probability, HIGHEST_OVERRULED) if faults else judgement.probability
    doubted = () if believed else judgement.unsupported
    spans = merged([*(span for span, _ in faults), *doubted]) or ((0, len(claim)),)
    reasons = dict.fromkeys(reason for _, reason in faults) or [_doubt(claim, doubted)]
    return Verdict("unsupported", score, evidence, spans, _as_sentence("; ".join(reasons)), overruled=bool(faults))


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _faults(claim: str, evidence: Evidence) -> list[tuple[Span, str]]:
    texts = [article.text for article in evidence.articles]
    quoted = [
        ((start, end), f"the quoted words stand in no article found: “{claim[start:end]}”")
        for start, end in misquotations(claim, texts)
    ]
    compared = disagreements(claim, evidence.sentences, "\n\n".join(texts), evidence.published)
    return quoted + [(each.span, each.reason) for each in compared]


def _doubt(claim: str, spans: Sequence[Span]) -> str:
    if not spans:
        return "nothing found carries this as a whole"
    return f"nothing found carries: {', '.join(f'“{claim[start:end]}”' for start, end in spans)}"


def _as_sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
