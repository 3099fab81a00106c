"""Web pages: fetching one with limits on its address, size, kind and time, and reading the draft in it."""

import hashlib
import re
import ssl
import zlib
from collections.abc import Iterable
from email.message import Message
from http.client import responses
from typing import TYPE_CHECKING

from index.errors import SourceError
from index.readers.decoding import declared_charset, decode
from index.readers.draft import Draft, Reader
from index.readers.html import read_html
from index.readers.markdown import read_markdown
from index.readers.plain import read_plain

if TYPE_CHECKING:
    import httpcore
    import httpx

CONTENT_TYPES: dict[str, Reader] = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "text/plain": read_plain,
    "text/markdown": read_markdown,
}
"""The reader of each kind of page that can be fetched."""

USER_AGENT = "attest/0.1"
MAX_REDIRECTS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))
COMPRESSIONS = frozenset(("gzip", "x-gzip", "deflate"))
GZIP_OR_ZLIB = zlib.MAX_WBITS | 32  # zlib tells the two apart by their first bytes


def read_url(url: str, *, max_bytes: int, timeout_seconds: float, allow_private: bool = False) -> tuple[str, Draft]:
    """The SHA-256 of the page's bytes, in hexadecimal, and the draft in it; see ``fetch`` for limits and errors.

    The draft's address is the one that the page names as its own, else the one it was found at.
    """
    content, content_type, final_url = fetch(
        url, max_bytes=max_bytes, timeout_seconds=timeout_seconds, allow_private=allow_private
    )
    kind, charset = _kind_and_charset(content_type)
    reader = CONTENT_TYPES[kind]
    declared = charset or (declared_charset(content) if reader is read_html else None)
    try:
        return hashlib.sha256(content).hexdigest(), reader(decode(content, declared), final_url)
    except SourceError as error:
        raise SourceError(f"{final_url}: {error}") from error


def fetch(url: str, *, max_bytes: int, timeout_seconds: float, allow_private: bool = False) -> tuple[bytes, str, str]:
    """The page at ``url``: its bytes, decompressed, its Content-Type, and the address that it was found at.

    Follows up to 5 redirects. ``max_bytes`` bounds the bytes both as sent and decompressed; ``timeout_seconds`` bounds
    the whole fetch, redirects included. Raises SourceError, which names the address and the reason: no http or https
    address, a user name or password in it, a host that is not on the open internet (unless ``allow_private``), no
    answer, an answer other than 200, a kind not in ``CONTENT_TYPES``, too many bytes, or too much time.
    """
    import httpcore
    import httpx

    from index.readers.network import Deadline, GuardedBackend

    failures = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ConnectionNotAvailable, ssl.SSLError, OSError)
    try:
        backend = GuardedBackend(Deadline(timeout_seconds), allow_private)
        with httpcore.ConnectionPool(network_backend=backend) as pool:
            return follow(pool, _address(url), max_bytes)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise _failed(url, f"it is no web address: {error}") from error
    except httpcore.TimeoutException as error:
        raise _failed(url, f"no whole answer within {timeout_seconds:g} seconds; try again, or allow more") from error
    except zlib.error as error:
        raise _failed(url, f"its compressed answer is damaged: {error}") from error
    except failures as error:
        raise _failed(url, f"can't be fetched: {error}") from error
    except SourceError as error:
        raise _failed(url, str(error)) from error


def follow(pool: "httpcore.ConnectionPool", address: "httpx.URL", max_bytes: int) -> tuple[bytes, str, str]:
    """As ``fetch``, over the connections that ``pool`` may open."""
    for _ in range(MAX_REDIRECTS + 1):
        request = {b"Host": address.netloc, b"User-Agent": USER_AGENT.encode(), b"Accept-Encoding": b"gzip"}
        with pool.stream("GET", _target(address), headers=list(request.items())) as response:
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status not in REDIRECTS or "location" not in headers:
                content_type = _accepted(response.status, headers)
                return _body(response.iter_stream(), headers, max_bytes), content_type, str(address)
        address = _address(str(address.join(headers["location"])))
    raise SourceError(f"it redirects more than {MAX_REDIRECTS} times; give the final address")


def _address(url: str) -> "httpx.URL":
    """The address in ``url`` without its fragment, checked again after each redirect."""
    import httpx

    address = httpx.URL(url.strip()).copy_with(fragment=None)
    if address.scheme not in ("http", "https") or not address.host:
        raise SourceError(f"{_shown(url)} is no web address; expected one that begins with http:// or https://")
    if address.userinfo:
        raise SourceError(f"{_shown(url)} holds a user name or password; give the address without it")
    return address


def _target(address: "httpx.URL") -> "httpcore.URL":
    import httpcore

    return httpcore.URL(scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path)


def _accepted(status: int, headers: dict[str, str]) -> str:
    """The Content-Type of an answer that can be read; raises SourceError for any other answer."""
    if status != 200:
        raise SourceError(f"the server answered {status} {responses.get(status, '')}".rstrip() + "; expected 200 OK")
    content_type = headers.get("content-type", "")
    kind, _ = _kind_and_charset(content_type)
    if kind not in CONTENT_TYPES:
        raise SourceError(f"it is {kind or 'of no stated kind'}; expected one of {', '.join(CONTENT_TYPES)}")
    return content_type


def _body(chunks: Iterable[bytes], headers: dict[str, str], max_bytes: int) -> bytes:
    """The answer's bytes, decompressed, but never more than fit: a few bytes can stand for gigabytes."""
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > max_bytes:
        raise _too_large(f"{int(announced):,}", max_bytes)
    compression = headers.get("content-encoding", "identity").strip().lower()
    if compression not in ("", "identity", *COMPRESSIONS):
        raise SourceError(f"it is compressed as {compression}; expected gzip or no compression")
    body = bytearray()
    for piece in _inflated(chunks, max_bytes + 1) if compression in COMPRESSIONS else chunks:
        body += piece
        if len(body) > max_bytes:
            raise _too_large("more", max_bytes)
    return bytes(body)


def _inflated(chunks: Iterable[bytes], limit: int) -> Iterable[bytes]:
    """The decompressed pieces of ``chunks``, each at most ``limit`` bytes; nothing is made after one that long."""
    inflater = zlib.decompressobj(GZIP_OR_ZLIB)
    for chunk in chunks:
        rest = chunk
        while rest:
            if inflater.eof:  # gzip allows several members, one after the other
                inflater = zlib.decompressobj(GZIP_OR_ZLIB)
            yield inflater.decompress(rest, limit)
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if not inflater.eof:
        raise SourceError("its compressed answer is cut short; try again")


def _kind_and_charset(content_type: str) -> tuple[str, str | None]:
    header = Message()
    header["Content-Type"] = content_type
    return content_type.partition(";")[0].strip().lower(), header.get_content_charset()


def _too_large(size: str, max_bytes: int) -> SourceError:
    return SourceError(f"it holds {size} bytes; expected at most {max_bytes:,}. Raise the limit, or save a part of it")


def _failed(url: str, reason: str) -> SourceError:
    return SourceError(f"{_shown(url)}: {reason}")


def _shown(url: str) -> str:
    """The address as an error may show it: without a password, and printable whatever it is made of."""
    return re.sub(r"//[^/@]*@", "//…@", url).encode("utf-8", "backslashreplace").decode()
