import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.comparison import Disagreement, disagreements

ARTICLE = """\
Rescue crews moved 340 people from their homes in Quayside and Cooper's Yard, the police said at 9 a.m. on Sunday.
Gate 3, the middle one of five, stopped about a metre short of its sill, said Fire Chief Adaeze Cole.
Insurers put the cost of the flood at $18.4 million on 5 May 2025, and 10,000 to 30,000 visitors stayed away.
The council did not accept the offer of Brandt Steelworks, although Mayor Tobias Renn had praised it.
The port lands 12 percent of the region's fish, and prices for cod rose 9% in May.
In 1987 the French engineer Lucan Frey warned Gwen Astley that the barrier was too low.
The Ellery Rovers beat the Carrow Wanderers 3-1 on Friday before more than 2,000 people.
Nobody was killed, and six people were treated for cold and shock at St. Brannoc's Hospital.
It is the largest museum of the coast, with 1,203,411 visitors in the 2010s.
"""
SENTENCES = ARTICLE.splitlines()
SUNDAY = date(2025, 5, 4)


def compared(claim: str, evidence: list[str] | None = None, published: date | None = None) -> tuple[Disagreement, ...]:
    return disagreements(claim, evidence or SENTENCES, ARTICLE, published)


SUPPORTED = [
    "Rescue crews moved 340 people from their homes.",
    "Crews moved about 340 people from homes in Quayside, police said.",
    "Rescue crews moved more than 300 people from their homes.",
    "Hundreds of people were moved from their homes in Quayside and Cooper's Yard.",
    "The police said on Sunday at 9 a.m. that rescue crews had moved 340 people.",
    "On Sunday, rescue crews moved 340 people from their homes in Quayside.",
    "Gate 3 stopped about a metre short of its sill, Adaeze Cole said.",
    "Gate 3 stopped a metre short of its sill, said Cole.",
    "Insurers put the cost of the flood at about $18 million in May 2025.",
    "On 5 May 2025, insurers put the cost of the flood at 18.4 million dollars.",
    "Up to 30,000 visitors stayed away.",
    "At least 10,000 visitors stayed away.",
    "The offer of Brandt Steelworks was not accepted by the council.",
    "The council rejected the offer of Brandt Steelworks.",
    "The council didn't accept Brandt's offer, which the mayor had praised.",
    "Cod prices rose by 9 per cent in May.",
    "The port lands 12% of the region's fish.",
    "Lucan Frey, an engineer from France, warned Astley in 1987 that the barrier was too low.",
    "In the 1980s the engineer Frey warned that the barrier was too low.",
    "The Carrow Wanderers were beaten 3-1 by the Ellery Rovers.",
    "The Ellery Rovers beat the Carrow Wanderers on Friday before over 2,000 people.",
    "Six people were treated for cold and shock.",
    "6 people were treated for shock and cold at the hospital, but no one was killed.",
    "The museum, the coast's largest, had 1.2 million visitors in the 2010s.",
    "The museum is not small.",
    "Something else entirely happened in Paris in 1850 to 77 horses.",
    "",
]


@pytest.mark.parametrize("claim", SUPPORTED)
def test_honest_claims_are_let_through(claim: str) -> None:
    assert compared(claim) == ()
    assert compared(claim, published=SUNDAY) == ()


