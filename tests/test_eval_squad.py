import gzip
import json
from pathlib import Path

import pytest

from eval.squad import is_validation, load_squad
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


@pytest.mark.parametrize("content", ["{", "{}", "[]", '{"data": [{"title": "Harbour"}]}'])
def test_another_form_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "squad.json"
    path.write_text(content, "utf-8")
    with pytest.raises(SourceError, match="SQuAD"):
        load_squad(path)
