"""WiCE's unsupported words: partially supported subclaims, token by token; data/non_supported_tokens of ryokamoi/wice.

Source: as ``wice``. ``non_supported_spans`` has true for each of ``claim_tokens`` that the page does not carry.
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import flags, inner, texts, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table
from eval.labelled.wice import day, group_and_split, page
from index import Span


def marked_spans(claim: str, tokens: Sequence[str], marked: Sequence[bool]) -> tuple[Span, ...]:
    """The runs of marked tokens as spans of the claim: ``"A red boat"`` with the last two marked gives ``(2, 10)``.

    Raises:
        ValueError: there are not as many marks as tokens, or the tokens don't stand in the claim in their order.
    """
    if len(tokens) != len(marked):
        raise ValueError(f"found {len(marked)} marks for {len(tokens)} tokens")
    spans: list[Span] = []
    position, goes_on = 0, False
    for token, is_marked in zip(tokens, marked, strict=True):
        start = claim.find(token, position)
        if start < 0:
            raise ValueError(f"field 'claim_tokens': {token!r} does not stand in the claim after character {position}")
        position = start + len(token)
        if is_marked:
            spans.append((spans.pop()[0] if goes_on else start, position))
        goes_on = is_marked
    return tuple(spans)


def _read(row: Row, _: Table, __: int) -> Iterator[LabelledClaim]:
    evidence, claim = texts(row, "evidence"), words(row, "claim")
    name = words(inner(row, "meta"), "id")
    group, split = group_and_split(name)
    spans = marked_spans(claim, texts(row, "claim_tokens"), flags(row, "non_supported_spans"))
    yield LabelledClaim(
        dataset="wice-words",
        id=name,
        group=group,
        sources=(page(evidence),),
        claim=claim,
        supported=not spans,
        unsupported=spans,
        published=day(evidence),
        split=split,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


WICE_WORDS = Form((frozenset({"claim", "claim_tokens", "non_supported_spans", "evidence", "meta"}),), _load)
