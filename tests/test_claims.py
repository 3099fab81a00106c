"""From a text to the claims in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import QuestionError
from qa.claims import claims_of


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("One came. [1] Two went. [2][3]", ["One came.", "Two went."]),
        ("- One came.\n- Two went.\n", ["One came.", "Two went."]),
        ("> Two went. [4]", ["Two went."]),
        ("The bridge\n\nIt was opened on Monday.", ["It was opened on Monday."]),
        ("## What it cost\n\nNobody knows yet.\n\n***", ["Nobody knows yet."]),
        ("What is known:\n\nNobody was hurt.", ["Nobody was hurt."]),
        ("12 dead in Lorne\n\nThe rest were saved.", ["12 dead in Lorne", "The rest were saved."]),
        ("- Nobody was hurt\n- The rest were saved", ["Nobody was hurt", "The rest were saved"]),
        ("Nobody was hurt", ["Nobody was hurt"]),
        ("2025. The year was dry.", ["The year was dry."]),
    ],
)
def test_claims_are_sentences_without_what_claims_nothing(text: str, claims: list[str]) -> None:
    assert [claim.text for claim in claims_of(text)] == claims


def test_a_sentence_that_opens_with_a_pronoun_is_searched_with_the_one_before() -> None:
    queries = [claim.query for claim in claims_of("Ana Ruiz spoke. She left at ten. Ferries stopped.")]
    assert queries == ["Ana Ruiz spoke.", "Ana Ruiz spoke. She left at ten.", "Ferries stopped."]


@pytest.mark.parametrize("text", ["", " \n", "... 12 %", "[1]"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(QuestionError, match="no words to check"):
        claims_of(text)


def test_half_characters_are_refused() -> None:
    with pytest.raises(QuestionError, match="not UTF-8"):
        claims_of("A \ud800 claim.")


pieces = st.sampled_from(["Ana spoke", "She", "12", ". ", "\n\n", "- ", "[1]", "“", "”", "# ", "* ", "word ", "?", "é"])


@given(st.lists(pieces, max_size=14).map("".join) | st.text(max_size=60))
def test_claims_stand_in_the_text_in_order(text: str) -> None:
    try:
        claims = claims_of(text)
    except QuestionError:
        assert not any(character.isalpha() for character in text) or not text.isprintable()
        return
    assert claims
    end = 0
    for claim in claims:
        assert end <= claim.start < claim.end
        end = claim.end
        assert text[claim.start : claim.end] == claim.text
        assert claim.text == claim.text.strip()
        assert claim.query.endswith(claim.text)
