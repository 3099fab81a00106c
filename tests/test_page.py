"""The page without a browser: what it renders, what it escapes, whom it serves."""

import asyncio
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers import any_answers, assembled, told, words
from index import Article, Index, SettingsError
from page import Endpoints, Guard, checked_host, listening_socket, url_of
from page.answer_view import PASSAGES_SHOWN, answer_html
from page.guard import HEADERS
from page.places import Place, citation_places, find_place
from page.rendering import seconds, web_link
from page.source_view import MOST_CHARACTERS, cut, source_html
from qa import Answer, Engine, NearPassage, Removed, Statement

TAGS = set(
    "article section p h2 h3 div span button a mark blockquote footer details summary ul li del strong code".split()
)
ATTRIBUTES = set(
    "class type role tabindex title href target rel data-place data-shown data-chip data-back "
    "aria-label aria-current".split()
)
EVIL = "<script>steal()</script><img src=x onerror=steal()>"


class Seen(HTMLParser):
    """What a browser would make of some HTML: its tags with attributes, and the words inside of each class or tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, list[str]] = {}
        self._open: list[set[str]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        names = {tag, *(dict(attrs).get("class") or "").split()}
        self._open.append(names)
        for name in names:
            self.words.setdefault(name, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert tag in self._open.pop()

    def handle_data(self, data: str) -> None:
        for name in set().union(*self._open):
            self.words[name][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def has_only_ours(self) -> bool:
        return all(tag in TAGS and set(attributes) <= ATTRIBUTES for tag, attributes in self.tags)


def story(text: str = "Rain fell. Wind blew.", **changes: Any) -> Article:
    return replace(Article("one", "/one.txt", text, "A wet day", "The Gazette", published=date(2025, 5, 4)), **changes)


def quoting(*articles: Article, start: int = 0, end: int = 10) -> Answer:
    """An answer of one sentence, whose words stand at the same place of every article."""
    evidence = tuple((article, (start, end)) for article in articles)
    return assembled([Statement(articles[0].text[start:end], "quoted", 0.9, (evidence,))])


# answers


@given(any_answers())
def test_nothing_in_an_answer_becomes_markup(answer: Answer) -> None:
    seen = Seen(answer_html(answer))
    assert seen.has_only_ours()
    assert seen.words["h2"] == [answer.question]
    assert [shown.partition("\xa0")[0] for shown in seen.words.get("words", [])] == [
        sentence.text.partition("\xa0")[0] for sentence in answer.sentences
    ]


@given(told())
def test_each_sentence_has_a_chip_for_each_of_its_numbers(statements: list[Statement]) -> None:
    answer = assembled(statements)
    seen = Seen(answer_html(answer))
    chips = [attributes for attributes in seen.all("button") if attributes["class"] == "chip"]
    wanted = [number for each in answer.sentences for number in dict.fromkeys(c.number for c in each.citations)]
    assert seen.words.get("chip", []) == [str(number) for number in wanted]
    for chip, number in zip(chips, wanted, strict=True):
        place = find_place(answer, str(chip["data-place"]))
        assert place is not None and place.number == number
        assert str(chip["aria-label"]).startswith(f"Citation {number}: ")


@pytest.mark.parametrize(
    ("support", "label"), [("quoted", "Quoted from"), ("supported", "Written, and checked against")]
)
def test_what_a_sentence_rests_on_is_said_in_words(support: Any, label: str) -> None:
    answer = assembled([Statement("Rain fell.", support, 0.9, (((story(), (0, 10)),),))])
    assert Seen(answer_html(answer)).words["origin"] == [f"{label} The Gazette, 4 May 2025"]


def test_an_abstention_says_so_with_reason_and_nearest_passages() -> None:
    passages = tuple(
        NearPassage("one", f"Title {n}", None, None, None, n, n + 1, f"Passage {n}.", 0.5)
        for n in range(PASSAGES_SHOWN + 2)
    )
    seen = Seen(answer_html(replace(assembled([]), passages=passages)))
    assert seen.words["short"] == ["The articles don't say."]
    assert seen.words["reason"] == ["The articles are about something else."]
    assert [shown.split(".")[0].strip() for shown in seen.words["passage"]] == [f"Passage {n}" for n in range(5)]
    assert [button["data-place"] for button in seen.all("button")] == [f"passage/{n}" for n in range(5)]
    assert seen.words["summary"] == ["2 more passages"]
    assert "undated" in seen.words["footer"][0]


def test_removed_sentences_lie_under_a_fold_with_reasons() -> None:
    answer = replace(quoting(story()), removed=(Removed(EVIL, "The number 7 is not in the source."),))
    seen = Seen(answer_html(answer))
    assert seen.words["removed"][0].count("1 sentence removed") == 1
    assert seen.words["del"] == [EVIL]
    assert seen.words["why"] == ["The number 7 is not in the source."]
    assert seen.has_only_ours()


def test_the_footer_names_composer_confidence_and_times() -> None:
    answer = replace(quoting(story()), confidence=0.514, timings={"search": 0.25, "total": 0.5, "read": 0.25})
    facts = " ".join(Seen(answer_html(answer)).words["facts"][0].split())
    assert facts == "Composer: made up Confidence: 51% Time: search 0.25 s, read 0.25 s, total 0.50 s"
    assert seconds({}) == ""


# articles


@given(told())
def test_the_highlighted_words_are_the_quote(statements: list[Statement]) -> None:
    answer = assembled(statements)
    articles = {article.id: article for each in statements for group in each.evidence for article, _ in group}
    for place, citation in zip(citation_places(answer), answer.citations, strict=True):
        article = articles[citation.article_id]
        seen = Seen(source_html(article, place, answer))
        assert seen.words["mark"] == [citation.quote] == [article.text[citation.start : citation.end]]
        assert seen.words["text"] == [article.text]
        assert seen.has_only_ours()


@given(words, words)
def test_a_whole_article_is_shown_without_a_highlight(text: str, title: str) -> None:
    article = story(text, title=title)
    seen = Seen(source_html(article, Place("article/one", "one"), None))
    assert seen.words["text"] == [text]
    assert seen.words["h2"] == [title]
    assert "mark" not in seen.words
    assert seen.has_only_ours()


def test_offsets_count_code_points() -> None:
    article = story("😀😀 Rain fell.")
    answer = quoting(article, start=3, end=13)
    seen = Seen(source_html(article, citation_places(answer)[0], answer))
    assert seen.words["mark"] == ["Rain fell."]


def test_a_changed_article_is_shown_without_a_highlight_and_says_why() -> None:
    answer = quoting(story())
    changed = story("Snow fell. Wind blew.")
    seen = Seen(source_html(changed, citation_places(answer)[0], answer))
    assert "mark" not in seen.words
    assert seen.words["text"] == [changed.text]
    assert "has changed" in seen.words["notice"][0]


@given(st.integers(0, 50), st.data())
def test_a_cut_keeps_the_words_and_what_stands_around_them(times: int, data: st.DataObject) -> None:
    text = "Rain fell. " * (times * MOST_CHARACTERS // 200)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    parts = cut(text, start, end)
    shown = parts.before + parts.marked + parts.after
    assert parts.marked == text[start:end]
    assert text[start - len(parts.before) : end + len(parts.after)] == shown
    assert len(parts.before) + len(parts.after) <= MOST_CHARACTERS
    assert parts.skipped == (shown != text)
    assert parts.skipped or shown == text


def test_copies_of_the_same_words_are_all_named_and_can_be_chosen() -> None:
    articles = [story(), story(id="two", source="/two.txt", outlet="The Courier")]
    answer = quoting(*articles)
    seen = Seen(source_html(articles[1], citation_places(answer)[1], answer))
    buttons = [each for each in seen.all("button") if each["class"] == "copy"]
    assert seen.words["copy"] == ["A wet day (The Gazette, 4 May 2025)", "A wet day (The Courier, 4 May 2025)"]
    assert [each["data-place"] for each in buttons] == ["citation/0", "citation/1"]
    assert ["aria-current" in each for each in buttons] == [False, True]
    assert seen.all("article")[0]["data-chip"] == "citation/0"
    assert seen.words["kicker"] == ["Source 1"]


@pytest.mark.parametrize(
    "url", [None, "", "javascript:steal()", " https://a.example", "data:text/html,x", "//a.example", "ftp://a.example"]
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_link(url) is None
    assert Seen(source_html(story(url=url), Place("article/one", "one"), None)).all("a") == []


@pytest.mark.parametrize("url", ["https://a.example/?b=1&c='\"", "HTTP://a.example/"])
def test_a_link_tells_nobody_where_it_was_followed(url: str) -> None:
    (link,) = Seen(source_html(story(url=url), Place("article/one", "one"), None)).all("a")
    assert link == {"href": url, "target": "_blank", "rel": "noopener noreferrer nofollow"}


# places


@pytest.mark.parametrize(
    "name",
    ["", "citation", "citation/", "citation/1", "citation/-1", "citation/x", "citation/²", "passage/0", "article/"],
)
def test_a_place_that_is_not_there_is_not_found(name: str) -> None:
    assert find_place(quoting(story()), name) is None
    assert find_place(None, name) is None


# endpoints, over a store


@pytest.fixture
def endpoints(tmp_path: Path) -> Iterator[Endpoints]:
    with Index.open(tmp_path / "store") as store:
        yield Endpoints(Engine(store), tmp_path / "articles")


def test_an_empty_store_says_how_to_sync(endpoints: Endpoints) -> None:
    assert "No articles yet" in endpoints.welcome()
    assert f"attest sync {endpoints.folder}" in endpoints.welcome()
    assert "No articles are indexed." in endpoints.articles()
    answer, _, held = endpoints.ask("Who fell?")
    assert held is not None and held.status == "abstained"
    assert "attest sync FOLDER" in answer


@pytest.mark.parametrize("question", ["", "  \n", "?!", "why " * 1000])
def test_a_question_that_cannot_be_asked_gives_a_message(endpoints: Endpoints, question: str) -> None:
    answer, source, held = endpoints.ask(question)
    assert held is None
    assert Seen(answer).all("p") == [{"class": "notice", "role": "alert"}]
    assert "question" in Seen(answer).words["notice"][0]
    assert source == endpoints.welcome_source()


def test_reading_what_is_gone_gives_a_message(endpoints: Endpoints) -> None:
    assert "no longer held" in endpoints.read_article(None, "citation/0")
    seen = Seen(endpoints.read_article(None, f"article/{EVIL}"))
    assert "can't be shown any more" in seen.words["notice"][0]
    assert seen.has_only_ours()


def test_a_folder_that_is_not_there_gives_a_message(endpoints: Endpoints) -> None:
    report, articles = endpoints.sync(lambda done, total, source: None)
    assert Seen(report).all("p") == [{"class": "notice", "role": "alert"}]
    assert str(endpoints.folder) in report
    assert articles == endpoints.articles()


def test_sync_lists_what_failed_and_why(endpoints: Endpoints) -> None:
    assert endpoints.folder is not None
    endpoints.folder.mkdir()
    (endpoints.folder / "good.txt").write_text("Rain fell on Port Ellery all day.", "utf-8")
    (endpoints.folder / "<b>empty.txt").write_text("", "utf-8")
    seen_progress: list[tuple[int, int]] = []
    report, articles = endpoints.sync(lambda done, total, source: seen_progress.append((done, total)))
    seen = Seen(report)
    assert "1 added, 0 updated, 0 unchanged, 0 removed, 1 failed" in seen.words["p"][0]
    assert seen.words["code"] == ["<b>empty.txt"]
    assert len(seen.words["li"][0].split()) > 2
    assert seen_progress[-1] == (2, 2)
    assert Seen(articles).words["count"] == ["1 passage"]


def test_without_a_folder_the_page_says_how_to_sync(endpoints: Endpoints, tmp_path: Path) -> None:
    with Index.open(tmp_path / "other") as store:
        bare = Endpoints(Engine(store), None)
        assert "attest sync FOLDER" in bare.welcome()
        assert "attest sync FOLDER" in bare.sync(lambda done, total, source: None)[0]


# who is served


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "127.8.9.1", "::1"])
def test_this_machine_is_served(host: str) -> None:
    assert checked_host(host) == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "news.example.com", "", "127.0.0.1.example.com"])
def test_no_other_machine_is_served(host: str) -> None:
    with pytest.raises(SettingsError, match="no log-in"):
        listening_socket(host, 0)


def test_a_port_in_use_is_named() -> None:
    with listening_socket("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert url_of(taken) == f"http://127.0.0.1:{port}/"
        with pytest.raises(SettingsError, match=f"port {port}: another program is using it"):
            listening_socket("127.0.0.1", port)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_is_none_is_refused(port: int) -> None:
    with pytest.raises(SettingsError, match="from 0 to 65535"):
        listening_socket("127.0.0.1", port)


def status(path: str = "/", kind: str = "http", **headers: str) -> int:
    """What the guard answers; 200 if it lets the request through. Every answer carries the guard's headers."""
    sent: list[MutableMapping[str, Any]] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-frame-options", b"ALLOWALL")]})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request"}

    named = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(Guard(inner)({"type": kind, "path": path, "method": "GET", "headers": named}, receive, send))
    if kind == "websocket":
        return int(sent[0]["code"])
    answered = [(name.decode().lower(), value.decode()) for name, value in sent[0]["headers"]]
    assert {name.lower(): value for name, value in HEADERS.items()}.items() <= dict(answered).items()
    assert len(answered) == len(dict(answered))
    return int(sent[0]["status"])


@pytest.mark.parametrize("host", ["127.0.0.1:7860", "localhost", "LocalHost:1", "[::1]:7860"])
def test_the_guard_lets_this_machine_in(host: str) -> None:
    assert status(host=host) == 200
    assert status(host=host, origin=f"http://{host}") == 200


@pytest.mark.parametrize("host", ["", "evil.example", "127.0.0.1.evil.example:7860", "[::1", "192.168.1.5:7860", "a@b"])
def test_the_guard_refuses_other_hosts(host: str) -> None:
    assert status(host=host) == 400


@pytest.mark.parametrize("origin", ["null", "http://evil.example", "http://127.0.0.1:9999", "http://localhost:7860"])
def test_the_guard_refuses_other_origins(origin: str) -> None:
    assert status(host="127.0.0.1:7860", origin=origin) == 403


@pytest.mark.parametrize("path", ["/gradio_api/upload", "/gradio_api/file=/etc/passwd", "/gradio_api/proxy=http://a"])
def test_the_guard_keeps_doors_closed_that_nobody_needs(path: str) -> None:
    assert status(path, host="localhost") == 404


def test_the_guard_closes_websockets() -> None:
    assert status(kind="websocket", host="localhost") == 1008
