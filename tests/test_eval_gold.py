from dataclasses import replace

import pytest

from eval.gold import contains, gold_places, is_source, touches
from eval_examples import ARTICLES, BOTH, COD, CREW, PRICE
from index import sentence_spans


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Police moved 430 people.", "430"),
        ("NOBODY\n  was hurt", "Nobody was hurt"),
        ("In the 1950s.", "1950"),
        ("It cost $2.16bn.", "$2.16bn"),
        ("It was in 2024.", "2024"),
        ("Of 12, three left.", "12"),
        ("The end (sic)", "(sic)"),
    ],
)
def test_contained(text: str, answer: str) -> None:
    assert contains(text, [answer])
    assert contains(text, ["something else", answer])
    assert not contains(text, [])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Police moved 1,430 people.", "430"),
        ("Police moved 4300 people.", "430"),
        ("It rose 9.5%.", "9"),
        ("It rose 3.9%.", "9%"),
        ("It cost 12,000.", "12"),
        ("Nobody hurt", "Nobody was hurt"),
    ],
)
def test_not_contained(text: str, answer: str) -> None:
    assert not contains(text, [answer])


def test_a_source_is_named_by_the_end_of_its_path_or_by_its_address() -> None:
    assert is_source(COD, "cod.txt")
    assert is_source(COD, "news/cod.txt")
    assert is_source(COD, "/news/cod.txt")
    assert not is_source(COD, "od.txt")
    assert not is_source(COD, "old/cod.txt")
    page = replace(COD, source="https://example.com/news?id=3")
    assert is_source(page, "https://example.com/news?id=3")
    assert not is_source(page, "https://example.org/news?id=3")


def test_gold_sentences_stand_in_the_sources_and_hold_an_answer() -> None:
    assert gold_places(PRICE, ARTICLES) == {("a", (0, 19))}
    assert gold_places(BOTH, ARTICLES) == {("a", (0, 19)), ("b", (0, 19))}
    assert gold_places(CREW, ARTICLES) == frozenset()
    assert gold_places(replace(PRICE, answers=("$5",)), ARTICLES) == frozenset()


def test_a_place_narrows_the_gold() -> None:
    assert gold_places(replace(PRICE, place=(0, 36)), ARTICLES) == {("a", (0, 19))}
    assert gold_places(replace(PRICE, place=(20, 55)), ARTICLES) == frozenset()
    assert gold_places(replace(PRICE, place=(0, 18)), ARTICLES) == frozenset()


def test_the_examples_sentences_are_the_splitters() -> None:
    assert sentence_spans(COD.text) == ((0, 19), (20, 36), (37, 55))


def test_touching_needs_a_shared_character_in_one_article() -> None:
    assert touches(("a", (18, 30)), [("a", (0, 19))])
    assert not touches(("a", (19, 30)), [("a", (0, 19))])
    assert not touches(("b", (0, 19)), [("a", (0, 19))])
