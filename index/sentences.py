"""Where sentences begin and end in news text, as offsets into it.

Each block of text is cut after the marks that end a sentence. A mark is judged by the one or two words before it and
the word after it, so the time is linear in the length of the text. The rules know English news best; other languages
are split by their punctuation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index import abbreviations as known
from index.blocks import block_spans
from index.types import Span

_ALWAYS_FINAL = "。！？｡؟۔।॥։።។"
_QUOTES = "\"'“”‘’„‚«»‹›"
_OPENING = _QUOTES + "([{¿¡"
_CONTINUING = ".,;:!?…%&/=)]}"
_MARK = re.compile(
    r"(?P<mark>[.!?…‼⁇⁈⁉" + _ALWAYS_FINAL + r"]+(?:[ \u00a0]\.(?!\w))*)"
    r"(?P<close>(?:[\"'”’›)\]}」』】〉》）］\ufe0f\u200b\u200e\u200f\u2060\ufeff]|[“«](?!\w)|[ \u00a0\u202f]?»(?!\w))*"
    r"(?:\[[a-z0-9][a-z0-9 ]{0,28}\??\])*)"  # notes such as "[12]" and "[citation needed]" go with the sentence before
)
_FOLLOWING = re.compile(
    r"(?P<gap>\s*)(?P<open>[" + re.escape(_OPENING) + r"—–*_\s-]{0,8})(?P<word>[^\W_][\w'’-]{0,23})?"
)
_SPACE = re.compile(r"\s*")
_APOSTROPHE = re.compile("['’]")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}")
_ENUMERATOR = re.compile(r"[(\[]?(?:(?:\d{1,2}\.)*\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_ROMAN = re.compile(r"[IVXLC]{2,}|[VX]")
_SPEAKER = re.compile(r"(?:[\w.'’-]{1,24} ){1,4}(?:" + "|".join(sorted(known.SPEECH_VERBS)) + r")\b")
_ABBREVIATIONS = known.NEVER_FINAL | known.BEFORE_NUMBER | known.BEFORE_NAME | known.STATES | known.CLOCK


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of ``text``, in order, without overlap.

    No span is empty, begins or ends with white space; every other character lies in exactly one. Text that is empty
    or all white space gives ``()``. A heading or a list item is a sentence. Any string will do: there are no errors.

    >>> text = "Gen. Milley left the U.S. He flew at 5 p.m. Tuesday."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Gen. Milley left the U.S.', 'He flew at 5 p.m. Tuesday.']
    """
    return tuple(span for block in block_spans(text) for span in _sentences(text, *block))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of one block."""
    begin, counted, quotes = start, start, 0
    for match in _MARK.finditer(text, start, end):
        stop = match.end()
        if text[stop - 1] == '"' and text[stop : stop + 1].isalnum():
            # In `."French` the quote closes if an odd number stands before it in the block, and opens otherwise.
            quotes += text.count('"', counted, stop - 1)
            counted = stop - 1
            if quotes % 2 == 0:
                stop -= 1
        if _ends_sentence(_look_around(text, begin, match, stop, end)):
            yield begin, stop
            begin = next(_SPACE.finditer(text, stop, end)).end()
    if begin < end:
        yield begin, end


@dataclass(frozen=True, slots=True)
class _Stop:
    """A mark that may end a sentence, and what stands around it. What is absent is empty."""

    head: str  # the first characters of the sentence so far
    earlier: str  # the word before the last one
    led_by: str  # the character before the last word
    word: str  # the last word before the mark; of a hyphened one the last part
    mark: str
    close: str  # closing quotes and brackets
    gap: str  # white space
    open: str  # opening quotes, brackets and dashes
    following: str  # the next word
    after: str  # the two characters after it
    speaker: bool  # a name and a verb of speech follow


def _look_around(text: str, begin: int, match: re.Match[str], stop: int, end: int) -> _Stop:
    at = match.start()
    first, floor = at, max(begin, at - 24)
    while first > floor and (text[first - 1].isalnum() or text[first - 1] in ".&'’"):
        first -= 1
    word = text[first:at].lstrip(".'’")
    first = at - len(word)
    ahead = next(_FOLLOWING.finditer(text, stop, end))
    following = ahead["word"] or ""
    return _Stop(
        head=text[begin : min(at, begin + 12)],
        earlier="".join(text[max(begin, first - 24) : first].split()[-1:]),
        led_by=text[first - 1] if first > begin else "",
        word=word,
        mark=match["mark"],
        close=text[match.start("close") : stop],
        gap=ahead["gap"],
        open=ahead["open"],
        following=following,
        after=text[ahead.end() : min(end, ahead.end() + 2)],
        speaker=bool(_SPEAKER.match(text, ahead.end() - len(following), end)),
    )


def _ends_sentence(stop: _Stop) -> bool:
    if stop.mark[-1] in _ALWAYS_FINAL:
        return not (stop.close and stop.following.startswith("と"))  # Japanese: 「…。」と言った
    if _ENUMERATOR.fullmatch(stop.head) or not (stop.gap or _is_run_on(stop)):
        return False
    if not stop.following:
        return _symbol_begins(stop)
    if stop.following[0].islower():
        return _lower_case_begins(stop)
    if "!" in stop.mark or "?" in stop.mark:
        return _is_starter(stop) or not (stop.word in known.EXCLAIMED_NAMES or _is_attributed(stop))
    return _ellipsis_ends(stop) if len(stop.mark) > 1 or stop.mark == "…" else _full_stop_ends(stop)


def _ellipsis_ends(stop: _Stop) -> bool:
    """Judge an ellipsis before a capital: it ends no sentence in "[...]" nor before its first word."""
    if not stop.head.strip(_OPENING + " ") or (not stop.word and stop.led_by in ("[", "(")):
        return False
    spaced = not stop.word and stop.led_by.isspace()  # "He said ... Paris was" leaves words out
    return not spaced or _is_starter(stop)


def _is_attributed(stop: _Stop) -> bool:
    """Tell `“Why?” Macron asked.` from `“Why?” Macron left.`"""
    return stop.speaker and any(character in _QUOTES for character in stop.close)


def _is_starter(stop: _Stop) -> bool:
    """Tell whether the next word begins a sentence; with a full stop it would be an initial or "No."."""
    return _APOSTROPHE.split(stop.following)[0] in known.STARTERS and not stop.after.startswith(".")


def _is_run_on(stop: _Stop) -> bool:
    """Tell whether only the space is missing: "the war.But", and not "Node.js", "U.S.A" or "e.On"."""
    first = re.split("['’-]", stop.following)[0]
    if not first[:1].isupper() or stop.open[:1] not in _OPENING:
        return False
    if stop.close:
        return True
    if stop.after[:1] in tuple("@/=_(") or (stop.after[:1] == "." and stop.after[1:].isalnum()):
        return False
    if stop.led_by in tuple("@/_#=\\") or stop.word == "www" or first.lower() in known.NAME_SUFFIXES:
        return False
    whole_word = first[1:].islower() or (first in ("A", "I") and stop.after[:1].isspace())
    after_word = len(stop.word) > 1 and (stop.word[-1].islower() or (stop.word.isalnum() and first in known.STARTERS))
    return whole_word and after_word and "." not in stop.word and len(stop.mark) == 1


def _symbol_begins(stop: _Stop) -> bool:
    """Judge a mark before something other than a word: "$5", an emoji, a stray closing quote."""
    quoted_ellipsis = stop.open and stop.after[:1] in (".", "…")
    if not stop.gap or not stop.after or (stop.after[0] in _CONTINUING and not quoted_ellipsis):
        return False
    return stop.mark != "." or _full_stop_ends(stop)


def _lower_case_begins(stop: _Stop) -> bool:
    """Judge a mark before a small letter: brand names ("iPhone") and careless text ("ok. it works") begin sentences."""
    if stop.word in _ABBREVIATIONS or _is_initials(stop):
        return False
    if stop.following[1:2].isupper():
        return True
    careless = _APOSTROPHE.split(stop.following)[0] in known.LOWER_STARTERS
    return careless and stop.mark == "." and not stop.close and not stop.open


def _full_stop_ends(stop: _Stop) -> bool:
    """Judge a full stop before a capital, a number or a symbol: it may only mark an abbreviation."""
    word = stop.word
    if word not in _ABBREVIATIONS and word.isupper() and stop.following.isupper():
        word = word.capitalize()  # "GEN. MILLEY", but not "the FT. Macron"
    if word in known.NEVER_FINAL:
        return False
    if word in known.BEFORE_NUMBER:
        return not _is_number_like(stop.following)
    if word in known.CLOCK:
        return stop.following not in known.DAYS | known.MONTHS | known.TIME_ZONES
    if stop.word in known.STATES:
        return stop.earlier.endswith(",") or _is_starter(stop)
    if word in known.BEFORE_NAME or _is_initials(stop) or _CONSONANTS.fullmatch(stop.word):
        return _is_starter(stop)
    return not _is_ordinal(stop)


def _is_number_like(word: str) -> bool:
    return not word or word[0].isdigit() or word in known.MONTHS or _ROMAN.fullmatch(word) is not None


def _is_initials(stop: _Stop) -> bool:
    """Tell whether the word is "J" (of J. K. Rowling), "U.S" or "a.m", and not the end of "Vitamin C" or "than I"."""
    if not _INITIALS.fullmatch(stop.word):
        return False
    if len(stop.word) > 1:
        return True
    pronoun = stop.word == "I" and stop.earlier.islower()
    alone = stop.led_by in _OPENING or stop.led_by == "-" or stop.led_by.isspace()  # "" at the start is in _OPENING
    return alone and stop.word < "\u2e80" and not pronoun and stop.earlier not in known.LETTERED


def _is_ordinal(stop: _Stop) -> bool:
    """Tell whether a number and its full stop are a German ordinal: "am 5. Mai", "der 2. Weltkrieg"."""
    if not stop.word.isdigit() or len(stop.word) > 2 or _is_starter(stop):
        return False
    return stop.following in known.FOREIGN_MONTHS or stop.earlier in known.ORDINAL_LEADS
