"""Typed edits, honest rewrites and minimal pairs: what holds for any sentence, and what each maker does."""

import doctest
import importlib
import re
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edits_samples import ARTICLE, DOCUMENTS, STORM
from training.edits import (
    KINDS,
    QUESTION_KINDS,
    REWRITERS,
    Lexicon,
    contrast,
    edit,
    join,
    question_edit,
    rewrite,
    sentences_of,
    statement,
)

LEXICON = Lexicon(DOCUMENTS)
SENTENCES = [(sentence, document) for document in DOCUMENTS for sentence in sentences_of(document)]
WORDS = sorted({word for document in DOCUMENTS for word in re.findall(r"\S+", document)})

shuffled = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(lambda found: f"The {' '.join(found)}.")
sentences = st.one_of(
    st.sampled_from([sentence for sentence, _ in SENTENCES]),
    shuffled,
    st.text(max_size=80),
    st.text(alphabet="Aa .,'’\"“”()-–1290$%tn", max_size=60),
)
documents = st.one_of(st.sampled_from(DOCUMENTS), st.text(max_size=120))
seeds = st.integers(0, 2**32)


def outside(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    ends = [0, *(end for _, end in spans)]
    return [text[end:start] for end, start in zip(ends, [*(start for start, _ in spans), len(text)], strict=True)]


def assert_is_edit(before: str, after: str, spans: Sequence[tuple[int, int]]) -> None:
    """The spans lie in the text in order, and what is outside of them is the sentence's, but for spaces beside them."""
    flat = [place for span in spans for place in span]
    assert after != before
    assert spans and flat == sorted(flat) and flat[0] >= 0 and flat[-1] <= len(after)
    assert all(after[start:end].strip() for start, end in spans)
    assert re.fullmatch(
        ".*".join(re.escape(piece.strip()) for piece in outside(after, spans)), before.strip(), re.DOTALL
    )


@given(sentences, documents, seeds, st.one_of(st.none(), st.sampled_from(KINDS)))
def test_an_edit_changes_its_spans_and_nothing_else(sentence: str, document: str, seed: int, kind: str | None) -> None:
    made = edit(sentence, document, Random(seed), kind, LEXICON)
    if made:
        assert_is_edit(sentence, made.text, made.spans)
        assert made.kind == kind or kind is None
    assert made == edit(sentence, document, Random(seed), kind, LEXICON)


@given(sentences, documents, seeds, st.one_of(st.none(), st.sampled_from(QUESTION_KINDS)))
def test_a_question_edit_changes_its_spans_and_nothing_else(
    question: str, document: str, seed: int, kind: str | None
) -> None:
    made = question_edit(question, document, Random(seed), kind, LEXICON)
    if made:
        assert_is_edit(question, made.text, made.spans)
    assert made == question_edit(question, document, Random(seed), kind, LEXICON)


@given(sentences, documents, seeds)
def test_the_sides_of_a_contrast_differ_in_its_spans_and_nothing_else(sentence: str, document: str, seed: int) -> None:
    made = contrast(sentence, document, Random(seed), lexicon=LEXICON)
    if made:
        assert_is_edit(made.positive, made.negative, made.spans)
        assert made.kind in KINDS
    assert made == contrast(sentence, document, Random(seed), lexicon=LEXICON)


@given(sentences, documents, seeds, st.one_of(st.none(), st.sampled_from(sorted(REWRITERS))))
def test_a_rewrite_is_another_text_and_the_same_for_the_same_seed(
    sentence: str, document: str, seed: int, kind: str | None
) -> None:
    made = rewrite(sentence, document, Random(seed), kind)
    assert made is None or (made != sentence and made.strip() == made)
    assert made == rewrite(sentence, document, Random(seed), kind)


@given(sentences, sentences, seeds)
def test_joining_never_fails_and_keeps_both_sentences(one: str, other: str, seed: int) -> None:
    made = join(one, other, Random(seed))
    assert made is None or (made.startswith(one[:-1]) and made.endswith(other[1:]))


@given(sentences, st.one_of(st.sampled_from(WORDS), st.text(max_size=40)))
def test_statements_never_fail(question: str, answer: str) -> None:
    made = statement(question, answer)
    assert made is None or made.endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_edit_is_made(kind: str) -> None:
    made = [edit(sentence, document, Random(1), kind, LEXICON) for sentence, document in SENTENCES]
    assert any(found and found.kind == kind for found in made)


@pytest.mark.parametrize("kind", sorted(REWRITERS))
def test_every_kind_of_rewrite_is_made(kind: str) -> None:
    assert any(rewrite(sentence, document, Random(1), kind) for sentence, document in SENTENCES)


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        ("negation", "Teles said that the government had not paid its share.", ["the government had paid its share."]),
        ("negation", "Berg did not answer questions.", ["Berg answered questions."]),
        ("negation", "The crew cannot work until October.", [None]),  # what "until" hangs on is not taken out
        ("negation", "The ministry may close an old clinic.", [None]),
        ("negation", "The committee approved the plan.", ["did not approve", "didn't approve", "never", "failed to"]),
        ("modality", "The ministry may close an old clinic.", ["must", "will", "may not"]),
        ("modality", "Almeida plans to build a second hospital in Porto.", ["has already built a second"]),
        ("antonym", "Arvel sued the city after the contract was cancelled.", ["before", "confirmed"]),
        ("quantity", "The company is expected to pay at least 500,000 euros.", ["at most", "no more than"]),
        ("role", "Victor Almeida defeated Maria Teles in the election of 2021.", ["Maria Teles defeated Victor"]),
        ("role", "The committee approved the plan.", ["The plan approved the committee."]),
        ("cause", "Prices rose by 3.5 percent because many roads were closed.", ["Many roads were closed because"]),
    ],
)
def test_edits_by_example(kind: str, sentence: str, expected: list[str | None]) -> None:
    made = [edit(sentence, ARTICLE, Random(seed), kind, LEXICON) for seed in range(20)]
    if expected == [None]:
        assert made == [None] * 20
    else:
        texts = [found.text for found in made if found]
        assert texts and all(any(part in text for part in expected if part) for text in texts)


