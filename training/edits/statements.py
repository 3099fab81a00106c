"""A question and its answer turned into a statement: "Who led the team?" and "Smith" give "Smith led the team."

Only questions of plain form are turned; for all others there is no statement rather than a clumsy one.
"""

import re
from collections.abc import Callable

from training.edits.analysis import FINITE, analyse
from training.edits.figures import MONTHS, WEEKDAYS
from training.edits.inflection import Form, forms_of, inflect
from training.edits.scene import upper_first
from training.edits.words import Word

_WH = re.compile(
    r"^(?P<wh>who|what|which|when|where|why|how many|how much|in (?:what|which)) (?P<rest>.+?)\s*\?$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1\d|20)\d\d$")
_DATE = re.compile(rf"(?:(?:{'|'.join(MONTHS)}) \d|\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(WEEKDAYS)})$)")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})(?: \d{{4}})?$")
_LED = re.compile(
    r"(?:in|on|at|by|during|after|before|since|from|near|to|until|around|about|when|every|between|under|over|inside|outside|behind|along|across|through|throughout|within|as|because|for|with|of)\b",
    re.IGNORECASE,
)
_DO: dict[str, Form] = {"did": "past", "does": "third", "do": "base"}
_BE = frozenset("is are was were".split())
_MODAL = frozenset("will would can could may might must should has have had".split())


def statement(question: str, answer: str) -> str | None:
    """The statement that a question's answer makes of it, or None where its form is not plainly known.

    >>> statement("When did the war end?", "1945")
    'The war ended in 1945.'
    """
    match = _WH.match(question.strip())
    given = answer.strip().rstrip(".,;")
    if (
        match is None
        or not given
        or len(given) > 90
        or "?" in given
        or re.search(r"\b(?:and|or) (?:who|what|when|where|why|how)\b", question)
    ):
        return None
    made = _FORMS[match["wh"].lower().split()[0]](match["wh"].lower(), match["rest"], given)
    return upper_first(f"{made}.") if made else None


def _who(_: str, rest: str, answer: str) -> str | None:
    words = analyse(rest).words
    first = words[0].lower
    if first in _DO:
        return _with_object(rest, words, answer)
    if first in _BE:
        return _with_be(rest, words, answer)
    if first in _MODAL:
        return _with_auxiliary(rest, words, answer)
    return f"{answer} {rest}" if words[0].tag in ("vbd", "vbz") or "past" in forms_of(first) else None


def _which(wh: str, rest: str, answer: str) -> str | None:
    """``What team won?``: the noun after the question word goes, unless the answer is a bare number or name of it."""
    words = analyse(rest).words
    if wh == "what" and (
        words[0].lower in _DO or words[0].lower in _BE or words[0].tag in ("vbd", "vbz", "modal", "have")
    ):
        return _who(wh, rest, answer)
    verb = next(
        (place for place, word in enumerate(words) if word.tag in FINITE or (place and word.tag == "vbn")), None
    )
    if verb is None or verb == 0 or verb > 4 or words[verb - 1].tag not in ("nn", "nns", "name"):
        return None
    noun, tail = words[verb - 1].lower, rest[words[verb].start :]
    place = wh.startswith("in ")
    if noun in ("year", "month", "day", "date", "decade", "century"):
        led = _when_led(answer)
        return _with_adjunct(tail, led) if led else None
    if noun in ("type", "kind", "sort", "percentage", "percent", "number") or (
        verb > 1 and words[1].lower in ("of", "other", "else")
    ):
        return None
    return _with_adjunct(tail, f"in {answer}") if place else _who(wh, tail, answer)


def _when(_: str, rest: str, answer: str) -> str | None:
    led = _when_led(answer)
    return _with_adjunct(rest, led) if led else None


def _where(_: str, rest: str, answer: str) -> str | None:
    led = answer if _LED.match(answer) else f"in {answer}" if answer[0].isupper() or answer.startswith("the ") else None
    words = analyse(rest).words
    if (
        led
        and words[0].lower in _BE
        and not any(word.tag in ("vbn", "vbg") or word.lower in ("from", "born") for word in words[1:])
    ):
        return f"{rest[words[1].start :]} {words[0].text} {led}" if len(words) > 1 else None
    return _with_adjunct(rest, led) if led else None


def _why(_: str, rest: str, answer: str) -> str | None:
    led = answer if re.match(r"(?:because|due to|to|in order|so that|as a result)\b", answer, re.IGNORECASE) else None
    return _with_adjunct(rest, led[0].lower() + led[1:]) if led else None


def _how(wh: str, rest: str, answer: str) -> str | None:
    """``How many people died?`` and "12" give ``12 people died``; the noun is the answer's where it has one."""
    words = analyse(rest).words
    if wh == "how much":
        return _with_object(rest, words, answer) if words[0].lower in _DO else None
    verb = next((place for place, word in enumerate(words) if word.tag in FINITE), None)
    if (
        verb is None
        or not 1 <= verb <= 4
        or not re.match(r"[\d$€£]|[a-z-]+$|(?:about|around|over|more than|nearly|at least) ", answer)
    ):
        return None
    counted = rest[: words[verb - 1].end]
    bare = re.fullmatch(
        r"(?:(?:about|around|over|more than|nearly|at least|approximately) )?[\w.,-]+(?: (?:million|billion))?", answer
    )
    if bare is None and words[verb - 1].lower not in answer.lower():
        return None
    whole = f"{answer} {counted}" if bare else answer
    tail = rest[words[verb].start :]
    after = analyse(tail).words
    if after[0].lower in _DO:
        return _with_object(tail, after, whole)
    if after[0].lower in _BE and len(after) > 1 and after[1].lower in ("there", "in"):
        return f"there {after[0].text} {whole}{tail[after[1].end :] if after[1].lower == 'there' else tail[after[0].end :]}"
    if (
        after[0].lower in (*_BE, *_MODAL)
        and after[1:]
        and after[1].tag not in ("vbn", "vbg", "vb", "prep", "jj", "adv", "be")
    ):
        return None
    return f"{whole} {tail}"


