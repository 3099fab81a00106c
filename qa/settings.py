"""Settings of the answering side."""

from typing import Literal

from pydantic import Field

from index import Settings

Model = Literal["trained", "similarity"]
"""``"trained"`` are our own networks; ``"similarity"`` goes by sentence embeddings and words."""


class AnswerSettings(Settings):
    """How questions are answered. docs/settings.md explains each."""

    reader: Model = "trained"
    judge: Model = "trained"
    candidates: int = Field(default=10, ge=1, le=100)
    min_confidence: float | None = Field(default=None, ge=0, le=1)
    max_question_characters: int = Field(default=1000, ge=1)
