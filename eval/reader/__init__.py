"""The suite ``reader``: how well a ``qa.Reader`` finds the answer in a paragraph, and sees that there is none."""

from eval.reader.answer_match import exact_match, f1
from eval.reader.measures import reader_measures
from eval.reader.outcome import ReadOutcome
from eval.reader.run import ReadRun, run_reader

__all__ = ["ReadOutcome", "ReadRun", "exact_match", "f1", "reader_measures", "run_reader"]
