"""The engine: whatever is asked, whoever reads and composes, the answer keeps its promises."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from answers import texts
from index import Article, Hit, Index, IndexSettings, QuestionError, StoreError
from qa import (
    Answer,
    AnswerSettings,
    Citation,
    Composer,
    Done,
    Engine,
    Found,
    NearPassage,
    Reading,
    Removed,
    Said,
    ScoredSentence,
    Source,
    Statement,
    ask,
)

ROOT = Path(__file__).parent.parent
CASES = [ROOT / "eval" / "cases" / name for name in ("paris.jsonl", "sample.jsonl")]
QUESTIONS = [json.loads(line)["question"] for path in CASES for line in path.read_text("utf-8").splitlines()]
ANYTHING = AnswerSettings(min_confidence=0)
"""Answers as long as something was found, so that there is an answer to look at."""


@pytest.fixture(scope="module")
def engine(sample_store: Index) -> Engine:
    return Engine(sample_store)


@pytest.fixture(scope="module")
def eager(sample_store: Index) -> Engine:
    return Engine(sample_store, settings=ANYTHING)


@pytest.fixture
def barrier_store(tmp_path: Path, index_settings: IndexSettings) -> Iterator[Index]:
    """A store of a few articles that a test may change; its folder of articles is ``articles`` beside it."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in (ROOT / "articles").glob("barrier-*"):
        shutil.copy(path, folder)
    with Index.open(tmp_path / "store", index_settings) as store:
        store.sync(folder)
        yield store


def parts_of(answer: Answer) -> list[Citation | NearPassage]:
    """All that an answer shows of articles."""
    return [*answer.citations, *answer.passages]


def assert_promises(answer: Answer, store: Index) -> None:
    """Everything that an answer promises, whatever was asked."""
    for part in parts_of(answer):
        article = store.article(part.article_id)
        words = part.quote if isinstance(part, Citation) else part.text
        assert words
        assert article.text[part.start : part.end] == words
        assert (part.title, part.outlet, part.published) == (article.title, article.outlet, article.published)
    for sentence in answer.sentences:
        assert answer.text[sentence.start : sentence.end] == sentence.text
        assert sentence.citations
        assert set(sentence.citations) <= set(answer.citations)
        assert sentence.support == "quoted"
        assert sentence.text in [each.quote for each in sentence.citations]
        assert 0 <= sentence.score <= 1
    said = bool(answer.sentences)
    assert bool(answer.text) == bool(answer.citations) == said
    assert answer.status == ("answered" if said else "abstained")
    assert (answer.reason is None) == said
    assert answer.short is None or any(answer.short in citation.quote for citation in answer.citations)
    assert 0 <= answer.confidence <= 1
    assert all(0 <= passage.score <= 1 for passage in answer.passages)
    assert set(answer.timings) == {"search", "read", "compose", "total"}
    assert all(seconds >= 0 for seconds in answer.timings.values())
    assert Answer.from_dict(json.loads(answer.to_json())) == answer


# questions


def test_every_case_of_the_evaluation_gets_an_exact_answer(eager: Engine, engine: Engine) -> None:
    assert len(QUESTIONS) > 50
    for answer in eager.ask_many(QUESTIONS):
        assert answer.sentences
        assert_promises(answer, eager.store)
    for answer in engine.ask_many(QUESTIONS[::5]):
        assert_promises(answer, engine.store)
        assert answer.sentences or "is needed" in (answer.reason or "")


@given(
    st.one_of(
        texts,
        st.text(st.characters(), max_size=60),
        st.lists(st.sampled_from(["barrier", "Paris", "who", "$2.16bn", "gate 3?", "“flood”", "\n", "2025"])).map(
            " ".join
        ),
    )
)
@example("Who \ud800 leads the force?")
@example("\x00")
@example("Flood\x00?")
@example('" OR NEAR(')
@example("a" * 1000)
@example("1")
@settings(deadline=None, max_examples=60)
def test_any_text_is_refused_or_answered_with_every_promise_kept(eager: Engine, question: str) -> None:
    try:
        answer = eager.ask(question)
    except QuestionError as error:
        assert len(str(error)) > 20
    else:
        assert answer.question == question.strip()
        assert_promises(answer, eager.store)


@pytest.mark.parametrize(
    "question", ["", " ", "\n\t\u00a0", "?", "?!… — “”", "👍", "🙂🙂 👩\u200d👧", "\u202e", "\u0301"]
)
def test_what_has_no_words_is_refused(engine: Engine, question: str) -> None:
    with pytest.raises(QuestionError, match=r"question is empty|no words in the question"):
        engine.ask(question)


