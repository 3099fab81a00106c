"""YAML front matter: the block between two lines of ``---`` at the very beginning of a source.

Values are read as the words that stand there, never turned into Python objects: ``title: No`` is the title "No".
"""

import re

import yaml

from index.errors import SourceError
from index.readers.metadata import Metadata, as_date, as_web_address, one_line

# Field of Metadata -> the keys that tell it, the most exact first; any case.
KEYS = {
    "title": ("title",),
    "outlet": ("outlet", "publisher", "source"),
    "author": ("author",),
    "published": ("published", "date"),
    "url": ("url", "canonical", "link"),
}

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_NULLS = ("", "~", "null", "Null", "NULL")


def split_front_matter(content: str) -> tuple[Metadata, str]:
    """What the front matter of ``content`` tells, and the content after it.

    Without front matter, which includes a rule that is never closed and a block that isn't ``key: value`` lines,
    the metadata is empty and the content whole. Raises SourceError for broken YAML, with the line in the file.
    """
    block = _BLOCK.match(content)
    if block is None:
        return Metadata(), content
    values = _values(block["yaml"])
    return (Metadata(), content) if values is None else (_metadata(values), content[block.end() :])


def _values(block: str) -> dict[str, str] | None:
    """The scalar values by lower-case key, lists of scalars joined by commas; None if the block is no mapping."""
    try:
        root = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1  # marks count from 0, after the rule on line 1
        raise _broken(f"line {line}: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _broken(str(error).splitlines()[0]) from error
    if root is not None and not isinstance(root, yaml.MappingNode):
        return None
    pairs = root.value if root is not None else []
    return {key.value.lower(): _words(value) for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def _words(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.style is None and node.value in _NULLS else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        scalars = [str(item.value) for item in node.value if isinstance(item, yaml.ScalarNode)]
        return ", ".join(filter(None, map(one_line, scalars)))
    return ""


def _metadata(values: dict[str, str]) -> Metadata:
    told = {field: next(filter(None, (values.get(key) for key in keys)), None) for field, keys in KEYS.items()}
    return Metadata(
        title=one_line(told["title"]),
        outlet=one_line(told["outlet"]),
        author=one_line(told["author"]),
        published=as_date(told["published"]),
        url=as_web_address(told["url"]),
    )


def _broken(reason: str) -> SourceError:
    return SourceError(
        f"its front matter is broken, {reason}; expected `key: value` lines between two lines of ---. "
        "Put values that hold a colon in quotes"
    )
