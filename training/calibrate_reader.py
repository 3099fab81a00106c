"""Calibrate the reader: ``python -m training.calibrate_reader --data FOLDER --work FOLDER``, after ``fit_reader``.

The network reads what search finds in two stores of articles that it was not trained on (``training.parts``), with
others beside them. Every question is asked of the store that holds its article, and of the other. Fitted on this:

1. ``sentence``: a softmax over a question's sentences against those that answer.
2. ``confidence``: a logistic function that says how likely a shown sentence is right. Its inputs come from sentence
   weights that were fitted on the other articles: neither has seen the other's answers.

Kinds of questions are weighed: half answerable, a quarter adversarial, a quarter about other articles. The model, with
these numbers in its card, is written to ``qa/models/reader``.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from eval.squad import load_squad
from index import Hit, Index, Span, Vocabulary
from index.embedding import verified_model_folder
from qa.cross_encoder import CrossEncoder
from qa.passage_reading import read_passages
from qa.question_words import Array
from qa.quoting_composer import MAX_SENTENCES, WORTH_ADDING
from qa.reading_features import CONFIDENCE_FEATURES, SENTENCE_FEATURES, confidence_features, sentence_features
from qa.trained_reader import MODEL
from training.export import export
from training.fit_reader import PAIR_OUTPUTS, SQUAD, TOKEN_OUTPUTS, fit
from training.linear import fit_choice, fit_probability
from training.parts import is_calibration, is_fitting
from training.reading_data import Examination, Example, Featurise, examples

KIND_WEIGHTS = {"answerable": 0.5, "adversarial": 0.25, "outside": 0.25}
KEPT = 0.95
"""The confidence that is needed is the one that this share of the right answers reaches."""
ROOT = Path(__file__).parent.parent
console = Console(stderr=True)


def main() -> None:
    """Read the arguments, calibrate, write the model."""
    parser = argparse.ArgumentParser(description="Calibrate and export the reader.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the files of questions")
    parser.add_argument("--work", type=Path, required=True, help="folder that fit_reader was given")
    parser.add_argument("--encoder", type=Path, help="folder of an encoder; the bundled one if not given")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "qa" / MODEL, help="folder of the model")
    arguments = parser.parse_args()
    encoder = arguments.encoder or verified_model_folder()
    network = fit(arguments.data, arguments.work, encoder, arguments.seed)
    export(
        network,
        encoder,
        arguments.out,
        pair_outputs=PAIR_OUTPUTS,
        token_outputs=TOKEN_OUTPUTS,
        calibration={},
        about={"seed": arguments.seed},
    )
    reader = CrossEncoder.open(arguments.out, Vocabulary(encoder))
    found = _examples(arguments.data, arguments.work, reader)
    replace(reader.card, calibration=calibration(found)).write(arguments.out)


def calibration(found: Sequence[Example]) -> dict[str, float]:
    """The constants of the model's card; tells how they do on the questions they were fitted on."""
    answerable = [example for example in found if example.gold.any()]
    scores = np.zeros(len(found), object)
    for article in {example.article for example in found}:
        weights = _sentence_weights([example for example in answerable if example.article != article])
        for row, example in enumerate(found):
            if example.article == article:
                scores[row] = np.asarray(example.features @ weights, np.float32)
    inputs = np.stack(
        [confidence_features(each.features, score, each.passages) for each, score in zip(found, scores, strict=True)]
    )
    right = np.array([each.gold[_shown(score)].any() for each, score in zip(found, scores, strict=True)])
    kinds = np.array([example.kind for example in found])
    confidence, bias = fit_probability(inputs, right, _kind_weights(kinds))
    probabilities = 1 / (1 + np.exp(-(inputs @ confidence + bias)))
    needed = round(float(np.quantile(probabilities[right], 1 - KEPT)), 3)
    _tell(probabilities, right, kinds, needed)
    return {
        **_named("sentence", SENTENCE_FEATURES, _sentence_weights(answerable)),
        **_named("confidence", CONFIDENCE_FEATURES, confidence),
        "confidence.bias": bias,
        "needed": needed,
    }


def _examples(data: Path, work: Path, reader: CrossEncoder) -> list[Example]:
    every = [article for name in SQUAD for article in load_squad(data / name)]
    asked = [article for article in every if is_calibration(article.title)]
    others = [replace(article, questions=()) for article in every if is_fitting(article.title)]
    version = repr((SENTENCE_FEATURES, reader.card.files))
    folder = work / "calibration"
    folder.mkdir(exist_ok=True)
    found = examples([*asked, *others], folder, Examination(_featurise(reader), version, 1), _report)
    return [example for example in found if len(example.gold)]


def _featurise(reader: CrossEncoder) -> Callable[[Index], Featurise]:
    def featurise(question: str, hits: Sequence[Hit]) -> tuple[Sequence[tuple[Hit, Span]], Array]:
        sentences = read_passages(reader, question, hits)
        return [(each.hit, each.span) for each in sentences], sentence_features(question, sentences)

    return lambda _: featurise


def _sentence_weights(found: Sequence[Example]) -> Array:
    return fit_choice([example.features for example in found], [example.gold for example in found])


def _shown(scores: Array) -> NDArray[np.int64]:
    """The rows that the quoting composer would show, repetition aside."""
    order = np.argsort(-scores, kind="stable")[:MAX_SENTENCES]
    return np.asarray(order[np.exp(scores[order] - scores[order[0]]) >= WORTH_ADDING])


def _kind_weights(kinds: NDArray[np.str_]) -> Array:
    counts = {kind: max(1, int((kinds == kind).sum())) for kind in KIND_WEIGHTS}
    return np.array([KIND_WEIGHTS[kind] / counts[kind] for kind in kinds], np.float32)


def _named(kind: str, names: Sequence[str], weights: Array) -> dict[str, float]:
    return {f"{kind}.{name}": round(float(weight), 5) for name, weight in zip(names, weights, strict=True)}


def _tell(probabilities: Array, right: NDArray[np.bool_], kinds: NDArray[np.str_], needed: float) -> None:
    for kind in KIND_WEIGHTS:
        chosen = kinds == kind
        answered = chosen & (probabilities >= needed)
        console.print(
            f"{kind}: {chosen.sum()} asked, {answered.sum() / max(1, chosen.sum()):.1%} answered at {needed}, "
            f"{right[answered].mean() if answered.any() else 0:.1%} of those right"
        )


def _report(part: int, done: int, total: int) -> None:
    console.print(f"store {part + 1} of 2: article {done} of {total}")


if __name__ == "__main__":
    main()
