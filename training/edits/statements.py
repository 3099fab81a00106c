"""A question and its answer turned into a statement: "Who led the team?" and "Smith" give "Smith led the team."

Only questions of plain form are turned; for all others there is no statement rather than a clumsy one.
"""

import re
from collections.abc import Callable

from training.edits.analysis import FINITE, analyse
from training.edits.answers import Answer, read_answer
from training.edits.inflection import Form, form_of, forms_of, inflect
from training.edits.scene import upper_first
from training.edits.word import Word

_QUESTION = re.compile(
    r"^(?P<asks>who|what|which|when|where|why|how many|how much|in (?:what|which)) (?P<rest>.+?)\s*\?$", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?:and|or) (?:who|what|when|where|why|how)\b|\b(?:else|except|besides|other than)\b", re.IGNORECASE
)
_DO: dict[str, Form] = {"did": "past", "does": "third", "do": "base"}
_BE = frozenset("is are was were".split())
_AUXILIARIES = frozenset("will would can could may might must should has have had".split())
_MANY = {"is": "are", "was": "were", "has": "have"}
_TIMES = frozenset("year month day date decade century time".split())
_VAGUE = frozenset("type kind sort percentage percent number amount degree part".split())
_BEFORE_NO_VERB = frozenset(("det", "poss", "prep", "to", "jj", "num", "quant", "vbn"))


def statement(question: str, answer: str) -> str | None:
    """The statement that a question's answer makes of it, or None where its form is not plainly known.

    >>> statement("When did the war end?", "1945")
    'The war ended in 1945.'
    """
    match = _QUESTION.match(question.strip())
    given = read_answer(answer)
    if match is None or given is None or _SEVERAL.search(question):
        return None
    words = analyse(match["rest"]).words
    if not words or any(word.tag in ("neg", "auxneg", "wh", "sub") or word.text in ",;:" for word in words):
        return None
    asks = match["asks"].lower()
    made = _MAKERS[asks.split()[0]](_Asked(asks, match["rest"], words), given)
    return upper_first(f"{made.rstrip('.')}.") if made else None


class _Asked:
    """A question without its question word and mark: ``text[words[i].start:words[i].end] == words[i].text``."""

    def __init__(self, asks: str, text: str, words: tuple[Word, ...]) -> None:
        self.asks, self.text, self.words = asks, text, words
        self.first = words[0].lower

    def part(self, first: int, last: int | None = None) -> str:
        """The text from one word up to another, which is left out."""
        stop = len(self.words) if last is None else last
        return self.text[self.words[first].start : self.words[stop - 1].end] if first < stop else ""

    def after(self, place: int) -> "_Asked":
        """The question from a word on."""
        text = self.text[self.words[place].start :]
        return _Asked(self.asks, text, analyse(text).words)

    @property
    def main_verb(self) -> int | None:
        """The place of the one base form that can be the main verb after "did" and its subject; None in doubt."""
        found = [
            place
            for place in range(2, len(self.words))
            if "base" in forms_of(self.words[place].lower)
            and self.words[place].text.islower()
            and self.words[place].tag != "jj"
            and self.words[place - 1].tag not in _BEFORE_NO_VERB
        ]
        return None if not found or (len(found) > 1 and found[1] == found[0] + 1) else found[0]

    @property
    def split(self) -> int | None:
        """The place where the verb goes on after the subject of an inverted auxiliary: ``was [the tower] built``."""
        tags = ("vbn", "vbg", "be", "vb", "vbd")
        place = next((place for place in range(2, len(self.words)) if self.words[place].tag in tags), None)
        return place if place and self.words[place - 1].tag not in ("det", "poss", "prep") else None


def _who(asked: _Asked, answer: Answer) -> str | None:
    """The question word is the subject or the object, as what follows it tells."""
    if asked.first in _DO:
        return _object(asked, answer)
    if asked.first in _BE:
        return _after_be(asked, answer)
    if asked.first in _AUXILIARIES:
        follows = len(asked.words) > 1 and asked.words[1].tag in ("vb", "vbn", "be", "adv")
        return f"{answer.text} {_agreeing(asked, answer)}" if follows and answer.is_thing else None
    form = form_of(asked.first)
    known = form is not None and form[0] not in ("happen", "occur") and bool({"past", "third"} & forms_of(asked.first))
    singular = not (answer.is_many and asked.words[0].tag == "vbz")
    return f"{answer.text} {asked.text}" if known and singular and answer.is_thing and len(asked.words) > 1 else None


def _which(asked: _Asked, answer: Answer) -> str | None:
    """``What team won?``: the noun after the question word goes, unless the answer says too little without it."""
    led = asked.first in (*_DO, *_BE, *_AUXILIARIES)
    if asked.asks == "what" and (led or ({"past", "third"} & forms_of(asked.first) and asked.words[0].tag in FINITE)):
        return _who(asked, answer)
    verb = next((place for place, word in enumerate(asked.words) if word.tag in FINITE), 0)
    if not 1 <= verb <= 4 or any(word.tag not in ("nn", "nns", "name", "jj", "num") for word in asked.words[:verb]):
        return None
    noun, rest = asked.words[verb - 1].lower, asked.after(verb)
    if noun in _TIMES:
        return _adjunct(rest, f"at {answer.text}" if noun == "time" and answer.is_clock else answer.as_time)
    if noun in _VAGUE or asked.words[verb - 1].tag == "jj" or answer.is_bare_figure:
        return None
    if asked.asks.startswith("in "):
        return _adjunct(rest, f"in {answer.text}") if answer.is_thing else None
    return _who(rest, answer)


