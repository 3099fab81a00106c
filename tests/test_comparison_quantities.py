import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.comparison.quantities import quantities
from qa.comparison.quantity import Quantity
from qa.comparison.quantity_agreement import measures_agree, quantity_allows
from qa.comparison.words import words


def read(text: str) -> list[Quantity]:
    return quantities(words(text), set())


def only(text: str) -> Quantity:
    [found] = read(text)
    return found


FIGURES: dict[str, tuple[float, float, str]] = {
    "340 people": (340, 340, "count"),
    "1,234,567 votes": (1_234_567, 1_234_567, "count"),
    "1.000.000 votes": (1e6, 1e6, "count"),
    "10\u202f000 votes": (10_000, 10_000, "count"),
    "3.5 litres": (3.5, 3.5, "volume"),
    "1,5 million votes": (1.5e6, 1.5e6, "count"),
    ".500 hitters": (0.5, 0.5, "count"),
    "-5 °C": (-5, -5, "temperature"),
    "-40 °F": (-40, -40, "temperature"),
    "70 degrees": (70, 70, "degrees"),
    "twenty-five boats": (25, 25, "count"),
    "two hundred and six bones": (206, 206, "count"),
    "one million two hundred thousand votes": (1.2e6, 1.2e6, "count"),
    "a dozen eggs": (12, 12, "count"),
    "twenty - five machines": (25, 25, "count"),
    "3m people": (3e6, 3e6, "count"),
    "3m of snow": (3, 3, "length"),
    "$3.1m": (3.1e6, 3.1e6, "dollars"),
    "US$ 40": (40, 40, "dollars"),
    "€3 bn": (3e9, 3e9, "euros"),
    "5 million dollars": (5e6, 5e6, "dollars"),
    "twenty-five millions pounds": (25e6, 25e6, "pounds"),
    "$10 to 30 million": (10e6, 30e6, "dollars"),
    "£3bn-£4bn": (3e9, 4e9, "pounds"),
    "10,000 to 30,000 soldiers": (10_000, 30_000, "count"),
    "between 10 and 30 men": (10, 30, "count"),
    "10–30 men": (10, 30, "count"),
    "10 - 30 men": (10, 30, "count"),
    "two or three men": (2, 3, "count"),
    "0.20% to 0.80%": (0.2, 0.8, "percent"),
    "a 3-1 win": (3, 1, "score"),
    "50 per cent": (50, 50, "percent"),
    "four percentage points": (4, 4, "percent"),
    "two-thirds of voters": (200 / 3, 200 / 3, "share"),
    "a quarter of voters": (25, 25, "share"),
    "half the town": (50, 50, "share"),
    "one in five": (20, 20, "share"),
    "three out of four": (75, 75, "share"),
    "the 3rd time": (3, 3, "ordinal"),
    "the twenty-first row": (21, 21, "ordinal"),
    "twice": (2, 2, "times"),
    "three times": (3, 3, "times"),
    "dozens of people": (13, 1000, "count"),
    "97 km/h": (97, 97, "speed"),
    "60-day order": (60 * 86_400, 60 * 86_400, "time"),
    "two square kilometres": (2e6, 2e6, "area"),
    "a 16gb card": (16, 16, "label gb"),
}


@pytest.mark.parametrize("text", FIGURES)
def test_figures(text: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.measures) == pytest.approx(FIGURES[text])


