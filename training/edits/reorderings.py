"""Honest rewrites that put the same words in another order."""

import re
from random import Random

from training.edits.analysis import FINITE, Analysis, analyse
from training.edits.reductions import is_clause, leading_adjunct
from training.edits.scene import Scene, body, lowered, upper_first

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_TRAILING = re.compile(
    rf"^(?P<rest>[^,;:()\"“”]{{15,150}}?) (?P<adjunct>in (?:{_MONTH} )?(?:1\d|20)\d\d"
    rf"|on {_MONTH} \d{{1,2}}(?:, \d{{4}})?|on \d{{1,2}} {_MONTH}(?: \d{{4}})?"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.$"
)
_SPEECH = r"said|says|stated|announced|added|claimed|argued|explained|warned"
_QUOTATION = r"^(?P<open>[\"“])(?P<what>[^\"“”]{10,250}),(?P<close>[\"”])"
_SAID = re.compile(
    rf"^(?P<who>[^,;:()\"“”]{{3,60}}?) (?P<verb>(?:said|says|stated)(?= )|(?:{_SPEECH})(?= that ))"
    r"(?: that)? (?P<what>[^\"“”;:]{20,220})\.$"
)
_SAID_LAST = re.compile(rf"^(?P<what>[^\"“”;:]{{20,220}}), (?P<who>[^,;:()\"“”]{{3,60}}?) (?P<verb>{_SPEECH})\.$")
_QUOTED_FIRST = re.compile(_QUOTATION + rf" (?P<who>[^,;:()\"“”]{{3,60}}?) (?P<verb>{_SPEECH})\.$")
_INVERTED = re.compile(_QUOTATION + rf" (?P<verb>{_SPEECH}) (?P<who>[^,;:()\"“”]{{3,60}}?)\.$")
_ACCORDING_FIRST = re.compile(r"^According to (?P<who>[^,;:()\"“”]{3,60}), (?P<what>[^\"“”;:]{20,220})\.$")
_ACCORDING_LAST = re.compile(r"^(?P<what>[^\"“”;:]{20,220}), according to (?P<who>[^,;:()\"“”]{3,60})\.$")
_FIRST_CLAUSE = re.compile(
    r"^(?P<link>Because|After|Before|When|While|Although|Since|As soon as|Once) "
    r"(?P<one>[^,;:()\"“”]{8,110}), (?P<other>[^,;:()\"“”]{12,140})\.$"
)
_SECOND_CLAUSE = re.compile(
    r"^(?P<other>[^,;:()\"“”]{12,140}) (?P<link>because|after|before|when|although) (?P<one>[^,;:()\"“”]{8,110})\.$"
)
_TIMED = re.compile(r"\b(?:since|after|before|until|till|following|during|between|first|last|only)\b")
_LISTED = re.compile(r"^[A-Z][^,]{2,30} and |^[A-Z][^,]{2,30}, [A-Z]")
_MEASURED = re.compile(r"\b(?:months|years|days|hours|weeks|minutes|shortly|soon|long|just|year|month|week|day)$")
_LONGEST = 16
_PAIRED = frozenset(("person", "country", "city", "state", "nationality", "people"))
_FLIPPED = {"before": "after", "after": "before"}


def moved_adjunct(scene: Scene, random: Random) -> str | None:
    """``In 1990, the town grew.`` to ``The town grew in 1990.`` and back; only in short sentences of one clause."""
    match = leading_adjunct(scene)
    text = scene.sentence.text
    if match:
        rest = text[match.end() :]
        adjunct = match["adjunct"][0].lower() + match["adjunct"][1:]
        return f"{upper_first(body(rest))} {adjunct}." if _is_simple(rest) and rest.endswith(".") else None
    last = _TRAILING.match(text)
    if last is None or not _is_simple(last["rest"]) or not is_clause(last["rest"]) or _TIMED.search(last["rest"]):
        return None
    return f"{upper_first(last['adjunct'])}, {lowered(analyse(last['rest']))}."


def moved_speaker(scene: Scene, random: Random) -> str | None:
    """``X said Y.`` to ``Y, X said.`` and back; the same with "according to", and with quotations."""
    text = scene.sentence.text
    for pattern, make in _SPEAKERS:
        match = pattern.match(text)
        if match and _is_speaker(match["who"]) and (match[0][0] in '"“' or _is_reported(match["what"])):
            return make(match, random)
    return None


