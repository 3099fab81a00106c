"""The dateline that some text exports put before the first words: ``date 2025-03-27 Ukraine's allies…``."""

import re
from datetime import date

from index.readers.metadata import as_date

_DATELINE = re.compile(r"\A\s*(?:date:?|Date:)\s+(?P<day>\d{4}-\d{2}-\d{2})(?:\s+|\Z)")


def split_dateline(text: str) -> tuple[date | None, str]:
    """The day that the dateline tells, and the text after it; None and the whole text where there is none."""
    found = _DATELINE.match(text)
    day = as_date(found["day"]) if found else None
    return (day, text[found.end() :]) if found and day else (None, text)
