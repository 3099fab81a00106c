"""The visible text of HTML: parsing, dropping what a reader never sees, and writing blocks as paragraphs."""

import re

from lxml import etree, html

from index.readers.decoding import whole_characters

# Never text, in any page.
UNSEEN = frozenset(("script", "style", "template", "noscript"))
# Withdrawn by the author: a struck-out number must not be quoted.
STRUCK = frozenset(("del", "s", "strike"))
# Not part of an article; trafilatura has finer rules of its own for these.
FURNITURE = frozenset(
    ("head", "nav", "iframe", "object", "svg", "math", "canvas", "audio", "video", "button", "select", "textarea")
)

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "title", "tr", "ul"),
        *("head", "item", "list", "quote", "row"),  # trafilatura's own names for headings, lists, quotes and rows
    )
)
CELLS = frozenset(("td", "th", "cell"))
LINE_BREAKS = frozenset(("br", "lb"))
VERBATIM = frozenset(("pre",))  # their line ends are kept

_HIDING_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_PARAGRAPH_END = "\0"  # can't occur in parsed HTML


def parse_page(content: str) -> html.HtmlElement | None:
    """The tree of a page or a fragment of one; None where there is nothing to parse."""
    # As bytes, because lxml refuses a str whose XML declaration names an encoding; huge, so that nothing is cut off.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return html.document_fromstring(whole_characters(content).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def drop_unseen(page: html.HtmlElement, also: frozenset[str] = frozenset()) -> None:
    """Takes out of ``page`` all scripts, styles, hidden and struck-out elements, and the tags in ``also``."""
    unwanted = UNSEEN | STRUCK | also
    for element in list(page.iter(etree.Element)):
        if element.getparent() is not None and (element.tag in unwanted or _is_hidden(element)):
            element.drop_tree()


def visible_text(content: str) -> str:
    """What a reader sees of a page or a fragment of one, its blocks separated by blank lines; may be empty."""
    page = parse_page(content)
    if page is None:
        return ""
    return remaining_text(page)


def remaining_text(page: html.HtmlElement) -> str:
    """The visible text of ``page``, its furniture left out. Changes ``page``."""
    drop_unseen(page, also=FURNITURE)
    return blocks_text(page)


def blocks_text(root: etree._Element) -> str:
    """The text of a tree of HTML, or of trafilatura's elements, its blocks separated by blank lines.

    White space is one space, as in a browser; lines end where the page breaks them; cells are separated by tabs.
    """
    written: list[str] = []
    verbatim = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        opening = event == "start"
        verbatim += (1 if opening else -1) * (element.tag in VERBATIM)
        written.append(_boundary(element.tag, opening))
        text = element.text if opening else element.tail
        if text and not (element is root and not opening):
            written.append(text if verbatim else re.sub(r"[ \t\r\n\f]+", " ", text))
    paragraphs = "".join(written).split(_PARAGRAPH_END)
    return "\n\n".join(filter(None, map(_tidy, paragraphs)))


def _boundary(tag: str, opening: bool) -> str:
    if tag in BLOCKS:
        return _PARAGRAPH_END
    if opening:
        return "\n" if tag in LINE_BREAKS else ""
    return "\t" if tag in CELLS else ""


def _tidy(paragraph: str) -> str:
    lines = [re.sub(r" {2,}", " ", line).strip(" \t") for line in paragraph.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _is_hidden(element: html.HtmlElement) -> bool:
    if element.tag in ("html", "body"):  # hidden only until a script shows them
        return False
    return "hidden" in element.attrib or bool(_HIDING_STYLE.search(element.get("style", "")))