@pytest.mark.parametrize("text", ["no one", "one of them", "10:30", "1.2.3", "people", "", "one", "the second half"])
def test_no_quantities(text: str) -> None:
    assert [found for found in read(text) if found.measures != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("340 people", "exact"),
        ("about 340 people", "about"),
        ("340 or so", "about"),
        ("nearly 340 people", "nearly"),
        ("just over 340 people", "just over"),
        ("more than 340 people", "over"),
        ("at least 340 people", "over"),
        ("no fewer than 340 people", "over"),
        ("340 or more", "over"),
        ("up to 340 people", "under"),
        ("no more than 340 people", "under"),
        ("fewer than 340 people", "under"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("up to 30,000 soldiers", {"soldier"}),
        ("340 local people from Quayside", {"local", "person"}),
        ("two thirds of the voters", {"voter"}),
        ("a population of 21,600, of whom", {"popul"}),
        ("Gate 3, which", {"gate"}),
        ("COVID-19.", {"covid"}),
        ("340, people", set()),
    ],
)
def test_what_is_counted(text: str, nouns: set[str]) -> None:
    assert only(text).nouns == nouns


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        ("nearly 30 men", "about 30 men"),
        ("nearly 30 men", "fewer than 30 men"),
        ("nearly 30 men", "30 men"),
        ("more than 30 men", "30 men"),
        ("10,000 to 30,000 men", "up to 30,000 men"),
        ("10,000 to 30,000 men", "at least 10,000 men"),
        ("10,000 to 30,000 men", "10,000 men"),
        ("10,000 to 30,000 men", "20,000 men"),
        ("10,000 to 30,000 men", "between 10,000 and 30,000 men"),
        ("340 men", "hundreds of men"),
        ("340 men", "more than 300 men"),
        ("340 men", "340 women"),
        ("17 men", "between 10 and 30 men"),
        ("1,203,411 votes", "about 1.2 million votes"),
        ("1,203,411 votes", "1.2 million votes"),
        ("1,260,000 votes", "about 1.2 million votes"),
        ("$18.4 million", "$18m"),
        ("$3.1m", "3.1 million dollars"),
        ("twelve men", "12 men"),
        ("a third of it", "33 percent"),
        ("half of the town", "50%"),
        ("62 miles", "100 km"),
        ("21 °C", "70 °F"),
        ("60 days", "two months"),
        ("3-1", "3–1"),
        ("25 cents", "$0.25"),
    ],
)
def test_evidence_allows(evidence: str, claim: str) -> None:
    assert quantity_allows(only(evidence), only(claim)) is True


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        ("10,000 to 30,000 men", "40,000 men"),
        ("10,000 to 30,000 men", "10,000 to 40,000 men"),
        ("10,000 to 30,000 men", "5,000 to 40,000 men"),
        ("more than 30 men", "more than 40 men"),
        ("more than 40 men", "more than 30 men"),
        ("more than 30 men", "fewer than 30 men"),
        ("95,000 men", "over 22 men"),
        ("340 men", "300 men"),
        ("340 men", "350 men"),
        ("30 men", "about 29 men"),
        ("340 men", "thousands of men"),
        ("1,203,411 votes", "1,203,511 votes"),
        ("1,203,411 votes", "1.3 million votes"),
        ("$3.1m", "$3.1bn"),
        ("a third of it", "two thirds"),
        ("62 miles", "62 km"),
        ("the third time", "the fourth time"),
        ("3-1", "3-2"),
        ("twice", "three times"),
    ],
)
def test_evidence_contradicts(evidence: str, claim: str) -> None:
    assert quantity_allows(only(evidence), only(claim)) is False


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        ("10 km", "10 people"),
        ("$10", "€10"),
        ("10%", "10 people"),
        ("the tenth man", "10 men"),
        ("10 degrees", "10 °C"),
    ],
)
def test_different_things_are_not_compared(evidence: str, claim: str) -> None:
    assert quantity_allows(only(evidence), only(claim)) is None
    assert not measures_agree(only(evidence), only(claim))


def test_counts_are_of_one_thing_by_their_nouns() -> None:
    assert measures_agree(only("340 people"), only("260 persons"))
    assert not measures_agree(only("340 people"), only("260 buildings"))
    assert measures_agree(only("$340 for people"), only("$260 for buildings"))


@given(st.integers(0, 10**15))
def test_whole_numbers_parse_back(value: int) -> None:
    for written in (f"{value}", f"{value:,}", f"${value:,}", f"{value:,}%"):
        assert only(f"{written} here").low == value


@given(st.integers(0, 10**9), st.integers(1, 99))
def test_decimals_parse_back(whole: int, hundredths: int) -> None:
    assert only(f"{whole:,}.{hundredths:02} here").low == pytest.approx(whole + hundredths / 100)


@given(
    st.integers(1, 999), st.sampled_from([("k", 1e3), ("bn", 1e9), (" million", 1e6), (" thousand", 1e3), ("tn", 1e12)])
)
def test_magnitudes_parse_back(value: int, magnitude: tuple[str, float]) -> None:
    assert only(f"{value}{magnitude[0]} votes").low == pytest.approx(value * magnitude[1])


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_a_quantity_allows_itself_and_no_far_one(one: int, other: int) -> None:
    first, second = only(f"{one:,} votes"), only(f"{other:,} votes")
    assert quantity_allows(first, first)
    assert not quantity_allows(first, second) or abs(one - other) <= 0.025 * one


@given(st.text() | st.text(st.sampled_from("0123456789,.-–$%° mkbn½²thofin")))
def test_any_text_can_be_read(text: str) -> None:
    found = words(text)
    ends = [0]
    for quantity in quantities(found, set()):
        assert ends[-1] <= quantity.first < quantity.after <= len(found)
        ends.append(quantity.after)
