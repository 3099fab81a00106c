"""Honest rewrites of who is meant: a shorter or fuller name, or the name that a pronoun stands for."""

from collections.abc import Iterator, Mapping
from random import Random

from training.edits.analysis import analyse, sentences_of
from training.edits.name_edits import is_whole
from training.edits.name_table import FIRST_NAMES, WOMEN
from training.edits.names import Name
from training.edits.place_table import OTHER_NAMES
from training.edits.pools import name_types
from training.edits.scene import Scene

_MEN = FIRST_NAMES - WOMEN


def other_name_form(scene: Scene, random: Random) -> str | None:
    """``Emmanuel Macron`` to ``Macron``, and back where the document has one full name; ``United States`` to ``US``."""
    full = _full_names(name_types(scene.document))
    text = scene.sentence.text
    found = [
        text[: name.start] + other + text[name.end :]
        for name in scene.sentence.names
        if is_whole(name, scene) and not scene.sentence.is_quoted(name.start, name.end)
        for other in _forms(name, full)
    ]
    return random.choice(found) if found else None


def named_subject(scene: Scene, random: Random) -> str | None:
    """``He left.`` to ``Macron left.``, where the sentence before begins with the only person that it names."""
    first = scene.sentence.words[0]
    if first.text not in ("He", "She"):
        return None
    sentences = sentences_of(scene.document)
    place = next((place for place, other in enumerate(sentences) if other == scene.sentence.text), 0)
    subject = _only_person(sentences[place - 1], name_types(scene.document)) if place else None
    if subject is None or subject.split()[-1] in scene.sentence.text:
        return None
    full = next((name for name in _full_names(name_types(scene.document)) if name.endswith(subject)), subject)
    fits = full.split()[0] in (_MEN if first.text == "He" else WOMEN)
    after = scene.sentence.word_after(0)
    return (
        f"{subject}{scene.sentence.text[first.end :]}"
        if fits and after is not None and after.text[0] not in "'’"
        else None
    )


def _full_names(types: Mapping[str, str]) -> list[str]:
    return [text for text, kind in types.items() if kind == "person" and " " in text]


def _only_person(sentence: str, types: Mapping[str, str]) -> str | None:
    """The subject of a sentence, where it is a person and the sentence may speak of no other."""
    found = analyse(sentence)
    people = {name.text for name in found.names if types.get(name.text, name.type) in ("person", "other")}
    if len(people) != 1 or found.quoted or not found.names:
        return None
    name = found.names[0]
    return name.text if name.first == 0 and types.get(name.text) == "person" and name.text in people else None


def _forms(name: Name, full: list[str]) -> Iterator[str]:
    if name.text in OTHER_NAMES:
        yield OTHER_NAMES[name.text]
    if name.type == "person" and " " in name.text and "of" not in name.text.split():
        last = name.text.split()[-1]
        if len(last) > 2 and last[1:].islower() and sum(other.endswith(f" {last}") for other in full) <= 1:
            yield last
    if " " not in name.text:
        longer = [other for other in full if other.endswith(f" {name.text}")]
        yield from longer if len(longer) == 1 else []