def test_a_question_that_is_too_long_is_refused_with_both_numbers(engine: Engine) -> None:
    with pytest.raises(QuestionError, match=r"10,000 characters, at most 1,000"):
        engine.ask("why " * 2499 + "why?")
    short = Engine(engine.store, settings=AnswerSettings(max_question_characters=10))
    with pytest.raises(QuestionError, match="11 characters, at most 10 "):
        short.ask("Who drowned")
    assert short.ask("  Who fled? \n").question == "Who fled?"  # white space around it doesn't count


@pytest.mark.parametrize(
    "question",
    [
        "Qui dirige la force de réassurance ?",
        "Wie viele Menschen wurden in Port Ellery in Sicherheit gebracht?",
        "¿Cuánto costó la inundación?",
        "من يقود القوة؟",
        "パリの首脳会議には何カ国が参加しましたか。",
        "Кто возглавляет силы?",
        "पेरिस में कौन मिला?",
    ],
)
def test_other_languages_are_answered_or_not_but_never_fail(engine: Engine, eager: Engine, question: str) -> None:
    for each in (engine, eager):
        assert_promises(each.ask(question), each.store)


# filters


@given(
    outlets=st.none()
    | st.lists(st.sampled_from(["Northline News", "tidewater courier", "ELLERY HARBOUR POST", "Nobody's News", "%"])),
    since=st.none() | st.dates(date(2025, 3, 20), date(2025, 8, 1)),
    until=st.none() | st.dates(date(2025, 3, 20), date(2025, 8, 1)),
)
@example(outlets=[], since=None, until=None)
@settings(deadline=None, max_examples=40)
def test_only_articles_that_pass_the_filters_are_read_and_cited(
    eager: Engine, outlets: list[str] | None, since: date | None, until: date | None
) -> None:
    def passes(article: Article) -> bool:
        if (since or until) and article.published is None:
            return False
        return (
            (outlets is None or (article.outlet or "").casefold() in [outlet.casefold() for outlet in outlets])
            and (since is None or (article.published or date.min) >= since)
            and (until is None or (article.published or date.max) <= until)
        )

    answer = eager.ask("What happened to the barrier?", outlets=outlets, since=since, until=until)
    assert_promises(answer, eager.store)
    for part in parts_of(answer):
        assert passes(eager.store.article(part.article_id))
    assert bool(answer.passages) == any(map(passes, eager.store.articles()))
    if not answer.passages:
        assert answer.reason == "No article passes the filters."
        assert answer.confidence == 0


def test_an_empty_store_says_that_nothing_is_indexed(tmp_path: Path, index_settings: IndexSettings) -> None:
    with Index.open(tmp_path / "store", index_settings) as store:
        for arguments in ({}, {"outlets": ["Northline News"]}):
            answer = Engine(store).ask("Who leads the force?", **arguments)  # type: ignore[arg-type]
            assert (answer.status, answer.confidence) == ("abstained", 0)
            assert answer.reason == "No articles are indexed. Add some with: attest sync FOLDER"
            assert answer.passages == ()


# doors


@pytest.mark.parametrize("question", [*QUESTIONS[:3], "Which team won the 1998 football world cup?"])
def test_a_stream_is_the_same_answer_as_it_is_made(engine: Engine, question: str) -> None:
    found, *said, done = engine.stream(question)
    answer = engine.ask(question)
    assert isinstance(found, Found)
    assert isinstance(done, Done)
    assert done.answer == answer
    assert found.passages == answer.passages
    assert [event.sentence for event in said if isinstance(event, Said)] == list(answer.sentences)
    assert len(said) == len(answer.sentences)


def test_a_stream_of_a_bad_question_fails_at_the_call(engine: Engine) -> None:
    with pytest.raises(QuestionError):
        engine.stream(" ")


def test_many_questions_are_answered_in_order_or_none_is(engine: Engine, sample_store: Index) -> None:
    assert engine.ask_many(iter(QUESTIONS[:4])) == [engine.ask(question) for question in QUESTIONS[:4]]
    assert engine.ask_many([]) == []
    reader = Counting()
    with pytest.raises(QuestionError, match="empty"):
        Engine(sample_store, reader=reader).ask_many([*QUESTIONS[:4], " "])
    assert reader.questions == []


def test_ask_takes_a_folder_or_an_open_store(barrier_store: Index) -> None:
    question = "How much did insurers say the flood would cost?"
    expected = Engine(barrier_store).ask(question, outlets=["Northline News"])
    assert ask(question, barrier_store, outlets=["Northline News"]) == expected
    for folder in (barrier_store.folder, str(barrier_store.folder)):
        assert ask(question, index=folder, outlets=["Northline News"]) == expected


def test_ask_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store at .*typo.*attest sync FOLDER"):
        ask("Who fled?", index=tmp_path / "typo")
    assert not (tmp_path / "typo").exists()


