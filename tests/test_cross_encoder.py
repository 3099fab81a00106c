import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import BertConfig, BertModel

from index import ModelError, bundled_vocabulary
from index.embedding import verified_model_folder
from qa.cross_encoder import BATCH, CrossEncoder, PairReading
from qa.model_files import CARD, GRAPH, WEIGHTS, verified_card
from qa.pair_tokens import MAX_TOKENS, padded, pair_tokens
from sources import ROOT
from training.export import export
from training.network import PairNetwork, word_embeddings

SENTENCE = "Judge Maren Holt opened the inquiry at Tarn Quay, and put off its second day. "
PAIRS = [("Who opened the inquiry?", (SENTENCE * 9)[place : place * 16]) for place in range(BATCH + 3)]
ABOUT: dict[str, object] = {"data": "none", "seed": 7, "limits": ["it knows nothing – “really”"]}
INSTEAD = "Set the other reader."


@pytest.fixture(scope="module")
def network() -> PairNetwork:
    torch.manual_seed(7)
    trunk = BertConfig(
        vocab_size=1,
        hidden_size=384,
        num_hidden_layers=2,
        num_attention_heads=12,
        intermediate_size=64,
        max_position_embeddings=MAX_TOKENS,
        initializer_range=0.1,  # great enough for what a token says to hang on its neighbours
    )
    made: PairNetwork = PairNetwork(BertModel(trunk), pair_outputs=2, token_outputs=3)
    return made


