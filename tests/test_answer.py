"""Answers as data, JSON and Markdown: nothing is lost on the way, and words of articles stay words."""

import json
import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from answers import NASTY, any_answers, assembled, made_up_answers, texts
from qa import Answer, Citation, Removed, Sentence
from qa.markdown import escaped_markdown

CITATION = Citation(1, "a1", "Flood | at # 5", None, None, None, 0, 4, "Rain")
ANSWER = replace(
    assembled([], "Who?"),
    status="answered",
    text="Rain [1]",
    sentences=(Sentence("Rain", 0, 4, "quoted", 0.5, (CITATION,)),),
    citations=(CITATION,),
    reason=None,
)


# as data and JSON


@settings(deadline=None)
@given(any_answers())
def test_an_answer_comes_back_from_plain_data_and_from_json(answer: Answer) -> None:
    for data in (answer.to_dict(), json.loads(answer.to_json()), json.loads(json.dumps(answer.to_dict()))):
        back = Answer.from_dict(data)
        assert back == answer
        assert dict(back.timings) == dict(answer.timings)  # not part of equality
        assert back.to_json() == answer.to_json()


@settings(deadline=None)
@given(any_answers())
def test_json_is_the_plain_data_with_words_as_they_are(answer: Answer) -> None:
    assert json.loads(answer.to_json(indent=2)) == answer.to_dict()
    assert all(ord(each) < 128 or each in answer.to_json() for each in answer.question)


def test_json_has_no_numbers_that_json_does_not_know() -> None:
    for broken in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="JSON"):
            replace(ANSWER, confidence=broken).to_json()


def test_the_schema_is_named_and_another_one_refused() -> None:
    data = ANSWER.to_dict()
    assert data["schema"] == 1
    for other in ({**data, "schema": 2}, {key: value for key, value in data.items() if key != "schema"}):
        with pytest.raises(ValueError, match=r"Expected an answer of schema 1, found schema (2|None)\."):
            Answer.from_dict(other)


@pytest.mark.parametrize("part", [part for part in ANSWER.to_dict() if part != "schema"])
def test_a_missing_part_is_named(part: str) -> None:
    with pytest.raises(ValueError, match=rf"Answer\.to_dict writes it.*{part}"):
        Answer.from_dict({key: value for key, value in ANSWER.to_dict().items() if key != part})


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("sentences", [{"text": "Rain"}]),
        ("sentences", [{**ANSWER.to_dict()["sentences"][0], "citations": [1]}]),  # type: ignore[index]
        ("sentences", [{**ANSWER.to_dict()["sentences"][0], "citations": [-1]}]),  # type: ignore[index]
        ("citations", [{**ANSWER.to_dict()["citations"][0], "published": "yesterday"}]),  # type: ignore[index]
        ("citations", [{**ANSWER.to_dict()["citations"][0], "colour": "red"}]),  # type: ignore[index]
        ("citations", None),
        ("removed", [["text", "reason"]]),
        ("mood", "good"),
    ],
)
def test_a_wrong_part_is_refused(part: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"Answer\.to_dict writes it; a part is missing or wrong: "):
        Answer.from_dict({**ANSWER.to_dict(), part: value})


def test_what_is_no_object_is_refused() -> None:
    nothing: Any = json.loads("[]")
    with pytest.raises(ValueError, match="found a list"):
        Answer.from_dict(nothing)


def test_answers_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        ANSWER.text = "Snow"  # type: ignore[misc]


# as Markdown

PLAIN_BLOCKS = {"paragraph_open", "paragraph_close", "inline"}
LIST_BLOCKS = {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}
SELF_MADE_LINK = re.compile(r"//|www\.|@|[^\s.(“]\.[^\W\d_]{2}", re.IGNORECASE)
"""What renderers that look for addresses make a link of."""
RENDERERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False, "html": True})]
for _renderer in RENDERERS:
    _renderer.disable("text_join")  # leaves what was escaped apart, as those that look for addresses find it


def collapsed(text: str) -> str:
    return " ".join(text.split())


