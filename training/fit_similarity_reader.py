"""Fit the similarity reader: ``python -m training.fit_similarity_reader --data FOLDER --work FOLDER``.

``--data`` holds ``squad2-25-articles.json.gz`` and ``squad1-13-more-articles.json.gz`` (official SQuAD forms; articles
of the validation part, see ``eval.squad.is_validation``, are left out). ``--work`` keeps the stores between runs.

Three steps, all seeded:

1. A network with one hidden layer scores sentences: softmax over a question's candidates against those that answer
   (the log-sum form for several right ones, as in Lee et al. 2019, arXiv:1906.00300, eq. 7).
2. The same network is fitted on four fifths of the articles at a time and scores the last fifth; on these scores,
   which no network has seen the answers to, a logistic function is fitted that says how likely the answer is right.
   Kinds of questions are weighed: half answerable, a quarter adversarial, a quarter about other articles.
3. The weights are written to ``qa/models/similarity-reader.json``.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from eval.squad import is_validation, load_squad
from index import Hit, Index, Span
from qa.features import FEATURES, candidate_features
from qa.quoting_composer import MAX_SENTENCES, WORTH_ADDING
from qa.similarity_weights import CONFIDENCE_INPUTS, WEIGHTS_FILE, confidence_inputs, standardised
from qa.vector_cache import VectorCache
from training.reading_data import Examination, Example, Featurise, examples

Array = NDArray[np.float32]
SEED, HIDDEN, EPOCHS, BATCH, FOLDS = 7, 32, 12, 64, 5
KIND_WEIGHTS = {"answerable": 0.5, "adversarial": 0.25, "outside": 0.25}
KEPT = 0.97
"""The confidence that is needed is the one that this share of the answerable questions reaches."""
OUTSIDE_STEP = 3
"""Of the questions about other articles every third will do."""
FILES = ("squad2-25-articles.json.gz", "squad1-13-more-articles.json.gz")


def main() -> None:
    """Read the arguments, fit, write."""
    parser = argparse.ArgumentParser(description="Fit the similarity reader.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the SQuAD files")
    parser.add_argument("--work", type=Path, required=True, help="folder that keeps stores between runs")
    arguments = parser.parse_args()
    articles = [article for name in FILES for article in load_squad(arguments.data / name)]
    articles = [article for article in articles if not is_validation(article.title)]
    with Progress(console=Console(stderr=True)) as bars:
        bar = bars.add_task("asking", total=2 * len(articles))
        every = examples(
            articles,
            arguments.work,
            Examination(_featurise, repr(FEATURES), OUTSIDE_STEP),
            lambda part, done, total: bars.update(bar, completed=part * total + done),
        )
    found = [example for example in every if len(example.gold)]
    target = Path(__file__).parent.parent / "qa" / "models" / WEIGHTS_FILE
    target.write_text(json.dumps(fit(found)) + "\n", "utf-8")


def _featurise(store: Index) -> Featurise:
    embed = VectorCache(store.embed)

    def featurise(question: str, hits: Sequence[Hit]) -> tuple[Sequence[tuple[Hit, Span]], Array]:
        candidates = candidate_features(question, hits, embed)
        return candidates.places, candidates.features

    return featurise


def fit(found: Sequence[Example]) -> dict[str, object]:
    """The content of the weights file."""
    every = np.concatenate([example.features for example in found])
    mean, deviation = every.mean(axis=0), every.std(axis=0) + 1e-6
    scaled = [standardised(example.features, mean, deviation) for example in found]
    answerable = [row for row, example in enumerate(found) if example.gold.any()]
    inputs, right = np.zeros((len(found), 2 + len(CONFIDENCE_INPUTS)), np.float32), np.zeros(len(found), np.float32)
    for fold in range(FOLDS):
        network = _fit_network(found, scaled, [row for row in answerable if found[row].article % FOLDS != fold])
        for row, example in enumerate(found):
            if example.article % FOLDS == fold:
                logits = _logits(network, scaled[row])
                inputs[row] = confidence_inputs(example.features, logits)
                right[row] = example.gold[_shown(logits)].any()
    kinds = [example.kind for example in found]
    weights, bias = _fit_logistic(inputs, right, kinds)
    confidences = 1 / (1 + np.exp(-(inputs @ weights + bias)))
    needed = float(np.quantile(confidences[np.array(kinds) == "answerable"], 1 - KEPT))
    _tell(confidences, right, kinds, needed)
    network = _fit_network(found, scaled, answerable)
    linear = [layer for layer in network if isinstance(layer, torch.nn.Linear)]
    return {
        "features": FEATURES,
        "confidence_inputs": CONFIDENCE_INPUTS,
        "mean": _numbers(mean),
        "deviation": _numbers(deviation),
        "layers": [{"weights": _numbers(layer.weight.T), "bias": _numbers(layer.bias)} for layer in linear],
        "confidence": {"weights": _numbers(weights), "bias": bias},
        "needed": round(needed, 3),
    }


def _fit_network(found: Sequence[Example], scaled: Sequence[Array], rows: Sequence[int]) -> torch.nn.Sequential:
    torch.manual_seed(SEED)
    shuffled = np.random.default_rng(SEED)
    network = torch.nn.Sequential(
        torch.nn.Dropout(0.1),  # of features: none is to be relied on alone
        torch.nn.Linear(len(FEATURES), HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.1),
        torch.nn.Linear(HIDDEN, 1),
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
    for _ in range(EPOCHS):
        for batch in np.array_split(shuffled.permutation(rows), max(1, len(rows) // BATCH)):
            sizes = [len(scaled[row]) for row in batch]
            logits = network(torch.from_numpy(np.concatenate([scaled[row] for row in batch])))[:, 0]
            gold = torch.from_numpy(np.concatenate([found[row].gold for row in batch]))
            loss = _log_sum(logits, sizes) - _log_sum(logits.masked_fill(~gold, -1e9), sizes)
            optimizer.zero_grad()
            loss.mean().backward()
            optimizer.step()
        schedule.step()
    return network.eval()


def _log_sum(logits: torch.Tensor, sizes: Sequence[int]) -> torch.Tensor:
    """The log-sum-exp of each question's candidates, shape ``(len(sizes),)``."""
    padded = torch.nn.utils.rnn.pad_sequence(list(logits.split(list(sizes))), True, -1e9)
    return padded.logsumexp(dim=1)


