"""A title for a text that comes without one."""

HEADLINE_LENGTH = 120
OPENING_LENGTH = 80
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
CLOSING_QUOTES = "\"'”’»)"


def title_of(text: str) -> str:
    """The headline of ``text``, or where it has none its opening words; empty only for an empty text."""
    return headline(text) or opening_words(text)


def headline(text: str) -> str | None:
    """The first line, if a blank line follows, it has at most 120 characters and doesn't end as sentences do."""
    line, _, rest = text.strip().partition("\n")
    following, _, _ = rest.partition("\n")
    stands_alone = bool(rest) and not following.strip()
    ends_like_a_sentence = line.rstrip().rstrip(CLOSING_QUOTES).endswith(SENTENCE_ENDS)
    candidate = " ".join(line.split())
    return candidate if stands_alone and len(candidate) <= HEADLINE_LENGTH and not ends_like_a_sentence else None


def opening_words(text: str) -> str:
    """The first words of ``text``, at most 80 characters, with ``…`` in place of what was left out."""
    words = text.split()
    opening = ""
    for position, word in enumerate(words):
        longer = f"{opening} {word}".lstrip()
        room = OPENING_LENGTH if position == len(words) - 1 else OPENING_LENGTH - 1
        if len(longer) > room:
            return (opening or word[: OPENING_LENGTH - 1]) + "…"
        opening = longer
    return opening
