"""Honest rewrites of numbers and dates: the same value, or one that follows from it, in another form."""

import re
from collections.abc import Callable, Iterator
from random import Random

from training.edits.number_words import value_of, word_of
from training.edits.scene import Scene, cased

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HEDGE = re.compile(
    r"(?:about|around|approximately|roughly|some|over|under|than|least|most|nearly|almost|to|only|exactly|between|and"
    r"|of the|the|just|another|[-–$€£¥#.,/])\s?$",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?<![\w$€£¥.,:/–-])\d{1,3}(?:,\d{3})+(?![\w%,:/–-]|\.\d| ?(?:°|million|billion|percent|per cent|%|[ap]\.?m))"
)
_SMALL = re.compile(
    r"(?<![\w$€£¥.,:/–-])\d{1,2}(?= [a-z]{3,}s\b)"
    r"(?! (?:percent|degrees|kilometers|kilometres|miles|metres|meters|points|times))"
)
_WORDED = re.compile(
    r"(?<![\w-])(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety)(?= [a-z]{3,}s\b)"
)
_LONG = {"m": "million", "bn": "billion"}
_ZEROS = {"million": 6, "billion": 9}
_SHARES = {"50": "half", "25": "a quarter", "75": "three quarters", "20": "a fifth", "10": "a tenth"}
_Rewrite = Callable[[re.Match[str], Random], str | None]


def _grouped(match: re.Match[str], random: Random) -> str | None:
    value = int(match[0].replace(",", ""))
    if _HEDGE.search(match.string[: match.start()]) or re.match(
        r" (?:and|to|of the|or) ?\d?", match.string[match.end() :]
    ):
        return match[0].replace(",", "") if value < 10_000 else None
    step = 10 ** (len(str(value)) - 2)
    low = value // step * step
    exact = low == value
    made = (
        random.choice(("about", "around"))
        if exact or value - low < 0.03 * value
        else random.choice(("more than", "over"))
    )
    return f"{made} {low:,}"


def _small(match: re.Match[str], _: Random) -> str | None:
    word = word_of(int(match[0]))
    led = match.string[max(0, match.start() - 10) : match.start()]
    if (
        word is None
        or not 2 <= int(match[0]) <= 99
        or re.search(rf"(?:{_MONTH}|[A-Z]\w*|[-–]|\bby|\bof|\bto|\band|,) ?$", led)
    ):
        return None
    return word


def _worded(match: re.Match[str], _: Random) -> str | None:
    return str(value_of(match[0].lower()))


_RULES: tuple[tuple[re.Pattern[str], _Rewrite], ...] = (
    (_PLAIN, _grouped),
    (_SMALL, _small),
    (_WORDED, _worded),
    (re.compile(r"(?<=\d)%"), lambda _, random: random.choice((" percent", " per cent"))),
    (re.compile(r"(?<=\d) (?:percent|per cent)\b(?! (?:point|change))"), lambda _, random: "%"),
    (
        re.compile(r"(?<![\w.,–-])(50|25|75|20|10)(?:%| percent| per cent) of (?=the |all |its |their )"),
        lambda match, _: f"{_SHARES[match[1]]} of ",
    ),
    (
        re.compile(r"(?<=\$)(\d+(?:\.\d+)?) (million|billion)\b"),
        lambda match, _: match[1] + {"million": "m", "billion": "bn"}[match[2]],
    ),
    (
        re.compile(r"(?<=\$)(\d+(?:\.\d+)?)(m|bn)\b"),
        lambda match, _: f"{match[1]} {_LONG[match[2]]}",
    ),
    (re.compile(r"\$(\d+(?:\.\d+)?) (million|billion)\b"), lambda match, _: f"{match[1]} {match[2]} dollars"),
    (
        re.compile(r"(?<![\w$€£¥.,–-])(\d{1,2}) (million|billion)\b"),
        lambda match, _: f"{int(match[1]) * 10 ** _ZEROS[match[2]]:,}",
    ),
    (
        re.compile(r"(?<![\w$€£¥.,–-])([2-9]) (million|billion)\b"),
        lambda match, _: f"{word_of(int(match[1]))} {match[2]}",
    ),
    (
        re.compile(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})(?:,(?= [a-z]))?"),
        lambda match, _: f"{match[2]} {match[1]} {match[3]}",
    ),
    (
        re.compile(rf"(?<![\d–-])\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b"),
        lambda match, _: f"{match[2]} {match[1]}, {match[3]}",
    ),
    (
        re.compile(rf"(?<=on )({_MONTH}) (\d{{1,2}})(?![\d,–-]| (?:and|to|or))"),
        lambda match, _: f"{match[2]} {match[1]}",
    ),
    (
        re.compile(rf"\b([Oo])n ({_MONTH}) \d{{1,2}}, (\d{{4}}),?"),
        lambda match, _: f"{cased('in', match[1])} {match[2]} {match[3]}" + ("," if match[1] == "O" else ""),
    ),
    (
        re.compile(rf"\b([Oo])n \d{{1,2}} ({_MONTH}) (\d{{4}})"),
        lambda match, _: f"{cased('in', match[1])} {match[2]} {match[3]}",
    ),
    (re.compile(rf"\b([Ii]n) {_MONTH},? (\d{{4}})\b"), lambda match, _: f"{match[1]} {match[2]}"),
    (
        re.compile(r"(?<=[Tt]he )(\d{2})th century\b"),
        lambda match, _: f"{int(match[1]) - 1}00s" if 14 <= int(match[1]) <= 19 else None,
    ),
)


def reworded_figure(scene: Scene, random: Random) -> str | None:
    """12 to twelve, 1,523 to more than 1,500, 50 % of to half of, March 3, 2019 to 3 March 2019."""
    found = list(_rewritings(scene, random))
    return random.choice(found) if found else None


def _rewritings(scene: Scene, random: Random) -> Iterator[str]:
    text = scene.sentence.text
    if not scene.sentence.figures:
        return
    for pattern, rewrite in _RULES:
        for match in pattern.finditer(text):
            made = None if scene.sentence.is_quoted(*match.span()) else rewrite(match, random)
            if made is not None and made != match[0]:
                yield text[: match.start()] + made + text[match.end() :]
