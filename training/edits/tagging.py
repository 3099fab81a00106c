"""A rough part of speech for a word, by tables, endings and the words around it.

The tags are those that the edits ask for, no more. Verbs are only those whose forms are known: an edit that would need
a form that no table gives is not made.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from training.edits.inflection import form_of, forms_of
from training.edits.name_table import ORGANISATION_WORDS
from training.edits.number_words import value_of
from training.edits.word import Word
from training.edits.word_table import ADJECTIVES, ADVERBIAL_LY, CLOSED, COMMON_BEGINNINGS, NOUNS, PLURALS

_NOMINAL = frozenset(("nn", "nns", "name", "pos", "pron", "num"))
_BEFORE_NOUN = frozenset(("det", "poss", "pos", "jj", "num", "prep", "quant", "vbg"))
_AFTER_VERB = frozenset(("det", "poss", "pron", "prep", "name", "num", "adv", "quant", "to", "wh"))
_FINITE = frozenset(("vbd", "vbz", "be", "have", "modal", "auxneg", "do"))
_THIRD = frozenset("he she it everyone everybody someone nobody nothing everything".split())
_OBJECTS = frozenset("him them me us her himself itself themselves how that".split())
_ABBREVIATIONS = frozenset("p.m. a.m. e.g. i.e. etc.".split())
_ORDINARY_ENDINGS = (
    *("ly", "ing", "ed", "tion", "tions", "ment", "ments", "ness", "ity", "ers", "ists", "ies", "ors", "sis", "ics"),
    *("ism", "als", "ents", "ants", "age", "ship", "hood", "ance", "ence", "ologist", "graphy", "ology"),
)
_ADJECTIVE = re.compile(r".{3}(?:ous|ful|ive|ic|ical|less|able|ible|ish|ary|[^aeiou]al|ual|ial|an)$")
_NO_ADJECTIVE = re.compile(
    r".*(?:man|men|arrival|hospital|festival|capital|approval|proposal|trial|rival|signal|metal|animal|material"
    r"|official|music|public|traffic|topic|clinic|fabric|republic|arsenal|tribunal|library|salary|secretary|boundary"
    r"|territory|summary|diary|january|february|dictionary|vocabulary|anniversary|motive|detective|representative"
    r"|executive|initiative|perspective|objective|native|alternative|relative|archive|table|cable|vegetable|plan|fan"
    r"|clan|loan|ocean|organ|veteran|critic|renewal|withdrawal|removal|survival|denial|burial|cathedral|journal"
    r"|percent(?:ile)?|individual|manual|potential|credential|finish|british|english|fish|polish|civilian|referendum"
    r"|orphan|pelican|caravan|carnival|interval|mineral|chemical|hospital|crystal|terminal|criminal|appeal|deal)$"
)
_SUPERLATIVE = re.compile(r".{2}(?:est|iest)$")
_NO_SUPERLATIVE = re.compile(
    r"(?:.*(?:interest|request|protest|contest|harvest|conquest|forest|arrest|invest|guest|quest|chest|west|test|rest"
    r"|crest|nest|honest|modest|suggest|digest|unrest|tempest|priest|manifest|midwest|northwest|southwest|latest))$"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A word to be tagged, the words before it and the text of the next. ``last`` is the tag before, adverbs aside."""

    lower: str
    before: list[Word]
    following: str
    last: str

    @property
    def after(self) -> str:
        """The class of the next word, if it is of a closed one."""
        return CLOSED.get(self.following, "")


def tag(kind: str, text: str, lower: str, before: list[Word], following: str) -> str:
    """The tag of a token of a kind (acronym, number, clitic, word or mark), given the tagged words before it."""
    if kind in ("number", "mark"):
        return "num" if kind == "number" else "mark"
    if kind == "clitic":
        return _clitic(lower, before)
    return (
        _closed(text, lower, before, following)
        or _name(kind, text, lower, before, following)
        or _open(lower, before, following.lower())
    )


def _clitic(lower: str, before: list[Word]) -> str:
    if lower in ("'s", "'") and before[-1].tag not in ("pron", "wh", "adv"):
        return "pos"
    return CLOSED.get(lower, "be")


def _closed(text: str, lower: str, before: list[Word], following: str) -> str | None:
    if value_of(lower) is not None and lower not in ("one", "second"):
        return "num"
    if lower not in CLOSED or (text[0].isupper() and not _is_first(before)):
        return "adv" if lower in _ABBREVIATIONS else None
    last = before[-1].tag if before else "mark"
    if lower == "that" and last in ("prep", "vb", "mark") and following.islower() and following not in CLOSED:
        return "det"
    if lower in ("her", "his") and (not following or not following[0].isalpha() or following in CLOSED):
        return "pron"
    return CLOSED[lower]


def _is_first(before: list[Word]) -> bool:
    return not before or before[-1].text in '"“‘:—-.!?'


def _name(kind: str, text: str, lower: str, before: list[Word], following: str) -> str | None:
    ordinary = _is_first(before) and _is_ordinary(text, lower, following)
    return "name" if kind == "acronym" or (text[0].isupper() and not ordinary) else None


def _is_ordinary(text: str, lower: str, following: str) -> bool:
    """Tell whether a capitalised word at a sentence's beginning is an ordinary word, as far as that can be told."""
    if following[:1].isupper() or (text.isupper() and len(text) > 1):
        return False
    if text in ORGANISATION_WORDS and following == "of":
        return False
    if text in ORGANISATION_WORDS and following == "of":
        return False
    if lower in ADJECTIVES or lower in NOUNS or form_of(lower) or lower in COMMON_BEGINNINGS:
        return True
    noun_follows = (
        following.islower()
        and following not in CLOSED
        and not forms_of(following)
        and not following.endswith("ed")
        and following[0] not in "'’"
    )
    return noun_follows or lower.endswith(_ORDINARY_ENDINGS)


