"""Training: the same run for the same seed, stopped or not; rows that say what they should."""

import gzip
import json
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from index import bundled_vocabulary
from qa.pair_tokens import pair_tokens
from training.check_contrasts import contrast_units, statement_units
from training.check_rows import BUDGETS, evidence_for
from training.edits import sentences_of
from training.linear import fit_choice, fit_probability
from training.reader_loss import answer_is_read, token_span
from training.reader_rows import MOST_CHARACTERS, ReadingRow, squad_rows
from training.reader_units import Mix, reader_material
from training.trainer import LENGTHS, MOST_ROWS, TOKENS_A_BATCH, Checkpoints, Plan, batches, padded_length, train

DOCUMENT = (
    "The Harlow ferry carried 1,200 people in March 2021. Its captain, Ada Brandt, retired in June. "
    "The council in Harlow bought a second ferry for $3 million because the first was too small. "
    "Passengers did not pay more than in the year before. Tom Reyes said that the new ferry would run on Sundays."
)
units_of_rows = st.lists(st.lists(st.integers(1, LENGTHS[-1]), min_size=1, max_size=2), max_size=60)


@given(units_of_rows, st.integers(0, 5))
def test_every_row_is_in_one_batch_with_its_unit(sizes: list[list[int]], seed: int) -> None:
    lengths = list(chain.from_iterable(sizes))
    rows = iter(range(len(lengths)))
    units = [[next(rows) for _ in each] for each in sizes]
    made = batches(units, lengths, seed)
    assert sorted(chain.from_iterable(made)) == list(range(len(lengths)))
    for unit in units:
        assert sum(set(unit) <= set(batch) for batch in made) == 1
    for batch in made:
        width = padded_length(max(lengths[row] for row in batch))
        assert len(batch) <= min(MOST_ROWS, TOKENS_A_BATCH // width) + 1
    assert made == batches(units, lengths, seed)


def test_a_text_longer_than_any_batch_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 256 tokens, found 257"):
        padded_length(257)


def learning(network: nn.Linear, stop_at: int | None = None) -> Callable[[Sequence[int]], Tensor]:
    """To learn the sum of two numbers; an interrupted run raises at a step."""
    steps = iter(range(10_000))

    def loss(batch: Sequence[int]) -> Tensor:
        if next(steps) == stop_at:
            raise KeyboardInterrupt
        values = torch.tensor([[row % 7, row % 3] for row in batch], dtype=torch.float32)
        return ((network(values)[:, 0] - values.sum(dim=1)) ** 2).mean()

    return loss


def trained(path: Path, stop_at: int | None = None) -> nn.Linear:
    torch.manual_seed(1)
    network = nn.Linear(2, 1)
    work = [[row, row + 1] for row in range(40)]
    checkpoints = Checkpoints(path, lambda line: None, seconds=0)
    train(network, work, learning(network, stop_at), Plan(rate=0.01, warmup=3), checkpoints)
    return network


def test_a_run_that_was_stopped_ends_as_one_that_was_not(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        trained(tmp_path / "stopped", stop_at=17)
    again, whole = trained(tmp_path / "stopped"), trained(tmp_path / "whole")
    assert torch.equal(again.weight, whole.weight)
    assert torch.equal(again.bias, whole.bias)
    assert not list(tmp_path.glob("*.part"))


@given(st.integers(1, 500), st.floats(0, 1), st.floats(0.01, 1), st.integers(1, 50))
def test_the_rate_rises_holds_and_falls(steps: int, final: float, falling: float, warmup: int) -> None:
    plan = Plan(rate=1.0, warmup=warmup, falling=falling, final=final)
    rates = [plan.rate_at(step, steps) for step in range(steps)]
    assert all(0 < rate <= 1 for rate in rates)
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)


def squad_file(folder: Path, context: str, questions: list[dict[str, object]]) -> Path:
    data = {"data": [{"title": "Harlow", "paragraphs": [{"context": context, "qas": questions}]}]}
    path = folder / "squad.json.gz"
    path.write_bytes(gzip.compress(json.dumps(data).encode()))
    return path


def test_an_answer_stands_where_its_row_says_in_a_long_paragraph_too(tmp_path: Path) -> None:
    context = " ".join([DOCUMENT] * 5)
    start = context.rindex("Ada Brandt")
    answer = {"text": "Ada Brandt", "answer_start": start}
    asked: list[dict[str, object]] = [
        {"id": "1", "question": "Who is the captain?", "answers": [answer]},
        {
            "id": "2",
            "question": "Who is the cook?",
            "answers": [],
            "is_impossible": True,
            "plausible_answers": [answer],
        },
    ]
    row, impossible = squad_rows(squad_file(tmp_path, context, asked))
    assert row.answer is not None
    assert row.text[slice(*row.answer)] == "Ada Brandt"
    assert len(row.text) <= MOST_CHARACTERS + len(sentences_of(DOCUMENT)[-1])
    assert row.text in context
    assert impossible.answer is None
    assert "Ada Brandt" in impossible.text


@settings(deadline=None)
@given(st.data())
def test_the_tokens_of_an_answer_hold_it(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(DOCUMENT) - 1))
    end = data.draw(st.integers(start + 1, min(len(DOCUMENT), start + 60)))
    row = ReadingRow("Who?", DOCUMENT, (start, end), "Harlow")
    [tokens] = pair_tokens(bundled_vocabulary(), [(row.question, row.text)])
    found = token_span(tokens, row)
    if found is None:
        assert not DOCUMENT[start:end].strip()
        return
    spans = tokens.second_spans[found[0] - tokens.second.start : found[1] + 1 - tokens.second.start]
    assert spans[0, 0] <= start + len(DOCUMENT[start:end]) - len(DOCUMENT[start:end].lstrip())
    assert spans[-1, 1] >= start + len(DOCUMENT[start:end].rstrip())


