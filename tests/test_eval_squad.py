import gzip
import json
from pathlib import Path

import pytest

from eval.squad import is_validation, load_squad, write_articles
from eval.squad_cases import squad_material
from index import Index, SourceError

TITLES = [f"Harbour_{number}" for number in range(20)]
VALIDATION = next(title for title in TITLES if is_validation(title))
FITTED = next(title for title in TITLES if not is_validation(title))


def squad_article(title: str, lead: str = "") -> dict[str, object]:
    first = {"id": f"{title}-1", "question": "When did it open?", "answers": [{"text": "1987", "answer_start": 10}]}
    second = {"id": f"{title}-2", "question": "Who built it?", "answers": [], "is_impossible": True}
    other = {"id": f"{title}-3", "question": "How many gates?", "answers": [{"text": "five"}, {"text": "five"}]}
    return {
        "title": title,
        "paragraphs": [
            {"context": f"{lead}It opened in 1987. It is wide.", "qas": [first, second]},
            {"context": "It has five gates, since 1987. \n", "qas": [other]},
        ],
    }


def squad_file(folder: Path, *articles: dict[str, object], name: str = "squad.json") -> Path:
    path = folder / name
    content = json.dumps({"data": articles}).encode()
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return path


@pytest.mark.parametrize("name", ["squad.json", "squad.json.gz"])
@pytest.mark.parametrize("lead", ["", " \n "])
def test_cases_have_the_places_of_their_paragraphs_in_the_text_read_back(tmp_path: Path, name: str, lead: str) -> None:
    data = squad_file(tmp_path, squad_article(VALIDATION, lead), squad_article(FITTED), name=name)
    folder = tmp_path / "articles"
    cases, texts = squad_material(data, folder)
    assert [case.id for case in cases] == [f"{VALIDATION}-{number}" for number in (1, 2, 3)]
    assert [case.kind for case in cases] == ["answerable", "unanswerable", "answerable"]
    assert [case.answers for case in cases] == [("1987",), (), ("five",)]
    with Index.open(tmp_path / "store") as store:
        report = store.sync(folder)
        (article,) = store.articles()
    assert not report.failed
    assert texts == {f"{VALIDATION}.txt": article.text}
    for case, opening in zip(cases, ("It opened in", "It opened in", "It has five"), strict=True):
        assert case.place is not None
        assert article.text[slice(*case.place)].lstrip().startswith(opening)
        assert article.text[slice(*case.place)].rstrip().endswith(".")


def test_data_without_validation_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="validation part"):
        squad_material(squad_file(tmp_path, squad_article(FITTED)), tmp_path / "articles")


@pytest.mark.parametrize(
    "content", ["{", "{}", "[]", '{"data": [{"title": "Harbour"}]}', '{"data": [{"title": 5, "paragraphs": []}]}']
)
def test_another_form_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "squad.json"
    path.write_text(content, "utf-8")
    with pytest.raises(SourceError, match="SQuAD"):
        load_squad(path)


@pytest.mark.parametrize(
    "title", ["", ".hidden", "..", "../up", "/root", "AC/DC", "a\\b", "a\0b", "x" * 201, "é" * 101]
)
def test_a_title_that_cannot_name_a_file_is_refused(tmp_path: Path, title: str) -> None:
    data = squad_file(tmp_path, squad_article(VALIDATION), squad_article(title))
    with pytest.raises(SourceError, match="can't name a file"):
        load_squad(data)


def test_a_title_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    data = squad_file(tmp_path, squad_article(VALIDATION), squad_article(FITTED), squad_article(VALIDATION))
    with pytest.raises(SourceError, match=f"'{VALIDATION}' occurs 2 times"):
        load_squad(data)


def test_the_longest_title_names_a_file(tmp_path: Path) -> None:
    title = "é" * 100
    articles = load_squad(squad_file(tmp_path, squad_article(title)))
    write_articles(articles, tmp_path / "articles")
    assert [path.stem for path in (tmp_path / "articles").iterdir()] == [title]


def test_a_file_that_ends_early_is_refused(tmp_path: Path) -> None:
    data = squad_file(tmp_path, squad_article(VALIDATION), name="squad.json.gz")
    data.write_bytes(data.read_bytes()[:-20])
    with pytest.raises(SourceError, match="SQuAD"):
        load_squad(data)
