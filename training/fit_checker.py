"""Train the checker: ``python -m training.fit_checker --claims FILE --texts FOLDER --work FOLDER --reader FILE``.

``--claims`` is a file of labelled claims in one of the forms of ``eval.labelled``; ``--texts`` the folder of questions
that ``fit_reader`` takes, whose texts are edited; ``--reader`` the weights that ``fit_reader`` left, to begin with: a
network that has learned to compare two texts. ``--work`` keeps a checkpoint and the result.

Two stages: ``edits`` over edited sentences and statements (``training.check_contrasts``) and labelled claims
(``training.check_rows``); then ``checker`` over the claims that were written for training (``training.written_rows``),
with some of the others beside them. SummEdits is left out, so that every domain of it is new to the checker; so are
the groups and articles that figures are reported on.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from rich.console import Console

from eval.labelled import LabelledClaim, load_claims
from index import Vocabulary
from index.embedding import verified_model_folder
from qa.embedding import embed_by_settings
from training.check_contrasts import Unit, contrast_units, statement_units
from training.check_rows import CheckRow, labelled_rows
from training.checker_loss import checker_loss
from training.fit_reader import QAMR, SHIFTS, SQUAD
from training.network import PairNetwork, initial
from training.pair_inputs import PairInputs
from training.parts import group_part, is_fitting
from training.reader_rows import ReadingRow, qamr_rows, squad_rows
from training.trainer import Checkpoints, Plan, batches, train
from training.written_rows import claim_units, written_passages

PAIR_OUTPUTS, TOKEN_OUTPUTS = ("supported",), ("unsupported",)
CONTRASTS = {"encyclopedia": 14_000, "news": 2_500, "styles": 2_500}
"""Units of edited sentences, by where their sentences come from."""
STATEMENTS = 5_000
MOST_OF_A_SET = 2_500
"""Rows of a set of claims: some are large and simple."""
LEFT_OUT = "summedits"
console = Console(stderr=True)


@dataclass(frozen=True)
class Stage:
    """``written`` is how often the written claims are seen; ``most`` of the other units come beside them."""

    name: str
    plan: Plan
    written: int
    most: int | None = None


STAGES = (
    Stage("edits", Plan(final=0.02), written=0),
    Stage("checker", Plan(rate=7e-5, warmup=50, final=0.02), written=2, most=6000),
)


@dataclass(frozen=True)
class Texts:
    """Texts to edit, by where they come from, and questions to turn into statements."""

    documents: dict[str, list[str]]
    questions: list[ReadingRow]


def main() -> None:
    """Read the arguments, train, keep the result."""
    parser = argparse.ArgumentParser(description="Train the checker.")
    parser.add_argument("--claims", type=Path, required=True, help="file of labelled claims")
    parser.add_argument("--texts", type=Path, required=True, help="folder with the files of questions")
    parser.add_argument("--work", type=Path, required=True, help="folder that keeps what is made on the way")
    parser.add_argument("--reader", type=Path, required=True, help="weights of the trained reader")
    parser.add_argument("--encoder", type=Path, help="folder of an encoder; the bundled one if not given")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    encoder = arguments.encoder or verified_model_folder()
    claims = load_claims(arguments.claims).claims
    fit(
        lambda: units_of(claims, texts_of(arguments.texts), arguments.seed),
        arguments.work,
        encoder,
        arguments.reader,
        arguments.seed,
    )


def fit(make_units: Callable[[], Sequence[Unit]], work: Path, encoder: Path, reader: Path, seed: int) -> PairNetwork:
    """The trained network; its weights are in ``work`` as ``checker.pt``. What to learn from is made if need be."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network: PairNetwork = begun(encoder, reader, seed).to(device)
    vocabulary = Vocabulary(encoder)
    units: Sequence[Unit] = ()
    for stage in STAGES:
        result = work / f"{stage.name}.pt"
        if not result.exists():
            units = units or make_units()
            checkpoints = Checkpoints(work / f"{stage.name}.checkpoint", console.print)
            _run(network, _of_stage(stage, units, seed), vocabulary, replace(stage.plan, seed=seed), checkpoints)
            torch.save(network.state_dict(), result)
        network.load_state_dict(torch.load(result, weights_only=True, map_location=device))
    return network


