"""What an answer to a question can be: a thing, an amount, a time, a place, a reason, a quality."""

import re
from dataclasses import dataclass

from training.edits.analysis import FINITE, analyse
from training.edits.figures import MONTHS, WEEKDAYS
from training.edits.place_table import NATIONALITIES

_MONTH = "|".join(MONTHS)
_IN_TIME = re.compile(rf"(?:1\d|20)\d\d$|(?:{_MONTH})(?: \d{{4}})?$|the \d{{2,4}}|(?:the )?(?:early|late|mid)\b")
_OF_AGE = re.compile(r"\d+(?:st|nd|rd|th) century|\d{3,4}s$")
_ON_TIME = re.compile(rf"(?:{_MONTH}) \d|\d{{1,2}} (?:{_MONTH})|(?:{'|'.join(WEEKDAYS)})$")
_LED = re.compile(
    r"(?:in|on|at|by|during|after|before|since|from|near|to|until|around|about|when|every|between|under|over|inside"
    r"|outside|behind|along|across|through|throughout|within)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"(?:because|due to|to|in order|so that|as a result)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:(?:about|around|over|more than|nearly|at least|approximately|less than|up to) )?(?:[$€£]?\d[\d.,]*%?"
    r"|[a-z]+(?:-[a-z]+)?)(?: (?:million|billion|thousand|hundred|percent|per cent))?"
)
_NUMBER_WORDS = re.compile(
    r"\b(?:\$?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|several|many)"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and what it can stand for. ``inside`` is its text within a sentence; ``as_…`` are None where unfit."""

    text: str
    inside: str
    is_thing: bool
    is_many: bool
    is_quality: bool

    @property
    def is_amount(self) -> bool:
        """Tell ``"about 12"`` and ``"three children"`` from other answers."""
        return _NUMBER_WORDS.search(self.text.lower()[:25]) is not None

    @property
    def is_bare_figure(self) -> bool:
        """Tell a number alone from one with its noun."""
        return self.is_amount and _AMOUNT.fullmatch(self.text.lower()) is not None

    @property
    def is_clock(self) -> bool:
        """Tell a time of day."""
        return re.match(r"\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?$|(?:noon|midnight)$", self.text) is not None

    @property
    def as_time(self) -> str | None:
        """With the preposition that its form asks for."""
        if _LED.match(self.text):
            return self.text[0].lower() + self.text[1:]
        led = {"in the": _OF_AGE, "in": _IN_TIME, "on": _ON_TIME}
        return next((f"{preposition} {self.text}" for preposition, form in led.items() if form.match(self.text)), None)

    @property
    def as_place(self) -> str | None:
        """With "in", unless it is led by a preposition."""
        if _LED.match(self.text):
            return self.text[0].lower() + self.text[1:]
        named = self.is_thing and (self.text[0].isupper() or self.text.lower().startswith("the "))
        return f"in {self.inside}" if named else None

    @property
    def as_reason(self) -> str | None:
        """As it is, where it is led by "because" and the like."""
        return self.text[0].lower() + self.text[1:] if _REASON.match(self.text) else None


def read_answer(text: str) -> Answer | None:
    """What a text can answer; None for texts that are no short answer in plain words."""
    given = text.strip().rstrip(".,;:")
    words = analyse(given).words
    if not words or len(given) > 90 or re.search(r"[?!;:\"“”()\[\]]", given):
        return None
    tags = [word.tag for word in words]
    many = "conj" in tags or (tags[-1] == "nns" and words[-1].text.islower() and "prep" not in tags)
    led = tags[0] in ("det", "name", "nns", "poss", "quant") or (
        tags[0] in ("num", "jj", "nn") and (many or "name" in tags)
    )
    clause = any(tag in (*FINITE, "wh", "sub", "pron", "vb", "to", "neg") for tag in tags)
    thing = led and not clause and tags[-1] in ("nn", "nns", "name", "num") and given not in NATIONALITIES
    inside = given if tags[0] == "name" or given[:2].isupper() else given[0].lower() + given[1:]
    return Answer(given, inside, thing, many, all(tag in ("jj", "adv", "conj") for tag in tags))
