import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.comparison.name_agreement import alike, names_agree
from qa.comparison.names import Name, names
from qa.comparison.words import words


def read(text: str) -> list[str]:
    return [name.written for name in names(words(text))]


def name(written: str) -> Name:
    """The only name of a sentence in which these words are one."""
    [found] = names(words(f"it saw {written} there"))
    return found


FOUND: dict[str, list[str]] = {
    "Then the French President Emmanuel Macron met the U.N. envoy.": ["French", "Emmanuel Macron", "U.N."],
    "Mayor Tobias Renn spoke.": ["Tobias Renn"],
    "It was said by John F. Kennedy and Ursula von der Leyen.": ["John F. Kennedy", "Ursula von der Leyen"],
    "We asked Mr. Smith, and AT&T's lawyers.": ["Smith", "AT&T"],
    "The Senn Harbour Authority told US troops in São Paulo.": ["Senn Harbour Authority", "US", "São Paulo"],
    "They studied at the University of Carrow.": ["University", "Carrow"],
    "The president said that I was late.": [],
    "A Fine Heading for All of the World": [],
    "It went to France": ["France"],
    "The European Union, European law and the European": ["European Union", "European", "European"],
    "no names here": [],
    "": [],
}


@pytest.mark.parametrize("text", FOUND)
def test_names_are_found(text: str) -> None:
    assert read(text) == FOUND[text]


def test_a_single_word_that_begins_a_sentence_is_marked() -> None:
    found = {
        each.written: each.at_start for each in names(words('Gusts came. Then Renn, said Dr. Okoro: "Leave Carrow."'))
    }
    assert found == {"Gusts": True, "Renn": False, "Okoro": False, "Leave Carrow": False}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Emmanuel Macron", "Macron"),
        ("E. Macron", "Emmanuel Macron"),
        ("Timothy Renn", "T. Renn"),
        ("Timothy Renn", "Tim Renn"),
        ("European Union", "EU"),
        ("French", "France"),
        ("Moscow", "Russia"),
        ("Zelensky", "Zelenskyy"),
        ("Senn Harbour Authority", "Harbour Authority"),
        ("U.S.", "United States"),
        ("Coastal Insurers Association", "CIA"),
    ],
)
def test_names_that_may_mean_the_same(one: str, other: str) -> None:
    assert names_agree(name(one), name(other))
    assert names_agree(name(other), name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Quill", "Marta Abara"),
        ("Emmanuel Macron", "Brigitte Macron"),
        ("Austria", "Australia"),
        ("France", "German"),
        ("Renn", "Okoro"),
        ("NATO", "European Union"),
        ("North Korea", "South Korea"),
    ],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert not names_agree(name(one), name(other))
    assert not names_agree(name(other), name(one))


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("Renn", "Okoro", True),
        ("Tobias Renn", "Ines Halloran", True),
        ("Renn", "Ines Halloran", False),
        ("NATO", "Renn", False),
        ("France", "Germany", True),
        ("France", "Carrow", False),
    ],
)
def test_names_alike(one: str, other: str, is_alike: bool) -> None:
    assert alike(name(one), name(other)) is is_alike


@given(st.text() | st.text(st.sampled_from("ABCabc. &-’'İßǅ")))
def test_any_text_can_be_read(text: str) -> None:
    found = words(text)
    for each in names(found):
        assert 0 <= each.first < each.after <= len(found)
        assert names_agree(each, each)