WRONG = [
    ("Rescue crews moved 430 people from their homes.", "number", "430"),
    ("The Ellery Rovers beat the Carrow Wanderers before fewer than 2,000 people.", "number", "fewer than 2,000"),
    ("Crews moved more than 3,400 people out of their homes in Quayside.", "number", "more than 3,400"),
    ("Gate 4 stopped about a metre short of its sill.", "number", "4"),
    ("Insurers put the cost of the flood at $81.4 million.", "number", "$81.4 million"),
    ("Insurers put the flood's cost at $18.4 billion.", "number", "$18.4 billion"),
    ("On that day 40,000 visitors stayed away.", "number", "40,000"),
    ("The port lands 21 percent of the region's fish.", "number", "21 percent"),
    ("The port lands 12 percent of the region's fish, and prices for cod rose 8% in May.", "number", "8%"),
    ("The Ellery Rovers beat the Carrow Wanderers 3-2 on Friday.", "number", "3-2"),
    ("Nobody was killed, and sixteen people were treated for cold and shock.", "number", "sixteen"),
    ("It is the second largest museum of the coast.", "number", "second"),
    ("Rescue crews moved 340 people from their homes, the police said at 8 a.m. on Sunday.", "date", "8 a.m."),
    ("Rescue crews moved 340 people from their homes, the police said at 9 p.m. on Sunday.", "date", "9 p.m."),
    ("The Ellery Rovers beat the Carrow Wanderers 3-1 on Monday.", "date", "Monday"),
    ("Insurers put the cost of the flood at $18.4 million on 6 May 2025.", "date", "6 May 2025"),
    ("On 5 June 2025, insurers put the cost of the flood at $18.4 million.", "date", "5 June 2025"),
    ("In 1978 the French engineer Lucan Frey warned Gwen Astley.", "date", "1978"),
    ("In the 1990s the engineer Lucan Frey warned Gwen Astley that the barrier was too low.", "date", "1990s"),
    ("It is the largest museum of the coast, with 1,203,411 visitors in the 1990s.", "date", "1990s"),
    ("Rescue crews moved 340 people from their homes in Harbour Street and Cooper's Yard.", "name", "Harbour Street"),
    ("Gate 3 stopped about a metre short of its sill, said Fire Chief Adaeze Brown.", "name", "Adaeze Brown"),
    ("The council did not accept the offer of Sorrel Shipyards.", "name", "Sorrel Shipyards"),
    ("In 1987 the German engineer Lucan Frey warned Gwen Astley.", "name", "German"),
    ("In 1987 the French engineer Tobias Renn warned Gwen Astley that the barrier was too low.", "name", "Tobias Renn"),
    (
        "The Carrow Wanderers beat the Ellery Rovers 3-1 on Friday.",
        "name",
        "Carrow Wanderers beat the Ellery Rovers",
    ),
    ("The council accepted the offer of Brandt Steelworks.", "negation", "council accepted"),
    ("The council did accept the offer of Brandt Steelworks.", "negation", "did accept"),
    ("The council did not reject the offer of Brandt Steelworks.", "negation", "reject"),
    ("Rescue crews never moved 340 people from their homes.", "negation", "crews never moved"),
    ("Crews failed to move 340 people from their homes in Quayside.", "negation", "Crews failed to move"),
    ("The port lands 12 percent of the region's fish, and prices for cod fell 9% in May.", "negation", "fell"),
    ("The engineer warned Gwen Astley that the barrier was too high.", "negation", "high"),
    ("It is the smallest museum of the coast, with 1,203,411 visitors.", "negation", "smallest"),
]


@pytest.mark.parametrize(("claim", "kind", "words"), WRONG)
def test_one_wrong_thing_is_found(claim: str, kind: str, words: str) -> None:
    found = compared(claim)
    assert [(each.kind, claim[slice(*each.span)]) for each in found] == [(kind, words)]


def test_two_wrong_things_are_found_in_order() -> None:
    claim = "Rescue crews moved 430 people from their homes in Quayside, the police said at 8 a.m. on Sunday."
    assert [each.kind for each in compared(claim)] == ["number", "date"]


def test_the_reason_gives_both_sides() -> None:
    [found] = compared("On that day 40,000 visitors stayed away.")
    assert found.reason == "the article says 10,000 to 30,000, the text says 40,000"
    [denied] = compared("The council accepted the offer of Brandt Steelworks.")
    assert denied.reason == 'the article says "council did not accept", the text says "council accepted"'


def test_another_article_that_agrees_is_heard() -> None:
    claim = "Rescue crews moved 412 people from their homes in Quayside."
    assert compared(claim) != ()
    correction = "Rescue crews moved 412 people from their homes in Quayside, not 340, the police said later."
    assert compared(claim, [*SENTENCES, correction]) == ()


def test_what_the_text_around_allows_is_wrong_only_word_for_word() -> None:
    around = f"{ARTICLE}\nThe shelter held 290 people."
    assert disagreements("Out of their homes went 290 people.", SENTENCES, around, None) == ()
    assert disagreements("Rescue crews moved 290 people from their homes.", SENTENCES, around, None) != ()


