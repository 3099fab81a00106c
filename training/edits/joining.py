"""Two sentences of one document in one."""

from random import Random

from training.edits.analysis import analyse, is_statement
from training.edits.scene import body, lowered

_LINKS = (" and ", ", and ", "; ", ", while ")
_DANGLING = frozenset(
    "however moreover furthermore therefore thus also but and or so then meanwhile instead nevertheless for".split()
)


def join(one: str, other: str, random: Random) -> str | None:
    """Both sentences as one, by "and", a semicolon or "while"; None for what is no plain statement, or too long."""
    if not all(_is_joinable(sentence) for sentence in (one, other)) or one == other or len(one) + len(other) > 360:
        return None
    link = random.choice(_LINKS)
    if "," in one or " and " in one:
        link = random.choice(_LINKS[1:])
    return f"{body(one)}{link}{lowered(analyse(other))}"


def _is_joinable(sentence: str) -> bool:
    words = analyse(sentence).words
    plain = is_statement(sentence) and sentence.endswith(".") and not sentence.endswith("..")
    return (
        plain
        and words[0].lower not in _DANGLING
        and words[0].tag not in ("sub", "mark")
        and sentence.count('"') % 2 == 0
    )