def _when(asked: _Asked, answer: Answer) -> str | None:
    return _adjunct(asked, answer.as_time)


def _where(asked: _Asked, answer: Answer) -> str | None:
    if asked.first in _BE and asked.split is None:
        named = len(asked.words) > 1 and asked.words[-1].tag in ("nn", "nns", "name")
        stands = named and not any(word.tag == "det" for word in asked.words[2:])
        return f"{asked.part(1)} {asked.words[0].text} {answer.as_place}" if answer.as_place and stands else None
    return _adjunct(asked, answer.as_place)


def _why(asked: _Asked, answer: Answer) -> str | None:
    return _adjunct(asked, answer.as_reason)


def _how(asked: _Asked, answer: Answer) -> str | None:
    """``How many people died?`` and "12" give ``12 people died``; the noun is the answer's where it has one."""
    if asked.asks == "how much":
        return _object(asked, answer) if asked.first in _DO and answer.is_amount else None
    verb = next((place for place, word in enumerate(asked.words) if word.tag in FINITE), 0)
    if not 1 <= verb <= 4 or not answer.is_amount:
        return None
    named = asked.words[verb - 1].lower in answer.text.lower()
    if not named and not answer.is_bare_figure:
        return None
    whole = answer.text if named else f"{answer.text} {asked.part(0, verb)}"
    rest = asked.after(verb)
    if rest.first in _BE and len(rest.words) > 1 and rest.words[1].lower == "there":
        return f"there {rest.words[0].text} {whole} {rest.part(2)}".rstrip()
    if rest.first in _DO:
        return _object(rest, read_answer(whole) or answer)
    plain = rest.first not in (*_BE, *_AUXILIARIES) or (
        len(rest.words) > 1 and rest.words[1].tag in ("vbn", "vb", "be")
    )
    return f"{whole} {rest.text}" if plain else None


_MAKERS: dict[str, Callable[[_Asked, Answer], str | None]] = {
    "who": _who,
    "what": _which,
    "which": _which,
    "in": _which,
    "when": _when,
    "where": _where,
    "why": _why,
    "how": _how,
}


def _object(asked: _Asked, answer: Answer) -> str | None:
    """``did he win`` and "the race" give ``he won the race``; ``did he work for``, ``he worked for …``."""
    verb = asked.main_verb
    if verb is None or not (answer.is_thing or answer.is_amount) or any(word.tag == "conj" for word in asked.words):
        return None
    opening = f"{asked.part(1, verb)} {inflect(asked.words[verb].lower, _DO[asked.first])}"
    rest = asked.words[verb + 1 :]
    if not rest:
        return f"{opening} {answer.inside}"
    if rest[-1].tag == "prep" and not any(word.tag in ("to", "vb") for word in rest):
        return f"{opening} {asked.part(verb + 1)} {answer.inside}"
    follows = rest[0].tag == "prep" and len(rest) > 1 and rest[1].tag not in ("prep", "adv", "jj", "vbg")
    return (
        f"{opening} {answer.inside} {asked.part(verb + 1)}"
        if follows and not any(word.tag == "to" for word in rest)
        else None
    )


def _adjunct(asked: _Asked, adjunct: str | None) -> str | None:
    """``did the war end`` and "in 1945" give ``the war ended in 1945``; ``was it built``, ``it was built in …``."""
    words = asked.words
    if adjunct is None or words[-1].tag in ("prep", "to") or any(word.tag in ("conj", "vbg") for word in words[1:]):
        return None
    if asked.first in _DO:
        verb = asked.main_verb
        made = inflect(words[verb].lower, _DO[asked.first]) if verb else ""
        return f"{asked.part(1, verb)} {made} {asked.part(verb + 1)}".rstrip() + f" {adjunct}" if verb else None
    verb = asked.split if asked.first in _BE | _AUXILIARIES else None
    return f"{asked.part(1, verb)} {words[0].text} {asked.part(verb)} {adjunct}" if verb else None


def _after_be(asked: _Asked, answer: Answer) -> str | None:
    """``was the capital`` gives ``the capital was Oslo``; ``was arrested`` gives ``Smith was arrested``."""
    words, verb = asked.words, asked.split
    if len(words) < 2 or words[1].tag == "pron" or words[-1].lower in ("doing", "do", "like"):
        return None
    if words[1].tag in ("vbn", "vbg", "adv", "prep", "jj") or (words[1].lower in ("a", "an") and asked.asks == "who"):
        return f"{answer.text} {_agreeing(asked, answer)}" if answer.is_thing and len(words) > 2 else None
    if verb is None:
        fits = answer.is_thing or (answer.is_quality and asked.asks == "what")
        return (
            f"{asked.part(1)} {words[0].text} {answer.inside}"
            if fits and words[-1].tag in ("nn", "nns", "name")
            else None
        )
    ends = words[-1].tag == "prep" or words[-1].lower in ("called", "named")
    return (
        f"{asked.part(1, verb)} {words[0].text} {asked.part(verb)} {answer.inside}"
        if ends and answer.is_thing
        else None
    )


def _agreeing(asked: _Asked, answer: Answer) -> str:
    """The question's words behind an answer, with "are" for "is" where the answer is many."""
    first = _MANY.get(asked.first, asked.first) if answer.is_many else asked.first
    return first + asked.text[asked.words[0].end :]
