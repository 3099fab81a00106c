from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.comparison.aligning import align
from qa.comparison.alignment import Alignment
from qa.comparison.opposites import opposites
from qa.comparison.text import Text
from qa.comparison.words import key_of, words

SENTENCE = "Rescue crews moved 340 people from their homes in Quayside, the police said on Monday."


def aligned(claim: str, sentence: str = SENTENCE) -> Alignment:
    return align(Text(claim), Text(sentence), None)


def pairs(alignment: Alignment) -> list[tuple[str, str, bool]]:
    claim, sentence = alignment.claim, alignment.sentence
    return [
        (claim.written(claim.items[each.claim]), sentence.written(sentence.items[each.sentence]), each.agrees)
        for each in alignment.pairs
    ]


def place(alignment: Alignment, written: str) -> int:
    return [alignment.claim.written(item) for item in alignment.claim.items].index(written)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Renn's men didn't win", [("Renn", "renn"), ("men", "man"), ("did", "do"), ("n't", "not"), ("win", "win")]),
        (
            "It cannot, it won't",
            [("It", "it"), ("can", "can"), ("not", "not"), ("it", "it"), ("wo", "will"), ("n't", "not")],
        ),
        ("$3.1m, 50 % and 10:30", [("$3.1m", "$3.1m"), ("50 %", "50%"), ("and", "and"), ("10:30", "10:30")]),
        ("U.S. co-pilots", [("U.S.", "u.s"), ("co", "co"), ("pilots", "pilot")]),
        ("1900's 10-30", [("1900's", "1900's"), ("10", "10"), ("30", "30")]),
        ("", []),
    ],
)
def test_words(text: str, found: list[tuple[str, str]]) -> None:
    assert [(word.text, word.key) for word in words(text)] == found


def test_values_of_one_kind_stand_in_place_of_each_other() -> None:
    alignment = aligned("Crews moved 350 people from homes in Carrow, police said on Sunday.")
    assert [pair for pair in pairs(alignment) if not pair[2]] == [
        ("350", "340", False),
        ("Carrow", "Quayside", False),
        ("Sunday", "Monday", False),
    ]
    assert ("homes", "homes", True) in pairs(alignment)


def test_an_opposite_stands_in_place_of_a_word() -> None:
    assert ("fell", "rose", False) in pairs(aligned("Prices fell in May", "Prices of cod rose in May"))


def test_tight_is_word_for_word() -> None:
    tight = aligned("Rescue crews moved 350 people from their homes.")
    assert tight.is_tight(place(tight, "350"))
    loose = aligned("In all 350 persons left Quayside.")
    assert not loose.is_tight(place(loose, "350"))


def test_closeness_is_the_share_of_the_words_around_that_agree() -> None:
    alignment = aligned("The brave crews moved 350 people")
    assert alignment.closeness(place(alignment, "350")) == pytest.approx(3 / 4)
    assert aligned("350").closeness(0) == 0


def test_share_counts_words_anywhere() -> None:
    alignment = aligned("Police moved 350 goats")
    assert alignment.share(place(alignment, "350")) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("one", "other"), [("rise", "fell"), ("legal", "illegal"), ("likely", "unlikely"), ("accepted", "rejects")]
)
def test_opposites(one: str, other: str) -> None:
    assert key_of(other) in opposites(key_of(one))
    assert key_of(one) in opposites(key_of(other))


def test_more_than_is_said_is_wrong_one_way_only() -> None:
    assert key_of("some") in opposites(key_of("every"))
    assert key_of("every") not in opposites(key_of("some"))


@given(st.text(st.sampled_from("abc AB. 12")), st.text(st.sampled_from("abc AB. 12")))
def test_pairs_are_in_order_and_each_item_has_one(claim: str, sentence: str) -> None:
    found = aligned(claim, sentence).pairs
    for before, after in pairwise(found):
        assert before.claim < after.claim
        assert before.sentence < after.sentence


@given(st.text())
def test_a_text_is_aligned_with_itself(text: str) -> None:
    alignment = aligned(text, text)
    assert [pair.claim for pair in alignment.pairs if pair.agrees] == list(range(len(alignment.claim.items)))