def _run(
    network: PairNetwork, units: Sequence[Unit], vocabulary: Vocabulary, plan: Plan, checkpoints: Checkpoints
) -> None:
    rows = [row for unit in units for row in unit]
    device = next(network.parameters()).device
    inputs = PairInputs(vocabulary, [(row.claim, row.evidence) for row in rows], str(device))
    numbered, partner = _numbered(units)
    order = batches(numbered, inputs.lengths, plan.seed)
    console.print(f"{len(rows)} rows in {len(order)} batches")
    train(network, order, checker_loss(network, inputs, rows, partner), plan, checkpoints)


def _of_stage(stage: Stage, units: Sequence[Unit], seed: int) -> list[Unit]:
    """What a stage learns from: the written claims as often as it says, and as many of the other units."""
    written = [each for each in written_passages() if not each.is_calibration]
    chance = random.Random(seed)  # noqa: S311
    others = chance.sample(list(units), min(len(units), stage.most or len(units)))
    return [*others, *(unit for _ in range(stage.written) for unit in claim_units(written))]


def begun(encoder: Path, reader: Path, seed: int) -> PairNetwork:
    """A network with the trunk of the trained reader, and new heads."""
    torch.manual_seed(seed)
    network = initial(encoder, len(PAIR_OUTPUTS), len(TOKEN_OUTPUTS))
    weights = torch.load(reader, weights_only=True, map_location="cpu")
    trunk = {name: value for name, value in weights.items() if name.startswith("trunk.")}
    network.load_state_dict(network.state_dict() | trunk)
    return network


def units_of(claims: Sequence[LabelledClaim], texts: Texts, seed: int) -> list[Unit]:
    """Everything to learn from, in units that meet in one batch."""
    units: list[Unit] = [[row] for row in labelled_rows(_chosen(claims, seed), embed_by_settings())]
    for place, most in CONTRASTS.items():
        units += contrast_units(texts.documents[place], most, seed)
    questions = list(texts.questions)
    random.Random(seed).shuffle(questions)  # noqa: S311
    for number, unit in enumerate(statement_units(questions, seed)):
        if number == STATEMENTS:
            break
        units.append(unit)
    return units


def texts_of(folder: Path, wanted: Callable[[str], bool] = is_fitting) -> Texts:
    """The texts that may be trained on; or, of the articles of SQuAD, those whose titles are ``wanted``."""
    squad = [row for name in SQUAD for row in squad_rows(folder / name) if wanted(row.article)]
    shifts = [list(squad_rows(folder / name)) if wanted is is_fitting else [] for name in SHIFTS]
    documents = {
        "encyclopedia": _texts([*squad, *shifts[0]]),
        "news": _texts(qamr_rows(folder / QAMR)),
        "styles": _texts([*shifts[1], *shifts[2]]),
    }
    return Texts(documents, [*squad, *shifts[0]])


def _texts(rows: Iterator[ReadingRow] | Sequence[ReadingRow]) -> list[str]:
    return list(dict.fromkeys(row.text for row in rows))


def _chosen(claims: Sequence[LabelledClaim], seed: int) -> list[LabelledClaim]:
    """At most ``MOST_OF_A_SET`` claims of each set that may be trained on.

    A claim whose words stand in another group too, as a whole and by parts of its page, goes where that group goes.
    """
    kept = {claim.claim for claim in claims if group_part(claim.group) != "fitting"}
    sets: dict[str, list[LabelledClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim not in kept and LEFT_OUT not in claim.dataset:
            sets[claim.dataset].append(claim)
    chance = random.Random(seed)  # noqa: S311
    return [claim for each in sets.values() for claim in chance.sample(each, min(len(each), MOST_OF_A_SET))]


def _numbered(units: Sequence[Sequence[CheckRow]]) -> tuple[list[list[int]], list[int | None]]:
    """Units as numbers of rows; and for each supported row that of its edit, if it has one."""
    numbered: list[list[int]] = []
    partner: list[int | None] = []
    for unit in units:
        first = len(partner)
        numbered.append(list(range(first, first + len(unit))))
        partner += [first + 1, None] if len(unit) == 2 else [None] * len(unit)
    return numbered, partner


if __name__ == "__main__":
    main()
