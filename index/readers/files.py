"""Files and folders of articles."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import SourceError
from index.readers.decoding import declared_charset, decode
from index.readers.draft import Draft, Reader
from index.readers.html import read_html
from index.readers.markdown import read_markdown
from index.readers.plain import read_plain

SUFFIXES: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
"""The reader of each kind of file, by the suffix of its name in lower case."""

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def read_file(path: Path, max_bytes: int) -> tuple[str, Draft]:
    """The SHA-256 of the file's bytes, in hexadecimal, and the draft in it.

    Raises SourceError for whatever ``load_file`` and ``draft_of`` refuse.
    """
    content = load_file(path, max_bytes)
    return hashlib.sha256(content).hexdigest(), draft_of(path, content)


def load_file(path: Path, max_bytes: int) -> bytes:
    """The file's bytes.

    Raises SourceError, which names the file and the reason: a suffix not in ``SUFFIXES``, more than ``max_bytes``
    bytes, not a regular file, vanished, or not permitted.
    """
    with _named(path):
        _reader(path)
        return _content(path, max_bytes)


def draft_of(path: Path, content: bytes) -> Draft:
    """The draft in a file's bytes, read as the suffix of ``path`` says.

    Raises SourceError, which names the file and the reason: not text, without text, or with broken front matter.
    """
    with _named(path):
        reader = _reader(path)
        declared = declared_charset(content) if reader is read_html else None
        return reader(decode(content, declared))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Errors that say which file they are about."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise SourceError(f"{_shown(path)}: can't be read: {reason}") from error
    except SourceError as error:
        raise SourceError(f"{_shown(path)}: {error}") from error


def article_files(folder: Path) -> list[Path]:
    """The files under ``folder`` whose suffix is in ``SUFFIXES``, at any depth, sorted; empty where there are none.

    Hidden files and folders (a leading dot) are left out. Links to folders are not followed, so links can't loop;
    links to files are listed. Raises SourceError where a folder can't be listed, since its articles would seem to be
    gone.
    """

    def refuse(error: OSError) -> None:
        where = _shown(Path(error.filename or folder))
        raise SourceError(f"{where}: can't be listed: {error.strerror}; expected a readable folder") from error

    found: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = (Path(where, name) for name in names if not name.startswith("."))
        found += (path for path in files if path.suffix.lower() in SUFFIXES)
    return sorted(found)


def _reader(path: Path) -> Reader:
    if str(path) != _shown(path):
        raise SourceError("its name isn't valid Unicode; rename it")
    try:
        return SUFFIXES[path.suffix.lower()]
    except KeyError:
        suffix = path.suffix or "no suffix"
        raise SourceError(f"it has {suffix}; expected one of {' '.join(SUFFIXES)}") from None


def _content(path: Path, max_bytes: int) -> bytes:
    # Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            kind = _KINDS.get(stat.S_IFMT(status.st_mode), "something else")
            raise SourceError(f"it is {kind}; expected a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            # The file may grow between the two looks at its size.
            size = status.st_size if status.st_size > max_bytes else len(content := file.read(max_bytes + 1))
    finally:
        os.close(descriptor)
    if size > max_bytes:
        raise SourceError(f"it holds {size:,} bytes; expected at most {max_bytes:,}. Split it, or raise the limit")
    return content


def _shown(path: Path) -> str:
    """The path as text that can be printed and stored whatever bytes its name is made of."""
    return str(path).encode("utf-8", "backslashreplace").decode()
