"""An outcome: one labelled claim and what the checker said of it."""

from dataclasses import dataclass

from eval.labelled import LabelledClaim
from index import Span
from qa import CheckReport


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim and its report; ``unsupported`` are the words that the checker does not find, as spans of the claim."""

    claim: LabelledClaim
    report: CheckReport

    @property
    def called_supported(self) -> bool:
        """The checker's own label for the whole claim: each of its sentences is supported."""
        return all(sentence.label == "supported" for sentence in self.report.sentences)

    @property
    def score(self) -> float:
        """0..1: the lowest of its sentences'."""
        return self.report.score

    @property
    def unsupported(self) -> tuple[Span, ...]:
        """The unsupported words, in order; all of a sentence that nothing was found for and that marks none."""
        return tuple(
            span
            for sentence in self.report.sentences
            if sentence.label != "supported"
            for span in sentence.unsupported_spans or ((sentence.start, sentence.end),)
        )
