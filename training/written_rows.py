"""The passages that were written for training, each with claims, honest and false, and with questions.

``training/written/*.jsonl``, one object a line:

    {"id": "…", "published": "2024-03-14", "passage": "…",
     "claims": [{"text": "…", "supported": true}, {"text": "…", "supported": false, "kind": "…", "words": ["…"]}],
     "questions": [{"text": "…", "answer": "words of the passage"}, {"text": "…", "answer": null}]}
"""

import difflib
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index import Span
from training.check_rows import BUDGETS, CheckRow, evidence_for
from training.edits import sentences_of
from training.reader_rows import ReadingRow

FOLDER = Path(__file__).parent / "written"
CALIBRATION_SHARE = 0.15
_CALENDAR = re.compile(
    r"\b(?:(?:1\d|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class Written:
    """One passage with its claims and questions, as they stand in the file."""

    id: str
    passage: str
    claims: tuple[Mapping[str, Any], ...]
    questions: tuple[Mapping[str, Any], ...]

    @property
    def is_calibration(self) -> bool:
        """Whether it is kept from fitting, by a hash of its id."""
        return hashlib.sha256(self.id.encode()).digest()[0] < CALIBRATION_SHARE * 256


def written_passages(folder: Path = FOLDER) -> list[Written]:
    """Every passage, by file name and then in order."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    records = (json.loads(line) for line in lines if line.strip())
    return [Written(each["id"], each["passage"], tuple(each["claims"]), tuple(each["questions"])) for each in records]


def question_rows(passages: Sequence[Written]) -> Iterator[ReadingRow]:
    """The questions; the answer is where its words stand first."""
    for each in passages:
        for question in each.questions:
            words = question["answer"]
            start = each.passage.index(words) if words else -1
            answer = (start, start + len(words)) if words else None
            yield ReadingRow(question["text"], each.passage, answer, each.id, (words,) if words else ())


def claim_units(passages: Sequence[Written]) -> Iterator[list[CheckRow]]:
    """The claims: a false one with the honest one that is most like it, and each honest one.

    Claims with a year or a month that the passage doesn't name are left out: the day of its publication, which they
    were resolved by, is not told to the network.
    """
    for each in passages:
        sentences = sentences_of(each.passage)
        told = set(_CALENDAR.findall(each.passage))
        claims = [claim for claim in each.claims if set(_CALENDAR.findall(claim["text"])) <= told]
        honest = [claim["text"] for claim in claims if claim["supported"]]
        for claim in claims:
            if not claim["supported"]:
                partner = max(honest, key=lambda text: _likeness(text, claim["text"]), default=None)
                evidence = evidence_for(claim["text"], sentences, None, BUDGETS[-1])
                false = CheckRow(claim["text"], evidence, False, _spans(claim["text"], claim["words"]))
                yield [CheckRow(partner, evidence, True, ()), false] if partner else [false]
        for text in honest:
            yield [CheckRow(text, evidence_for(text, sentences, None, BUDGETS[-1]), True, ())]


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    starts = [(text.index(each), len(each)) for each in words]
    return tuple((start, start + length) for start, length in starts)
