"""Settings: from arguments first, then the environment (``ATTEST_…``), then the defaults written here.

This file is the only place that reads the environment. Each room has one class of its own, derived from ``Settings``.
"""

from pathlib import Path
from typing import Any, Self

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.embedding.exported import default_cache_folder
from index.errors import SettingsError


class Settings(BaseSettings):
    """Base of every room's settings: frozen, and unknown arguments are refused."""

    model_config = SettingsConfigDict(env_prefix="ATTEST_", frozen=True, extra="forbid")

    @classmethod
    def read(cls, **arguments: Any) -> Self:
        """Settings from ``arguments``, the environment and the defaults, in this order.

        Raises:
            SettingsError: a value can't be used; the message names each one.
        """
        try:
            return cls(**arguments)
        except ValidationError as error:
            problems = "; ".join(_problem(detail) for detail in error.errors())
            raise SettingsError(f"Settings can't be used: {problems}. See docs/settings.md.") from error


class IndexSettings(Settings):
    """How articles are read, split, embedded and searched. docs/settings.md explains each."""

    embedding_model: str = "bundled"
    cache_folder: Path = Field(default_factory=default_cache_folder)
    passage_tokens: int = Field(default=160, ge=32, le=512)
    dense_weight: float = Field(default=0.5, ge=0)
    lexical_weight: float = Field(default=1.0, ge=0)
    max_file_bytes: int = Field(default=20_000_000, gt=0)
    lock_seconds: float = Field(default=4.0, ge=0, le=5)
    fetch_seconds: float = Field(default=20.0, gt=0)
    allow_private_hosts: bool = False


def _problem(detail: Any) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    return f"{name} (ATTEST_{name.upper()}) is {detail['input']!r}: {detail['msg']}"
