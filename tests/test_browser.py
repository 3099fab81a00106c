"""The page in a browser: what a reader presses, sees and is protected from."""

import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from index import Index
from page_visit import CHROMIUM
from qa import Answer, Engine
from sources import ROOT

PATIENCE = 30_000  # milliseconds that a retrying assertion waits, at most
DESK, PHONE = (1440, 900), (390, 844)

ANSWERED = "Who leads the inquiry into the barrier failure?"
UNANSWERED = "What is the capital of Mongolia?"

TRAP = '<img src=x onerror="window.trapped=1"><script>window.trapped=1</script>${window.trapped=1}{{value}}'
TRAP_QUESTION = "Who keeps the lighthouse of Brackwater Sound?"
TRAP_SENTENCE = f"The lighthouse of Brackwater Sound is kept by Odette Farrow {TRAP} of the coast guard."
COPIED_QUESTION = "When did Zebulon Quist open the button museum in Tarnmouth?"
COPIED_SENTENCE = "Zebulon Quist opened the button museum in Tarnmouth on 3 March 2021."
OUTLETS = ("Tarnmouth Times", "Moor Gazette")

SERVE = "import sys; from app import serve; serve(sys.argv[1], sys.argv[2], port=0)"


@dataclass(frozen=True)
class Served:
    """A page that is being served, over a store and a folder of articles."""

    url: str
    store: Path
    folder: Path

    def answer(self, question: str) -> Answer:
        """What the engine answers over the same store."""
        with Index.open(self.store) as store:
            return Engine(store).ask(question)


@contextmanager
def serving(store: Path, folder: Path) -> Iterator[Served]:
    """The page, served by a process of its own, which ends without an error when it is interrupted."""
    command = [sys.executable, "-c", SERVE, str(store), str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stderr is not None
        try:
            said = next((line for line in server.stdout if line.startswith("The page is at ")), "")
            assert said, server.stderr.read()
            yield Served(said.split()[4], store, folder)
        finally:
            server.send_signal(signal.SIGINT)
            _, errors = server.communicate(timeout=30)
    assert server.returncode == 0, errors
    assert "Traceback" not in errors


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample articles, one full of markup, and two copies of one text."""
    home = tmp_path_factory.mktemp("page")
    folder = shutil.copytree(ROOT / "articles", home / "articles")
    # Characters outside of the first plane come first: offsets that counted UTF-16 units would be off behind them.
    (folder / "trap.txt").write_text(f"---\ntitle: '😀 {TRAP}'\n---\n😀😀 Fog came. {TRAP_SENTENCE}\n", "utf-8")
    for outlet in OUTLETS:
        matter = f"---\ntitle: Buttons on show\noutlet: {outlet}\n---\n"
        (folder / f"{outlet}.txt").write_text(f"{matter}{COPIED_SENTENCE} It was raining.\n", "utf-8")
    with Index.open(home / "store") as store:
        assert store.sync(folder).failed == ()
    with serving(home / "store", folder) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Browser, url: str, size: tuple[int, int] = DESK, dark: bool = False) -> Iterator[Page]:
    """The page, open. At the end, nothing may have left its origin, and the browser may not have complained."""
    requested: list[str] = []
    complaints: list[str] = []
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    context.on("request", lambda request: requested.append(request.url))
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    page = context.new_page()
    page.goto(url)
    expect(page.locator("#articles .articles")).to_be_visible(timeout=PATIENCE)
    yield page
    context.close()
    assert [each for each in requested if not each.startswith((url, "data:"))] == []
    assert complaints == []


@pytest.fixture
def page(served: Served, browser: Browser) -> Iterator[Page]:
    with visiting(browser, served.url) as page:
        yield page


def ask(page: Page, question: str) -> None:
    """Ask, and wait for this question's answer."""
    page.get_by_label("Question").fill(question)
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("#answer h2")).to_have_text(question)


def highlighted(page: Page) -> str:
    return page.locator("#source mark").text_content() or ""


def test_every_chip_shows_the_exact_words_in_the_article(page: Page, served: Served) -> None:
    ask(page, ANSWERED)
    answer = served.answer(ANSWERED)
    chips = page.locator("#answer .chip")
    numbers = [number for each in answer.sentences for number in dict.fromkeys(c.number for c in each.citations)]
    assert chips.all_text_contents() == [str(number) for number in numbers]
    with Index.open(served.store) as store:
        for chip, number in reversed(list(zip(chips.all(), numbers, strict=True))):
            citation = next(each for each in answer.citations if each.number == number)
            chip.click()
            expect(chip).to_have_attribute("aria-current", "true")
            expect(page.locator("#source .kicker")).to_have_text(f"Source {number}")
            expect(page.locator("#source mark")).to_be_in_viewport()
            text = store.article(citation.article_id).text
            assert highlighted(page) == citation.quote == text[citation.start : citation.end]
            assert page.locator("#source .text").text_content() == text


def test_the_first_source_stands_beside_a_new_answer(page: Page, served: Served) -> None:
    ask(page, ANSWERED)
    expect(page.locator("#source mark")).to_be_visible()
    assert highlighted(page) == served.answer(ANSWERED).citations[0].quote
    assert page.evaluate("window.scrollY") == 0


def test_a_question_that_the_articles_do_not_answer(page: Page, served: Served) -> None:
    ask(page, UNANSWERED)
    expect(page.locator("#answer .short")).to_have_text("The articles don't say.")
    expect(page.locator("#answer .chip")).to_have_count(0)
    nearest = served.answer(UNANSWERED).passages[0]
    page.get_by_role("button", name="Read passage 1 in its article").click()
    expect(page.locator("#source mark")).to_be_in_viewport()
    assert highlighted(page) == nearest.text


