"""Fetching, against a real server on the loopback interface."""

import gzip
import ipaddress
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpcore
import httpx
import pytest

from index.errors import SourceError
from index.readers import fetch, read_url
from index.readers.network import Deadline, GuardedBackend, is_public
from index.readers.web import follow

SENTENCE = "The council of Harrow Bay voted on Tuesday to rebuild the eastern pier after the storm. "
PAGE = f"""<html><head><meta charset="koi8-r"><title>Pier to be rebuilt</title></head>
<body><article><h1>Pier to be rebuilt</h1><p>{SENTENCE}It will cost €3m.</p></article></body></html>""".encode()
TEXT = "Президент заявил, что переговоры продолжаются."
BOMB = gzip.compress(bytes(10_000_000))
MEMBERS = gzip.compress(b"first ") + gzip.compress(b"second")

# path -> status, headers, body
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/text": (200, {"Content-Type": "text/plain; charset=windows-1251"}, TEXT.encode("cp1251")),
    "/markdown": (200, {"Content-Type": "Text/Markdown"}, b"# Pier\n\nIt *stands*."),
    "/empty": (200, {"Content-Type": "text/plain"}, b"  "),
    "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/untyped": (200, {}, b"words"),
    "/missing": (404, {"Content-Type": "text/html"}, PAGE),
    "/part": (206, {"Content-Type": "text/html"}, PAGE),
    "/gzip": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, MEMBERS),
    "/packed": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(b"x" * 1000)),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, BOMB),
    "/damaged": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, b"\x1f\x8bnonsense"),
    "/cut": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(PAGE)[:-20]),
    "/brotli": (200, {"Content-Type": "text/plain", "Content-Encoding": "br"}, b"x"),
    "/moved": (302, {"Location": "/page#part"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/to-password": (302, {"Location": "http://user:secret@127.0.0.1/"}, b""),
    "/nowhere": (302, {"Location": "http://a:b/"}, b""),
    "/lost": (302, {}, b""),
}
for hops in range(1, 7):
    ANSWERS[f"/hops/{hops}"] = (307, {"Location": f"/hops/{hops - 1}" if hops > 1 else "/page"}, b"")


class Server(ThreadingHTTPServer):
    """Remembers what it was asked, by path, and drips its answer to /drip-body and /drip-head."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append((self.path, dict(self.headers)))
        self.close_connection = True
        if self.path in ANSWERS:
            status, headers, body = ANSWERS[self.path]
            self.answer(status, {**headers, "Content-Length": str(len(body))}, [body])
        elif self.path == "/endless":
            self.answer(200, {"Content-Type": "text/plain"}, iter(lambda: b"x" * 1000, b""))
        elif self.path == "/drip-body":
            self.answer(200, {"Content-Type": "text/plain"}, drops())
        else:
            self.write([b"HTTP/1.1 200 OK\r\nX-Long: ", *drops()])

    def answer(self, status: int, headers: dict[str, str], body: Iterable[bytes]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.write(body)

    def write(self, pieces: Iterable[bytes]) -> None:
        try:
            for piece in pieces:
                self.wfile.write(piece)
        except OSError:  # the reader has hung up, as it should
            pass

    def log_message(self, format: str, *args: object) -> None:
        pass


def drops() -> Iterator[bytes]:
    while True:
        time.sleep(0.02)
        yield b"x"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def get(server: Server, path: str, max_bytes: int = 100_000, seconds: float = 20) -> tuple[bytes, str, str]:
    return fetch(server.url(path), max_bytes=max_bytes, timeout_seconds=seconds, allow_private=True)


def refusal(server: Server, path: str, max_bytes: int = 100_000, seconds: float = 20) -> str:
    with pytest.raises(SourceError) as caught:
        get(server, path, max_bytes, seconds)
    assert str(caught.value).startswith(server.url(path))
    return str(caught.value)


def test_a_page_comes_with_its_type_and_address(server: Server) -> None:
    assert get(server, "/page") == (PAGE, "text/html; charset=utf-8", server.url("/page"))
    path, headers = server.asked[-1]
    assert (path, headers["User-Agent"]) == ("/page", "attest/0.1")
    assert headers["Host"] == f"127.0.0.1:{server.server_port}"


def test_a_page_is_read_as_an_article(server: Server) -> None:
    sha, draft = read_url(server.url("/moved"), max_bytes=10_000, timeout_seconds=20, allow_private=True)
    assert sha == sha256(PAGE).hexdigest()
    assert draft.title == "Pier to be rebuilt"
    assert draft.url == server.url("/page")
    assert "It will cost €3m." in draft.text  # the server's charset counts, not the page's


@pytest.mark.parametrize(
    ("path", "text"), [("/text", TEXT), ("/markdown", "Pier\n\nIt stands."), ("/gzip", "first second")]
)
def test_the_type_chooses_the_reader(server: Server, path: str, text: str) -> None:
    _, draft = read_url(server.url(path), max_bytes=10_000, timeout_seconds=20, allow_private=True)
    assert draft.text == text


def test_an_article_without_text_is_refused_with_its_address(server: Server) -> None:
    with pytest.raises(SourceError, match=r"/empty: it holds no text"):
        read_url(server.url("/empty"), max_bytes=10_000, timeout_seconds=20, allow_private=True)


def test_redirects_are_followed_up_to_five(server: Server) -> None:
    assert get(server, "/hops/5")[2] == server.url("/page")
    assert "more than 5 times" in refusal(server, "/hops/6")
    assert "more than 5 times" in refusal(server, "/loop")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "404 Not Found"),
        ("/part", "206 Partial Content"),
        ("/image", "it is image/png; expected one of text/html"),
        ("/untyped", "it is of no stated kind"),
        ("/brotli", "compressed as br"),
        ("/damaged", "damaged"),
        ("/cut", "cut short"),
        ("/to-file", "is no web address; expected one that begins with http"),
        ("/to-password", "holds a user name or password"),
        ("/nowhere", "it is no web address"),
        ("/lost", "302 Found"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(server: Server, path: str, reason: str) -> None:
    message = refusal(server, path)
    assert reason in message
    assert "secret" not in message


@pytest.mark.parametrize("path", ["/page", "/endless", "/bomb"])
def test_too_many_bytes_are_refused_announced_or_not_compressed_or_not(server: Server, path: str) -> None:
    limit = len(BOMB) if path == "/bomb" else len(PAGE) - 1
    assert f"expected at most {limit:,}" in refusal(server, path, max_bytes=limit)


def test_a_page_of_just_the_limit_is_read(server: Server) -> None:
    assert get(server, "/page", max_bytes=len(PAGE))[0] == PAGE
    assert get(server, "/packed", max_bytes=1000)[0] == b"x" * 1000


@pytest.mark.parametrize("path", ["/drip-body", "/drip-head"])
def test_a_server_that_drips_is_left_at_the_deadline(server: Server, path: str) -> None:
    assert "within 0.3 seconds" in refusal(server, path, max_bytes=100_000, seconds=0.3)


def test_no_time_is_too_little(server: Server) -> None:
    assert "within 0 seconds" in refusal(server, "/page", seconds=0)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]"])
def test_private_hosts_are_refused_unless_allowed(server: Server, host: str) -> None:
    asked = len(server.asked)
    with pytest.raises(SourceError, match="not on the open internet"):
        fetch(f"http://{host}:{server.server_port}/page", max_bytes=10_000, timeout_seconds=20)
    assert len(server.asked) == asked


class FirstHopIsPublic(httpcore.NetworkBackend):
    """Treats the first host as one of the open internet, and guards all that come after it."""

    def __init__(self) -> None:
        self.guards = [GuardedBackend(Deadline(20), allow_private) for allow_private in (False, True)]

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        guard = self.guards.pop() if len(self.guards) > 1 else self.guards[0]
        return guard.connect_tcp(host, port, timeout, local_address, socket_options)


def test_a_redirect_to_a_private_host_is_refused(server: Server) -> None:
    ANSWERS["/inside"] = (302, {"Location": f"http://localhost:{server.server_port}/page"}, b"")
    asked = len(server.asked)
    with (
        httpcore.ConnectionPool(network_backend=FirstHopIsPublic()) as pool,
        pytest.raises(SourceError, match=r"localhost is at .+ not on the open internet"),
    ):
        follow(pool, httpx.URL(server.url("/inside")), 10_000)
    assert [path for path, _ in server.asked[asked:]] == ["/inside"]


@pytest.mark.parametrize(
    "url",
    [
        *("", "page", "/page", "ftp://example.org/", "file:///etc/passwd", "http://", "http://[", "http://a:b/"),
        *("https://user:secret@example.org/", "https://secret@example.org/", "http://" + "a" * 64 + ".invalid/"),
        *("javascript:alert(1)", "http://example.org:99999/", "\ud800", "http://\ud800/", "http://a\0b/"),
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(SourceError) as caught:
        fetch(url, max_bytes=10, timeout_seconds=20)
    assert "secret" not in str(caught.value)
    assert str(caught.value).encode().decode()


def test_a_server_that_is_not_there_and_one_that_speaks_no_tls(server: Server) -> None:
    with pytest.raises(SourceError, match="can't be fetched"):
        fetch(server.url("/page").replace("http:", "https:"), max_bytes=10, timeout_seconds=20, allow_private=True)
    with Server() as closed:
        url = closed.url("/page")
    with pytest.raises(SourceError, match="can't be fetched"):
        fetch(url, max_bytes=10, timeout_seconds=20, allow_private=True)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%2", "fc00::1", "ff02::1"),
        *("::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b:1::1", "fec0::1"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
