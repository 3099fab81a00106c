"""The suite ``claims``: what its file of claims promises, its metrics by hand, and whole runs."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker_examples import WordSystem, outcome
from eval import Measure, Request
from eval.checker import Outcome
from eval.claims import (
    HONEST_KINDS,
    PARTS,
    WRONG_KINDS,
    ClaimCase,
    case_measures,
    load_claim_cases,
    part_of,
    run_claims,
)
from eval.claims.measures import is_word_hit
from eval.claims.run import articles_in
from eval.labelled import LabelledClaim
from eval.suites import ARTICLES
from eval.suites import CASES as CASE_FILES
from eval.terminal import run
from index import Article, SourceError, Span, sentence_spans
from index.exits import DONE

FILE = CASE_FILES / "claims.jsonl"
CASES = load_claim_cases(FILE)
BY_ID = {case.id: case for case in CASES}
WRONG = [case for case in CASES if not case.supported]


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return articles_in(ARTICLES)


def sentences(article: Article) -> list[str]:
    return [" ".join(article.text[start:end].split()) for start, end in sentence_spans(article.text)]


def each_word(text: str) -> list[str]:
    return re.findall(r"[\w$%]+", text.casefold())


def stand_in_order(words: Sequence[str], sentence: Sequence[str]) -> bool:
    rest = iter(sentence)
    return all(word in rest for word in words)


# the file


def test_there_are_as_many_claims_of_each_kind_as_the_documentation_says() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert kinds["verbatim"] + kinds["shortened"] == 100
    assert kinds["paraphrase"] == 200
    assert [kinds[kind] for kind in WRONG_KINDS] == [75] * 4
    assert set(kinds) == {*HONEST_KINDS, *WRONG_KINDS}


def test_half_of_the_wrong_claims_of_each_kind_are_edits_of_paraphrases() -> None:
    origins = [(case.kind, BY_ID[case.of].kind) for case in WRONG if case.of]
    assert sum(origin == "paraphrase" for _, origin in origins) == 150
    assert all(origins.count((kind, "paraphrase")) in (37, 38) for kind in WRONG_KINDS)


def test_no_claim_stands_there_twice() -> None:
    assert len({case.claim for case in CASES}) == len(CASES)


def test_rows_have_the_fields_of_the_form_and_no_others() -> None:
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    fields = ["id", "claim", "source", "supported", "kind", "of", "words"]
    assert all(list(row) == fields for row in rows)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in WRONG])
def test_a_wrong_claim_differs_from_its_honest_one_in_the_marked_words_alone(case: ClaimCase) -> None:
    assert case.of is not None
    honest, ((start, end),) = BY_ID[case.of], case.words
    before, marked, after = case.claim[:start], case.claim[start:end], case.claim[end:]
    assert honest.claim.startswith(before)
    assert honest.claim.endswith(after)
    replaced = honest.claim[start : len(honest.claim) - len(after)]
    assert replaced
    assert marked != replaced
    assert marked == marked.strip()
    assert not re.search(r"\w\Z", before)  # whole words
    assert not re.match(r"\w", after)
    assert (honest.supported, honest.source) == (True, case.source)
    assert case.id == f"{case.of}-{case.kind}"


def test_every_article_has_claims_of_both_kinds(articles: dict[str, Article]) -> None:
    assert {case.source for case in CASES if case.supported} == set(articles)
    assert {case.source for case in WRONG} == set(articles)
    assert all(article.published for article in articles.values())


def test_verbatim_claims_are_sentences_and_no_others_are(articles: dict[str, Article]) -> None:
    for case in CASES:
        assert (case.claim in sentences(articles[case.source])) == (case.kind == "verbatim"), case.id


def test_shortened_claims_are_words_of_one_sentence_in_its_order(articles: dict[str, Article]) -> None:
    for case in CASES:
        words = each_word(case.claim)
        found = any(stand_in_order(words, each_word(sentence)) for sentence in sentences(articles[case.source]))
        assert found or case.kind not in ("verbatim", "shortened"), case.id
        assert not found or case.kind != "paraphrase", case.id


def test_each_part_has_about_half_of_the_claims_of_each_kind() -> None:
    of_part = Counter((part_of(case.source), case.supported) for case in CASES)
    assert all(140 <= of_part[part, supported] <= 160 for part in PARTS for supported in (True, False))


def test_copies_of_one_text_are_in_one_part(articles: dict[str, Article]) -> None:
    parts: dict[str, set[str]] = {}
    for name, article in articles.items():
        parts.setdefault(article.text, set()).add(part_of(name))
    assert len(parts) < len(articles)
    assert all(len(each) == 1 for each in parts.values())


# the form

ROW = {
    "id": "a",
    "claim": "It sank in May.",
    "source": "a.txt",
    "supported": True,
    "kind": "verbatim",
    "of": None,
    "words": [],
}
EDIT = ROW | {
    "id": "a-date",
    "claim": "It sank in June.",
    "supported": False,
    "kind": "date",
    "of": "a",
    "words": [[11, 15]],
}


def written(folder: Path, *rows: object) -> Path:
    path = folder / "claims.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def test_a_file_is_read_in_its_order(tmp_path: Path) -> None:
    honest, wrong = load_claim_cases(written(tmp_path, ROW, EDIT))
    assert honest == ClaimCase("a", "It sank in May.", "a.txt", True, "verbatim", None, ())
    assert wrong == ClaimCase("a-date", "It sank in June.", "a.txt", False, "date", "a", ((11, 15),))


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ((ROW, ROW), "row 2: field 'id': found 'a' for the second time"),
        ((ROW | {"claim": " "},), "row 1: field 'claim'"),
        ((ROW | {"kind": "date"},), "expected one of verbatim, shortened, paraphrase"),
        ((ROW, EDIT | {"kind": "verbatim"}), "expected one of number, date, name, negation"),
        ((EDIT,), "row 1: field 'of': found 'a'"),
        ((ROW, ROW | {"id": "b", "of": "a"}), "row 2: field 'of'"),
        ((ROW, EDIT | {"words": []}), "found 0 spans"),
        ((ROW | {"words": [[0, 2]]},), "found 1 spans"),
        ((ROW, EDIT | {"words": [[11, 99]]}), r"found \[11, 99\], expected \[start, end\]"),
        ((ROW, EDIT | {"words": [[5, 5]]}), r"found \[5, 5\]"),
        ((), "found none"),
    ],
)
def test_a_file_that_is_not_as_expected_is_refused(tmp_path: Path, rows: Sequence[object], named: str) -> None:
    with pytest.raises(SourceError, match=named):
        load_claim_cases(written(tmp_path, *rows))


# metrics


def labelled_claim(
    group: str, *kinds: str, supported: bool, part: str = "reporting", words: tuple[Span, ...] = ()
) -> LabelledClaim:
    text = "It sank in May."
    return LabelledClaim("a.txt", f"{group}-{kinds[0]}", group, ("x",), text, supported, words, kinds=kinds, split=part)


SEEN = [
    outcome(labelled_claim("a", "verbatim", supported=True), 0.9),
    outcome(labelled_claim("a", "date", "edited-verbatim", supported=False, words=((11, 14),)), 0.2, (8, 14)),
    outcome(labelled_claim("a", "name", "edited-verbatim", supported=False, words=((0, 2),)), 0.95),
    outcome(labelled_claim("b", "paraphrase", supported=True), 0.3, (3, 7)),
    outcome(labelled_claim("b", "date", "edited-paraphrase", supported=False, words=((11, 14),)), 0.3, (3, 7)),
    outcome(labelled_claim("c", "paraphrase", supported=True, part="setting"), 0.8),
]


def named(seen: Sequence[Outcome]) -> dict[str, Measure]:
    return {measure.name: measure for measure in case_measures(seen)}


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("false-accusations", 1 / 3, 3),
        ("false-accusations:verbatim", 0, 1),
        ("false-accusations:paraphrase", 1 / 2, 2),
        ("caught", 2 / 3, 3),
        ("caught:date", 1, 2),
        ("caught:name", 0, 1),
        ("caught:edited-paraphrase", 1, 1),
        ("pairwise-accuracy", (1 + 0 + 0.5) / 3, 3),
        ("word-hit", 1 / 3, 3),
        ("word-precision", 1 / 4, 6),
        ("false-accusations/reporting", 1 / 2, 2),
        ("false-accusations/setting", 0, 1),
        ("caught:date/reporting", 1, 2),
    ],
)
def test_measures_by_hand(name: str, value: float, n: int) -> None:
    found = named(SEEN)[name]
    assert found.value == pytest.approx(value)
    assert found.n == n


def test_what_is_not_there_is_not_measured() -> None:
    found = named(SEEN[-1:])
    assert {name for name, measure in found.items() if measure.value is not None} == {
        name + part for name in ("false-accusations", "false-accusations:paraphrase") for part in ("", "/setting")
    }
    assert all(measure.interval is None for measure in found.values() if measure.value is None)


def test_a_word_is_hit_if_any_part_of_the_change_is_marked() -> None:
    wrong = labelled_claim("a", "date", supported=False, words=((8, 14),))
    assert is_word_hit(outcome(wrong, 0.1, (0, 2), (12, 14)))
    assert not is_word_hit(outcome(wrong, 0.1, (0, 8)))
    assert not is_word_hit(outcome(wrong, 0.9, (8, 14)))  # the claim was let pass


# whole runs


def test_a_run_with_the_checker_that_users_get(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(suite="claims", limit=40, runs=tmp_path, json=True) == DONE
    printed = json.loads(capsys.readouterr().out)
    measures = {each["name"]: each for each in printed["measures"]}
    assert (printed["suite"], printed["cases"]) == ("claims", 40)
    assert measures["false-accusations:verbatim"]["value"] == 0
    assert measures["pairwise-accuracy"]["value"] > 0.5
    (record,) = tmp_path.iterdir()
    _, *lines = map(json.loads, record.read_text("utf-8").splitlines())
    assert {line["id"] for line in lines} <= set(BY_ID)
    assert all(line["split"] == part_of(line["dataset"]) for line in lines)


def test_each_claim_is_checked_against_its_own_article_and_day(articles: dict[str, Article]) -> None:
    system = WordSystem()
    done = run_claims(Request("claims"), system=system)
    handed = [pair for batch in system.handed for pair in batch]
    assert [claim for claim, _ in handed] == [case.claim for case in CASES]
    for case, (_, (source,)) in zip(CASES, handed, strict=True):
        assert isinstance(source, Article)
        own = articles[case.source]
        assert (source.text, source.published) == (own.text, own.published)
    assert done.counts == {"articles": len(articles), "cases": 600}
    assert done.heading == f"Suite claims: 600 claims about {len(articles)} articles"


def test_a_limit_draws_honest_claims_with_what_was_made_from_them() -> None:
    done = run_claims(Request("claims", limit=50, seed=1), system=WordSystem())
    drawn = {each.claim.id for each in done.outcomes}
    assert len(drawn) == 50
    assert all(each.claim.group in drawn for each in done.outcomes)
    assert len(done.table().splitlines()) == 2 + 50


def test_articles_that_are_missing_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("A ferry sank in May.", "utf-8")
    with pytest.raises(SourceError, match=r"Claim \S+ is about .* none of the 1 articles"):
        run_claims(Request("claims", articles=tmp_path), system=WordSystem())


@pytest.mark.parametrize("request_", [Request("checker", data=FILE), Request("claims", data=FILE)])
def test_requests_of_other_suites_are_refused(request_: Request) -> None:
    with pytest.raises(SourceError, match="suite"):
        run_claims(request_, system=WordSystem())
