"""Any text, sentence by sentence, against given sources or a store."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks import FixedJudge, WordJudge, assert_sound, embed_words
from index import Article, Embedder, Index, QuestionError, StoreError, sentence_spans
from qa import Checker, CheckReport, Engine, check
from qa.checker import CLAIMS_AT_ONCE
from qa.found_evidence import JUDGED_ARTICLES
from qa.verdict import HIGHEST_OVERRULED
from stores import story, write

BRIDGE = "Mayor Ana Ruiz opened the new bridge over the Tarn. The bridge cost 14 million euros. “No tolls,” she said."
FERRIES = "Ferries will stop running in June. The bridge is 300 metres long."


def by_words(text: str, sources: Sequence[str | Article]) -> CheckReport:
    """The report of a judge for which the words of a claim are all that counts."""
    report = Checker(embed_words, WordJudge()).check(text, sources)
    assert_sound(report, texts_of(sources))
    return report


def texts_of(sources: Sequence[str | Article]) -> dict[str, str]:
    return {
        f"source-{number}" if isinstance(source, str) else source.id: source if isinstance(source, str) else source.text
        for number, source in enumerate(sources, start=1)
    }


def quotes(report: CheckReport, row: int = 0) -> list[str]:
    return [citation.quote for citation in report.sentences[row].citations]


# labels


def test_verbatim_words_are_proved_without_the_judge() -> None:
    judge = FixedJudge(0.0)
    report = Checker(embed_words, judge).check("  ferries will stop  running in June.", [BRIDGE, FERRIES])
    assert [(each.label, each.score, each.reason) for each in report.sentences] == [("supported", 1.0, None)]
    assert quotes(report) == ["Ferries will stop running in June."]
    assert not any(judge.calls)


def test_a_claim_is_supported_from_the_probability_that_the_judge_needs() -> None:
    for probability, label in [(0.7, "supported"), (0.69, "unsupported")]:
        report = Checker(embed_words, FixedJudge(probability, 0.7)).check("The new bridge cost 14 million.", [BRIDGE])
        assert [(each.label, each.score) for each in report.sentences] == [(label, probability)]
        assert quotes(report)[0] == "The bridge cost 14 million euros."


def test_what_nothing_speaks_of_has_no_evidence() -> None:
    judge = FixedJudge(1.0)
    [sentence] = Checker(embed_words, judge).check("Elephants eat bananas.", [BRIDGE, FERRIES]).sentences
    assert (sentence.label, sentence.score, sentence.citations) == ("no_evidence", 0.0, ())
    assert sentence.unsupported_spans == ((0, len(sentence.text)),)
    assert sentence.reason == "Nothing was found that speaks of this."
    assert not any(judge.calls)


def test_a_claim_joined_of_two_sources_is_held_against_both_together() -> None:
    report = by_words("Ana Ruiz opened the bridge, and ferries stop in June.", [BRIDGE, FERRIES])
    assert [each.label for each in report.sentences] == ["supported"]
    assert {citation.article_id for citation in report.citations} == {"source-1", "source-2"}


def test_one_source_that_supports_a_claim_is_enough() -> None:
    first = "The flood cost the town 10 million euros."
    later = "The flood cost the town 12 million euros."
    for order in ([first, later], [later, first]):
        report = Checker(embed_words, FixedJudge(0.9)).check("The flood cost this town 12 million euros.", order)
        assert [each.label for each in report.sentences] == ["supported"]
        assert quotes(report) == [later]


def test_the_judges_words_are_placed_in_the_text(embedder: Embedder) -> None:
    text = "Ferries will stop running in June. The new bridge over the Tarn cost 15 million euros in Berlin."
    report = Checker(embedder.embed).check(text, [BRIDGE, FERRIES])
    assert_sound(report, texts_of([BRIDGE, FERRIES]))
    assert [each.label for each in report.sentences] == ["supported", "unsupported"]
    doubted = " ".join(text[start:end] for start, end in report.sentences[1].unsupported_spans)
    assert {"15", "Berlin"} <= set(doubted.split())


# exact comparisons


@pytest.mark.parametrize(
    ("claim", "words", "reason"),
    [
        ("She said there would be “no more tolls”.", "no more tolls", "The quoted words stand in no article"),
        ("The bridge cost 40 million euros.", "40 million", "14 million"),
    ],
)
def test_a_comparison_overrules_a_lenient_judge(claim: str, words: str, reason: str) -> None:
    report = Checker(embed_words, FixedJudge(1.0)).check(claim, [BRIDGE])
    [sentence] = report.sentences
    assert (sentence.label, sentence.score) == ("unsupported", HIGHEST_OVERRULED)
    assert words in " ".join(claim[start:end] for start, end in sentence.unsupported_spans)
    assert sentence.reason is not None
    assert reason in sentence.reason


def test_a_source_with_a_day_tells_which_day_was_meant() -> None:
    text = "The storm reached Port Lorne on Thursday."
    article = Article("a1", "storm.txt", text, "Storm", published=date(2025, 3, 28))
    checker = Checker(embed_words, FixedJudge(1.0))
    right, wrong = (
        checker.check(f"The storm reached Port Lorne on {day} March 2025.", [article]).sentences[0] for day in (27, 25)
    )
    assert (right.label, wrong.label) == ("supported", "unsupported")
    assert [(each.article_id, each.title, each.published) for each in right.citations] == [
        ("a1", "Storm", date(2025, 3, 28))
    ]


# numbering and many


def test_the_same_words_have_one_number_wherever_they_stand() -> None:
    report = by_words("Ferries will stop running in June. The tide is high.", [FERRIES, f"{FERRIES} The tide is high."])
    assert [(each.number, each.article_id) for each in report.citations] == [
        (1, "source-1"),
        (1, "source-2"),
        (2, "source-2"),
    ]
    assert [each.numbers for each in report.sentences] == [(1,), (2,)]


def test_many_pairs_are_checked_as_each_alone_and_a_few_at_a_time() -> None:
    sentences = [f"The pump number {number} failed on day {number}." for number in range(3 * CLAIMS_AT_ONCE)]
    pairs = [(f"Pump number {row} failed. {sentences[row - 1]}", [sentences[row], FERRIES]) for row in range(60)]
    judge = FixedJudge(0.8)
    reports = Checker(embed_words, judge).check_many(pairs)
    assert reports == [Checker(embed_words, FixedJudge(0.8)).check(*pair) for pair in pairs]
    assert 1 < max(map(len, judge.calls)) <= CLAIMS_AT_ONCE * (JUDGED_ARTICLES + 1)
    assert Checker(embed_words, judge).check_many([]) == []


def test_the_evidence_of_a_claim_is_bounded() -> None:
    judge = FixedJudge(0.8)
    sources = [f"The bridge over the river {name} cost much. " * 50 for name in "abcdefghijklmnopqrst"]
    report = Checker(embed_words, judge).check("The long bridge over the river cost 14 million euros.", sources)
    assert_sound(report, texts_of(sources))
    [pairs] = judge.calls
    assert len(pairs) <= JUDGED_ARTICLES + 1
    assert max(len(evidence.split()) for _, evidence in pairs) <= 130


vocabulary = "Ana Ruiz opened the bridge She said “no tolls” in 14 June 2025 ferries stop not . ! \n\n - [1] é".split(
    " "
)
made_up = st.lists(st.sampled_from(vocabulary), min_size=1, max_size=25).map(" ".join)
texts = made_up | st.text(max_size=60)


@given(texts, st.lists(texts, min_size=1, max_size=3), st.sampled_from([FixedJudge(1.0), FixedJudge(0.2), WordJudge()]))
@settings(deadline=None)
def test_every_report_keeps_its_promises(text: str, sources: list[str], judge: FixedJudge | WordJudge) -> None:
    try:
        report = Checker(embed_words, judge).check(text, sources)
    except QuestionError:
        return
    assert_sound(report, texts_of(sources))


@given(st.lists(made_up, min_size=1, max_size=3))
@settings(deadline=None)
def test_the_sources_own_sentences_are_always_supported(sources: list[str]) -> None:
    for source in sources:
        for start, end in sentence_spans(source):
            try:
                report = Checker(embed_words, FixedJudge(0.0)).check(source[start:end], sources)
            except QuestionError:
                continue
            if report.sentences[0].text == source[start:end]:
                assert report.score == 1


# what can't be checked


@pytest.mark.parametrize(
    ("text", "sources", "message"),
    [
        ("", [FERRIES], "no words to check"),
        ("12.", [FERRIES], "no words to check"),
        ("Half \ud800.", [FERRIES], "The text holds bytes"),
        ("A claim.", [FERRIES, "half \ud800"], "Source 2 holds bytes"),
        ("A claim.", [], "found none, expected a list"),
        ("A claim.", FERRIES, "found a single string, expected a list"),
    ],
)
def test_what_cannot_be_checked_is_an_error_that_says_so(text: str, sources: Sequence[str], message: str) -> None:
    judge = FixedJudge(1.0)
    with pytest.raises(QuestionError, match=message):
        Checker(embed_words, judge).check_many([("Ferries stop.", [FERRIES]), (text, sources)])
    assert judge.calls == []


def test_a_source_without_words_supports_nothing() -> None:
    report = by_words("Ferries stop.", ["", " \n"])
    assert [each.label for each in report.sentences] == ["no_evidence"]


def test_there_must_be_one_thing_to_check_against(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="found neither of index and sources"):
        check("A claim.")
    with pytest.raises(QuestionError, match="found both of index and sources"):
        check("A claim.", ".attest", sources=[FERRIES])
    with pytest.raises(StoreError):
        check("A claim.", tmp_path / "nothing")


# a store


def test_an_articles_own_sentences_are_supported_by_the_store(sample_store: Index) -> None:
    article = next(each for each in sample_store.articles() if each.source.endswith("barrier-first-report.txt"))
    report = check(article.text, sample_store)
    assert_sound(report, {each.id: each.text for each in sample_store.articles()})
    assert report.supported
    assert report.score == 1
    assert len(report.sentences) > 5


def test_copies_of_the_proof_share_its_number(sample_store: Index) -> None:
    wire = next(each for each in sample_store.articles() if "18.4 million" in each.text)
    start, end = next(span for span in sentence_spans(wire.text) if "18.4 million" in wire.text[slice(*span)])
    report = Engine(sample_store, judge=FixedJudge(0.0)).check(wire.text[start:end])
    assert report.sentences[0].numbers == (1,)
    assert len({citation.outlet for citation in report.citations}) == 2


def test_filters_reach_the_search(sample_store: Index) -> None:
    claim = "Insurers put the cost of the flood in Port Ellery at $18.4 million."
    engine = Engine(sample_store, judge=FixedJudge(0.9))
    outlets = {each.outlet for each in engine.check(claim, outlets=["Northline News"]).citations}
    assert outlets == {"Northline News"}
    [sentence] = engine.check(claim, until=date(1990, 1, 1)).sentences
    assert (sentence.label, sentence.reason) == ("no_evidence", "Nothing was found that speaks of this.")


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    with Index.open(tmp_path / "store") as store:
        [sentence] = check("Ferries stop.", store).sentences
    assert (sentence.label, sentence.reason) == (
        "no_evidence",
        "No articles are indexed. Add some with: attest sync FOLDER",
    )


def test_a_folder_and_an_engine_check_alike(tmp_path: Path) -> None:
    articles = write(
        tmp_path / "articles", {"a.md": story(f"# Bridge\n\n{BRIDGE}"), "b.md": story(f"# Ferries\n\n{FERRIES}")}
    )
    text = "Ferries will stop running in June. Ana Ruiz opened a bridge over the Tarn."
    with Index.open(tmp_path / "store") as store:
        store.sync(articles)
        by_engine = Engine(store).check(text)
        assert Engine(store).check_many([(text, [BRIDGE])])[0].sentences[1].label == "supported"
    report = check(text, tmp_path / "store")
    assert [(each.text, each.label) for each in report.sentences] == [
        (each.text, each.label) for each in by_engine.sentences
    ]
    assert report.supported
    assert check(text, sources=[BRIDGE, FERRIES]).supported