def test_questions_from_several_threads_get_the_answers_that_they_get_alone(sample_store: Index) -> None:
    questions = QUESTIONS[::15] * 3
    alone = Engine(sample_store, settings=ANYTHING).ask_many(questions)
    shared = Engine(sample_store, settings=ANYTHING)
    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(shared.ask, questions))
    for one, other in zip(together, alone, strict=True):
        assert (one.question, one.text, one.citations, one.passages) == (
            other.question, other.text, other.citations, other.passages,
        )  # fmt: skip
        assert one.confidence == pytest.approx(other.confidence, abs=0.02)  # bfloat16: the batch makes a difference


# settings


def test_the_confidence_to_answer_from_can_be_set(sample_store: Index, engine: Engine, eager: Engine) -> None:
    question = "Which team won the 1998 football world cup?"
    assert engine.ask(question).status == "abstained"
    assert eager.ask(question).status == "answered"
    for answer in Engine(sample_store, settings=AnswerSettings(min_confidence=1)).ask_many(QUESTIONS[:5]):
        assert answer.confidence == 1 or (answer.reason or "").endswith("at least 100.0% is needed.")


def test_no_more_passages_are_read_than_set(sample_store: Index) -> None:
    answer = Engine(sample_store, settings=AnswerSettings(candidates=2, min_confidence=0)).ask(QUESTIONS[0])
    assert len(answer.passages) == 2


# other readers and composers


class Counting:
    """A reader that keeps what it was asked, and finds the longest sentence best."""

    def __init__(self, confidence: float = 0.75, short: tuple[int, int] | None = None) -> None:
        self.questions: list[str] = []
        self._confidence, self._short = confidence, short

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        self.questions.append(question)
        places = [(hit, span) for hit in hits for span in hit.passage.sentences]
        places.sort(key=lambda place: place[1][0] - place[1][1])
        sentences = [ScoredSentence(hit, span, 0.5, self._short_of(span)) for hit, span in places]
        return Reading(tuple(sentences), self._confidence if sentences else 0.0, 0.5)

    def _short_of(self, span: tuple[int, int]) -> tuple[int, int] | None:
        return (span[0] + self._short[0], span[0] + self._short[1]) if self._short else None


Step = Statement | Removed | Callable[[Statement], Statement]


@dataclass(frozen=True)
class Fixed:
    """A composer that says the same whatever it is asked; a function makes a statement of the best one, quoted."""

    steps: tuple[Step, ...]
    name: str = "fixed"

    def compose(self, question: str, reading: Reading) -> Iterator[Statement | Removed]:
        best = reading.sentences[0]
        quote = Statement(best.text, "quoted", best.score, (((best.hit.article, best.span),),))
        yield from (step(quote) if callable(step) else step for step in self.steps)


def itself(quote: Statement) -> Statement:
    return quote


def asked(store: Index, composer: Composer, reader: Counting | None = None) -> Answer:
    answer = Engine(store, reader=reader or Counting(), composer=composer).ask("What happened?")
    assert_promises(answer, store)
    return answer


def test_a_reader_and_a_composer_of_ones_own_plug_in(sample_store: Index) -> None:
    reader = Counting()
    answer = asked(sample_store, Fixed((itself, itself)), reader)
    assert reader.questions == ["What happened?"]
    assert (answer.status, answer.confidence, answer.composer) == ("answered", 0.75, "fixed")
    first, second = answer.sentences
    assert first.text == second.text
    assert answer.text == f"{first.text} [1] {first.text} [1]"
    unsure = Engine(sample_store, reader=Counting(0.25)).ask("What happened?")
    assert unsure.reason is not None
    assert unsure.reason.endswith("confidence 25.0%, at least 50.0% is needed.")


def test_what_a_composer_took_out_is_kept_with_its_reason(sample_store: Index) -> None:
    removed = Removed("The moon is a barrier.", "Nothing supports it.")
    answer = asked(sample_store, Fixed((removed, itself)))
    assert answer.status == "answered"
    assert answer.removed == (removed,)
    assert len(answer.sentences) == 1


@pytest.mark.parametrize("steps", [(), (Removed("The moon.", "Nothing supports it."),)])
def test_when_nothing_can_be_said_the_answer_says_so(sample_store: Index, steps: tuple[Removed, ...]) -> None:
    answer = asked(sample_store, Fixed(steps))
    assert answer.status == "abstained"
    assert answer.reason == "Nothing that could be said about it is supported by the articles."
    assert answer.removed == steps


def moved(quote: Statement, start: int, end: int) -> Source:
    """A place in the article of a quotation, counted from where the quoted words begin."""
    [[(article, (begin, _))]] = quote.evidence
    return article, (begin + start, begin + end)


