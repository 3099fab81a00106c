import doctest
import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import MAX_QUERY_TOKENS, match_any, searchable
from index.tokens import content_tokens, tokens

NEWS = {
    "The U.S. paid $2.16bn": ["the", "u.s", "paid", "$2.16bn", "2.16"],
    "3.5% and €40 and 1,234,567 people": ["3.5%", "3.5", "and", "€40", "40", "and", "1234567", "peopl"],
    "at 10:30 on 27 March": ["at", "10:30", "on", "27", "march"],
    "US troops": ["u.s", "troop"],
    "It told us.": ["it", "told", "us"],
    "the U.K. and the E.U.": ["the", "uk", "and", "the", "eu"],
    "AT&T's offer": ["at&t", "offer"],
    "Macron’s co-pilots": ["macron", "co-pilot", "co", "pilot"],
    "O'Brien": ["o'brien"],
    "Zelenskyy, ZELENSKYY": ["zelenskyy", "zelenskyy"],
    "naïve Čapek, Łódź": ["naiv", "capek", "łodz"],
    "G7, F-16s and COVID-19": ["g7", "f-16s", "f", "16s", "and", "covid-19", "covid", "19"],
    "Киев и Москва": ["киев", "и", "москва"],
    "北京 2025年": ["北", "京", "2025", "年"],
    "?! … — \u00a0 \x00": [],
    "": [],
}


@pytest.mark.parametrize("text", NEWS)
def test_news(text: str) -> None:
    assert tokens(text) == NEWS[text]


def test_worked_example() -> None:
    result = doctest.testmod(sys.modules["index.tokens"])
    assert result.attempted
    assert not result.failed


@given(st.text() | st.text(st.sampled_from("aﷺ\u037a\ufe70\ufc5e½⑴㎥-’.5")))
def test_any_text_gives_words_without_white_space(text: str) -> None:
    for token in tokens(text):
        assert token
        assert token == "".join(token.split())


@given(st.text(), st.text())
def test_white_space_always_parts(left: str, right: str) -> None:
    assert tokens(f"{left}\n{right}") == tokens(left) + tokens(right)


@given(st.text())
def test_content_is_a_part_and_there_is_some_where_there_are_words(text: str) -> None:
    every = tokens(text)
    content = content_tokens(text)
    assert bool(content) == bool(every)
    assert [token for token in every if token in set(content)] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [("What did the mayor say?", ["mayor", "say"]), ("to be or not", ["to", "be", "or", "not"])],
)
def test_stop_words_count_only_where_nothing_else_is_left(text: str, content: list[str]) -> None:
    assert content_tokens(text) == content


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE lexical USING fts5 (body, tokenize = 'ascii')")
    yield connection
    connection.close()


@given(text=st.text(), data=st.data())
def test_a_text_is_found_by_each_of_its_content_tokens(
    table: sqlite3.Connection, text: str, data: st.DataObject
) -> None:
    with table:
        table.execute("DELETE FROM lexical")
        table.execute("INSERT INTO lexical VALUES (?)", [searchable(text)])
    words = content_tokens(text)
    assert (match_any(text) is None) == (not words)
    if words:
        found = table.execute("SELECT COUNT(*) FROM lexical WHERE lexical MATCH ?", [match_any(text)]).fetchone()
        assert found == (1,)


def test_long_queries_are_cut() -> None:
    match = match_any(" ".join(f"word{number}" for number in range(1000)))
    assert match is not None
    assert match.count(" OR ") == MAX_QUERY_TOKENS - 1


def test_threads_share_the_stemmer() -> None:
    stems = ("govern", "evacuat", "report", "nation", "general", "organis")
    words = [first + stem + end for first in "bcdfghjk" for stem in stems for end in ("ing", "ations", "ers", "ment")]
    alone = snowballstemmer.stemmer("english")
    expected = {word: [alone.stemWord(word)] for word in words}

    def stem_all(start: int) -> dict[str, list[str]]:
        return {word: tokens(word) for word in words[start:] + words[:start]}

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # so that threads meet inside a word
    try:
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(stem_all, range(0, len(words), len(words) // 4)))
    finally:
        sys.setswitchinterval(interval)
    assert results == [expected] * len(results)
