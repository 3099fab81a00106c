"""What the reader learns from in one stage: rows, and which of them meet in one batch.

A question stands beside one that looks like it and has no answer in the same text: an annotators' adversarial question
where there is one, else an edited question (``training.edits``). Passages that search found and that don't answer come
beside them, unpaired.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from training.edits import question_edit
from training.reader_rows import ReadingRow

EDITED_ANSWERS = 0.1
"""How likely an edited question still counts as answered: some edits leave the answer right."""


@dataclass
class ReaderMaterial:
    """``answered[i]`` is the target, 0..1, for ``rows[i]`` being answered; ``units`` are rows that meet in a batch."""

    rows: list[ReadingRow] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    units: list[list[int]] = field(default_factory=list)

    def add(self, row: ReadingRow, answered: float) -> int:
        """Append a row; its number."""
        self.rows.append(row)
        self.answered.append(answered)
        return len(self.rows) - 1


@dataclass(frozen=True)
class Mix:
    """What a stage adds: ``edited`` is the share of answerable questions that get an edited one beside them, where the
    annotators left none, and ``mined`` the number of mined rows for each answerable question."""

    epochs: int = 1
    edited: float = 0.0
    mined: float = 0.0


def reader_material(
    rows: Sequence[ReadingRow], mined: Mapping[tuple[str, str], Sequence[str]], mix: Mix, seed: int
) -> ReaderMaterial:
    """The material of a stage; the same seed gives the same.

    ``mined`` gives, by article and question, the texts that look right and don't answer.
    """
    chance = random.Random(seed)  # noqa: S311
    material = ReaderMaterial()
    documents = _documents(rows)
    for _ in range(mix.epochs):
        adversarial: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row in rows:
            if row.answer is None:
                adversarial[row.article, row.text].append(material.add(row, 0.0))
        for row in rows:
            if row.answer is not None:
                unit = [material.add(_another_answer(row, chance), 1.0)]
                beside = adversarial[row.article, row.text]
                if beside:
                    unit.append(beside.pop())
                elif chance.random() < mix.edited:
                    document = row.text if chance.random() < 0.5 else documents[row.article]
                    unit += _edited(row, document, material, chance)
                material.units.append(unit)
        material.units += [[left] for several in adversarial.values() for left in several]
        for row in rows:
            texts = mined.get((row.article, row.question), ())
            if row.answer is not None and texts and chance.random() < mix.mined:
                wrong = ReadingRow(row.question, chance.choice(texts), None, row.article)
                material.units.append([material.add(wrong, 0.0)])
    return material


def _another_answer(row: ReadingRow, chance: random.Random) -> ReadingRow:
    """The row with any of the annotators' answers, where that stands in the text once."""
    if not row.answers:
        return row
    answer = chance.choice(row.answers)
    if row.text.count(answer) != 1:
        return row
    start = row.text.find(answer)
    return replace(row, answer=(start, start + len(answer)))


def _edited(row: ReadingRow, document: str, material: ReaderMaterial, chance: random.Random) -> list[int]:
    edit = question_edit(row.question, document, chance)
    if edit is None:
        return []
    return [material.add(ReadingRow(edit.text, row.text, None, row.article), EDITED_ANSWERS)]


def _documents(rows: Sequence[ReadingRow]) -> dict[str, str]:
    """Each article's texts in one, each once."""
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        texts[row.article][row.text] = None
    return {article: "\n\n".join(each) for article, each in texts.items()}
