"""A form: how to know a public set's files, and how to read them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from eval.labelled.claim import LabelledClaim
from eval.labelled.tables import Row, Table
from index import SourceError


@dataclass(frozen=True, slots=True)
class Form:
    """One published form.

    ``keys`` are the fields that give each of its kinds of table away. ``load`` takes the tables of that form, in the
    order of their names; it raises SourceError for a row that isn't as expected.
    """

    keys: tuple[frozenset[str], ...]
    load: Callable[[Sequence[Table]], Iterable[LabelledClaim]]

    def fit(self, table: Table) -> int:
        """How many fields of the table's first row speak for this form; 0 if it isn't in this form."""
        found = set(table.rows[0])
        return max((len(keys) for keys in self.keys if keys <= found), default=0)


def each_row(
    tables: Iterable[Table], read: Callable[[Row, Table, int], Iterable[LabelledClaim]]
) -> Iterator[LabelledClaim]:
    """The claims of every row; ``read`` takes a row, its table and its number from 1.

    Raises:
        SourceError: ``read`` raises ValueError; the message names the file and the row.
    """
    for table in tables:
        for number, row in enumerate(table.rows, 1):
            try:
                yield from read(row, table, number)
            except ValueError as error:
                raise SourceError(
                    f"{table.path}, row {number}: {error}. Correct the file, or name its form."
                ) from error
