"""Answers as plain data and JSON, and back. The form is versioned and described in docs/answer.md."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from qa.types import Answer, Citation, NearPassage, Removed, Sentence

SCHEMA = 1


def answer_to_dict(answer: Answer) -> dict[str, object]:
    """See ``Answer.to_dict``. Sentences name their citations by index in ``citations``; dates are ISO strings."""
    positions = {citation: position for position, citation in enumerate(answer.citations)}
    return {
        "schema": SCHEMA,
        "question": answer.question,
        "status": answer.status,
        "short": answer.short,
        "text": answer.text,
        "sentences": [
            {
                "text": sentence.text,
                "start": sentence.start,
                "end": sentence.end,
                "support": sentence.support,
                "score": sentence.score,
                "citations": [positions[citation] for citation in sentence.citations],
            }
            for sentence in answer.sentences
        ],
        "citations": [plain_part(citation) for citation in answer.citations],
        "removed": [asdict(removed) for removed in answer.removed],
        "passages": [plain_part(passage) for passage in answer.passages],
        "confidence": answer.confidence,
        "reason": answer.reason,
        "composer": answer.composer,
        "timings": dict(answer.timings),
    }


def answer_to_json(answer: Answer, indent: int | None) -> str:
    """See ``Answer.to_json``."""
    return json.dumps(answer_to_dict(answer), ensure_ascii=False, indent=indent, allow_nan=False)


def answer_from_dict(data: Mapping[str, Any]) -> Answer:
    """See ``Answer.from_dict``."""
    if not isinstance(data, Mapping):
        raise ValueError(f"Expected an answer as Answer.to_dict writes it, found a {type(data).__name__}.")
    if data.get("schema") != SCHEMA:
        raise ValueError(f"Expected an answer of schema {SCHEMA}, found schema {data.get('schema')!r}.")
    try:
        return _answer(data)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"Expected an answer as Answer.to_dict writes it; a part is missing or wrong: {error}."
        ) from error


def _answer(data: Mapping[str, Any]) -> Answer:
    citations = dict(enumerate(Citation(**dated(each)) for each in data["citations"]))
    sentences = tuple(
        Sentence(**{**each, "citations": tuple(citations[position] for position in each["citations"])})
        for each in data["sentences"]
    )
    return Answer(
        **{
            **{name: value for name, value in data.items() if name != "schema"},
            "citations": tuple(citations.values()),
            "sentences": sentences,
            "removed": tuple(Removed(**each) for each in data["removed"]),
            "passages": tuple(NearPassage(**dated(each)) for each in data["passages"]),
        }
    )


def plain_part(part: Citation | NearPassage) -> dict[str, object]:
    """A part of an answer as plain data, its day as an ISO string."""
    return {**asdict(part), "published": part.published.isoformat() if part.published else None}


def dated(data: Mapping[str, Any]) -> dict[str, Any]:
    """What ``plain_part`` gave, with its day as a date again."""
    published = data["published"]
    return {**data, "published": date.fromisoformat(published) if published else None}