@pytest.fixture(scope="module")
def folder(network: PairNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("models") / "tiny"
    names = {"pair_outputs": ("answers", "odd"), "token_outputs": ("start", "end", "in")}
    export(network, verified_model_folder(), made, **names, calibration={"temperature": 1.5}, about=ABOUT)
    return made


@pytest.fixture(scope="module")
def model(folder: Path) -> CrossEncoder:
    return CrossEncoder.open(folder)


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with the model, as links to its files."""
    made = tmp_path / "own"
    made.mkdir()
    for path in folder.iterdir():
        (made / path.name).symlink_to(path)
    return made


def close(one: object, other: object) -> bool:
    """Whether raw outputs, which are spread by 0.25 and more, agree as far as bfloat16 lets them."""
    return np.allclose(np.asarray(one), np.asarray(other), rtol=0.02, atol=0.05)


def alike(one: PairReading, other: PairReading) -> bool:
    """Whether two readings are of the same words and have close outputs."""
    arrays = [(each.pair, each.whole, each.first.values, each.second.values) for each in (one, other)]
    spans = [(each.first.spans, each.second.spans) for each in (one, other)]
    return all(close(a, b) for a, b in zip(*arrays, strict=True)) and all(
        np.array_equal(a, b) for a, b in zip(*spans, strict=True)
    )


# Reading


def test_the_exported_model_agrees_with_torch(model: CrossEncoder, network: PairNetwork) -> None:
    vocabulary = bundled_vocabulary()
    inputs = pair_tokens(vocabulary, PAIRS)
    batch = padded(vocabulary, inputs, max(len(tokens.ids) for tokens in inputs))
    embeddings = word_embeddings(verified_model_folder())(torch.from_numpy(batch.ids))
    with torch.no_grad():
        pair, values = network(embeddings, torch.from_numpy(batch.mask), torch.from_numpy(batch.types))
    for row, (tokens, reading) in enumerate(zip(inputs, model.read(PAIRS), strict=True)):
        assert close(reading.pair, pair[row])
        assert close(reading.whole, values[row, 0])
        assert close(reading.first.values, values[row, tokens.first])
        assert close(reading.second.values, values[row, tokens.second])
    assert np.std(pair.numpy(), axis=0).min() > 0.2  # so that agreement means something
    assert np.std(values.numpy(), axis=(0, 1)).min() > 0.2


def test_readings_come_in_the_order_of_the_pairs(model: CrossEncoder) -> None:
    forwards, backwards = model.read(PAIRS), model.read(PAIRS[::-1])
    assert all(alike(one, other) for one, other in zip(forwards, backwards[::-1], strict=True))
    assert model.read([]) == []


texts = st.text(max_size=40) | st.sampled_from(["", " ", SENTENCE, SENTENCE * 30, "x" * 500, "北京 \x00 \u202e 😀"])


@settings(deadline=None, max_examples=40)
@given(pairs=st.lists(st.tuples(texts, texts), max_size=4))
def test_any_pair_is_read_alone_as_in_company(model: CrossEncoder, pairs: list[tuple[str, str]]) -> None:
    readings = model.read(pairs)
    assert len(readings) == len(pairs)
    for pair, reading in zip(pairs, readings, strict=True):
        assert reading.pair.shape == (2,)
        assert reading.whole.shape == (3,)
        for outputs, text in zip((reading.first, reading.second), pair, strict=True):
            assert outputs.values.shape == (len(outputs.spans), 3)
            assert np.isfinite(outputs.values).all()
            assert all(0 <= start < end <= len(text) for start, end in outputs.spans)
        assert alike(model.read([pair])[0], reading)


def test_order_of_the_two_texts_matters(model: CrossEncoder) -> None:
    one, other = model.read([("A flood.", SENTENCE), (SENTENCE, "A flood.")])
    assert len(one.first.spans) == len(other.second.spans)
    assert not np.allclose(one.first.values, other.second.values, atol=0.1)


def test_threads_share_a_model(model: CrossEncoder) -> None:
    alone = model.read(PAIRS)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(model.read, [PAIRS] * 8))
    assert all(alike(one, other) for readings in together for one, other in zip(readings, alone, strict=True))


USE = """
import sys
from pathlib import Path
from qa.cross_encoder import CrossEncoder
reading = CrossEncoder.open(Path(sys.argv[1])).read([("Who?", "The judge.")])[0]
print(reading.second.values.shape, [name for name in ("torch", "transformers") if name in sys.modules])
"""


def test_reading_needs_no_torch(folder: Path) -> None:
    command = [sys.executable, "-c", USE, str(folder)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "(3, 3) []"


# The card and damage


def test_the_card_says_what_was_exported(model: CrossEncoder) -> None:
    card = model.card
    assert card.pair_outputs == ("answers", "odd")
    assert card.token_outputs == ("start", "end", "in")
    assert card.calibration == {"temperature": 1.5}
    assert card.about == ABOUT


def test_weights_are_stored_in_half_precision(folder: Path, network: PairNetwork) -> None:
    numbers = sum(each.numel() for each in network.parameters())
    assert 2 * numbers * 0.95 < (folder / WEIGHTS).stat().st_size < 2 * numbers * 1.1


def test_a_network_of_the_trunk_carries_no_word_embeddings(network: PairNetwork) -> None:
    assert not [name for name in network.state_dict() if "word_embeddings" in name or "pooler" in name]


def test_every_output_needs_a_name(network: PairNetwork, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a name for each"):
        export(
            network,
            verified_model_folder(),
            tmp_path,
            pair_outputs=["one"],
            token_outputs="abc",
            calibration={},
            about={},
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (GRAPH, b"damaged"),
        (GRAPH, None),
        (WEIGHTS, b"damaged"),
        (WEIGHTS, None),
        (CARD, b"damaged"),
        (CARD, b"\xff"),
        (CARD, b"{}"),
        (CARD, b"[1]"),
        (CARD, b"null"),
        (CARD, None),
    ],
)
def test_damage_is_a_model_error_that_says_what_to_do(own: Path, name: str, content: bytes | None) -> None:
    (own / name).unlink()
    if content is not None:
        (own / name).write_bytes(content)
    with pytest.raises(ModelError, match=r"Reinstall Attest: pip install .* Set the other reader\.$") as caught:
        CrossEncoder.open(own, instead=INSTEAD)
    assert str(own) in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        {"form": 2},
        {"max_tokens": 512},
        {"files": {}},
        {"files": {GRAPH: "0", WEIGHTS: "0"}},
        {"files": 1},
        {"encoder": {"tokenizer.json": "0"}},
        {"encoder": None},
        {"calibration": {"temperature": "warm"}},
        {"calibration": [1]},
        {"pair_outputs": None},
        {"about": 3},
    ],
)
def test_a_card_of_another_version_or_encoder_is_a_model_error(own: Path, change: dict[str, object]) -> None:
    card = json.loads((own / CARD).read_text("utf-8"))
    (own / CARD).unlink()
    (own / CARD).write_text(json.dumps(card | change), "utf-8")
    with pytest.raises(ModelError, match="Reinstall Attest"):
        CrossEncoder.open(own)


def test_an_encoder_with_other_words_is_told_by_both_hashes(folder: Path) -> None:
    hashes = dict(bundled_vocabulary().hashes)
    expected = hashes["word_embeddings.weight"]
    with pytest.raises(ModelError, match=f"word_embeddings.weight with SHA-256 {expected}, found other"):
        verified_card(folder, hashes | {"word_embeddings.weight": "other"})
