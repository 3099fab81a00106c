"""The suites by name, and what may be asked for: which questions over which articles, or which data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from eval.case import Case, load_cases
from eval.squad_cases import squad_material
from index import SourceError

HERE = Path(__file__).parent
CASES = HERE / "cases"
ARTICLES = HERE.parent / "articles"


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked for. Exactly one of ``articles``, ``store`` and ``data`` says where the articles are.

    ``articles`` is a folder, synced into a store that is thrown away; ``store`` is the folder of a store, used as it
    is; ``data`` is a file in SQuAD's form, or for the suite ``checker`` a file or folder of labelled claims, whose
    ``form`` and ``split`` may be named. ``cases`` is a case file of one's own, for the suite ``own``. ``limit`` asks
    for that many cases only, drawn with ``seed``.
    """

    suite: str = "sample"
    cases: Path | None = None
    articles: Path | None = None
    store: Path | None = None
    data: Path | None = None
    limit: int | None = None
    seed: int = 0
    form: str | None = None
    split: str | None = None

    @property
    def drawing(self) -> str:
        """For headings: how the cases were drawn; empty where all are used."""
        return f", drawn with seed {self.seed}" if self.limit else ""


@dataclass(frozen=True, slots=True)
class Suite:
    """``cases`` and ``articles`` are those that the suite brings; ``places`` are the options that name others.

    ``asks`` is whether it asks a store; ``filters`` are the options that choose among the data.
    """

    cases: Path | None = None
    articles: Path | None = None
    places: tuple[str, ...] = ("articles", "store")
    asks: bool = True
    filters: tuple[str, ...] = ()


SUITES: dict[str, Suite] = {
    "sample": Suite(CASES / "sample.jsonl", ARTICLES),
    "paris": Suite(CASES / "paris.jsonl"),
    "squad": Suite(places=("data",)),
    "own": Suite(),
    "reader": Suite(places=("data",), asks=False),
    "claims": Suite(CASES / "claims.jsonl", ARTICLES, places=("articles",), asks=False),
    "checker": Suite(places=("data",), asks=False, filters=("form", "split")),
}


@dataclass(frozen=True, slots=True)
class Material:
    """The cases, and the folder of their articles; None for a store that is used as it is.

    ``texts`` are the texts, by file name, that the cases' places count in: the store must read them back unchanged.
    """

    cases: tuple[Case, ...]
    articles: Path | None
    texts: Mapping[str, str] = field(default_factory=dict)


def material(request: Request, workspace: Path) -> Material:
    """What a request asks for; ``workspace`` is an empty folder for the articles of data files.

    Raises:
        SourceError: the suite is unknown, an option is missing, doubled or not the suite's, or a
            file can't be used.
    """
    place = checked_place(request)
    if not SUITES[request.suite].asks:
        raise SourceError(f"The suite {request.suite} asks no store. Run it with: attest eval --suite {request.suite}")
    if request.data:
        cases, texts = squad_material(request.data, workspace)
        return Material(tuple(cases), workspace, texts)
    suite = SUITES[request.suite]
    path = request.cases or suite.cases
    if path is None:
        raise SourceError(f"The suite {request.suite} needs a case file. Give one with: --cases FILE")
    folder = None if place == "store" else request.articles or suite.articles
    return Material(tuple(load_cases(path)), folder)


def checked_place(request: Request) -> str | None:
    """Which option says where the articles, or the data, are; None for the suite's own articles.

    Raises:
        SourceError: the suite is unknown, or an option is missing, doubled, out of range or not the suite's.
    """
    if request.limit is not None and request.limit < 1:
        raise SourceError(f"Expected a limit of at least 1 case, found {request.limit}.")
    suite = SUITES.get(request.suite)
    if suite is None:
        raise SourceError(f"Expected one of the suites {', '.join(SUITES)}, found {request.suite!r}.")
    if request.cases and request.suite != "own":
        raise SourceError(f"The suite {request.suite} brings its own cases. Leave out --suite to use {request.cases}.")
    for name in ("form", "split"):
        if getattr(request, name) is not None and name not in suite.filters:
            raise SourceError(f"The suite {request.suite} takes no --{name}. Leave it out.")
    given = [name for name in ("articles", "store", "data") if getattr(request, name) is not None]
    options = " or ".join(f"--{name}" for name in suite.places)
    if any(name not in suite.places for name in given) or len(given) > 1:
        found = " and ".join(f"--{name}" for name in given)
        raise SourceError(f"The suite {request.suite} takes {options}, one of them; found {found}.")
    if not given and suite.articles is None:
        raise SourceError(f"The suite {request.suite} needs to know where its articles or data are. Give {options}.")
    return given[0] if given else None
