"""Calibrate the checker: ``python -m training.calibrate_checker``, with the arguments of ``fit_checker``, after it.

A logistic function of the network's two marks, of the pair and of the claim's worst word, is fitted on rows that the
network was not trained on (``training.parts``): labelled claims, edited sentences with statements, and written claims,
a third of the weight on each. ``needed`` is the probability which ``KEPT`` of the honest written claims reach: accusing
a true sentence is worse than missing a false one. The model, with these numbers in its card, is written to
``qa/models/checker``.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from eval.labelled import load_claims
from index import Vocabulary
from index.embedding import verified_model_folder
from qa.cross_encoder import CrossEncoder, PairReading
from qa.embedding import embed_by_settings
from qa.trained_judge import MODEL, marks
from training.check_contrasts import contrast_units, statement_units
from training.check_rows import CheckRow, labelled_rows
from training.export import export
from training.fit_checker import LEFT_OUT, PAIR_OUTPUTS, TOKEN_OUTPUTS, fit, texts_of, units_of
from training.linear import fit_probability
from training.parts import group_part, is_calibration
from training.written_rows import claim_units, written_passages

KEPT = 0.95
WRITTEN = "written"
CONTRASTS = 1500
ROOT = Path(__file__).parent.parent
Array = NDArray[np.float32]
console = Console(stderr=True)


def main() -> None:
    """Read the arguments, calibrate, write the model."""
    parser = argparse.ArgumentParser(description="Calibrate and export the checker.")
    parser.add_argument("--claims", type=Path, required=True, help="file of labelled claims")
    parser.add_argument("--texts", type=Path, required=True, help="folder with the files of questions")
    parser.add_argument("--work", type=Path, required=True, help="folder that fit_checker was given")
    parser.add_argument("--reader", type=Path, required=True, help="weights of the trained reader")
    parser.add_argument("--encoder", type=Path, help="folder of an encoder; the bundled one if not given")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "qa" / MODEL, help="folder of the model")
    arguments = parser.parse_args()
    encoder = arguments.encoder or verified_model_folder()
    claims = load_claims(arguments.claims).claims
    network = fit(
        lambda: units_of(claims, texts_of(arguments.texts), arguments.seed),
        arguments.work,
        encoder,
        arguments.reader,
        arguments.seed,
    )
    export(
        network,
        encoder,
        arguments.out,
        pair_outputs=PAIR_OUTPUTS,
        token_outputs=TOKEN_OUTPUTS,
        calibration={},
        about={"seed": arguments.seed},
    )
    judge = CrossEncoder.open(arguments.out, Vocabulary(encoder))
    reported = {each.claim for each in claims if group_part(each.group) == "report"}
    chosen = [
        each
        for each in claims
        if group_part(each.group) == "calibration" and LEFT_OUT not in each.dataset and each.claim not in reported
    ]
    labelled = list(labelled_rows(chosen, embed_by_settings()))
    texts = texts_of(arguments.texts, is_calibration)
    made = [
        *contrast_units(texts.documents["encyclopedia"], CONTRASTS, arguments.seed),
        *statement_units(texts.questions, arguments.seed),
    ]
    written = claim_units([each for each in written_passages() if each.is_calibration])
    parts = {
        "labelled": labelled,
        "made": [row for unit in made for row in unit],
        WRITTEN: list(dict.fromkeys(row for unit in written for row in unit)),
    }
    replace(judge.card, calibration=calibration(judge, parts)).write(arguments.out)


def calibration(judge: CrossEncoder, parts: Mapping[str, Sequence[CheckRow]]) -> dict[str, float]:
    """The constants of the model's card; tells how they do on the rows they were fitted on."""
    rows = [row for part in parts.values() for row in part]
    readings = judge.read([(row.claim, row.evidence) for row in rows])
    inputs = np.array([marks(each) for each in readings], np.float32)
    supported = np.array([row.supported for row in rows])
    names = np.repeat(list(parts), [len(part) for part in parts.values()])
    counts = np.array([1 / len(parts[name]) for name in names], np.float32)
    weights, bias = fit_probability(inputs, supported, counts)
    probabilities = 1 / (1 + np.exp(-(inputs @ weights + bias)))
    needed = round(float(np.quantile(probabilities[(names == WRITTEN) & supported], 1 - KEPT)), 3)
    for name in parts:
        kept, caught = _rates(probabilities[names == name], supported[names == name], needed)
        console.print(f"{name}: at {needed}, {kept:.1%} of the supported kept, {caught:.1%} of the others caught")
    constants = {"pair": float(weights[0]), "worst": float(weights[1]), "bias": bias, "needed": needed}
    constants["word_needed"] = _word_needed(readings, rows)
    return {name: round(value, 5) for name, value in constants.items()}


def _word_needed(readings: Sequence[PairReading], rows: Sequence[CheckRow]) -> float:
    """The mark of a token from which its word is best named: the greatest F1 over the tokens of unsupported claims."""
    known = [(each, row.unsupported) for each, row in zip(readings, rows, strict=True) if row.unsupported]
    values = np.concatenate([each.first.values[:, 0] for each, _ in known])
    wrong = np.array(
        [any(s < end and start < e for s, e in spans) for each, spans in known for start, end in each.first.spans]
    )
    order = np.argsort(-values)
    found = np.cumsum(wrong[order])
    f1 = 2 * found / (np.arange(1, len(order) + 1) + wrong.sum())
    return float(values[order[f1.argmax()]])


def _rates(probabilities: Array, supported: NDArray[np.bool_], needed: float) -> tuple[float, float]:
    believed = probabilities >= needed
    return float(believed[supported].mean()), float((~believed[~supported]).mean())


if __name__ == "__main__":
    main()
