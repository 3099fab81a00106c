"""The words of a text with their places, and a rough part of speech for each.

The tags are those that the edits ask for, no more: a word whose part of speech is in doubt is ``"nn"``, and verbs are
only those whose forms are known.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from training.edits.inflection import form_of, forms_of
from training.edits.number_words import value_of
from training.edits.word_table import ADJECTIVES, ADVERBIAL_LY, CLOSED, NOUNS, PLURALS

_TOKEN = re.compile(
    r"""
    (?P<acronym> (?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))? )
  | (?P<number>  [$€£¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)? )
  | (?P<clitic>  (?<=\w)['’](?:s|d|ll|re|ve|m)\b | (?<=s)['’](?=\s) )
  | (?P<word>    [^\W\d_]+(?:[-‐‑][^\W_]+|['’](?!(?:s|d|ll|re|ve|m)\b)[^\W\d_]+)* )
  | (?P<mark>    [^\w\s] )
    """,
    re.VERBOSE,
)
_NOMINAL = frozenset(("nn", "nns", "name", "pos", "pron", "num"))
_BEFORE_NOUN = frozenset(("det", "poss", "pos", "jj", "num", "prep", "quant", "vbg"))
_AFTER_VERB = frozenset(("det", "poss", "pron", "prep", "name", "num", "adv", "quant", "to", "wh"))
_ADJECTIVE = re.compile(r".{3}(?:ous|ful|ive|ic|ical|less|able|ible|ish|ary|[^aeiou]al|ual|ial|an)$")
_NO_ADJECTIVE = re.compile(
    r".*(?:man|men|arrival|hospital|festival|capital|approval|proposal|trial|rival|signal|metal|animal|material"
    r"|official|music|public|traffic|topic|clinic|fabric|republic|arsenal|tribunal|library|salary|secretary|boundary"
    r"|territory|summary|diary|january|february|dictionary|vocabulary|anniversary|motive|detective|representative"
    r"|executive|initiative|perspective|objective|native|alternative|relative|archive|table|cable|vegetable|plan|fan"
    r"|urban|clan|loan|ocean|organ|veteran|critic|renewal|withdrawal|removal|survival|denial|burial|cathedral|journal"
    r"|percent(?:ile)?|individual|manual|potential|credential|finish|british|english|fish|polish)$"
)
_SUPERLATIVE = re.compile(r".{2}(?:est|iest)$")
_NO_SUPERLATIVE = re.compile(
    r"(?:.*(?:interest|request|protest|contest|harvest|conquest|forest|arrest|invest|guest|quest|chest|west|test|rest"
    r"|crest|nest|honest|modest|suggest|digest|unrest|tempest|priest|manifest|midwest|northwest|southwest|latest))$"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark: ``sentence[start:end] == text``; ``lower`` is ``text`` in lower case.

    ``tag`` is one of: det poss pos pron prep conj sub wh be have do modal to neg auxneg adv quant (closed classes),
    name num mark, nn nns jj jjr jjs vb vbd vbn vbz vbg.
    """

    text: str
    start: int
    end: int
    lower: str
    tag: str


@lru_cache(maxsize=4096)
def words(sentence: str) -> tuple[Word, ...]:
    """The words and marks of a sentence, in order; none for an empty one."""
    found: list[Word] = []
    matches = list(_TOKEN.finditer(sentence))
    for place, match in enumerate(matches):
        text = match.group()
        lower = text.lower().replace("’", "'")
        following = matches[place + 1].group() if place + 1 < len(matches) else ""
        tag = _tag(str(match.lastgroup), text, lower, found, following)
        found.append(Word(text, match.start(), match.end(), lower, tag))
    return tuple(found)


def _tag(kind: str, text: str, lower: str, before: list[Word], following: str) -> str:
    if kind in ("number", "mark"):
        return "num" if kind == "number" else "mark"
    if kind == "clitic":
        return _clitic(lower, before)
    first = not before or before[-1].text in '"“‘:—-' or before[-1].text in ".!?"
    if lower in CLOSED and (first or not text[0].isupper()):
        return _closed(lower, before, following)
    if value_of(lower) is not None and lower not in ("one", "second"):
        return "num"
    if kind == "acronym" and lower in ("p.m.", "a.m.", "e.g.", "i.e.", "etc."):
        return "adv"
    if kind == "acronym" or (text[0].isupper() and not (first and _is_ordinary(text, lower, following))):
        return "name"
    return _open(lower, before, following.lower())


def _clitic(lower: str, before: list[Word]) -> str:
    if lower in ("'s", "'") and before[-1].tag not in ("pron", "wh", "adv"):
        return "pos"
    return CLOSED.get(lower, "be")


def _closed(lower: str, before: list[Word], following: str) -> str:
    tag = CLOSED[lower]
    last = before[-1].tag if before else "mark"
    if lower == "that" and (last in ("prep", "vb", "mark") and following.islower() and following not in CLOSED):
        return "det"
    if lower in ("her", "his") and (not following or not following[0].isalpha() or following in CLOSED):
        return "pron"
    return tag


def _is_ordinary(text: str, lower: str, following: str) -> bool:
    """Tell whether a capitalised word at a sentence's beginning is an ordinary word, as far as that can be told."""
    if lower in CLOSED or lower in ADJECTIVES or lower in NOUNS or form_of(lower) or lower in COMMON_BEGINNINGS:
        return not (following[:1].isupper() and lower not in CLOSED)
    if text.isupper() and len(text) > 1:
        return False
    if following[:1].isupper():
        return False
    return lower.endswith(("ly", "ing", "ed", "tion", "ment", "ness", "ity", "ers", "ists", "ies", "ors"))


COMMON_BEGINNINGS = frozenset(
    """according despite given due based thousands hundreds millions dozens scientists police officials residents
critics experts students workers members leaders protesters witnesses researchers doctors farmers soldiers troops
prices sales shares results details evidence information education history music art life death water food oil power
energy government parliament congress war peace time year years day days today yesterday tomorrow tonight people man men
woman women children part parts number numbers two three four five six seven eight nine ten eleven twelve twenty thirty
one first second third last next while if when where after before although because since until as at by for from in of
on to with another other others such much many several most some all none each every both either neither there here
what who why how which it its he she they we you i this that these those my your his her our their no not yes please
well also then thus hence however moreover furthermore meanwhile nevertheless nonetheless instead finally
something nothing everything anything someone everyone somebody nobody thanks sorry ok okay
computer software science law laws theory light heat cells plants animals women's men's author authors product
""".split()
)
"""Words that begin sentences and are no names there."""


def _open(lower: str, before: list[Word], following: str) -> str:
    last = next((word.tag for word in reversed(before) if word.tag not in ("adv", "neg")), "mark")
    if lower in NOUNS:
        return "nns" if lower in PLURALS else "nn"
    if lower in ADJECTIVES:
        return "jj"
    forms = forms_of(lower)
    if forms:
        return _verb_or_noun(lower, forms, last, before, following)
    if lower.endswith("ly") and lower not in ADVERBIAL_LY and len(lower) > 4:
        return "adv"
    if lower.endswith("ed") and len(lower) > 4:
        return _past_or_participle(last, before, following)
    if lower.endswith("ing") and len(lower) > 5:
        return "vbg" if last not in ("det", "poss", "pos", "jj") else "nn"
    if _SUPERLATIVE.match(lower) and not _NO_SUPERLATIVE.match(lower):
        return "jjs"
    if (lower.endswith("er") and lower[:-2] in ADJECTIVES) or (
        lower.endswith("ier") and lower[:-3] + "y" in ADJECTIVES
    ):
        return "jjr"
    if _ADJECTIVE.match(lower) and not _NO_ADJECTIVE.match(lower):
        return "jj"
    if lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))):
        return "nns"
    return "nn"


