"""Answers as Markdown for people. Words from articles are escaped: they are data, never markup."""

import re

from qa.types import Answer, Citation

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$:@])")


def answer_to_markdown(answer: Answer) -> str:
    """See ``Answer.to_markdown``."""
    blocks = [f"**{escaped(answer.question)}**"]
    if answer.status == "abstained":
        blocks.append(f"The articles don't say. {escaped(answer.reason or '')}".strip())
    for sentence in answer.sentences:
        markers = "".join(f"\\[{number}\\]" for number in dict.fromkeys(each.number for each in sentence.citations))
        blocks.append(f"{escaped(sentence.text)} {markers}")
    if answer.citations:
        blocks.append("\n".join(_source(citation) for citation in answer.citations))
    blocks += [f"Removed: {escaped(each.text)} ({escaped(each.reason)})" for each in answer.removed]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _source(citation: Citation) -> str:
    where = [citation.title, citation.outlet, citation.published.isoformat() if citation.published else None]
    named = ", ".join(escaped(part) for part in where if part)
    return f"- \\[{citation.number}\\] {named}: “{escaped(citation.quote)}”"
