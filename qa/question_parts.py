"""The parts of a question that asks for several things: ``Who won, and when did it end?``"""

import re

_ASKING = r"(?:who|whom|whose|what|when|where|why|which|how)"
_AUXILIARY = r"(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)"
_SENTENCE = re.compile(r"[^?]*\?+|[^?]+\Z")
_BOTH = re.compile(
    rf"\s*({_ASKING}(?: (?:many|much|long|often|far))?)(?:,? and|,) ({_ASKING})\s+(?!and\b)(.+)",
    re.IGNORECASE | re.DOTALL,
)
_SECOND = re.compile(
    rf",? and (?={_ASKING}\b(?! (?:not|else|so)\b)"
    rf"|(?:in|on|at|to|from|by|with|for) {_ASKING}\b"
    rf"|{_AUXILIARY}\b (?:it|he|she|they|the|there)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"\s*(?:(?:in|on|at|to|from|by|with|for|of) )?(?:{_ASKING}|{_AUXILIARY})\b", re.IGNORECASE)
_ASKS = re.compile(rf"\b{_ASKING}\b", re.IGNORECASE)
_INDIRECT = re.compile(rf"{_ASKING} (?:it|he|she|they|we|you|I|the|this|that|these|those|an?) ", re.IGNORECASE)
_BARE = re.compile(rf"(?:in|on|at|to|from|by|with|for|of) {_ASKING}(?: \w+){{0,2}}", re.IGNORECASE)
LEAST_WORDS = 2
"""A part of fewer words is none: ``Who won and why?`` asks one thing and more of it."""


def question_parts(question: str) -> tuple[str, ...]:
    """The questions in a question, in order, each with its own question mark; the question itself if it is one.

    Parts are told apart by question marks, by ``and`` before another question word, and by two question words that
    share the rest. Nothing is filled in: a pronoun stays one.

    >>> question_parts("When and where was it signed?")
    ('When was it signed?', 'where was it signed?')
    >>> question_parts("Who won, and how many votes were cast?")
    ('Who won?', 'how many votes were cast?')
    >>> question_parts("What did she say about war and peace?")
    ('What did she say about war and peace?',)
    """
    asked = [each.strip() for each in _SENTENCE.findall(question) if each.strip(" ?")]
    if len(asked) > 1 and not all(_OPENS.match(each) for each in asked):
        return (question,)
    parts = [part for each in asked for part in _parts(each.rstrip("? "))]
    return tuple(f"{part}?" for part in parts) if len(parts) > 1 else (question,)


def _parts(asked: str) -> list[str]:
    both = _BOTH.fullmatch(asked)
    if both:
        first, second, rest = both.groups()
        return [f"{first} {rest}", f"{second} {rest}"]
    if not _OPENS.match(asked):
        return [asked]
    parts = _SECOND.split(asked)
    return parts if all(map(_stands_alone, parts)) else [asked]


def _stands_alone(part: str) -> bool:
    """Whether it can be asked by itself: a verb of its own, no question inside another (``about who paid``)."""
    asks_twice = len(_ASKS.findall(part)) > 1
    return (
        len(part.split()) >= LEAST_WORDS and not asks_twice and not _INDIRECT.match(part) and not _BARE.fullmatch(part)
    )
