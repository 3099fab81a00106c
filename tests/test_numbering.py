"""One numbering: ``[n]`` means the same words in Python, in JSON, in Markdown, on a terminal and on the page."""

import contextlib
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answers import assembled, removals, told
from index import Article, Index, sentence_key
from index.console import plain
from page.answer_view import answer_html
from page.places import find_place
from page.source_view import source_html
from qa import Answer, AnswerSettings, Engine, Removed, Statement
from qa.assembly import Assembly
from qa.terminal import print_answer

# assembly


@settings(deadline=None)
@given(told())
def test_offsets_hold_and_markers_are_the_sentences_own(statements: list[Statement]) -> None:
    answer = assembled(statements)
    assert [sentence.text for sentence in answer.sentences] == [statement.text for statement in statements]
    end = 0
    for sentence in answer.sentences:
        assert answer.text[end : sentence.start] == (" " if end else "")
        assert answer.text[sentence.start : sentence.end] == sentence.text
        assert sentence.numbers == tuple(dict.fromkeys(citation.number for citation in sentence.citations))
        markers = "".join(f"[{number}]" for number in sentence.numbers)
        assert answer.text.startswith(f" {markers}", sentence.end)
        end = sentence.end + 1 + len(markers)
    assert end == len(answer.text)


@settings(deadline=None)
@given(told())
def test_numbers_run_from_one_in_order_of_first_use(statements: list[Statement]) -> None:
    answer = assembled(statements)
    used = dict.fromkeys(citation.number for sentence in answer.sentences for citation in sentence.citations)
    assert list(used) == list(range(1, len(used) + 1))
    assert [citation.number for citation in answer.citations] == sorted(
        citation.number for citation in answer.citations
    )
    assert set(answer.citations) == {citation for sentence in answer.sentences for citation in sentence.citations}


@settings(deadline=None)
@given(told())
def test_a_number_stands_for_the_same_words_and_every_quote_is_exact(statements: list[Statement]) -> None:
    articles = articles_of(statements)
    answer = assembled(statements)
    keys: dict[int, str] = {}
    for citation in answer.citations:
        article = articles[citation.article_id]
        assert article.text[citation.start : citation.end] == citation.quote
        assert (citation.title, citation.outlet, citation.url) == (article.title, article.outlet, article.url)
        assert citation.published == article.published
        assert keys.setdefault(citation.number, sentence_key(citation.quote)) == sentence_key(citation.quote)


@settings(deadline=None)
@given(told())
def test_a_sentence_is_the_same_when_it_is_said_and_when_all_is_done(statements: list[Statement]) -> None:
    assembly = Assembly()
    said = [assembly.add(statement) for statement in statements]
    assert said == assembly.sentences


def test_the_worked_example() -> None:
    article = Article("a", "/a", "First words. Third words.", "Title")
    first, third = (((article, (0, 12)),), ((article, (13, 25)),))
    statements = [
        Statement(text, "supported", 0.5, (group,))
        for text, group in [("First words.", first), ("Second words.", first), ("Third words.", third)]
    ]
    assert assembled(statements).text == "First words. [1] Second words. [1] Third words. [2]"


# surfaces


@dataclass(frozen=True)
class Shown:
    """What a surface shows: each sentence's numbers, and each number's words without what a terminal can't show."""

    sentences: list[list[int]]
    words: Mapping[int, set[str]]


def shown(sentences: Iterable[Iterable[int]], quotes: Iterable[tuple[int, str]]) -> Shown:
    words: dict[int, set[str]] = defaultdict(set)
    for number, quote in quotes:
        words[number].add(sentence_key(plain(quote).replace("\N{REPLACEMENT CHARACTER}", " ")))
    return Shown([list(dict.fromkeys(numbers)) for numbers in sentences], words)


def numbers_at_end(text: str) -> list[int]:
    markers = re.search(r" ((?:\[\d+\])+)$", text)
    return [int(number) for number in re.findall(r"\d+", markers[1])] if markers else []


def in_object(answer: Answer) -> Shown:
    return shown(
        [[citation.number for citation in sentence.citations] for sentence in answer.sentences],
        [(citation.number, citation.quote) for citation in answer.citations],
    )


def in_text(answer: Answer) -> Shown:
    """The markers that stand in ``answer.text`` itself."""
    starts = [sentence.start - 1 for sentence in answer.sentences[1:]]
    ends = [*starts, len(answer.text)][: len(answer.sentences)]
    sentences = [
        numbers_at_end(answer.text[sentence.end : end]) for sentence, end in zip(answer.sentences, ends, strict=True)
    ]
    return Shown(sentences, in_object(answer).words)


