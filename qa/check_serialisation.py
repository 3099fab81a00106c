"""Reports of checks as plain data and JSON, and back. The form is versioned and described in docs/checking.md."""

import json
from collections.abc import Mapping
from typing import Any

from qa.check_types import Checked, CheckReport
from qa.serialisation import dated, plain_part
from qa.types import Citation

SCHEMA = 1


def report_to_dict(report: CheckReport) -> dict[str, object]:
    """See ``CheckReport.to_dict``. Sentences name their citations by index in ``citations``; dates are ISO strings."""
    positions = {citation: position for position, citation in enumerate(report.citations)}
    return {
        "schema": SCHEMA,
        "text": report.text,
        "score": report.score,
        "sentences": [
            {
                "text": sentence.text,
                "start": sentence.start,
                "end": sentence.end,
                "label": sentence.label,
                "score": sentence.score,
                "citations": [positions[citation] for citation in sentence.citations],
                "unsupported_spans": [list(span) for span in sentence.unsupported_spans],
                "reason": sentence.reason,
            }
            for sentence in report.sentences
        ],
        "citations": [plain_part(citation) for citation in report.citations],
    }


def report_to_json(report: CheckReport, indent: int | None) -> str:
    """See ``CheckReport.to_json``."""
    return json.dumps(report_to_dict(report), ensure_ascii=False, indent=indent, allow_nan=False)


def report_from_dict(data: Mapping[str, Any]) -> CheckReport:
    """See ``CheckReport.from_dict``."""
    if not isinstance(data, Mapping):
        raise ValueError(f"Expected a report as CheckReport.to_dict writes it, found a {type(data).__name__}.")
    if data.get("schema") != SCHEMA:
        raise ValueError(f"Expected a report of schema {SCHEMA}, found schema {data.get('schema')!r}.")
    try:
        return _report(data)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"Expected a report as CheckReport.to_dict writes it; a part is missing or wrong: {error}."
        ) from error


def _report(data: Mapping[str, Any]) -> CheckReport:
    citations = dict(enumerate(Citation(**dated(each)) for each in data["citations"]))
    sentences = tuple(
        Checked(
            **{
                **each,
                "citations": tuple(citations[position] for position in each["citations"]),
                "unsupported_spans": tuple((start, end) for start, end in each["unsupported_spans"]),
            }
        )
        for each in data["sentences"]
    )
    return CheckReport(data["text"], sentences, data["score"])