def paragraphs(markdown: str, renderer: MarkdownIt) -> Iterator[str]:
    """The visible text of each paragraph, after a look at what it is made of."""
    blocks = renderer.parse(markdown)
    assert {block.type for block in blocks} <= PLAIN_BLOCKS | LIST_BLOCKS
    for number, block in enumerate(each for each in blocks if each.type == "inline"):
        parts: list[Token] = block.children or []
        bold = [part.type for part in parts if part.type not in ("text", "text_special")]
        assert bold == (["strong_open", "strong_close"] if number == 0 else [])
        assert not any(SELF_MADE_LINK.search(part.content) for part in parts if part.type == "text")
        yield "".join(part.content for part in parts)


def expected(answer: Answer) -> Iterator[str]:
    yield collapsed(answer.question)
    if answer.status == "abstained":
        yield f"The articles don't say. {collapsed(answer.reason or '')}"
    for sentence in answer.sentences:
        yield f"{collapsed(sentence.text)} {''.join(dict.fromkeys(f'[{each.number}]' for each in sentence.citations))}"
    for citation in answer.citations:
        day = citation.published.isoformat() if citation.published else ""
        where = [collapsed(each) for each in (citation.title, citation.outlet or "", day)]
        yield f"[{citation.number}] {', '.join(filter(None, where))}: “{collapsed(citation.quote)}”"
    for removed in answer.removed:
        yield f"Removed: {collapsed(removed.text)} ({collapsed(removed.reason)})"


@settings(deadline=None)
@given(made_up_answers)
def test_markdown_shows_the_very_characters_and_no_markup_of_articles(answer: Answer) -> None:
    for renderer in RENDERERS:
        assert list(paragraphs(answer.to_markdown(), renderer)) == list(expected(answer))


@given(texts)
@settings(deadline=None, max_examples=15)
@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_becomes_markup_anywhere(nasty: str, text: str) -> None:
    text = f"{nasty} {text}"
    citation = replace(CITATION, title=text, outlet=text, quote=text)
    sentence = replace(ANSWER.sentences[0], text=text.strip(), citations=(citation,))
    answer = replace(
        ANSWER, question=text, sentences=(sentence,), citations=(citation,), removed=(Removed(text, text),)
    )
    for renderer in RENDERERS:
        assert list(paragraphs(answer.to_markdown(), renderer)) == list(expected(answer))


@settings(deadline=None)
@given(st.text(st.sampled_from("aA1 .)(-+*_`~#>=<!&;|[]{}:/\\@$w\n\t\u00a0"), min_size=1).filter(str.strip))
@example("1." * 5)
def test_no_mix_of_marks_becomes_markup(text: str) -> None:
    answer = replace(ANSWER, question=text, sentences=(replace(ANSWER.sentences[0], text=text),))
    for renderer in RENDERERS:
        assert list(paragraphs(answer.to_markdown(), renderer)) == list(expected(answer))


@settings(deadline=None)
@given(texts)
def test_a_dollar_never_closes_a_formula(text: str) -> None:
    bare = re.sub(r"\\.", "", escaped_markdown(f"{text}$x$ $$1$$"))
    assert not re.search(r"\$(?!\d)", bare)


@pytest.mark.parametrize(
    "text",
    [
        "On 2025-03-27, at 9 a.m., Dr. O'Neil (41) said: “The U.S. force [sic",
        "It paid $18.4 million, 12% more than AT&T + others; see #5, A/B & e-mail!",
        "-5 degrees, 3.5 metres",
    ],
)
def test_ordinary_news_text_stays_readable(text: str) -> None:
    assert escaped_markdown(text).replace("\\[", "[") == text


def test_markdown_of_an_abstention_gives_the_reason() -> None:
    abstained = assembled([], "Who won the cup?")
    assert abstained.to_markdown() == (
        "**Who won the cup?**\n\nThe articles don't say. The articles are about something else.\n"
    )


def test_markdown_in_full() -> None:
    assert ANSWER.to_markdown() == "**Who?**\n\nRain [1]\n\n- [1] Flood | at # 5: “Rain”\n"
