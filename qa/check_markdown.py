"""Reports of checks as Markdown for people. Words of texts and articles are escaped: they are data, never markup."""

from qa.check_types import Checked, CheckReport, Label
from qa.markdown import escaped_markdown, opening, source_line

NAMES: dict[Label, str] = {"supported": "supported", "unsupported": "not supported", "no_evidence": "no evidence"}
"""What people are told of each label."""


def report_to_markdown(report: CheckReport) -> str:
    """See ``CheckReport.to_markdown``."""
    blocks = [_block(sentence) for sentence in report.sentences]
    if report.citations:
        blocks.append("\n".join(map(source_line, report.citations)))
    return "\n\n".join(blocks) + "\n"


def markers(sentence: Checked) -> str:
    """The numbers of a sentence's citations: ``[1][2]`` for proof, ``nearest: [1]`` for what proves nothing."""
    numbers = "".join(f"[{number}]" for number in sentence.numbers)
    return f"nearest: {numbers}" if numbers and sentence.label != "supported" else numbers


def _block(sentence: Checked) -> str:
    words = escaped_markdown(sentence.text)
    said = f"**{NAMES[sentence.label]}** ({sentence.score:.0%}): {words} {markers(sentence)}".rstrip()
    return said if sentence.reason is None else f"{said}\n\n> {opening(escaped_markdown(sentence.reason))}"
