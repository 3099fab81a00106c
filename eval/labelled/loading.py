"""Loading labelled claims: which form a file or a folder is in, and what it holds. ``FORMS`` is the table of forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.labelled.bump import BUMP
from eval.labelled.claim import LabelledClaim
from eval.labelled.fool_me_twice import FOOL_ME_TWICE
from eval.labelled.form import Form
from eval.labelled.frank import FRANK
from eval.labelled.llm_aggrefact import LLM_AGGREFACT
from eval.labelled.project import PROJECT
from eval.labelled.qags import QAGS
from eval.labelled.ragtruth import RAGTRUTH
from eval.labelled.summedits import SUMMEDITS
from eval.labelled.tables import Table, read_table, table_paths
from eval.labelled.wice import WICE
from eval.labelled.wice_words import WICE_WORDS
from index import SourceError

OWN = "claims"
"""The form of the project's own training data."""

FORMS: dict[str, Form] = {
    "summedits": SUMMEDITS,
    "fm2": FOOL_ME_TWICE,
    "wice": WICE,
    "wice-words": WICE_WORDS,
    "bump": BUMP,
    "frank": FRANK,
    "qags": QAGS,
    "llm-aggrefact": LLM_AGGREFACT,
    "ragtruth": RAGTRUTH,
    OWN: PROJECT,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """The claims of a file or folder, the name of its form, and the folder's files that are not in that form."""

    form: str
    claims: tuple[LabelledClaim, ...]
    passed_over: tuple[Path, ...]


def load_claims(path: Path, form: str | None = None) -> Loaded:
    """Every claim of a file, or of the files of a folder that are in the form; by file name, then in their order.

    ``form`` is a name of ``FORMS``; None recognises it by the fields of each file's first row, of which the form with
    the most fields wins.

    Raises:
        SourceError: nothing can be read there, the form is unknown, not found, or not the only one; or a row is not
            as the form has it. The message names the file and the row.
    """
    if form is not None and form not in FORMS:
        raise SourceError(f"Expected one of the forms {', '.join(FORMS)}, found {form!r}.")
    tables = [read_table(each) for each in table_paths(path)]
    name = form or _recognised(path, tables)
    taken = [table for table in tables if FORMS[name].fit(table)]
    if not taken:
        raise SourceError(f"Expected the form {name} in {path}, whose rows have {_expected(name)}; {_found(tables)}.")
    claims = tuple(FORMS[name].load(taken))
    if not claims:
        raise SourceError(f"Expected at least one claim in {path}, found none.")
    return Loaded(name, claims, tuple(table.path for table in tables if table not in taken))


def _recognised(path: Path, tables: Sequence[Table]) -> str:
    names = sorted({name for table in tables for name in _best(table)})
    if len(names) == 1:
        return names[0]
    if names:
        raise SourceError(f"{path} could be in the forms {' and '.join(names)}. Name one with: --form NAME")
    raise SourceError(f"Expected one of the forms {', '.join(FORMS)} in {path}; {_found(tables)}.")


def _best(table: Table) -> list[str]:
    """The forms that most of the table's fields speak for."""
    fits = {name: form.fit(table) for name, form in FORMS.items()}
    most = max(fits.values())
    return [name for name, fit in fits.items() if fit == most > 0]


def _expected(name: str) -> str:
    return " or ".join(", ".join(sorted(keys)) for keys in FORMS[name].keys)


def _found(tables: Sequence[Table]) -> str:
    return "found " + "; ".join(f"{table.path.name} with {', '.join(map(str, table.rows[0]))}" for table in tables)