@given(
    st.from_regex(r"[$€]?[0-9]{1,7}([.,:][0-9]{1,3}){0,2}(th|st|s|%|k|m)?", fullmatch=True),
    st.sampled_from(["people", "percent", "p.m.", "century", "March", "million beds", "-floor"]),
    st.sampled_from(["number", "date"]),
    seeds,
)
def test_any_figure_can_be_edited(figure: str, following: str, kind: str, seed: int) -> None:
    sentence = f"The hospital opened in {figure} {following} and was closed again."
    made = edit(sentence, STORM, Random(seed), kind)
    if made:
        assert_is_edit(sentence, made.text, made.spans)


@pytest.mark.parametrize("year", ["1066", "1871", "2024", "2026", "2058"])
def test_a_year_becomes_another_year_near_it(year: str) -> None:
    made = {edit(f"The station was built in {year}.", "", Random(seed), "date") for seed in range(60)}
    years = {int(found.text[-5:-1]) for found in made if found}
    assert years and all(0 < abs(other - int(year)) <= 12 for other in years)


@given(seeds)
def test_a_range_still_goes_up(seed: int) -> None:
    made = edit("Critics said it took from 2014 to 2017.", STORM, Random(seed), "date")
    low, high = (int(year) for year in re.findall(r"\d{4}", made.text if made else "2014 2017"))
    assert low < high


@given(seeds)
def test_a_name_is_replaced_by_another_of_its_type(seed: int) -> None:
    made = edit("Arvel sued Jonas Berg over the contract.", STORM, Random(seed), "name")
    assert made and made.text == "Arvel sued Hanna Lund over the contract."


@pytest.mark.parametrize("text", ["The clinic has no beds in it today.", "Not a sentence", "Why did she go?", ""])
def test_what_is_no_plain_statement_or_has_no_figure_gets_no_number(text: str) -> None:
    assert edit(text, ARTICLE, Random(1), "number", LEXICON) is None


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        ("parenthesis", "The storm caused a fire (a small one) there.", {"The storm caused a fire there."}),
        ("clause", "Almeida, who had been a doctor, plans a hospital.", {"Almeida plans a hospital."}),
        ("opening", "In 2016, the company bought a builder.", {"The company bought a builder."}),
        ("adjunct", "In 2016, the company bought a builder.", {"The company bought a builder in 2016."}),
        ("said", "Teles said that the road was open again.", {"The road was open again, Teles said."}),
        ("clauses", "Arvel sued the city after the mayor cancelled the contract.", {
            "After the mayor cancelled the contract, Arvel sued the city.",
            "The mayor cancelled the contract before Arvel sued the city.",
        }),
        ("figure", "The hospital was opened on 12 March 2019 by Teles.", {
            "The hospital was opened on March 12, 2019 by Teles.",
            "The hospital was opened in March 2019 by Teles.",
            "The hospital was opened on 12 March by Teles.",
        }),
        ("contraction", "Berg did not answer the questions.", {"Berg didn't answer the questions."}),
        ("voice", "The new station was built by the army in 1998.", {"The army built the new station in 1998."}),
        ("voice", "The committee approved the plan.", {"The plan was approved by the committee."}),
        ("name", "The hospital was opened by Maria Teles.", {"The hospital was opened by Teles."}),
        ("synonym", "Police rescued 27 passengers but two sailors died.", {None}),
    ],
)  # fmt: skip
def test_rewrites_by_example(kind: str, sentence: str, expected: set[str | None]) -> None:
    made = {rewrite(sentence, ARTICLE, Random(seed), kind) for seed in range(20)}
    assert made and made <= expected