def in_json(answer: Answer) -> Shown:
    data = json.loads(answer.to_json())
    citations = data["citations"]
    return shown(
        [[citations[position]["number"] for position in sentence["citations"]] for sentence in data["sentences"]],
        [(citation["number"], citation["quote"]) for citation in citations],
    )


def in_markdown(answer: Answer) -> Shown:
    """As it is rendered: paragraphs after the question and the short answer are sentences, list items are sources."""
    lines: dict[int, list[str]] = {0: [], 2: []}
    for block in MarkdownIt().parse(answer.to_markdown()):
        if block.type == "inline":
            lines[block.level - 1].append("".join(child.content for child in block.children or []))
    sources = [re.match(r"\[(\d+)\] .*?: “(.*)”$", line) for line in lines[2]]
    first = 2 if answer.short else 1
    sentences = lines[0][first : len(lines[0]) - len(answer.removed)]
    return shown(
        [numbers_at_end(line) for line in sentences], [(int(source[1]), source[2]) for source in sources if source]
    )


def in_terminal(answer: Answer) -> Shown:
    """A source's quotes are indented by two more than the line that says where they stand."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        print_answer(answer)
    above, below = re.split(r"\n\nSources \(.*\)\n", printed.getvalue().partition("\n\n")[2])
    said = above.partition("\n\n")[2] if answer.short else above
    sentences = [numbers_at_end(re.sub(" (quoted|supported)$", "", line)) for line in said.split("\n")]
    quotes: list[tuple[int, str]] = []
    number, indent = 0, ""
    for line in below.split("\n"):
        if marker := re.match(r"\[(\d+)\] ", line):
            number, indent = int(marker[1]), " " * len(marker[0])
        if not line.startswith(f"{indent}  "):
            quotes.append((number, ""))  # this line says where the words of the next ones stand
        else:
            quotes[-1] = (number, f"{quotes[-1][1]}\n{line}")
    return shown(sentences, [(number, quote.strip()[1:-1]) for number, quote in quotes if quote])


def in_page(answer: Answer, articles: Mapping[str, Article]) -> Shown:
    """The chips, and what is marked in the articles that open when they are pressed."""
    lines = answer_html(answer).split('<div class="line">')[1:]
    chips = [re.findall(r'class="chip" data-place="([^"]+)".*?>(\d+)</button>', line) for line in lines]
    quotes: list[tuple[int, str]] = []
    for first in dict.fromkeys(place for line in chips for place, _ in line):
        opened = open_place(answer, articles, first)
        for place in re.findall(r'class="copy" data-place="([^"]+)"', opened) or [first]:
            source = open_place(answer, articles, place)
            number, words = re.search(r"Source (\d+)</p>", source), re.search("<mark>(.*?)</mark>", source, re.DOTALL)
            assert number and words
            quotes.append((int(number[1]), html.unescape(words[1])))
    return shown([[int(number) for _, number in line] for line in chips], quotes)


def open_place(answer: Answer, articles: Mapping[str, Article], name: str) -> str:
    place = find_place(answer, name)
    assert place
    return source_html(articles[place.article_id], place, answer)


def articles_of(statements: Iterable[Statement]) -> dict[str, Article]:
    sources = (source for statement in statements for group in statement.evidence for source in group)
    return {article.id: article for article, _ in sources}


def assert_one_numbering(answer: Answer, articles: Mapping[str, Article]) -> None:
    truth = in_object(answer)
    for surface in (in_text, in_json, in_markdown, in_terminal):
        assert surface(answer) == truth, surface.__name__
    assert in_page(answer, articles) == truth


@settings(deadline=None)
@given(told().filter(bool), st.lists(removals, max_size=1))
def test_every_surface_has_the_numbers_of_made_up_answers(statements: list[Statement], removed: list[Removed]) -> None:
    answer = assembled(statements, removed=removed)
    untitled = {each: replace(each, title="Title", outlet=None) for each in answer.citations}  # simpler to read back
    answer = replace(
        answer,
        citations=tuple(untitled.values()),
        sentences=tuple(
            replace(sentence, citations=tuple(untitled[each] for each in sentence.citations))
            for sentence in answer.sentences
        ),
    )
    assert_one_numbering(answer, articles_of(statements))


@pytest.mark.parametrize(
    "question",
    [
        "How much did insurers say the flood in Port Ellery would cost?",
        "How large could the European contingent for Ukraine become?",
        "Why did gate 3 of the Senn Barrier fail to close?",
        "Who decided to vote for the compensation fund, and when does it pay?",
    ],
)
def test_every_surface_has_the_numbers_of_real_answers(sample_store: Index, question: str) -> None:
    answer = Engine(sample_store, settings=AnswerSettings(min_confidence=0)).ask(question)
    assert answer.sentences
    assert_one_numbering(answer, {article.id: article for article in sample_store.articles()})
