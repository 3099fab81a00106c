"""Quoted words must stand in a source as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.quotations import misquotations

SOURCE = (
    "“We’ve seen  enough,” Ruiz told a reporter. “It's over — go home, all of you.” It was a 'very long night' there."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Ruiz had no words.",
        'Ruiz said: "We\'ve seen enough."',
        "“we’ve seen enough”, said Ruiz.",
        "Ruiz called out “It's over … all of you”.",
        "Ruiz said “It's over [and] go home”.",
        "Ruiz told them it was ‘over, go home’ and left.",
        "Ruiz spoke of a “night”.",
        'A 6" gun and a 12" record.',
        "The players' union and the clubs' lawyers met.",
        'An empty pair "" and one of marks "…".',
        "«go home» was heard.",
        'An unclosed "quotation of something',
    ],
)
def test_words_that_stand_in_the_source_pass(claim: str) -> None:
    assert misquotations(claim, [SOURCE]) == []


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ('Ruiz said: "We\'ve seen nothing."', ["We've seen nothing."]),
        ("Ruiz said “it’s overt”.", ["it’s overt"]),
        ("Ruiz said “It's over … we stay”.", ["It's over … we stay"]),
        ("Ruiz called it ‘a very short night’.", ["a very short night"]),
        ("“Go home” and “come back”, said Ruiz.", ["come back"]),
        ("«go away» and 'never come back' were heard.", ["go away", "never come back"]),
    ],
)
def test_words_that_do_not_are_found(claim: str, words: list[str]) -> None:
    assert [claim[start:end] for start, end in misquotations(claim, [SOURCE])] == words


def test_one_source_that_holds_them_is_enough() -> None:
    assert misquotations("She said “go home”.", ["Nothing.", SOURCE]) == []
    assert misquotations("She said “go home”.", []) != []


@given(st.text(alphabet="ab \"'“”‘’…[].,", max_size=40), st.text(alphabet="ab '.", max_size=20))
def test_spans_lie_in_the_claim_in_order(claim: str, source: str) -> None:
    end = 0
    for start, stop in misquotations(claim, [source]):
        assert end <= start < stop <= len(claim)
        end = stop
    assert misquotations(claim, [claim]) == []