def test_an_answer_beyond_what_is_read_is_told() -> None:
    text = f"{DOCUMENT * 6} The end."
    row = ReadingRow("What?", text, (len(text) - 4, len(text)), "Harlow")
    [tokens] = pair_tokens(bundled_vocabulary(), [(row.question, row.text)])
    assert not answer_is_read(tokens, row)


def test_a_question_stands_beside_one_that_is_not_answered() -> None:
    place = DOCUMENT.index("Ada Brandt")
    asked = ReadingRow("Who was the captain in June?", DOCUMENT, (place, place + 10), "Harlow", ("Ada Brandt",))
    wrong = ReadingRow("Who was the captain in May?", DOCUMENT, None, "Harlow")
    mined = {("Harlow", asked.question): ["Another text."]}
    material = reader_material([asked, wrong], mined, Mix(mined=1.0), seed=0)
    assert [sorted(material.answered[row] for row in unit) for unit in material.units] == [[0.0, 1.0], [0.0]]
    alone = reader_material([asked], mined, Mix(edited=1.0), seed=0)
    [unit] = alone.units
    assert len(unit) == 2
    assert alone.rows[unit[1]].answer is None
    assert alone.rows[unit[1]].question != asked.question


def test_contrasts_are_a_claim_and_the_same_with_one_change() -> None:
    units = list(contrast_units([DOCUMENT], 40, seed=3))
    assert units == list(contrast_units([DOCUMENT], 40, seed=3))
    pairs = [unit for unit in units if len(unit) == 2]
    assert pairs
    for true, false in pairs:
        assert (true.supported, true.unsupported, false.supported) == (True, (), False)
        assert false.unsupported
        assert true.evidence == false.evidence
    for [alone] in (unit for unit in units if len(unit) == 1):
        assert (alone.supported, alone.unsupported) == (False, None)
        assert alone.claim not in alone.evidence


def test_a_statement_with_another_answer_marks_that_answer() -> None:
    rows = [
        ReadingRow("Who retired in June?", DOCUMENT, _span("Ada Brandt"), "Harlow"),
        ReadingRow("Who bought a second ferry?", DOCUMENT, _span("The council"), "Harlow"),
    ]
    units = [unit for seed in range(8) for unit in statement_units(rows, seed)]
    assert {unit[0].claim for unit in units} == {"Ada Brandt retired in June.", "The council bought a second ferry."}
    wrong = [row for unit in units for row in unit if not row.supported]
    assert wrong
    for row in wrong:
        assert row.unsupported is not None
        assert {row.claim[start:end].lower() for start, end in row.unsupported} <= {"ada brandt", "the council"}


@pytest.mark.parametrize("budget", BUDGETS)
def test_evidence_keeps_to_its_budget_and_to_the_text(budget: tuple[int, int]) -> None:
    sentences = sentences_of(DOCUMENT * 3)
    evidence = evidence_for("Ada Brandt retired in June.", sentences, None, budget)
    assert "Its captain, Ada Brandt, retired in June." in evidence
    assert len(sentences_of(evidence)) <= budget[0]
    assert len(evidence.split()) <= budget[1]


def _span(words: str) -> tuple[int, int]:
    start = DOCUMENT.index(words)
    return (start, start + len(words))


def test_linear_models_find_what_was_planted() -> None:
    chance = np.random.default_rng(0)
    features = [chance.normal(size=(6, 3)).astype(np.float32) for _ in range(300)]
    right = [np.arange(6) == int((each @ [2.0, -1.0, 0.0]).argmax()) for each in features]
    weights = fit_choice(features, right)
    chosen = [int((each @ weights).argmax()) for each in features]
    assert np.mean([gold[row] for gold, row in zip(right, chosen, strict=True)]) > 0.97
    inputs = chance.normal(loc=3, size=(4000, 2)).astype(np.float32)
    chances = 1 / (1 + np.exp(-(inputs @ [1.5, -0.5] - 2.0)))
    happened = chance.random(4000) < chances
    factors, bias = fit_probability(inputs, happened, np.ones(4000, np.float32))
    found = 1 / (1 + np.exp(-(inputs @ factors + bias)))
    assert np.abs(found - chances).mean() < 0.03
