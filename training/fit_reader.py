"""Train the reader: ``python -m training.fit_reader --data FOLDER --work FOLDER``.

``--data`` holds the files that ``STAGES`` names (official SQuAD forms, and QAMR's rows). ``--work`` keeps the store
that negatives are mined from, a checkpoint and the result of each stage: a run that was stopped goes on where it was.
``--encoder`` is a folder with another encoder than the bundled one, in the form of the transformers library.

Three stages, one after the other on the same weights, then ``training.calibrate_reader``:

1. ``words``: QAMR's questions about single sentences. Where does the answer stand?
2. ``styles``: the three SquadShifts sets: encyclopedia, forum, reviews.
3. ``answers``: SQuAD 2.0's and 1.1's articles, with the annotators' adversarial questions, edited questions and mined
   passages: is there an answer at all?

Articles that figures are reported on, or that probabilities are calibrated on, are left out (``training.parts``).
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from rich.console import Console

from eval.squad import SquadArticle, load_squad
from index import Vocabulary
from index.embedding import verified_model_folder
from training.mined import mined_rows
from training.network import PairNetwork, initial
from training.pair_inputs import PairInputs
from training.parts import is_fitting
from training.reader_loss import answer_is_read, reader_loss
from training.reader_rows import ReadingRow, qamr_rows, squad_rows
from training.reader_units import Mix, ReaderMaterial, reader_material
from training.trainer import Checkpoints, Plan, batches, train

PAIR_OUTPUTS, TOKEN_OUTPUTS = ("answers",), ("begins", "ends")
QAMR = "qamr.jsonl.gz"
SHIFTS = tuple(f"squadshifts-{style}.json.gz" for style in ("new-wiki", "reddit", "amazon-reviews"))
SQUAD = ("squad2-25-articles.json.gz", "squad1-13-more-articles.json.gz")
console = Console(stderr=True)


@dataclass(frozen=True)
class Stage:
    """``sources`` are files, and how many of their rows are used; None for all.

    ``head`` is the weight of the question whether there is an answer.
    """

    name: str
    sources: Mapping[str, int | None]
    plan: Plan
    mix: Mix = field(default_factory=Mix)
    head: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where a run takes its data from, keeps what it makes, and computes."""

    data: Path
    work: Path
    vocabulary: Vocabulary
    seed: int
    device: str


STAGES = (
    Stage("words", {QAMR: None}, Plan(rate=1.5e-4, warmup=150, falling=0.3, final=0.5)),
    Stage("styles", dict.fromkeys(SHIFTS, 8000), Plan(falling=0.25, final=0.6)),
    Stage(
        "answers",
        dict.fromkeys(SQUAD) | {SHIFTS[0]: 2500},
        Plan(final=0.02),
        Mix(epochs=2, edited=0.8, mined=0.8),
        head=1.0,
    ),
)


def main() -> None:
    """Read the arguments, train stage by stage, keep the result."""
    parser = argparse.ArgumentParser(description="Train the reader.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the files of questions")
    parser.add_argument("--work", type=Path, required=True, help="folder that keeps what is made on the way")
    parser.add_argument("--encoder", type=Path, help="folder of an encoder; the bundled one if not given")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    fit(arguments.data, arguments.work, arguments.encoder or verified_model_folder(), arguments.seed)


def fit(data: Path, work: Path, encoder: Path, seed: int) -> PairNetwork:
    """The trained network; its weights are in ``work`` as ``answers.pt``."""
    torch.manual_seed(seed)
    place = Place(data, work, Vocabulary(encoder), seed, "cuda" if torch.cuda.is_available() else "cpu")
    network: PairNetwork = initial(encoder, len(PAIR_OUTPUTS), len(TOKEN_OUTPUTS)).to(place.device)
    for stage in STAGES:
        result = work / f"{stage.name}.pt"
        if not result.exists():
            _run(stage, network, place)
            torch.save(network.state_dict(), result)
        network.load_state_dict(torch.load(result, weights_only=True, map_location=place.device))
    return network


def _run(stage: Stage, network: PairNetwork, place: Place) -> None:
    rows = [row for name, most in stage.sources.items() for row in _rows(place.data / name, most, place.seed)]
    material = reader_material(rows, _mined(place.data, place.work) if stage.mix.mined else {}, stage.mix, place.seed)
    inputs = PairInputs(place.vocabulary, [(row.question, row.text) for row in material.rows], place.device)
    loss = reader_loss(network, inputs, material.rows, material.answered, stage.head)
    order = batches(_readable(material, inputs), inputs.lengths, place.seed)
    console.print(f"{stage.name}: {len(material.rows)} rows in {len(order)} batches")
    plan = replace(stage.plan, seed=place.seed)
    train(network, order, loss, plan, Checkpoints(place.work / f"{stage.name}.checkpoint", console.print))


def _readable(material: ReaderMaterial, inputs: PairInputs) -> list[list[int]]:
    """The units, without rows whose answer lies beyond the tokens that are read."""
    fits = [answer_is_read(tokens, row) for tokens, row in zip(inputs.tokens, material.rows, strict=True)]
    units = ([row for row in unit if fits[row]] for unit in material.units)
    return [unit for unit in units if unit]


def _rows(path: Path, most: int | None, seed: int) -> list[ReadingRow]:
    """The rows of a file that may be trained on, or ``most`` of them drawn by the seed."""
    rows = list(qamr_rows(path) if path.name == QAMR else squad_rows(path, seed))
    if path.name in SQUAD:
        rows = [row for row in rows if is_fitting(row.article)]
    random.Random(seed).shuffle(rows)  # noqa: S311
    return rows[:most]


def _mined(data: Path, work: Path) -> dict[tuple[str, str], list[str]]:
    articles = [article for name in SQUAD for article in load_squad(data / name) if is_fitting(article.title)]
    others = [replace(article, questions=()) for article in load_squad(data / SHIFTS[0])]
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in mined_rows([*articles, *_renamed(others)], work / "mined", _tell):
        found[row.article, row.question].append(row.text)
    return dict(found)


def _renamed(articles: Sequence[SquadArticle]) -> list[SquadArticle]:
    """With titles that name files and are no other set's."""
    return [replace(article, title=f"other-{number}") for number, article in enumerate(articles)]


def _tell(done: int, total: int) -> None:
    if done % 10 == 0:
        console.print(f"mining negatives: article {done} of {total}")


if __name__ == "__main__":
    main()
