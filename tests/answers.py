"""Made-up articles, statements and answers, for tests of what is promised of every answer."""

from collections.abc import Sequence

from hypothesis import strategies as st

from index import Article, sentence_key
from qa import Answer, Citation, NearPassage, Removed, Sentence, Source, Statement
from qa.assembly import Assembly

NASTY = (
    "<script>alert(1)</script>", "<!-- a -->", "![x](http://e)", "[1]: http://x", "[a](b)", "[1]", "[^1]", "“A” [2][3]",
    "1. a", "1)", "2025. A year", "# a", "###### a", "#", "---", "- a", "+", "> a", "===", "***", "_ _ _", "    a",
    "| a |", "|---|", "&amp;", "&#65;", "$x$", "$$x$$", "It cost $5 or $18.4 million, AT&T said.",
    "http://x.y", "HTTPS://news.example.com/a?b=c", "<http://x>", "www.x.y", "//localhost", "a@b.c", "mailto:a@b.com",
    "`a`", "``` py", "~~~", "~~a~~", "*a*", "**a**", "__a__", "a_b_", "\\", "\\*", "a\\", "{{ a }}", "(c) :-) :a:",
    "e\u0301", "שלום 5", "\u202eabc", "👩\u200d👧 ok", "İI",
)  # fmt: skip
"""Text that means something to Markdown, HTML, templates or terminals, or that is easily changed on the way."""

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")
"""What an article's text is made of: readers let through no half characters, no NUL, and ``\\n`` for every line end."""

texts = st.text(characters, max_size=40)
words = st.lists(st.sampled_from(NASTY) | texts, min_size=1, max_size=4).map(" ".join).filter(str.strip)
"""Any text with something in it."""

sentences = words.map(str.strip)
days = st.none() | st.dates()
unit = st.floats(0, 1)


@st.composite
def stories(draw: st.DrawFn) -> list[list[Source]]:
    """Up to three articles that share some of up to four sentences: for each sentence, its places, one an article."""
    wordings = draw(st.lists(sentences, min_size=1, max_size=4, unique_by=sentence_key))
    order = draw(st.permutations(range(len(wordings))))
    places: list[list[Source]] = [[] for _ in wordings]
    for number in range(draw(st.integers(1, 3))):
        told = draw(st.sets(st.sampled_from(order))) if number else order  # the first article tells all of them
        for index, source in zip(told, _told(draw, number, [wordings[index] for index in told]), strict=True):
            places[index].append(source)
    return places


def _told(draw: st.DrawFn, number: int, wordings: Sequence[str]) -> list[Source]:
    """An article that says this, and where it says each."""
    text, spans = "", []
    for wording in wordings:
        text += draw(st.sampled_from(["", "\n\n", "Also. "]))
        spans.append((len(text), len(text) + len(wording)))
        text += wording.replace(" ", draw(st.sampled_from([" ", "\n"])))  # the same words all the same
    title, outlet, published, url = draw(st.tuples(words, st.none() | words, days, st.none() | texts))
    article = Article(f"article-{number}", f"/{number}.txt", text, title, outlet, None, published, url)
    return [(article, span) for span in spans]


@st.composite
def told(draw: st.DrawFn) -> list[Statement]:
    """Statements as an honest composer makes them: groups of the same words, quoted ones verbatim."""
    groups = [tuple(places) for places in draw(stories())]
    statements = []
    for _ in range(draw(st.integers(0, 5))):
        evidence = draw(st.lists(st.sampled_from(groups), min_size=1, max_size=3, unique=True))
        article, (start, end) = evidence[0][0]
        quoted = draw(st.booleans())
        text = article.text[start:end] if quoted else draw(sentences)
        statements.append(Statement(text, "quoted" if quoted else "supported", draw(unit), tuple(evidence)))
    return statements


def assembled(statements: Sequence[Statement], question: str = "Why?", removed: Sequence[Removed] = ()) -> Answer:
    """The answer that these statements make."""
    assembly = Assembly()
    for statement in statements:
        assembly.add(statement)
    return Answer(
        question=question,
        status="answered" if statements else "abstained",
        short=None,
        text=assembly.text,
        sentences=tuple(assembly.sentences),
        citations=assembly.citations,
        removed=tuple(removed),
        passages=(),
        confidence=0.5,
        reason=None if statements else "The articles are about something else.",
        composer="made up",
        timings={"search": 0.25, "total": 0.5},
    )


removals = st.builds(Removed, words, words)
made_up_answers = st.builds(assembled, told(), sentences, st.lists(removals, max_size=2))
"""Answers that keep every promise."""

citations = st.builds(
    Citation,
    number=st.integers(1, 20), article_id=texts, title=texts, outlet=st.none() | texts, url=st.none() | texts,
    published=days, start=st.integers(0), end=st.integers(0), quote=texts,
)  # fmt: skip
passages = st.builds(
    NearPassage,
    article_id=texts, title=texts, outlet=st.none() | texts, url=st.none() | texts,
    published=days, start=st.integers(0), end=st.integers(0), text=texts, score=unit,
)  # fmt: skip


@st.composite
def any_answers(draw: st.DrawFn) -> Answer:
    """Answers of any content, kept promises or not; only their sentences cite what the answer lists."""
    listed = draw(st.lists(citations, max_size=3))
    cited = st.lists(st.sampled_from(listed), max_size=3).map(tuple) if listed else st.just(())
    said = st.builds(
        Sentence, texts, st.integers(0), st.integers(0), st.sampled_from(["quoted", "supported"]), unit, cited
    )
    return Answer(
        question=draw(texts),
        status=draw(st.sampled_from(["answered", "partial", "abstained"])),
        short=draw(st.none() | texts),
        text=draw(texts),
        sentences=tuple(draw(st.lists(said, max_size=3))),
        citations=tuple(listed),
        removed=tuple(draw(st.lists(removals, max_size=2))),
        passages=tuple(draw(st.lists(passages, max_size=2))),
        confidence=draw(unit),
        reason=draw(st.none() | texts),
        composer=draw(texts),
        timings=draw(st.dictionaries(texts, st.floats(0, 1e6), max_size=3)),
    )
