"""The one way from values to HTML: Jinja2 templates with automatic escaping."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

ASSETS = Path(__file__).parent


def render(template: str, **values: object) -> str:
    """A template of this package, filled. Every value is escaped; text from an article can't become markup."""
    return _TEMPLATES.get_template(template).render(values)


def day(value: date | None) -> str:
    """``27 March 2025``; ``undated`` for None."""
    return f"{value.day} {value:%B %Y}" if value else "undated"


def web_link(url: str | None) -> str | None:
    """The URL if a browser may be sent there: http and https only. None for anything else, such as ``javascript:``."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def seconds(timings: Mapping[str, float]) -> str:
    """``search 0.04 s, read 0.39 s, total 0.43 s``; the total comes last."""
    steps = sorted(timings.items(), key=lambda item: item[0] == "total")
    return ", ".join(f"{step} {value:.2f} s" for step, value in steps)


def counted(number: int, noun: str) -> str:
    """``1 passage``, ``2 passages``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


_TEMPLATES = Environment(
    loader=FileSystemLoader(ASSETS / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters.update(day=day, web_link=web_link, seconds=seconds, counted=counted)