def _logits(network: torch.nn.Sequential, scaled: Array) -> Array:
    with torch.no_grad():
        return np.asarray(network(torch.from_numpy(scaled))[:, 0].numpy(), np.float32)


def _shown(logits: Array) -> Array:
    """The rows that the quoting composer would show, repetitions aside."""
    powers = np.exp(logits - logits.max())
    best = np.argsort(-logits, kind="stable")[:MAX_SENTENCES]
    return np.asarray(best[powers[best] >= WORTH_ADDING])


def _fit_logistic(inputs: Array, right: Array, kinds: Sequence[str]) -> tuple[Array, float]:
    """Logistic regression by Newton's method with a little shrinkage; a row's weight evens out the kinds."""
    counts = {kind: kinds.count(kind) for kind in KIND_WEIGHTS}
    weights = np.array([KIND_WEIGHTS[kind] / counts[kind] for kind in kinds]) * len(kinds)
    mean, deviation = inputs.mean(axis=0), inputs.std(axis=0) + 1e-6
    design = np.hstack([(inputs - mean) / deviation, np.ones((len(inputs), 1))]).astype(np.float64)
    coefficients = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-design @ coefficients))
        gradient = design.T @ (weights * (chance - right)) + coefficients
        curvature = (design * (weights * chance * (1 - chance))[:, None]).T @ design + np.eye(len(coefficients))
        coefficients -= np.linalg.solve(curvature, gradient)
    slopes = coefficients[:-1] / deviation
    return slopes.astype(np.float32), float(coefficients[-1] - slopes @ mean)


def _tell(confidences: Array, right: Array, kinds: Sequence[str], needed: float) -> None:
    """Print what the confidence does on the fitting articles, each judged by networks that had not seen it."""
    table = Table("kind", "questions", "answered", "right when answered", title=f"needed: {needed:.3f}")
    for kind in KIND_WEIGHTS:
        mask = np.array(kinds) == kind
        answered = mask & (confidences >= needed)
        table.add_row(kind, str(mask.sum()), f"{answered.sum() / mask.sum():.3f}", f"{right[answered].mean():.3f}")
    Console().print(table)


def _numbers(values: Array | torch.Tensor) -> list[object]:
    array = values.detach().numpy() if isinstance(values, torch.Tensor) else values
    rounded: list[object] = np.round(array.astype(np.float64), 5).tolist()
    return rounded


if __name__ == "__main__":
    main()
