"""Judges and an embedding whose results can be worked out by hand, and what is promised of every report."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from index import Vectors, content_tokens, sentence_key
from qa import CheckReport, Judgement


def embed_words(texts: Sequence[str]) -> Vectors:
    """Unit vectors that count words in 64 bins: texts of the same words have cosine 1."""
    vectors = np.zeros((len(texts), 64), np.float32)
    for row, text in enumerate(texts):
        for word in content_tokens(text) or [""]:
            vectors[row, zlib.crc32(word.encode("utf-8", "replace")) % 64] += 1
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


@dataclass
class FixedJudge:
    """Gives every claim the same probability, and remembers what it was asked."""

    probability: float
    needed: float = 0.5
    calls: list[list[tuple[str, str]]] = field(default_factory=list)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        self.calls.append(list(pairs))
        return [Judgement(self.probability, ())] * len(pairs)


class WordJudge:
    """The probability is the share of the claim's words that the evidence has; all of them are needed."""

    needed = 1.0

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        shares = [
            np.mean([word in content_tokens(evidence) for word in content_tokens(claim)]) for claim, evidence in pairs
        ]
        return [Judgement(float(share), ()) for share in shares]


def assert_sound(report: CheckReport, texts: Mapping[str, str]) -> None:
    """All that a report promises, whatever was checked; ``texts`` are the articles' by their ids."""
    assert report.sentences
    assert report.score == min(sentence.score for sentence in report.sentences)
    assert report.supported == all(sentence.label == "supported" for sentence in report.sentences)
    end = 0
    for sentence in report.sentences:
        assert end <= sentence.start < sentence.end
        end = sentence.end
        assert report.text[sentence.start : sentence.end] == sentence.text
        assert 0 <= sentence.score <= 1
        is_supported = sentence.label == "supported"
        assert (sentence.reason is None, sentence.unsupported_spans == ()) == (is_supported, is_supported)
        assert bool(sentence.citations) == (sentence.label != "no_evidence")
        for start, stop in sentence.unsupported_spans:
            assert sentence.start <= start < stop <= sentence.end
    for citation in report.citations:
        assert texts[citation.article_id][citation.start : citation.end] == citation.quote
    numbers = [citation.number for citation in report.citations]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(set(numbers)) + 1))
    keys = {(citation.number, sentence_key(citation.quote)) for citation in report.citations}
    assert len(keys) == len(set(numbers))
    assert CheckReport.from_dict(report.to_dict()) == report
