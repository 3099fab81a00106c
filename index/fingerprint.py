"""What a store was built with; compared at every opening."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import StoreDamagedError, StoreMismatchError
from index.passages import PASSAGES_VERSION
from index.schema import SCHEMA_VERSION


@dataclass(frozen=True)
class Fingerprint:
    """A store can only be searched and added to with the same three."""

    model: str
    splitter: str
    schema: str

    def facts(self) -> dict[str, str]:
        """The form in which the article store keeps it."""
        return asdict(self)


def current_fingerprint(model: str, passage_tokens: int) -> Fingerprint:
    """Of this installation with these settings."""
    return Fingerprint(model, f"{PASSAGES_VERSION}/{passage_tokens} tokens", str(SCHEMA_VERSION))


def check_fingerprint(folder: Path, facts: Mapping[str, str], current: Fingerprint) -> None:
    """Compare what a store's facts say with ``current``.

    Raises:
        StoreMismatchError: they differ; the message names both sides and how to rebuild.
        StoreDamagedError: the store doesn't say what it was built with.
    """
    expected = current.facts()
    if missing := expected.keys() - facts.keys():
        raise StoreDamagedError(
            f"The store {folder} does not say its {', '.join(sorted(missing))}: it is not one of ours or was damaged. "
            "Choose another folder, or delete this one and sync your articles again."
        )
    differing = [name for name in expected if facts[name] != expected[name]]
    if differing:
        differences = "; ".join(f"{name}: store {facts[name]!r}, in use {expected[name]!r}" for name in differing)
        raise StoreMismatchError(
            f"The store {folder} was built differently ({differences}). "
            "Rebuild it from its own articles with: attest repair"
        )
