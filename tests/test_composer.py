"""The quoting composer: verbatim, best first, without repetition, every copy under one number."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers import stories
from index import Article, Hit, Index, Passage, Span, content_tokens, sentence_key
from index.copies import gather_copies
from qa import QuotingComposer, Reading, ScoredSentence, SimilarityReader, Statement
from qa.proof import fault
from qa.quoting_composer import MAX_SENTENCES, REPEATS, WORTH_ADDING


def passage_hit(article: Article, spans: list[Span]) -> Hit:
    start, end = spans[0][0], spans[-1][1]
    passage = Passage(f"{article.id}/{start}", article.id, start, end, article.text[start:end], tuple(spans))
    return Hit(passage, article, score=0.5)


def reading_of(hits: list[Hit], scores: list[float]) -> Reading:
    """Every sentence of the hits, the first with the first score; scores go down."""
    places = [(hit, span) for hit in hits for span in hit.passage.sentences]
    return Reading(tuple(ScoredSentence(*place, score) for place, score in zip(places, scores, strict=True)), 0.9, 0.5)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Made-up articles in passages, copies gathered as search does it, their sentences in any order."""
    told: dict[Article, list[Span]] = {}
    for article, span in (place for places in draw(stories()) for place in places):
        told.setdefault(article, []).append(span)
    hits: list[Hit] = []
    for article, spans in told.items():
        cut = draw(st.integers(0, len(spans)))
        ordered = sorted(spans)
        hits += [passage_hit(article, part) for part in (ordered[:cut], ordered[cut:]) if part]
    gathered = gather_copies(draw(st.permutations(hits)))
    count = sum(len(hit.passage.sentences) for hit in gathered)
    scores = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    reading = reading_of(gathered, sorted(scores, reverse=True))
    order = draw(st.permutations(reading.sentences))
    by_score = sorted(order, key=lambda sentence: -sentence.score)
    return Reading(tuple(by_score), reading.confidence, reading.needed)


def quoted(reading: Reading) -> list[Statement]:
    steps = list(QuotingComposer().compose("Why?", reading))
    statements = [step for step in steps if isinstance(step, Statement)]
    assert statements == steps  # quoting removes nothing
    return statements


def found_by(reading: Reading) -> list[Hit]:
    return [hit for each in reading.sentences for hit in (each.hit, *each.hit.copies)]


@settings(deadline=None)
@given(readings())
def test_one_to_three_verbatim_sentences_best_first(reading: Reading) -> None:
    statements = quoted(reading)
    known = {each.article.id: each.article for each in found_by(reading)}
    assert 1 <= len(statements) <= MAX_SENTENCES
    assert [fault(statement, known) for statement in statements] == [None] * len(statements)
    assert statements[0].text == reading.sentences[0].text
    scores = [statement.score for statement in statements]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= WORTH_ADDING * scores[0]


def figures_of(words: set[str]) -> set[str]:
    return {word for word in words if any(character.isdigit() for character in word)}


@settings(deadline=None)
@given(readings())
def test_nothing_is_said_twice(reading: Reading) -> None:
    for one, other in combinations([statement.text for statement in quoted(reading)], 2):
        assert sentence_key(one) != sentence_key(other)
        words, others = set(content_tokens(one)), set(content_tokens(other))
        few_shared = not words or not others or len(words & others) < REPEATS * min(len(words), len(others))
        assert few_shared or figures_of(words) != figures_of(others)


@settings(deadline=None)
@given(readings())
def test_every_article_that_says_it_is_cited_once_and_the_quoted_one_first(reading: Reading) -> None:
    found = found_by(reading)
    for statement in quoted(reading):
        [group] = statement.evidence
        said_by = {
            each.article.id
            for each in found
            for start, end in each.passage.sentences
            if sentence_key(each.article.text[start:end]) == sentence_key(statement.text)
        }
        assert len(group) == len(said_by)
        assert {article.id for article, _ in group} == said_by
        article, (start, end) = group[0]
        assert article.text[start:end] == statement.text


def test_an_empty_reading_gives_nothing() -> None:
    assert quoted(Reading((), 0.0, 0.5)) == []


@pytest.mark.parametrize(
    ("second", "score", "expected"),
    [
        ("Repairs will take until June.", WORTH_ADDING, 2),
        ("Repairs will take until June.", WORTH_ADDING - 0.01, 1),  # too weak
        ("The gate of the barrier failed.", 0.9, 1),  # the same again
        ("the gate  FAILED on sunday.", 0.9, 1),
        ("The gate 3 of the barrier failed on Sunday.", 0.9, 2),  # another figure is another statement
    ],
)
def test_a_further_sentence_must_be_strong_and_new(second: str, score: float, expected: int) -> None:
    first = "The gate of the barrier failed on Sunday."
    article = Article("a", "/a", f"{first} {second}", "Flood")
    hit = passage_hit(article, [(0, len(first)), (len(first) + 1, len(article.text))])
    assert len(quoted(reading_of([hit], [1.0, score]))) == expected


def test_sentences_without_words_are_not_repeated_either() -> None:
    articles = [Article(name, f"/{name}", "👍 👍", "Thumbs") for name in "ab"]
    hits = [passage_hit(article, [(0, 1), (2, 3)]) for article in articles]
    assert len(quoted(reading_of(hits, [1.0, 1.0, 0.9, 0.9]))) == 1


def test_a_copy_that_stands_beside_another_hit_is_cited() -> None:
    """An outlet printed the middle of a report; its passage begins and ends elsewhere than the original's."""
    original = Article("original", "/o", "Rain fell. Gates shut. Power failed. Help came.", "Flood")
    copy = Article("copy", "/c", "Gates shut. Power failed.", "Flood in short")
    hits = [
        passage_hit(original, [(0, 10), (11, 22)]),
        passage_hit(original, [(23, 36), (37, 47)]),
        passage_hit(copy, [(0, 11), (12, 25)]),
    ]
    gathered = gather_copies(hits)
    assert len(gathered) == 2
    for best in (1, 2):  # "Gates shut." of the first passage, "Power failed." of the second
        reading = reading_of(gathered, [1.0, 0.9, 0.8, 0.7])
        sentence = reading.sentences[best]
        [(group,)] = [each.evidence for each in quoted(Reading((sentence, *reading.sentences), 1.0, 0.5))[:1]]
        assert [article.id for article, _ in group] == ["original", "copy"]


def test_a_wire_report_that_two_outlets_printed_is_one_number(sample_store: Index) -> None:
    question = "How high did insurers put the cost of the flood in Port Ellery?"
    reading = SimilarityReader(sample_store.embed).read(question, sample_store.search(question))
    wire = next(each for each in reading.sentences if "$18.4 million on Monday" in each.text)
    statement = quoted(Reading((wire, *reading.sentences), 1.0, 0.5))[0]
    [group] = statement.evidence
    assert {article.outlet for article, _ in group} == {"Northline News", "Tidewater Courier"}
