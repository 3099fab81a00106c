import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import SourceError
from index.readers.decoding import declared_charset, decode, whole_characters

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PRINTED_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r"))

CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy v parlamentu."
RUSSIAN = "Президент заявил, что переговоры о прекращении огня продолжаются."
WESTERN = "Café prices in Zürich rose 3% — “too much”, said Müller."


def one_line_end(text: str) -> str:
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(ANY_TEXT)
def test_text_after_the_mark_of_utf_8_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == one_line_end(text)


@settings(deadline=None)
@given(PRINTED_TEXT.filter(lambda text: not text.startswith("\ufeff")))
def test_printed_text_in_utf_8_comes_back_without_a_mark(text: str) -> None:
    assert decode(text.encode()) == one_line_end(text)


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
@settings(deadline=None)
@given(text=ANY_TEXT)
def test_text_after_the_mark_of_utf_16_comes_back(mark: bytes, encoding: str, text: str) -> None:
    if encoding == "utf-16-le":  # a NUL after this mark spells the mark of UTF-32
        text = text.lstrip("\0")
    assert decode(mark + text.encode(encoding)) == one_line_end(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_text_after_the_mark_of_utf_32_comes_back(text: str) -> None:
    assert decode(text.encode("utf-32")) == one_line_end(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_known_by_their_zeros(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)) == WESTERN


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    try:
        text = decode(content)
    except SourceError:
        return
    assert "\r" not in text
    assert "\0" not in text
    assert text.encode().decode() == text


@pytest.mark.parametrize(
    ("content", "text"), [(b"", ""), (b"a\r\nb\rc\nd", "a\nb\nc\nd"), (b"a" * 50 + b"\0", "a" * 50)]
)
def test_line_ends_and_nuls(content: bytes, text: str) -> None:
    assert decode(content) == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(WESTERN, "cp1252"), (CZECH, "cp1250"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r")]
)
def test_older_encodings_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("ISO-8859-1", "cp1252", WESTERN),  # browsers read it as Windows-1252, and so do the pages' authors
        ("windows-1251", "cp1251", RUSSIAN),
        ("Shift_JIS", "cp932", "大統領は停戦協議が続いていると述べた。"),
        ("gb2312", "gb18030", "总统表示停火谈判仍在继续。"),
        ("euc-kr", "cp949", "대통령은 휴전 협상이 계속되고 있다고 말했다."),
    ],
)
def test_a_declared_encoding_is_used(label: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), label) == text


@pytest.mark.parametrize("label", ["windows-1252", "no-such-encoding", "unicode_escape", "zip", "é", "a\0b", ""])
def test_a_wrong_declaration_does_not_spoil_utf_8(label: str) -> None:
    assert decode(CZECH.encode(), label) == CZECH


def test_a_few_damaged_characters_do_not_spoil_the_rest() -> None:
    assert decode(RUSSIAN.encode() + b"\xd0") == RUSSIAN + "\ufffd"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"%PDF-1.7 text", "PDF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (bytes(range(256)) * 4, "binary"),
        (bytes(5000), "binary"),
        (b"\xff\xfeodd", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, kind: str) -> None:
    with pytest.raises(SourceError, match=kind):
        decode(content)


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META CHARSET = koi8-r >", "koi8-r"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb2312"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        (b'<!-- <meta charset="koi8-r"> --><meta charset="big5">', "big5"),
        (b"<p>charset=koi8-r</p>", None),
        (b" " * 5000 + b'<meta charset="koi8-r">', None),
        (b"", None),
    ],
)
def test_the_charset_that_a_page_declares(page: bytes, charset: str | None) -> None:
    assert declared_charset(page) == charset


@settings(deadline=None)
@given(st.text())
def test_whole_characters_can_be_stored(text: str) -> None:
    whole = whole_characters(text)
    assert whole.encode().decode() == whole
    assert whole_characters(whole) == whole


@pytest.mark.parametrize(("text", "whole"), [("a\ud83d\ude00b", "a😀b"), ("a\ud83db", "a\ufffdb"), ("é", "é")])
def test_surrogates_are_joined_or_replaced(text: str, whole: str) -> None:
    assert whole_characters(text) == whole
