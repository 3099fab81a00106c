"""A claim case: one claim about one sample article, honest or with one thing changed. One JSON object a line:

{"id": "ferry-02-number", "claim": "It made nine trips.", "source": "ferry.txt", "supported": false,
 "kind": "number", "of": "ferry-02", "words": [[8, 12]]}
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.labelled import LabelledClaim
from eval.labelled.fields import one_of, words
from eval.labelled.tables import Row, read_table
from index import Article, SourceError, Span

HONEST_KINDS = ("verbatim", "shortened", "paraphrase")
WRONG_KINDS = ("number", "date", "name", "negation")
PARTS = ("reporting", "setting")
"""Constants may be set on the claims of one part; the figures to report are those of the other."""

BOOLEANS = {"True": True, "False": False}


@dataclass(frozen=True, slots=True)
class ClaimCase:
    """``source`` is the article's file name.

    ``kind`` is one of ``HONEST_KINDS`` for a supported claim and one of ``WRONG_KINDS`` for another. ``of`` is the id
    of the honest claim that a wrong one was made from, None where there is none. ``words`` are the spans of what was
    changed, ``()`` for an honest claim.
    """

    id: str
    claim: str
    source: str
    supported: bool
    kind: str
    of: str | None
    words: tuple[Span, ...]


def part_of(source: str) -> str:
    """The part that claims about an article belong to, by a hash of its file name."""
    return PARTS[int(hashlib.sha256(source.encode()).hexdigest(), 16) % 2 == 0]


def load_claim_cases(path: Path) -> list[ClaimCase]:
    """The cases of a file, in its order.

    Raises:
        SourceError: the file can't be read, holds no case, or a case is not as expected; the message names the row.
    """
    cases: dict[str, ClaimCase] = {}
    for number, row in enumerate(read_table(path).rows, 1):
        try:
            case = _case(row, cases)
        except ValueError as error:
            raise SourceError(f"{path}, row {number}: {error}. Correct the row.") from error
        cases[case.id] = case
    return list(cases.values())


def labelled(cases: Iterable[ClaimCase], articles: Mapping[str, Article]) -> list[LabelledClaim]:
    """The cases with their articles, by file name, as claims that the suite ``checker`` knows.

    A claim and what was made from it are one group. What was made from a paraphrase is of the kind
    ``edited-paraphrase``, too.

    Raises:
        SourceError: an article is missing.
    """
    known = list(cases)
    kinds = {case.id: case.kind for case in known}
    for case in known:
        if case.source not in articles:
            raise SourceError(
                f"Claim {case.id} is about {case.source!r}, which is none of the {len(articles)} articles. "
                "Give the folder of the sample articles with: --articles FOLDER"
            )
    return [_labelled(case, articles[case.source], kinds) for case in known]


def _labelled(case: ClaimCase, article: Article, kinds: Mapping[str, str]) -> LabelledClaim:
    return LabelledClaim(
        dataset=case.source,
        id=case.id,
        group=case.of or case.id,
        sources=(article.text,),
        claim=case.claim,
        supported=case.supported,
        unsupported=case.words,
        published=article.published,
        kinds=(case.kind, f"edited-{kinds[case.of]}") if case.of else (case.kind,),
        split=part_of(case.source),
    )


def _case(row: Row, known: Mapping[str, ClaimCase]) -> ClaimCase:
    """Raises ValueError, which names the field."""
    claim, supported = words(row, "claim"), one_of(row, "supported", BOOLEANS)
    of = None if row.get("of") is None else words(row, "of")
    case = ClaimCase(
        id=words(row, "id"),
        claim=claim,
        source=words(row, "source"),
        supported=supported,
        kind=one_of(row, "kind", {kind: kind for kind in (HONEST_KINDS if supported else WRONG_KINDS)}),
        of=of,
        words=tuple(_span(each, claim) for each in row.get("words", ())),
    )
    if case.id in known:
        raise ValueError(f"field 'id': found {case.id!r} for the second time, expected an id of its own")
    if of is not None and (of not in known or not known[of].supported or supported):
        raise ValueError(f"field 'of': found {of!r}, expected null or, for a wrong claim, an honest one before it")
    if supported == bool(case.words):
        raise ValueError(f"field 'words': found {len(case.words)} spans, expected some for wrong claims only")
    return case


def _span(found: Any, claim: str) -> Span:
    match found:
        case [int(start), int(end)] if 0 <= start < end <= len(claim):
            return start, end
    raise ValueError(f"field 'words': found {found!r}, expected [start, end] in a claim of {len(claim)} characters")
