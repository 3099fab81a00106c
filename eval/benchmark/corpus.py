"""A corpus of any size for benchmarks: the sample articles over and over, no two sentences the same."""

from collections.abc import Iterator
from pathlib import Path

QUESTIONS = (
    "Who leads the reassurance force?",
    "How many troops might be sent?",
    "When did the flood barrier fail?",
    "How much damage did the flood do?",
    "Why was the barrier not closed in time?",
    "What did the mayor say about the inquiry?",
    "How many people had to leave their homes?",
    "Which bank does Russia want reconnected to SWIFT?",
    "What will the compensation fund pay for?",
    "Who voted against the council's plan?",
    "What is the price of wheat in Chicago?",
    "When does the ferry run again?",
)


def write_corpus(folder: Path, texts: list[str], copies: int) -> int:
    """Write ``copies`` of each text as a file, every sentence marked with its copy's number; characters written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, text in _marked(texts, copies):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        written += len(text)
    return written


def _marked(texts: list[str], copies: int) -> Iterator[tuple[str, str]]:
    for copy in range(copies):
        for number, text in enumerate(texts):
            yield f"{number:03}-{copy:03}", text.replace(". ", f" in district {copy}. ")
