"""Serves the page, asks it a question in a browser, and prints what was seen as JSON.

python page_visit.py ATTEST STORE ARTICLES QUESTION
"""

import json
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-component-update", "--disable-sync"]
PATIENCE = 60_000  # milliseconds


@contextmanager
def served_page(attest: str, store: str, articles: str) -> Iterator[str]:
    """The page's address, once it says that it accepts requests."""
    command = [attest, "serve", "--store", store, "--folder", articles]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            said = []
            for line in server.stdout or ():
                said.append(line)
                if line.startswith("The page is at "):
                    yield line.split()[4]
                    return
            sys.exit(f"The page was not served: {''.join(said)}")
        finally:
            server.terminate()


def visit(url: str, question: str) -> dict[str, object]:
    """Ask in a browser: the answer's words, the hosts that the page talked to, and the browser's complaints."""
    hosts: set[str | None] = set()
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(url)
        page.get_by_label("Question").fill(question)
        page.get_by_role("button", name="Ask").click()
        page.locator("#answer .answered").wait_for()
        answer, source = page.locator("#answer").inner_text(), page.locator("#source").inner_text()
        browser.close()
    return {"answer": answer, "source": source, "hosts": sorted(map(str, hosts)), "complaints": complaints}


def main(attest: str, store: str, articles: str, question: str) -> None:
    with served_page(attest, store, articles) as url:
        with urllib.request.urlopen(url) as response:
            status = response.status
        print(json.dumps({"status": status} | visit(url, question)))


if __name__ == "__main__":
    main(*sys.argv[1:])
