"""What ``Engine.stream`` gives while an answer is made, in this order: one ``Found``, any ``Said``, one ``Done``."""

from dataclasses import dataclass

from qa.types import Answer, NearPassage, Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """The passages that will be read, nearest first; ``()`` where search found none."""

    passages: tuple[NearPassage, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the answer, as it will stand in it."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Done:
    """The whole answer."""

    answer: Answer


Event = Found | Said | Done
