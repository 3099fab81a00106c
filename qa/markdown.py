"""Answers as Markdown for people. Words from articles are escaped: they are data, never markup."""

import re

from qa.types import Answer, Citation

_MARKUP = re.compile(
    r"""
    [\\`*_\[<~@]                   # code, emphasis, links, HTML, strikethrough, e-mail addresses
  | &(?=\#?\w+;)                   # a character reference: &amp;
  | \$(?!\d)                       # mathematics; $5 can't close a formula, so sums of money stay as they are
  | /(?=/)                         # what some renderers make a link of by themselves: http://…
  | (?<=[^\s.])\.(?=[^\W\d_]{2})   # … example.com
  | (?<=www)\.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BLOCK = re.compile(r"[0-9]{1,9}(?=[.)](?:\s|$))|(?=>|#{1,6}(?:\s|$)|[-+](?:\s|$))")
"""What begins a list, a heading or a quotation at the start of a line, up to the character to escape."""


def answer_to_markdown(answer: Answer) -> str:
    """See ``Answer.to_markdown``. A marker stands as ``[1]``: with no ``[`` of an article left it can't be a link."""
    blocks = [f"**{escaped_markdown(answer.question)}**"]
    if answer.short:
        blocks.append(f"**In short:** {escaped_markdown(answer.short)}")
    if answer.status == "abstained":
        blocks.append(f"The articles don't say. {escaped_markdown(answer.reason or '')}".strip())
    for sentence in answer.sentences:
        markers = "".join(f"[{number}]" for number in sentence.numbers)
        blocks.append(f"{opening(escaped_markdown(sentence.text))} {markers}")
    if answer.status == "partial":
        blocks.append(opening(escaped_markdown(answer.reason or "")))
    if answer.citations:
        blocks.append("\n".join(source_line(citation) for citation in answer.citations))
    blocks += [f"Removed: {escaped_markdown(each.text)} ({escaped_markdown(each.reason)})" for each in answer.removed]
    return "\n\n".join(blocks) + "\n"


def escaped_markdown(text: str) -> str:
    """Text on one line that Markdown shows as it is, wherever in a line it stands but at its beginning.

    >>> print(escaped_markdown("On 2025-03-27 it paid $2.16bn [sic] to *The Post*."))
    On 2025-03-27 it paid $2.16bn \\[sic] to \\*The Post\\*.
    """
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def opening(text: str) -> str:
    """Escaped text made fit for the beginning of a line: ``2025. A year`` becomes ``2025\\. A year``."""
    block = _BLOCK.match(text)
    return f"{text[: block.end()]}\\{text[block.end() :]}" if block else text


def source_line(citation: Citation) -> str:
    """A citation as an item of a list: its number, where it stands, and its words."""
    where = [citation.title, citation.outlet, citation.published.isoformat() if citation.published else None]
    named = ", ".join(escaped_markdown(part) for part in where if part and part.strip())
    return f"- [{citation.number}] {named}: “{escaped_markdown(citation.quote)}”"
