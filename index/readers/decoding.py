"""From bytes to text: which encoding a source is written in, and whether it is text at all.

The order of trust: a byte order mark, the zero bytes of UTF-16 and UTF-32, valid UTF-8, the encoding that the source
declares, UTF-8 with a few damaged characters, and last a guess from the bytes themselves.
"""

import codecs
import re

from index.errors import SourceError

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)

# Where the zero bytes lie in each group of four, when mostly Latin text is written without a byte order mark.
ZERO_PATTERNS: dict[tuple[bool, ...], str] = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}

SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, or a document packed in one"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x7fELF", "a program"),
)

# What pages declare, by Python's codec name, and the codec that browsers read it with: often a superset.
DECLARED = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "gb18030": "gb18030",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "mac-roman": "mac_roman",
    "shift_jis": "cp932",
    "tis-620": "cp874",
    **{name: name for name in ("koi8-r", "koi8-u", "cp866", "cp874", "cp932", "cp949")},
    **{name: name for name in (f"cp125{digit}" for digit in range(9))},
    **{name: name for name in (f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))},
}

GUESSED = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp866", "koi8_r", "mac_roman"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)

CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\v\f\r\x85")
CONTROL_SHARE = 0.03
"""Above this share of control characters bytes are taken to be no text. Random bytes have a share of about 0.1."""

DAMAGED_SHARE = 0.1
"""Up to this share of the characters beyond ASCII may be damaged, and bytes are still read as UTF-8."""


def decode(content: bytes, declared: str | None = None) -> str:
    r"""The text in ``content``, with ``\n`` as its only line end, without byte order mark and NUL characters.

    ``declared`` is the encoding that the source or its server names, by any of its usual names; one that is unknown,
    or that the bytes contradict, is passed over. Empty content gives an empty text. Raises SourceError for content
    that is not text.
    """
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            raise SourceError(f"it holds {kind}; expected text. Convert it to text, Markdown or HTML first")
    text = _marked(content)
    if text is None:
        text = _unmarked(content, declared)
        _refuse_binary(text)
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def declared_charset(page: bytes) -> str | None:
    """The encoding that an HTML page names in its first 4096 bytes, in a ``<meta>`` or an XML declaration."""
    head = re.sub(rb"<!--.*?-->", b"", page[:4096], flags=re.DOTALL)
    declaration = rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)"""
    found = re.search(declaration, head, re.IGNORECASE)
    return found[1].decode("ascii", "replace") if found else None


def whole_characters(text: str) -> str:
    """``text`` with its surrogate pairs joined and each lone surrogate replaced by U+FFFD, so that UTF-8 can hold it.

    Surrogates come from the escapes of YAML and JSON, never from ``decode``.
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _marked(content: bytes) -> str | None:
    """The text after a byte order mark; None where there is no mark."""
    encodings = [(encoding, len(mark)) for mark, encoding in MARKS if content.startswith(mark)]
    for encoding, length in encodings:
        try:
            return content[length:].decode(encoding)
        except UnicodeDecodeError:
            continue
    if encodings:
        name = encodings[-1][0].upper()
        raise SourceError(f"it begins with the byte order mark of {name} but isn't valid {name}; save it as UTF-8")
    return None


def _unmarked(content: bytes, declared: str | None) -> str:
    for encoding in (_wide_encoding(content), "utf-8", _codec(declared)):
        if encoding is not None:
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    text = content.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count("\ufffd") <= DAMAGED_SHARE * beyond_ascii else _guessed(content)


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32 by where the zero bytes lie; None for content of one byte a character."""
    if len(content) < 4 or 0 not in content:
        return None
    quarters = [content[offset::4] for offset in range(4)]
    return ZERO_PATTERNS.get(tuple(quarter.count(0) > len(quarter) / 2 for quarter in quarters))


def _codec(label: str | None) -> str | None:
    """The codec to read a declared encoding with; None for those that no page is written in, and for UTF-8."""
    try:
        return DECLARED.get(codecs.lookup(label).name) if label else None
    except (LookupError, ValueError):
        return None


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    _refuse_binary(content.decode("ascii", "replace"))
    matches = list(from_bytes(content, cp_isolation=list(GUESSED)))
    if not matches:
        raise SourceError("it is in no encoding that Attest knows; expected UTF-8. Save it as UTF-8")
    best = matches[0]
    # Short Western texts fit several code pages equally well; Windows-1252 is by far the most used of them.
    equals = [match for match in matches if match.chaos <= best.chaos and match.coherence >= best.coherence]
    return str(next((match for match in equals if match.encoding == "cp1252"), best))


def _refuse_binary(text: str) -> None:
    controls = sum(text.count(control) for control in CONTROLS)
    if controls > CONTROL_SHARE * len(text):
        raise SourceError(f"it holds binary data ({controls} control characters of {len(text)}); expected text")