def _verb_or_noun(lower: str, forms: frozenset[str], last: str, before: list[Word], following: str) -> str:
    after = CLOSED.get(following, "")
    if "ing" in forms:
        return "nn" if last in ("det", "poss", "pos", "jj") and after in ("prep", "be", "") and after else "vbg"
    if "past" in forms or "participle" in forms:
        if "base" in forms and (last in ("to", "modal", "do", "auxneg")):
            return "vb"
        if "base" in forms and last in _BEFORE_NOUN:
            return "nn"
        if "past" not in forms:
            return "vbn"
        tag = _past_or_participle(last, before, following)
        return tag if "participle" in forms else "vbd"
    if "third" in forms:
        before_verb = last in ("name", "nn", "wh") or (last == "pron" and before[-1].lower in _THIRD)
        return "vbz" if before_verb and (after in _AFTER_VERB or last in ("pron", "wh")) else "nns"
    if last in ("to", "modal", "do", "auxneg"):
        return "vb"
    if last in ("pron", "wh") and before and before[-1].lower not in _OBJECTS:
        return "vb"
    return "vb" if last == "nns" and after in _AFTER_VERB else "nn"


_THIRD = ("he", "she", "it", "everyone", "everybody", "someone", "nobody", "nothing", "everything")
_OBJECTS = ("him", "them", "me", "us", "her", "himself", "itself", "themselves", "how", "that")


def _past_or_participle(last: str, before: list[Word], following: str) -> str:
    """Judge ``named``: after "was" or "has" a participle, after "the" an adjective, after its subject a past."""
    if last in ("be", "have", "auxneg", "prep"):
        return "vbn"
    if last in ("det", "poss", "pos"):
        return "jj"
    if following in ("by",):
        return "vbn"
    if last == "mark" and before and before[-1].text == ",":
        return "vbn" if not _has_pending_subject(before) else "vbd"
    if last in _NOMINAL or last in ("wh", "mark"):
        return "vbd" if last in ("wh", "pron") or not _has_finite(before) or last == "name" else "vbn"
    return "vbd" if last in ("conj", "sub") else "vbn"


def _has_finite(before: list[Word]) -> bool:
    """Tell whether the clause has its finite verb: what follows a noun then is rather a participle."""
    for word in reversed(before):
        if word.tag in ("vbd", "vbz", "be", "have", "modal", "auxneg", "do"):
            return True
        if word.tag in ("wh", "sub", "conj") or word.text in ",;:":
            return False
    return False


def _has_pending_subject(before: list[Word]) -> bool:
    return not any(word.tag in ("vbd", "vbz", "be", "have", "modal", "auxneg") for word in before)
