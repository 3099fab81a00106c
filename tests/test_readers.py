import html
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import SourceError
from index.readers import (
    SUFFIXES,
    Draft,
    article_files,
    read_file,
    read_html,
    read_markdown,
    read_plain,
    split_dateline,
    split_front_matter,
)
from index.readers.metadata import Metadata, as_date, as_web_address
from index.readers.titles import headline, title_of

LIMIT = 100_000
ROOT = Path(__file__).parent.parent

SENTENCE = "The council of Harrow Bay voted on Tuesday to rebuild the eastern pier after the storm."
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head>
<title>Pier to be rebuilt | The Bay Gazette</title>
<meta property="og:title" content="Pier to be rebuilt &amp; widened">
<meta property="og:site_name" content="The Bay Gazette">
<meta name="author" content="Jane Doe; John Roe">
<meta property="article:published_time" content="2025-03-27T23:30:00+01:00">
<link rel="canonical" href="https://gazette.example/pier">
<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "SECRET {SENTENCE}"}}</script>
<style>p {{ color: SECRET }}</style>
</head><body>
<nav><a href="/">SECRET home</a></nav>
<article>
<h1>Pier to be rebuilt</h1>
<p>{SENTENCE} It will cost <b>€3m</b>, said
the mayor.</p>
<!-- SECRET comment -->
<p hidden>SECRET hidden words of a paragraph that nobody sees on the page.</p>
<p style="color: red; Display : None">SECRET hidden words of another paragraph.</p>
<p>Work starts in <del>SECRET May</del> June &lt;b&gt; and &amp;lt; ends in July.</p>
<script>document.write("SECRET");</script>
<ul><li>First stage</li><li>Second stage</li></ul>
<blockquote><p>It is a good
day.</p></blockquote>
<p>One line.<br>Another line.</p>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td><td>€3m</td></tr></table>
</article>
<div id="comments"><p>SECRET comment of a reader who did not like the decision at all.</p></div>
<footer>SECRET footer</footer>
</body></html>"""

FRONT = "---\ntitle: A pier\nDate: 2025-03-27\n---\n"


def read(tmp_path: Path, name: str, content: bytes) -> Draft:
    path = tmp_path / name
    path.write_bytes(content)
    sha, draft = read_file(path, LIMIT)
    assert sha == sha256(content).hexdigest()
    return draft


def refusal(path: Path, limit: int = LIMIT) -> str:
    with pytest.raises(SourceError) as caught:
        read_file(path, limit)
    return str(caught.value)


# Front matter


@pytest.mark.parametrize(
    ("content", "told", "rest"),
    [
        (
            "---\ntitle: A  pier\nAUTHOR: [Jane Doe, John Roe]\npublished: 2025-03-27\noutlet: Gazette\n"
            "url: https://a.example/b\nmood: calm\n---\nText",
            Metadata("A pier", "Gazette", "Jane Doe, John Roe", date(2025, 3, 27), "https://a.example/b"),
            "Text",
        ),
        (
            "---\nauthor: Jane Doe\ndate: 2025-03-27T10:00:00Z\npublisher: Post\ncanonical: http://a.example\n...\n",
            Metadata(None, "Post", "Jane Doe", date(2025, 3, 27), "http://a.example"),
            "",
        ),
        ("---\ntitle: No\nsource: 7 Days\ndate: soon\nlink: javascript:x\n---\n", Metadata("No", "7 Days"), ""),
        ("---\ntitle:\nauthor: []\noutlet: ' '\ndate: 2025-02-30\n---\nText", Metadata(), "Text"),
        ("---\ntitle: ~\nauthor: {first: Jane}\n? [a, b]\n: c\n---\nText", Metadata(), "Text"),
        ('---\ntitle: "\\ud83d\\ude00 \\ud83d"\n---\nText', Metadata("😀 \ufffd"), "Text"),
        ("---\n---\nText", Metadata(), "Text"),
        ("---\nA rule that is never closed.", Metadata(), "---\nA rule that is never closed."),
        ("---\nWords between rules.\n---\nText", Metadata(), "---\nWords between rules.\n---\nText"),
        ("Text\n---\ntitle: x\n---\n", Metadata(), "Text\n---\ntitle: x\n---\n"),
        ("", Metadata(), ""),
    ],
)
def test_front_matter(content: str, told: Metadata, rest: str) -> None:
    assert split_front_matter(content) == (told, rest)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("title: A\nauthor: a: b\n", "line 3: mapping values are not allowed here"),
        ("title: 'A\n", "line"),
        ("title: \x01\n", "#x0001"),
        ("title: " + "[" * 3000 + "\n", "recursion"),
    ],
)
def test_broken_front_matter_says_where(block: str, reason: str) -> None:
    with pytest.raises(SourceError, match="front matter is broken") as caught:
        read_plain(f"---\n{block}---\nText")
    assert reason in str(caught.value)


@settings(deadline=None)
@given(st.text(), st.text())
def test_front_matter_never_fails_otherwise_and_keeps_the_rest(block: str, rest: str) -> None:
    content = f"---\n{block}\n---\n{rest}"
    try:
        _, kept = split_front_matter(content)
    except SourceError:
        return
    assert content.endswith(kept)


@pytest.mark.parametrize("reader", [read_plain, read_markdown, read_html])
def test_every_reader_takes_front_matter_and_the_address(reader: Callable[[str, str], Draft]) -> None:
    draft = reader(FRONT + "<p>Words of an article.</p>", "https://a.example/")
    assert (draft.title, draft.published, draft.url) == ("A pier", date(2025, 3, 27), "https://a.example/")
    assert "Words of an article." in draft.text
    assert "---" not in draft.text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-27", date(2025, 3, 27)),
        (" 2025-03-27 23:59:59-08:00 ", date(2025, 3, 27)),
        ("20250327", date(2025, 3, 27)),
        ("27 March 2025", None),
        ("2025-13-01", None),
        ("", None),
        (None, None),
    ],
)
def test_dates(value: str | None, day: date | None) -> None:
    assert as_date(value) == day


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "/a", "http://", "http://[", "http://a b", "", None, "data:,x"]
)
def test_only_web_addresses_become_links(value: str | None) -> None:
    assert as_web_address(value) is None


# Plain text


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        (" date 2025-03-27 Ukraine’s allies", date(2025, 3, 27), "Ukraine’s allies"),
        ("date: 2025-03-27\n\nText", date(2025, 3, 27), "Text"),
        ("Date: 2025-03-27 Text", date(2025, 3, 27), "Text"),
        ("date 2025-02-30 Text", None, "date 2025-02-30 Text"),
        ("date 2025-03-27Text", None, "date 2025-03-27Text"),
        ("The date 2025-03-27 passed", None, "The date 2025-03-27 passed"),
        ("update 2025-03-27 x", None, "update 2025-03-27 x"),
        ("", None, ""),
    ],
)
def test_dateline(text: str, day: date | None, rest: str) -> None:
    assert split_dateline(text) == (day, rest)


def test_plain_text_keeps_its_words_and_its_headline() -> None:
    draft = read_plain("  Pier to be rebuilt\n\n  It *will*  cost <b>€3m</b>.\n")
    assert draft == Draft("Pier to be rebuilt\n\n  It *will*  cost <b>€3m</b>.", "Pier to be rebuilt")


def test_front_matter_goes_before_the_dateline() -> None:
    draft = read_plain(FRONT + "date 2024-01-01 Words.")
    assert (draft.published, draft.text) == (date(2025, 3, 27), "Words.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pier to be rebuilt\n\nText.", "Pier to be rebuilt"),
        ("Pier  rebuilt \n \t\nText.", "Pier rebuilt"),
        ("Pier rebuilt:\n\nText.", "Pier rebuilt:"),
        ("The pier is rebuilt.\n\nText.", None),
        ("“Will it stand?”\n\nText.", None),
        ("Pier to be rebuilt\nText.", None),
        ("Pier to be rebuilt", None),
        ("x" * 120 + "\n\nText.", "x" * 120),
        ("x" * 121 + "\n\nText.", None),
        ("", None),
    ],
)
def test_headline(text: str, line: str | None) -> None:
    assert headline(text) == line


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Short text.", "Short text."),
        ("One.\nTwo.", "One. Two."),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        ("a " * 40 + "b", "a " * 38 + "a a…"),
        ("", ""),
    ],
)
def test_a_title_from_the_first_words(text: str, title: str) -> None:
    assert title_of(text) == title


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_title_is_one_short_line_and_never_empty(text: str) -> None:
    title = title_of(text)
    assert bool(title) == bool(text.strip())
    assert len(title) <= 120
    assert title == " ".join(title.split())


# Markdown

MARKDOWN = """# The *eastern* pier