def _open(lower: str, before: list[Word], following: str) -> str:
    last = next((word.tag for word in reversed(before) if word.tag not in ("adv", "neg")), "mark")
    place = _Place(lower, before, following, last)
    return next(found for rule in _RULES if (found := rule(place)))


def _by_table(place: _Place) -> str | None:
    if place.last in ("to", "modal", "do", "auxneg") and "base" in forms_of(place.lower):
        return "vb"
    if place.lower in NOUNS:
        return "nns" if place.lower in PLURALS else "nn"
    return "jj" if place.lower in ADJECTIVES else None


def _by_verb_table(place: _Place) -> str | None:
    forms = forms_of(place.lower)
    return next((_FORM_RULES[form](place) for form in _FORM_RULES if form in forms), None)


def _by_ending(place: _Place) -> str | None:
    lower = place.lower
    if lower.endswith("ly") and lower not in ADVERBIAL_LY and len(lower) > 4:
        return "adv"
    if lower.endswith("ed") and len(lower) > 4:
        return _past_or_participle(place)
    if lower.endswith("ing") and len(lower) > 5:
        return "vbg" if place.last not in ("det", "poss", "pos", "jj") else "nn"
    return None


def _by_comparison(place: _Place) -> str | None:
    lower = place.lower
    if _SUPERLATIVE.match(lower) and not _NO_SUPERLATIVE.match(lower):
        return "jjs"
    stems = (lower[:-2], lower[:-1], lower[:-3], lower[:-3] + "y") if lower.endswith("er") else ()
    return "jjr" if any(stem in ADJECTIVES for stem in stems) else None


def _by_likeness(place: _Place) -> str:
    lower = place.lower
    if _ADJECTIVE.match(lower) and not _NO_ADJECTIVE.match(lower):
        return "jj"
    return "nns" if lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))) else "nn"


_RULES: tuple[Callable[[_Place], str | None], ...] = (
    _by_table,
    _by_verb_table,
    _by_ending,
    _by_comparison,
    _by_likeness,
)


def _ing(place: _Place) -> str:
    return "nn" if place.last in ("det", "poss", "pos", "jj") and place.after in ("prep", "be") else "vbg"


def _past(place: _Place) -> str:
    forms = forms_of(place.lower)
    if "base" in forms and place.last in ("to", "modal", "do", "auxneg"):
        return "vb"
    if "base" in forms and place.last in _BEFORE_NOUN:
        return "nn"
    found = _past_or_participle(place)
    return found if "participle" in forms else "vbd"


def _third(place: _Place) -> str:
    """Judge ``plans``: after a singular subject without its verb, and before an object, a verb; else a plural noun."""
    subject = place.last in ("name", "nn", "wh") or (place.last == "pron" and place.before[-1].lower in _THIRD)
    sure = place.last in ("pron", "wh") or (place.last == "name" and place.after in _AFTER_VERB)
    if _resumes(place.before) and place.after in _AFTER_VERB:
        return "vbz"
    likely = place.after in ("det", "poss", "to", "pron", "wh", "quant", "prep") and not _has_finite(place.before)
    return "vbz" if subject and (sure or likely) else "nns"


def _base(place: _Place) -> str:
    if place.last in ("to", "modal", "do", "auxneg"):
        return "vb"
    if place.last in ("pron", "wh") and place.before and place.before[-1].lower not in _OBJECTS:
        return "vb"
    return "vb" if place.last == "nns" and place.after in _AFTER_VERB and not _has_finite(place.before) else "nn"


_FORM_RULES: dict[str, Callable[[_Place], str]] = {
    "ing": _ing,
    "past": _past,
    "participle": lambda _: "vbn",
    "third": _third,
    "base": _base,
}


def _past_or_participle(place: _Place) -> str:
    """Judge ``named``: after "was" or "has" a participle, after "the" an adjective, after its subject a past."""
    if place.last in ("det", "poss", "pos"):
        return "jj"
    if place.last in ("be", "have", "auxneg", "prep") or place.following == "by":
        return "vbn"
    if place.last == "mark" and place.before and place.before[-1].text == "," and not _resumes(place.before):
        return "vbd" if not any(word.tag in _FINITE for word in place.before) else "vbn"
    if place.last in ("wh", "pron", "name", "conj", "sub"):
        return "vbd"
    if _resumes(place.before):
        return "vbd"
    return "vbd" if (place.last in _NOMINAL or place.last == "mark") and not _has_finite(place.before) else "vbn"


def _resumes(before: list[Word]) -> bool:
    """Tell whether a clause between commas has just ended, and its subject waits for a verb: "Berg, who …, [left]"."""
    commas = [place for place, word in enumerate(before) if word.text == ","]
    if len(commas) < 2 or commas[-1] != len(before) - 1 or commas[-2] == 0:
        return False
    opened = before[commas[-2] + 1]
    return (opened.tag == "wh" or opened.lower in ("a", "an", "the")) and not _has_finite(before[: commas[-2]])


def _has_finite(before: list[Word]) -> bool:
    """Tell whether the clause has its finite verb: what follows a noun then is rather a participle or a noun."""
    for word in reversed(before):
        if word.tag in _FINITE:
            return True
        if word.tag in ("wh", "sub", "conj") or word.text in ",;:":
            return False
    return False