@pytest.mark.parametrize(("question", "message"), [("", "The question is empty"), ("why " * 500, "Ask it shorter")])
def test_a_question_that_cannot_be_asked(page: Page, question: str, message: str) -> None:
    page.get_by_label("Question").fill(question)
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("#answer").get_by_role("alert")).to_contain_text(message)
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_markup_in_an_article_is_shown_as_characters_and_runs_nothing(page: Page) -> None:
    ask(page, TRAP_QUESTION)
    expect(page.locator("#answer .words").first).to_contain_text(TRAP)
    page.locator("#answer .chip").first.click()
    expect(page.locator("#source h2")).to_have_text(f"😀 {TRAP}")
    assert highlighted(page) == TRAP_SENTENCE
    page.locator("#articles .title").filter(has_text="😀").click()
    expect(page.locator("#source .kicker")).to_have_text("Article")
    expect(page.locator("#source mark")).to_have_count(0)
    assert page.locator(".answer img, .source img, .articles img, .answer script, .source script").count() == 0
    assert page.evaluate("window.trapped") is None


def test_copies_of_one_text_share_a_number_and_can_be_switched(page: Page) -> None:
    ask(page, COPIED_QUESTION)
    expect(page.locator("#answer .origin").first).to_contain_text("; ")
    expect(page.locator("#source .copy")).to_have_count(2)
    for outlet in OUTLETS:
        page.locator("#source .copy").filter(has_text=outlet).click()
        expect(page.locator("#source .byline")).to_contain_text(outlet)
        expect(page.locator("#source .copy[aria-current]")).to_contain_text(outlet)
        expect(page.locator("#answer .chip").first).to_have_attribute("aria-current", "true")
        assert highlighted(page) == COPIED_SENTENCE


def test_a_chip_works_by_keyboard_alone(page: Page) -> None:
    expect(page.get_by_label("Question")).to_be_focused()
    page.keyboard.type(COPIED_QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator("#answer h2")).to_have_text(COPIED_QUESTION)
    page.locator("#articles .title").first.press("Enter")
    expect(page.locator("#source .kicker")).to_have_text("Article")
    page.get_by_label("Question").focus()
    chip = page.locator("#answer .chip").first
    for _ in range(3):  # past the Ask button
        page.keyboard.press("Tab")
        if chip.evaluate("chip => chip === document.activeElement"):
            break
    expect(chip).to_be_focused()
    assert chip.evaluate("chip => getComputedStyle(chip).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#source .kicker")).to_have_text("Source 1")
    expect(chip).to_be_focused()


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_scrolls_sideways_on_a_phone(served: Served, browser: Browser, dark: bool) -> None:
    def width(page: Page) -> int:
        return int(page.evaluate("document.documentElement.scrollWidth"))

    with visiting(browser, served.url, PHONE, dark) as page:
        assert width(page) == PHONE[0]
        for question in (ANSWERED, UNANSWERED, TRAP_QUESTION):
            ask(page, question)
            assert width(page) == PHONE[0]
        page.locator("#answer .chip").first.click()
        expect(page.locator("#source mark")).to_be_in_viewport()
        page.get_by_role("button", name="Back to the answer").click()
        expect(page.locator("#answer .chip").first).to_be_focused()
        expect(page.locator("#answer .chip").first).to_be_in_viewport()


def test_the_page_follows_a_dark_browser(served: Served, browser: Browser) -> None:
    brightness = []
    for dark in (False, True):
        with visiting(browser, served.url, dark=dark) as page:
            colour = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)")
            brightness.append(sum(map(int, colour)))
    assert brightness[0] > 600 > 150 > brightness[1]


def test_sync_reads_the_folder_again(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text("---\ntitle: Ferry sails\n---\nThe ferry sails at noon.\n", "utf-8")
    with serving(tmp_path / "store", folder) as served, visiting(browser, served.url) as page:
        expect(page.locator("#answer")).to_contain_text("No articles yet")
        page.get_by_role("button", name="Sync").click()
        expect(page.locator("#synced")).to_contain_text("1 added")
        expect(page.locator("#articles .title")).to_have_text(["Ferry sails"])
        expect(page.locator("#answer")).not_to_contain_text("No articles yet")
        ask(page, "When does the ferry sail?")
        (folder / "ferry.txt").write_text(
            "---\ntitle: Ferry late\n---\nA storm held the ferry up until six.\n", "utf-8"
        )
        (folder / "blank.txt").write_text("", "utf-8")
        page.get_by_role("button", name="Sync").click()
        expect(page.locator("#synced")).to_contain_text("1 updated")
        expect(page.locator("#synced .failed li")).to_contain_text("blank.txt")
        expect(page.locator("#articles .title")).to_have_text(["Ferry late"])
        page.locator("#answer .chip").first.click()
        expect(page.locator("#source .notice")).to_contain_text("has changed")


def test_endpoints_keep_their_names(page: Page, served: Served) -> None:
    described = page.request.get(f"{served.url}gradio_api/info").json()
    assert set(described["named_endpoints"]) == {"/ask", "/read_article", "/sync"}


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("", {"Host": "evil.example"}, 400),
        ("", {"Origin": "http://evil.example"}, 403),
        ("gradio_api/upload", {}, 404),
        ("gradio_api/file=/etc/hostname", {}, 404),
        ("gradio_api/runs", {}, 404),
        ("monitoring/summary", {}, 403),
        ("docs", {}, 404),
    ],
)
def test_what_nobody_needs_is_refused(served: Served, path: str, headers: dict[str, str], status: int) -> None:
    request = urllib.request.Request(f"{served.url}{path}", headers=headers)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=30)
    with refused.value as response:
        assert response.code == status
        assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