Words with **emphasis**, `code`, [a link](https://a.example/x) and ![a picture](p.png)
on two lines.  \nA new line &amp; ~~an old~~ the number 5\\*.

> A quotation
> goes on.

1. First
2. Second
   - Inner

| Year | Cost |
|------|------|
| 2025 | €3m  |

    indented code

```python
fenced  code
```

<div>Raw <b>words</b><script>SECRET</script><!-- SECRET --></div>

Inline <b>tags</b> and a<br>break.

***

[unused]: https://a.example/unused
"""


def test_markdown_becomes_words() -> None:
    draft = read_markdown(MARKDOWN)
    assert draft.title == "The eastern pier"
    assert draft.text.split("\n\n") == [
        "The eastern pier",
        "Words with emphasis, code, a link and \non two lines.\nA new line &  the number 5*.",
        "A quotation\ngoes on.",
        *("First", "Second", "Inner"),
        *("Year\tCost", "2025\t€3m"),
        *("indented code", "fenced  code", "Raw words", "Inline tags and a\nbreak."),
    ]


@settings(deadline=None)
@given(st.text(st.sampled_from("#*_`[]()<>!&;:|-+=~\\\n \t\"'ab1.")))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    for reader in (read_markdown, read_html, read_plain):
        try:
            draft = reader(markup)
        except SourceError:
            continue
        assert draft.text == draft.text.strip()
        assert draft.text
        assert draft.title


@settings(deadline=None)
@given(st.text(st.sampled_from("abc ,."), min_size=1).filter(lambda words: words.strip(" .,")))
def test_words_without_markup_stay_as_they_are_in_markdown(words: str) -> None:
    assert read_markdown(f"x{words}").text == f"x{words}".strip()


# HTML


def test_a_page_becomes_its_article_and_what_it_tells() -> None:
    draft = read_html(PAGE)
    assert draft.title == "Pier to be rebuilt & widened"
    assert (draft.outlet, draft.author) == ("The Bay Gazette", "Jane Doe, John Roe")
    assert (draft.published, draft.url) == (date(2025, 3, 27), "https://gazette.example/pier")
    assert draft.text.split("\n\n") == [
        "Pier to be rebuilt",
        f"{SENTENCE} It will cost €3m, said the mayor.",
        "Work starts in June <b> and &lt; ends in July.",
        *("First stage", "Second stage", "It is a good day.", "One line.\nAnother line."),
        *("Year\tCost", "2025\t€3m"),
    ]


def test_front_matter_goes_before_what_the_page_tells() -> None:
    draft = read_html("---\ntitle: Ours\nauthor: Us\n---\n" + PAGE)
    assert (draft.title, draft.author, draft.outlet) == ("Ours", "Us", "The Bay Gazette")
    assert draft.text == read_html(PAGE).text


def test_a_page_reads_the_same_each_time() -> None:
    first = read_html(PAGE)
    assert [read_html(PAGE) for _ in range(6)] == [first] * 6


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Just words", "Just words"),
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("<body><div>One.</div><div>Two.<br><br>Three.</div>", "One.\n\nTwo.\n\nThree."),
        ("<p>a &lt;b&gt; &amp;lt; c</p>", "a <b> &lt; c"),
        ("<title>T</title><body><p>Words</p><script>SECRET</script>", "Words"),
        ("<body style='display:none'><p>Shown by a script</p>", "Shown by a script"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Zürich “café”</p></body></html>', "Zürich “café”"),
        ("<html><body><p>unclosed <b>tags <i>here", "unclosed tags here"),
        ("<p>a\ud83d\ude00b \ud83d</p>", "a😀b \ufffd"),
    ],
)
def test_short_and_broken_pages(page: str, text: str) -> None:
    assert read_html(page).text == text


@pytest.mark.parametrize(
    "page",
    [
        "",
        " ",
        "<html></html>",
        "<script>x</script>",
        "<!-- x -->",
        "<p hidden>x</p>",
        "<template>x</template>",
        "<img>",
    ],
)
def test_a_page_without_text_is_refused_and_nothing_is_logged(page: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(0), pytest.raises(SourceError, match="holds no text"):
        read_html(page)
    assert [record.name for record in caplog.records] == []


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("abc <>&;\"'/éß“”!-"), min_size=1), min_size=1, max_size=5))
def test_characters_of_markup_in_a_page_are_plain_characters(paragraphs: list[str]) -> None:
    spoken = [" ".join(f"Start {words} end{number}.".split()) for number, words in enumerate(paragraphs)]
    page = "".join(f"<p>{html.escape(paragraph)}</p><script>SECRET</script>" for paragraph in spoken)
    text = read_html(f"<html><body><article>{page}</article></body></html>").text
    assert [" ".join(paragraph.split()) for paragraph in text.split("\n\n")] == spoken


def test_reading_a_page_uses_no_network() -> None:
    program = (
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event.startswith(('socket.connect', 'socket.send', 'socket.get')):\n"
        "        raise SystemExit(f'{event} {arguments}')\n"
        "sys.addaudithook(refuse)\n"
        "from index.readers import read_html\n"
        "print(read_html(sys.stdin.read()).title)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], input=PAGE, capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "Pier to be rebuilt & widened\n", "")


# Files


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a.md", "a.markdown", "a.html", "a.HTM", "a.xhtml", "a.b.TXT"])
def test_every_suffix_is_read(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, name, b"Words of an article.").text == "Words of an article."


def test_a_page_is_decoded_as_it_declares(tmp_path: Path) -> None:
    page = '<meta charset="koi8-u"><p>Президент заявил.</p>'.encode("koi8-u")
    assert read(tmp_path, "a.html", page).text == "Президент заявил."


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "holds no text"),
        ("a.txt", b" \n\t\xc2\xa0", "holds no text"),
        ("a.md", b"<!-- x -->", "holds no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("a.html", bytes(range(256)) * 2, "binary"),
        ("a.txt", b"---\na: b: c\n---\nx", "front matter is broken, line 2"),
        ("a.txt", b"x" * (LIMIT + 1), "it holds 100,001 bytes; expected at most 100,000"),
        ("a.pdf", b"x", "it has .pdf; expected one of .txt .text .md .markdown .html .htm .xhtml"),
        ("a", b"x", "it has no suffix"),
    ],
)
def test_what_is_no_article_is_refused_by_name_and_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    message = refusal(tmp_path / name)
    assert message.startswith(f"{tmp_path / name}: ")
    assert reason in message


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    assert len(read(tmp_path, "a.txt", b"x" * LIMIT).text) == LIMIT


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "gone.txt")
    (tmp_path / "folder.txt").mkdir()
    assert "it is a folder; expected a regular file" in refusal(tmp_path / "folder.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "it is a named pipe" in refusal(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "can't be read: Too many levels" in refusal(tmp_path / "loop.txt")
    assert "null byte" in refusal(Path("a\0.txt"))
    assert "isn't valid Unicode" in refusal(tmp_path / os.fsdecode(b"\xff.txt"))


@contextmanager
def without_privileges() -> Iterator[None]:
    """Root may read everything, so it becomes nobody for a while."""
    user = os.geteuid()
    try:
        if user == 0:
            os.seteuid(65534)
        yield
    finally:
        os.seteuid(user)


def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "sub").mkdir(mode=0)
    with without_privileges():
        assert "can't be read: Permission denied" in refusal(tmp_path / "a.txt")
        with pytest.raises(SourceError, match="can't be listed: Permission denied"):
            article_files(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_any_bytes_are_read_or_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    try:
        _, draft = read_file(path, LIMIT)
    except SourceError:
        return
    assert draft.text.strip() == draft.text != ""
    assert draft.title
    assert (draft.text + draft.title).encode()


# Folders


def test_the_articles_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.html", "sub/deep/d.htm", ".hidden.txt", ".git/e.txt", "f.pdf", "g"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to("b.txt")
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in article_files(tmp_path)]
    assert found == ["a.MD", "b.txt", "link.txt", "sub/c.html", "sub/deep/d.htm"]


def test_a_folder_without_articles_and_what_is_no_folder(tmp_path: Path) -> None:
    assert article_files(tmp_path) == []
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(SourceError, match=r"a\.txt: can't be listed: Not a directory"):
        article_files(tmp_path / "a.txt")
    with pytest.raises(SourceError, match=r"gone: can't be listed: No such file"):
        article_files(tmp_path / "gone")


def test_the_suffixes_are_lower_case() -> None:
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)
