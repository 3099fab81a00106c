"""Forms of English verbs and nouns, and the article before a word.

Only verbs of the tables are inflected, so that no form is guessed: ``form_of("won")`` is ``("win", "past")``.
"""

import re
from functools import lru_cache
from typing import Literal

from training.edits.verb_table import DOUBLING, IRREGULAR, REGULAR

Form = Literal["base", "third", "past", "participle", "ing"]

_VOWELS = "aeiou"
_AN = re.compile(
    r"(?:[aeioAEIO]|[uU](?!n[iI](?![nm])|s[aeiou]|k|r[ao]|t[ei])|[hH](?:our|onou?r|onest|eir)|8|11\b|18\b)"
)
_NOT_AN = re.compile(r"(?:one\b|once|eu|ew|ou?i)", re.IGNORECASE)
_LETTERS = re.compile(r"[AEFHILMNORSX](?:[A-Z]|\.)")


@lru_cache(maxsize=4096)
def inflect(base: str, form: Form) -> str:
    """The form of a base: ``inflect("win", "past")`` is ``"won"``. Bases that no table has follow the regular rules."""
    if form == "base":
        return base
    if form == "third":
        return _third(base)
    if form == "ing":
        return _ing(base)
    if base in IRREGULAR:
        return IRREGULAR[base][form == "participle"]
    return _past(base)


def form_of(word: str) -> tuple[str, Form] | None:
    """The base and the form of a word in lower case, or None for one that is no form of a known verb.

    A word that is past and participle at once gives ``"past"``; its place in the sentence decides.
    """
    return _FORMS.get(word)


def forms_of(word: str) -> frozenset[Form]:
    """Every form that a word can be: ``forms_of("cut")`` is base, past and participle. Unknown words: none."""
    return _ALL_FORMS.get(word, frozenset())


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if re.search(r"(?:[sxz]|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def article(following: str) -> str:
    """``"a"`` or ``"an"``, by the sound that the next word begins with; ``"a"`` before nothing."""
    if _LETTERS.match(following) and (following.isupper() or "." in following[:2]):
        return "an"
    return "an" if _AN.match(following) and not _NOT_AN.match(following) else "a"


def _third(base: str) -> str:
    return "goes" if base == "go" else plural(base)


def _ing(base: str) -> str:
    if base in ("die", "lie", "tie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _doubled(base: str) -> str:
    """``cut`` to ``cutt``: irregular verbs of one syllable double like the listed ones."""
    short = base in IRREGULAR and re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", base)
    return base + base[-1] if base in DOUBLING or short or base in ("begin", "forbid", "forget") else base


def _table() -> dict[str, list[tuple[str, Form]]]:
    forms: tuple[Form, ...] = ("base", "past", "participle", "third", "ing")
    found: dict[str, list[tuple[str, Form]]] = {}
    for base in sorted(REGULAR | IRREGULAR.keys()):
        for form in forms:
            found.setdefault(inflect(base, form), []).append((base, form))
    found["born"] = [("bear", "participle")]
    return found


_EVERY = _table()
_FORMS = {word: forms[0] for word, forms in _EVERY.items()} | {
    "found": ("find", "past"),  # not "to found"
    "left": ("leave", "past"),
    "lay": ("lie", "past"),
    "wound": ("wound", "base"),
    "bound": ("bind", "past"),
}
_ALL_FORMS = {word: frozenset(form for _, form in forms) for word, forms in _EVERY.items()}