_FORMS: dict[str, Callable[[str, str, str], str | None]] = {
    "who": _who,
    "what": _which,
    "which": _which,
    "in": _which,
    "when": _when,
    "where": _where,
    "why": _why,
    "how": _how,
}


def _when_led(answer: str) -> str | None:
    """The answer with the preposition that its form asks for."""
    if _LED.match(answer):
        return answer[0].lower() + answer[1:]
    if (
        _YEAR.match(answer)
        or _MONTH.match(answer)
        or re.match(r"the \d{2,4}|the (?:early|late|mid)|(?:early|late) ", answer)
    ):
        return f"in {answer}"
    if re.match(r"\d+(?:st|nd|rd|th) century|\d{3,4}s", answer):
        return f"in the {answer}"
    return f"on {answer}" if _DATE.match(answer) else None


def _main_verb(words: tuple[Word, ...]) -> int | None:
    """The place of the one base form that can be the main verb after "did" and its subject, or None in doubt."""
    in_names = {place for place, word in enumerate(words) if word.tag == "name"}
    found = [
        place
        for place in range(2, len(words))
        if place not in in_names
        and "base" in forms_of(words[place].lower)
        and words[place].text.islower()
        and words[place - 1].tag not in ("det", "poss", "prep", "to", "jj", "num", "quant", "vbn")
        and words[place].tag != "jj"
    ]
    if not found:
        return None
    second = found[1] if len(found) > 1 else None
    return None if second is not None and second == found[0] + 1 else found[0]


def _with_object(rest: str, words: tuple[Word, ...], answer: str) -> str | None:
    """``did he win`` and "the race" give ``he won the race``."""
    verb = _main_verb(words)
    if verb is None or any(word.tag in ("neg", "conj", "wh", "sub") or word.text == "," for word in words):
        return None
    subject = rest[words[1].start : words[verb - 1].end]
    made = inflect(words[verb].lower, _agreeing(_DO[words[0].lower], words[verb - 1]))
    tail = rest[words[verb].end :].strip()
    if words[-1].tag == "prep" or not tail:
        return f"{subject} {made} {tail} {answer}".replace("  ", " ")
    return f"{subject} {made} {answer} {tail}" if words[verb + 1].tag in ("prep", "to") else None


def _with_adjunct(rest: str, adjunct: str) -> str | None:
    """``did the war end`` and "in 1945" give ``the war ended in 1945``; ``was it built``, ``it was built in …``."""
    words = analyse(rest).words
    if any(word.tag in ("conj", "wh", "sub") or word.text == "," for word in words) or words[-1].tag == "prep":
        return None
    if words[0].lower in _DO:
        verb = _main_verb(words)
        if verb is None or any(word.tag in ("neg",) for word in words):
            return None
        made = inflect(words[verb].lower, _agreeing(_DO[words[0].lower], words[verb - 1]))
        return f"{rest[words[1].start : words[verb - 1].end]} {made}{rest[words[verb].end :]} {adjunct}"
    if words[0].lower in _BE or words[0].lower in _MODAL:
        verb = _split(words)
        return (
            f"{rest[words[1].start : words[verb - 1].end]} {words[0].text} {rest[words[verb].start :]} {adjunct}"
            if verb
            else None
        )
    return None


def _with_be(rest: str, words: tuple[Word, ...], answer: str) -> str | None:
    """``was the capital`` gives ``the capital was Oslo``; ``was arrested`` gives ``Smith was arrested``."""
    if len(words) < 2 or any(word.tag in ("wh", "sub") for word in words):
        return None
    if words[1].tag in ("vbn", "vbg", "jj", "adv", "prep") or words[1].lower in ("a", "an", "not"):
        return f"{answer} {rest}"
    verb = _split(words)
    if words[-1].tag == "prep":
        return (
            f"{rest[words[1].start : words[verb - 1].end]} {words[0].text} {rest[words[verb].start :]} {answer}"
            if verb
            else None
        )
    if any(word.tag in ("vbg", "vb", "be", "have", "modal") for word in words[1:]) or (
        verb and words[verb].tag == "vbn" and words[verb - 1].tag != "nn"
    ):
        return None
    return f"{rest[words[1].start :]} {words[0].text} {answer}"


def _with_auxiliary(rest: str, words: tuple[Word, ...], answer: str) -> str | None:
    """``will lead the team`` gives ``Smith will lead the team``; with a subject after the auxiliary there is none."""
    following = words[1] if len(words) > 1 else None
    return f"{answer} {rest}" if following is not None and following.tag in ("vb", "vbn", "be", "adv") else None


def _split(words: tuple[Word, ...]) -> int | None:
    """The place where the verb goes on after the subject of an inverted auxiliary: ``was [the tower] built``."""
    for place in range(2, len(words)):
        if words[place].tag in ("vbn", "vbg", "be") or (
            words[place].tag in ("vb", "vbd") and words[0].lower in _MODAL | _BE
        ):
            return place if words[place - 1].tag not in ("det", "poss", "prep") else None
    return None


def _agreeing(form: Form, subject: Word) -> Form:
    return (
        "third"
        if form == "third"
        else form
        if form == "past" or subject.tag in ("nns", "pron", "name", "nn")
        else "base"
    )