def of_another(quote: Statement, **changes: Any) -> Statement:
    """A quotation of the same place in another version of the article."""
    [[(article, span)]] = quote.evidence
    return replace(quote, evidence=(((replace(article, **changes), span),),))


UNKNOWN = "It cites an article that was not found for the question."
OUTSIDE = "It cites a place where the article has no words."
TWICE = "It cites one place twice."
MISQUOTED = "It is not word for word what it cites."


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        (lambda quote: replace(quote, text=" "), "It says nothing."),
        (lambda quote: replace(quote, evidence=()), "It cites nothing."),
        (lambda quote: replace(quote, evidence=(*quote.evidence, ())), "It cites nothing."),
        (lambda quote: of_another(quote, id="made-up"), UNKNOWN),
        (lambda quote: of_another(quote, title="Another title"), UNKNOWN),
        (lambda quote: of_another(quote, text=moved(quote, 0, 0)[0].text + " More."), UNKNOWN),
        (lambda quote: replace(quote, evidence=((moved(quote, 0, 100_000),),)), OUTSIDE),
        (lambda quote: replace(quote, evidence=((moved(quote, -100_000, 5),),)), OUTSIDE),
        (lambda quote: replace(quote, evidence=((moved(quote, 4, 4),),)), OUTSIDE),
        (lambda quote: replace(quote, evidence=(quote.evidence[0] * 2,)), TWICE),
        (lambda quote: replace(quote, evidence=quote.evidence * 2), TWICE),
        (
            lambda quote: replace(quote, evidence=((*quote.evidence[0], moved(quote, 0, 5)),)),
            "It cites different words under one number.",
        ),
        (lambda quote: replace(quote, support="supported"), "Nothing has checked it against what it cites."),
        (lambda quote: replace(quote, evidence=((moved(quote, 0, 5),),)), MISQUOTED),
        (lambda quote: replace(quote, text=quote.text.swapcase()), MISQUOTED),
    ],
)
def test_no_composer_is_trusted_with_the_proof(
    sample_store: Index, lie: Callable[[Statement], Statement], reason: str
) -> None:
    answer = asked(sample_store, Fixed((lie, itself)))
    [removed] = answer.removed
    assert removed.reason == reason
    assert [sentence.citations[0].number for sentence in answer.sentences] == [1]


def test_an_article_of_the_store_that_was_not_found_for_the_question_is_not_cited(sample_store: Index) -> None:
    found = {part.article_id for part in asked(sample_store, Fixed((itself,))).passages}
    other = next(article for article in sample_store.articles() if article.id not in found)
    quote = Statement(other.text[:20], "quoted", 0.5, (((other, (0, 20)),),))
    assert asked(sample_store, Fixed((quote,))).removed == (Removed(quote.text, UNKNOWN),)


def test_an_equal_article_is_the_same_article(sample_store: Index) -> None:
    answer = asked(sample_store, Fixed((of_another,)))
    assert len(answer.sentences) == 1


def test_the_short_answer_is_part_of_a_cited_quote(sample_store: Index) -> None:
    answer = asked(sample_store, Fixed((itself,)), Counting(short=(0, 7)))
    assert answer.short == answer.citations[0].quote[:7]
    rest = Fixed((lambda quote: replace(quote, text=quote.text[8:], evidence=((moved(quote, 8, len(quote.text)),),)),))
    elsewhere = asked(sample_store, rest, Counting(short=(0, 7)))
    assert (len(elsewhere.sentences), elsewhere.short) == (1, None)


# a store that changes


def test_a_removed_article_is_never_cited_again(barrier_store: Index) -> None:
    engine = Engine(barrier_store, settings=ANYTHING)
    question = "How much did insurers say the flood would cost?"
    while (answer := engine.ask(question)).citations:
        assert_promises(answer, barrier_store)
        removed = barrier_store.remove(answer.citations[0].article_id)
        assert removed.id not in {part.article_id for part in parts_of(engine.ask(question))}
    assert barrier_store.articles() == []


def test_a_change_by_another_writer_is_seen(barrier_store: Index, index_settings: IndexSettings) -> None:
    engine = Engine(barrier_store, settings=ANYTHING)
    question = "How many people did rescue crews move from their homes?"
    day = date(2025, 5, 4)  # later ones correct the number themselves
    assert "340 people" in engine.ask(question, until=day).text
    articles = barrier_store.folder.parent / "articles"
    report = articles / "barrier-first-report.txt"
    report.write_text(report.read_text("utf-8").replace("340 people", "352 people"), "utf-8")
    with Index.open(barrier_store.folder, index_settings) as writer:
        writer.sync(articles)
    answer = engine.ask(question, until=day)
    assert_promises(answer, barrier_store)
    assert "352 people" in answer.text
    assert "340 people" not in answer.to_json()
