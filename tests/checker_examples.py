"""Labelled claims and reports made by hand, for the tests of the suite ``checker``."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from eval.checker import Outcome
from eval.labelled import LabelledClaim
from index import Article, QuestionError, Span
from qa import Checked, CheckReport

SOURCE = "The ferry to Skelby sank on Tuesday. All 14 people were saved."


def claim(
    supported: bool, group: str = "a", dataset: str = "sea", unsupported: tuple[Span, ...] | None = None, kind: str = ""
) -> LabelledClaim:
    text = "The ferry sank. All were saved."
    kinds = (kind,) if kind else ()
    return LabelledClaim(dataset, f"{group}-1", group, (SOURCE,), text, supported, unsupported, kinds=kinds)


def report(text: str, *judged: tuple[Span, float, tuple[Span, ...]]) -> CheckReport:
    """Sentences with their scores, supported from 0.5 on, and their unsupported words."""
    sentences = tuple(
        Checked(
            text=text[start:end],
            start=start,
            end=end,
            label="supported" if score >= 0.5 else "unsupported",
            score=score,
            citations=(),
            unsupported_spans=spans,
            reason=None if score >= 0.5 else "Nothing carries it.",
        )
        for (start, end), score, spans in judged
    )
    return CheckReport(text, sentences, min(score for _, score, _ in judged))


def outcome(labelled: LabelledClaim, score: float, *spans: Span) -> Outcome:
    """The claim as one sentence with a score."""
    return Outcome(labelled, report(labelled.claim, ((0, len(labelled.claim)), score, spans)))


@dataclass
class WordSystem:
    """Takes a text for supported if its sources hold all of its words; keeps what it was handed."""

    handed: list[list[tuple[str, Sequence[str | Article]]]] = field(default_factory=list)

    def check_many(self, pairs: Sequence[tuple[str, Sequence[str | Article]]]) -> list[CheckReport]:
        self.handed.append(list(pairs))
        if any(not any(map(str.isalpha, text)) for text, _ in pairs):
            raise QuestionError("Found no words to check.")
        return [self._report(text, sources) for text, sources in pairs]

    def _report(self, text: str, sources: Sequence[str | Article]) -> CheckReport:
        known = " ".join(each if isinstance(each, str) else each.text for each in sources).split()
        score = sum(word in known for word in text.split()) / len(text.split())
        return report(text, ((0, len(text)), 0.9 if score == 1 else 0.4 * score, ()))