def test_a_pronoun_gets_its_name_only_where_one_person_can_be_meant() -> None:
    document = (
        "Maria Teles opened the hospital in March. She praised the workers of the city. He was not there on Monday."
    )
    assert rewrite("She praised the workers of the city.", document, Random(1), "subject") == (
        "Maria Teles praised the workers of the city."
    )
    assert rewrite("He was not there on Monday.", document, Random(1), "subject") is None


def test_sentences_are_joined_with_a_small_letter_but_for_names() -> None:
    joined = {join("The ferry sank near Odense.", "The crew was saved.", Random(seed)) for seed in range(30)}
    assert joined == {
        f"The ferry sank near Odense{link}the crew was saved." for link in (" and ", ", and ", "; ", ", while ")
    }
    named = join("The ferry sank near Odense.", "Berg was saved.", Random(1))
    assert named and named.endswith("Berg was saved.")
    assert join("The ferry sank near Odense.", "However, the crew was saved.", Random(1)) is None
    assert join("The ferry sank near Odense.", "Who was saved?", Random(1)) is None


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Who led the team?", "Smith", "Smith led the team."),
        ("What is the capital of Portugal?", "Lisbon", "The capital of Portugal is Lisbon."),
        ("When did the war end?", "1945", "The war ended in 1945."),
        ("When was the station built?", "12 March 1998", "The station was built on 12 March 1998."),
        ("Where was Berg born?", "Odense", "Berg was born in Odense."),
        ("Where is the hospital?", "Porto", "The hospital is in Porto."),
        ("How many people died?", "two", "Two people died."),
        ("How many passengers did the police rescue?", "27", "The police rescued 27 passengers."),
        ("How many witnesses were there?", "twelve", "There were twelve witnesses."),
        ("How much did the hospital cost?", "$80 million", "The hospital cost $80 million."),
        ("What year did the company buy the builder?", "2016", "The company bought the builder in 2016."),
        ("Which company sued the city?", "Arvel", "Arvel sued the city."),
        ("What did the storm cause?", "a fire", "The storm caused a fire."),
        ("Who was the plan approved by?", "the committee", "The plan was approved by the committee."),
        ("Why were the roads closed?", "because of the storm", "The roads were closed because of the storm."),
        ("Who was Berg?", "the captain", "Berg was the captain."),
        ("How was the fire put out?", "slowly", None),
        ("Who sank?", "she said it was late", None),
        ("What didn't he say?", "the truth", None),
        ("The ferry sank.", "Berg", None),
        ("Who led the team?", "", None),
    ],
)
def test_statements_by_example(question: str, answer: str, expected: str | None) -> None:
    assert statement(question, answer) == expected


def test_a_question_that_the_document_answers_after_its_edit_is_not_given_back() -> None:
    document = "Maria Teles bought a builder in 2016. Anna Lund bought a builder in 2016."
    assert question_edit("What did Maria Teles buy in 2016?", document, Random(1), "name") is None
    assert question_edit("Which city did Maria Teles sue?", document, Random(1), "name") is not None


def test_an_empty_lexicon_and_document_leave_what_needs_neither() -> None:
    assert edit("Berg did not answer questions.", "", Random(1), "negation") is not None
    assert edit("Berg praised the large hospital.", "", Random(1), "word") is None
    assert Lexicon(()).pool(("name", "person")) == ()


def test_unknown_kinds_are_errors() -> None:
    with pytest.raises(KeyError):
        edit("Berg did not answer questions.", "", Random(1), "colour")


@pytest.mark.parametrize("module", ["name_edits", "words", "statements"])
def test_examples_in_docstrings_hold(module: str) -> None:
    result = doctest.testmod(importlib.import_module(f"training.edits.{module}"))
    assert result.attempted and not result.failed
