import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from index import ModelError, Vocabulary, bundled_vocabulary
from index.embedding import verified_model_folder
from index.embedding.vocabulary import TABLE, TOKENIZER, WEIGHTS
from qa.pair_tokens import MAX_FIRST, MAX_TOKENS, PairTokens, padded, pair_tokens
from sources import ROOT

TEXTS = [
    "",
    " ",
    "Who spoke at Tarn Quay?",
    "The barrier held for six hours before the pumps failed.",
    "北京 and Київ, naïve café — “quoted” 😀 \x00 \u202e ﬁ e\u0301",
    "x" * 300,
    " ".join(f"On day {day} the council met and put off its vote." for day in range(40)),
]
texts = st.text(max_size=60) | st.sampled_from(TEXTS)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return bundled_vocabulary()


def joined(vocabulary: Vocabulary, first: str, second: str) -> PairTokens:
    (tokens,) = pair_tokens(vocabulary, [(first, second)])
    return tokens


# Two texts as one input


def test_pairs_are_joined_as_the_tokenizer_itself_joins_them(vocabulary: Vocabulary) -> None:
    tokenizer = Tokenizer.from_file(str(verified_model_folder() / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    for first in TEXTS[:5]:
        for second in TEXTS[:5]:
            theirs = tokenizer.encode(first, second)
            ours = joined(vocabulary, first, second)
            batch = padded(vocabulary, [ours], len(ours.ids) + 3)
            assert ours.ids.tolist() == theirs.ids
            assert batch.types[0].tolist() == [*theirs.type_ids, 0, 0, 0]
            assert batch.mask[0].tolist() == [*theirs.attention_mask, 0, 0, 0]
            assert [tuple(span) for span in ours.second_spans] == theirs.offsets[ours.second]


def test_spans_are_the_words() -> None:
    tokens = joined(bundled_vocabulary(), "Who spoke?", "Maren Holt, the judge.")
    words = ["Maren Holt, the judge."[start:end] for start, end in tokens.second_spans]
    assert words == ["Mare", "n", "Holt", ",", "the", "judge", "."]
    assert tokens.first_spans.tolist() == [[0, 3], [4, 9], [9, 10]]


@settings(deadline=None)
@given(first=texts, second=texts)
def test_any_pair_keeps_to_the_limits_and_points_into_its_texts(
    vocabulary: Vocabulary, first: str, second: str
) -> None:
    tokens = joined(vocabulary, first, second)
    assert len(tokens.ids) <= MAX_TOKENS
    assert len(tokens.first_spans) <= MAX_FIRST
    for part, spans, text in (
        (tokens.first, tokens.first_spans, first),
        (tokens.second, tokens.second_spans, second),
    ):
        assert len(tokens.ids[part]) == len(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert (np.diff(spans[:, 0]) >= 0).all()
    rest = np.delete(tokens.ids, np.r_[tokens.first, tokens.second])
    assert rest.tolist() == [vocabulary.class_id, vocabulary.separator_id, vocabulary.separator_id]


def test_texts_beyond_the_limits_are_cut() -> None:
    longest = TEXTS[-1]
    both = joined(bundled_vocabulary(), longest, longest)
    assert (len(both.first_spans), len(both.ids)) == (MAX_FIRST, MAX_TOKENS)
    short = joined(bundled_vocabulary(), "Who?", longest)
    assert (len(short.first_spans), len(short.ids)) == (2, MAX_TOKENS)


def test_a_batch_that_is_too_narrow_is_refused(vocabulary: Vocabulary) -> None:
    tokens = joined(vocabulary, "Who spoke?", "The judge.")
    with pytest.raises(ValueError, match="broadcast"):
        padded(vocabulary, [tokens], len(tokens.ids) - 1)


# The encoder's words


def test_word_embeddings_are_the_published_ones(vocabulary: Vocabulary) -> None:
    from training.network import word_embeddings

    table = word_embeddings(verified_model_folder()).weight.numpy()
    assert table.shape[1] == vocabulary.dimension
    ids = np.arange(len(table)).reshape(2, -1)
    assert (vocabulary.embeddings(ids) == table.reshape(2, -1, vocabulary.dimension)).all()


def test_no_texts_have_no_tokens(vocabulary: Vocabulary) -> None:
    assert vocabulary.tokenize([]) == []
    assert vocabulary.embeddings(np.zeros((0, 3), np.int64)).shape == (0, 3, vocabulary.dimension)


def write_encoder(folder: Path, arrays: dict[str, object], tokenizer: bytes | None = None) -> None:
    """A folder with the bundled tokenizer, or other bytes for it, and a table of 4 words with 2 numbers each."""
    (folder / TOKENIZER).write_bytes(tokenizer or (verified_model_folder() / TOKENIZER).read_bytes())
    header = json.dumps(arrays).encode()
    table = np.arange(8, dtype="<f4").tobytes()
    (folder / WEIGHTS).write_bytes(len(header).to_bytes(8, "little") + header + table)


WHOLE: dict[str, object] = {f"bert.{TABLE}": {"dtype": "F32", "shape": [4, 2], "data_offsets": [0, 32]}}


def test_an_encoder_of_ones_own_is_read_and_hashed(tmp_path: Path) -> None:
    write_encoder(tmp_path, WHOLE)
    own = Vocabulary(tmp_path)
    assert own.dimension == 2
    assert own.embeddings(np.array([3, 0])).tolist() == [[6, 7], [0, 1]]
    bundled = bundled_vocabulary().hashes
    assert own.hashes[TOKENIZER] == bundled[TOKENIZER]
    assert own.hashes[TABLE] != bundled[TABLE]


@pytest.mark.parametrize(
    "arrays",
    [
        {},
        {TABLE: {"dtype": "F16", "shape": [4, 2], "data_offsets": [0, 32]}},
        {TABLE: {"dtype": "F32", "shape": [4, 2], "data_offsets": [8, 40]}},
        {TABLE: {"dtype": "F32", "shape": [4, 2]}},
        {TABLE: 7},
    ],
)
def test_weights_without_a_whole_table_are_a_model_error(tmp_path: Path, arrays: dict[str, object]) -> None:
    write_encoder(tmp_path, arrays)
    with pytest.raises(ModelError, match=r"install its package again"):
        Vocabulary(tmp_path)


@pytest.mark.parametrize("content", [b"", b"damaged", b"\xff" * 100, (7).to_bytes(8, "little") + b"{"])
def test_damaged_weights_are_a_model_error(tmp_path: Path, content: bytes) -> None:
    write_encoder(tmp_path, WHOLE)
    (tmp_path / WEIGHTS).write_bytes(content)
    with pytest.raises(ModelError, match=WEIGHTS):
        Vocabulary(tmp_path)


def test_a_tokenizer_that_is_damaged_missing_or_of_another_kind_is_a_model_error(tmp_path: Path) -> None:
    other = b'{"model": {"type": "WordLevel", "vocab": {"a": 0}, "unk_token": "a"}}'
    for content, told in ((b"damaged", TOKENIZER), (other, r"no token \[CLS\]")):
        write_encoder(tmp_path, WHOLE, content)
        with pytest.raises(ModelError, match=told):
            Vocabulary(tmp_path)
    (tmp_path / TOKENIZER).unlink()
    with pytest.raises(ModelError, match=TOKENIZER):
        Vocabulary(tmp_path)


def test_the_words_are_read_without_torch() -> None:
    use = (
        "import sys; from index import bundled_vocabulary; bundled_vocabulary().hashes;"
        "print([name for name in ('torch', 'transformers', 'openvino') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", use], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