@pytest.mark.parametrize(
    ("claim", "published", "is_wrong"),
    [
        ("The police said on 4 May 2025 that crews had moved 340 people from their homes.", SUNDAY, False),
        ("The police said on 6 May 2025 that crews had moved 340 people from their homes.", SUNDAY, True),
        ("Rescue crews moved 340 people from their homes, the police said at 9 a.m. on 6 May.", SUNDAY, True),
        ("Rescue crews moved 340 people from their homes, the police said at 9 a.m. on 4 May.", SUNDAY, False),
        ("Rescue crews moved 340 people from their homes, the police said at 9 a.m. on 6 May.", None, False),
    ],
)
def test_relative_dates_are_resolved_by_the_day_of_publication(
    claim: str, published: date | None, is_wrong: bool
) -> None:
    sentence = SENTENCES[0]
    assert bool(disagreements(claim, [sentence], sentence, published)) is is_wrong


def test_the_day_of_publication_is_no_wrong_date() -> None:
    sentence = "The insurers put the cost of the flood on Sunday at $18.4 million."
    claim = "On 5 May the insurers put the cost of the flood at $18.4 million."
    assert disagreements(claim, [sentence], sentence, date(2025, 5, 5)) == ()
    assert disagreements(claim.replace("5", "6", 1), [sentence], sentence, date(2025, 5, 5)) != ()


def test_a_name_may_stand_for_a_pronoun() -> None:
    sentence = "The oldest feast of Carrow, it draws thousands of people each spring."
    assert disagreements("Lantern Night draws thousands of people each spring.", [sentence], sentence, None) == ()
    other = "The feast of Carrow draws thousands of people each spring."
    assert disagreements("The feast of Ellery draws thousands of people each spring.", [other], other, None) != ()


def test_nothing_to_compare_with() -> None:
    assert disagreements("Crews moved 340 people.", [], "", None) == ()
    assert disagreements("", [], "", None) == ()
    assert disagreements("...", ["..."], "...", None) == ()


sentences = st.sampled_from(SENTENCES)
any_text = st.text() | st.text(st.sampled_from("aA1 .,-–'’$%°not½²ǅßﷺ\u0300\n0123456789")) | sentences


@given(sentences)
def test_a_sentence_never_disagrees_with_itself(sentence: str) -> None:
    assert disagreements(sentence, [sentence], ARTICLE, SUNDAY) == ()


@given(any_text)
def test_no_text_disagrees_with_itself(text: str) -> None:
    assert disagreements(text, [text], text, SUNDAY) == ()


@given(st.data())
def test_no_contiguous_shortening_disagrees(data: st.DataObject) -> None:
    sentence = data.draw(sentences)
    ends = [match.span() for match in re.finditer(r"\S+", sentence)]
    first = data.draw(st.integers(0, len(ends) - 1))
    last = data.draw(st.integers(first, len(ends) - 1))
    assert disagreements(sentence[ends[first][0] : ends[last][1]], [sentence], ARTICLE, None) == ()


@given(st.sampled_from([claim for claim, _, _ in WRONG] + SUPPORTED), st.permutations(SENTENCES), st.data())
def test_a_sentence_that_holds_the_claim_settles_it(claim: str, evidence: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(evidence)))
    holding = [*evidence[:place], f"So it was: {claim} They said no more.", *evidence[place:]]
    assert disagreements(claim, holding, ARTICLE, None) == ()


@given(st.sampled_from(SUPPORTED), st.permutations(SENTENCES))
def test_an_honest_claim_stays_one_when_evidence_is_reordered(claim: str, evidence: list[str]) -> None:
    assert disagreements(claim, evidence, ARTICLE, None) == ()


@given(st.integers(1, 10**7), st.sampled_from(["340", "12 percent", "$18.4 million", "9%", "1,203,411"]))
def test_a_changed_number_is_caught(value: int, figure: str) -> None:
    sentence = next(each for each in SENTENCES if figure in each)
    changed = re.sub(r"[\d.,]*\d", f"{value:,}", figure, count=1)
    said, meant = (float(re.sub(r"[^\d.]", "", each)) for each in (changed, figure))
    assume(abs(said - meant) > 0.1 * meant)
    claim = sentence.replace(figure, changed)
    found = disagreements(claim, SENTENCES, ARTICLE, None)
    assert [each.kind for each in found] == ["number"]
    assert f"{value:,}" in claim[slice(*found[0].span)]


@given(any_text, st.lists(any_text, max_size=4), any_text, st.none() | st.dates())
def test_any_text_can_be_compared(claim: str, evidence: list[str], context: str, published: date | None) -> None:
    for each in disagreements(claim, evidence, context, published):
        assert 0 <= each.span[0] < each.span[1] <= len(claim)
        assert each.reason