def flipped_clauses(scene: Scene, random: Random) -> str | None:
    """``When A came, B went.`` to ``B went when A came.``; ``B left after A came.`` to ``A came before B left.``"""
    text = scene.sentence.text
    match = _FIRST_CLAUSE.match(text) or _SECOND_CLAUSE.match(text)
    if match is None or not all(_is_own_clause(match[part]) for part in ("one", "other")):
        return None
    if match.re is _SECOND_CLAUSE and _MEASURED.search(match["other"]):
        return None
    one, other, link = match["one"], match["other"], match["link"].lower()
    if link in _FLIPPED and random.random() < 0.5:
        return f"{upper_first(one)} {_FLIPPED[link]} {_small(other)}."
    if match.re is _FIRST_CLAUSE:
        return f"{upper_first(other)} {link} {one}."
    return f"{upper_first(link)} {one}, {_small(other)}."


def exchanged_pair(scene: Scene, random: Random) -> str | None:
    """``France and Spain signed it.`` to ``Spain and France signed it.``"""
    text = scene.sentence.text
    if "respectively" in text or "former" in text or "latter" in text:
        return None
    for one, other in zip(scene.sentence.names, scene.sentence.names[1:], strict=False):
        after, before = scene.sentence.word_after(other.last), scene.sentence.word_before(one.first)
        joined = (
            text[one.end : other.start] == " and "
            and one.type == other.type
            and one.type in _PAIRED
            and one.the == other.the
        )
        alike = one.text.count(" ") == other.text.count(" ")
        listed = before is not None and (
            before.tag in ("jj", "name", "num")
            or before.text in ",-"
            or before.tag == "name"
            or before.lower in ("and", "of", "both")
        )
        followed = after is not None and (after.tag in ("pos", "name", "nn", "nns", "jj") or after.text in "-")
        if joined and alike and not listed and not followed and not scene.sentence.is_quoted(one.start, other.end):
            return text[: one.start] + other.text + " and " + one.text + text[other.end :]
    return None


def _first_to_last(match: re.Match[str], _: Random) -> str:
    return f"{upper_first(match['what'])}, {_small(match['who'])} {match['verb']}."


def _last_to_first(match: re.Match[str], random: Random) -> str:
    that = random.choice(("", "that "))
    return f"{upper_first(match['who'])} {match['verb']} {that}{_small(match['what'])}."


def _quotation(match: re.Match[str], random: Random) -> str:
    who, verb = match["who"], match["verb"]
    quoted = f"{match['open']}{match['what']}"
    if random.random() < 0.4 and len(who.split()) <= 4 and match.re is _INVERTED:
        return f"{quoted},{match['close']} {_small(who)} {verb}."
    return f"{upper_first(who)} {verb}{random.choice((',', ':'))} {quoted}.{match['close']}"


def _according_first(match: re.Match[str], random: Random) -> str:
    return f"{upper_first(match['what'])}, according to {match['who']}."


def _according_last(match: re.Match[str], random: Random) -> str:
    return f"According to {match['who']}, {_small(match['what'])}."


_SPEAKERS = (
    (_QUOTED_FIRST, _quotation),
    (_INVERTED, _quotation),
    (_ACCORDING_FIRST, _according_first),
    (_ACCORDING_LAST, _according_last),
    (_SAID, _first_to_last),
    (_SAID_LAST, _last_to_first),
)


def _small(text: str) -> str:
    return lowered(analyse(text))


def _is_speaker(who: str) -> bool:
    """Tell whether some words are a speaker alone: a name or a noun, without a verb."""
    words = analyse(who).words
    return (
        0 < len(words) <= 8
        and words[0].tag not in ("prep", "vbg", "vbn")
        and not any(word.tag in FINITE or word.tag in ("sub", "conj", "wh", "adv", "vbg") for word in words)
    )


def _is_reported(what: str) -> bool:
    words = analyse(what).words
    if " and that " in what or (words[0].tag == "name" and _LISTED.search(what)):
        return False
    starts = words[0].tag in ("det", "poss", "pron", "name", "nns", "num", "jj", "quant")
    return starts and is_clause(what) and sum(word.tag in ("vbd", "vbz") for word in words) <= 2


def _is_own_clause(text: str) -> bool:
    """Tell whether some words are a clause with a subject of its own that is no pronoun."""
    found = analyse(text)
    if not is_clause(upper_first(text)) or found.words[0].tag not in ("det", "poss", "name", "nns", "nn"):
        return False
    return not any(
        word.tag in ("sub", "wh") or word.lower in ("that", "this", "these", "those", "and") for word in found.words
    )


def _is_simple(text: str) -> bool:
    """Tell whether a text is one clause: a single verb group, no comma, no connective."""
    words = analyse(text).words
    if len(words) > _LONGEST or any(
        word.tag in ("sub", "wh", "conj", "to", "vbg") or word.text in ',;:"“”()' or word.lower == "than"
        for word in words
    ):
        return False
    return _groups(analyse(text)) == 1


def _groups(found: Analysis) -> int:
    """How many finite verbs a text has, an auxiliary with its verb counted once."""
    return sum(
        word.tag in FINITE and not (place and found.words[place - 1].tag in (*FINITE, "neg"))
        for place, word in enumerate(found.words)
    )
