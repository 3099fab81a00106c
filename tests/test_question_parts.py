"""Questions that ask for several things: how they are taken apart, and what is said when only a part is answered."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Hit, Index
from qa import Engine, Reading, ScoredSentence
from qa.question_parts import question_parts

SEVERAL = {
    "When and where was it signed?": ("When was it signed?", "where was it signed?"),
    "How much and when did they pay?": ("How much did they pay?", "when did they pay?"),
    "Who won, and how many votes were cast?": ("Who won?", "how many votes were cast?"),
    "Who leads the force and who pays for it?": ("Who leads the force?", "who pays for it?"),
    "Which two lead it, and in what city did they meet?": ("Which two lead it?", "in what city did they meet?"),
    "Did it pass and did the mayor sign it?": ("Did it pass?", "did the mayor sign it?"),
    "Who won the race? When did it end?": ("Who won the race?", "When did it end?"),
}
ONE = (
    "What did she say about war and peace?",
    "What did the mayor say about who paid and what it cost?",
    "What is the difference between who voted and who did not?",
    "In what year and in which city did it happen?",
    "Why did they leave and why not earlier?",
    "The bridge closed. Why?",
    "How many people were hurt?",
    "bridge and barrier",
    "???",
)


@pytest.mark.parametrize("question", SEVERAL)
def test_a_question_for_several_things_is_taken_apart(question: str) -> None:
    assert question_parts(question) == SEVERAL[question]


@pytest.mark.parametrize("question", ONE)
def test_a_question_for_one_thing_stays_as_it_is(question: str) -> None:
    assert question_parts(question) == (question,)


@given(st.text() | st.lists(st.sampled_from("who when it and , ? won did the where in what".split())).map(" ".join))
def test_parts_add_no_word_and_lose_none(question: str) -> None:
    parts = question_parts(question)
    words = question.replace("?", " ").replace(",", " ").split()
    assert {word for part in parts for word in part.replace("?", " ").replace(",", " ").split()} <= set(words)
    assert set(words) - {"and"} <= {word for part in parts for word in part.replace("?", " ").replace(",", " ").split()}


class Knowing:
    """A reader that is sure of the first sentence it sees for some questions, and of none for all others."""

    def __init__(self, *known: str) -> None:
        self._known = known

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        number = self._known.index(question) if question in self._known else 0
        hit = hits[number]
        span = hit.passage.sentences[0]
        confidence = 0.9 - number / 10 if question in self._known else 0.2
        return Reading((ScoredSentence(hit, span, 1.0, (span[0], span[0] + 5)),), confidence, 0.5)


QUESTION = "What happened to the barrier, and who paid for it?"
FIRST, SECOND = question_parts(QUESTION)


def test_a_part_that_is_not_answered_is_named(sample_store: Index) -> None:
    answer = Engine(sample_store, reader=Knowing(FIRST)).ask(QUESTION)
    assert (answer.status, answer.reason) == ("partial", f"The articles don't say: {SECOND}")
    assert (len(answer.sentences), answer.confidence) == (1, 0.9)
    assert answer.short == answer.sentences[0].text[:5]


def test_all_parts_answered_are_a_whole_answer_as_sure_as_the_least_sure(sample_store: Index) -> None:
    answer = Engine(sample_store, reader=Knowing(FIRST, SECOND)).ask(QUESTION)
    assert (answer.status, answer.reason, answer.short) == ("answered", None, None)
    assert (len(answer.sentences), answer.confidence) == (2, 0.8)


def test_no_part_answered_is_an_abstention(sample_store: Index) -> None:
    answer = Engine(sample_store, reader=Knowing()).ask(QUESTION)
    assert (answer.status, answer.sentences, answer.confidence) == ("abstained", (), 0.2)
    assert answer.reason is not None
    assert "confidence 20.0%, at least 50.0% is needed" in answer.reason
