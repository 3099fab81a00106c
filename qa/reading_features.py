"""What the trained reader's calibration weighs: the network's marks, and what words and search say beside them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index import tokens
from qa.passage_reading import ReadSentence
from qa.question_words import Array, QuestionWords, covered

SENTENCE_FEATURES = (
    "mark", "answers", "behind", "cosine", "search", "exact", "exact_passage",
    "names", "names_passage", "figures", "figures_passage",
)  # fmt: skip
"""``mark`` and ``answers`` are the network's; ``behind`` is how far the mark lies below the passage's best. ``exact``,
``names`` and ``figures`` are shares of the question's words, names and figures that the sentence has; ``_passage``
takes the whole passage and the article's title along."""

CONFIDENCE_FEATURES = ("score", "lead", *SENTENCE_FEATURES)
"""Of the best sentence: its score, its lead over the best of another passage, and its features."""

NO_COSINE = 0.0
"""Of a passage that only the words found, among others that the embeddings found."""
UNKNOWN_COSINE = 0.35
"""Of passages that nobody searched for: between that of a question with what answers it and with something else."""
FAR = 10.0
"""The lead of a sentence without a rival."""


def sentence_features(question: str, sentences: Sequence[ReadSentence]) -> Array:
    """One row a sentence, float32 ``(n, len(SENTENCE_FEATURES))``."""
    words = QuestionWords(question)
    own = [set(tokens(each.text)) for each in sentences]
    passages = {id(each.hit): each.hit for each in sentences}
    around = {key: set(tokens(hit.passage.text)) | set(tokens(hit.article.title)) for key, hit in passages.items()}
    near = words.exact(own)
    far = words.exact([around[id(each.hit)] for each in sentences])
    weights = words.weights(own)
    searched = any(each.hit.cosine is not None for each in sentences)
    unknown = NO_COSINE if searched else UNKNOWN_COSINE
    marks = np.array([each.mark for each in sentences], np.float32)
    best = {key: max(each.mark for each in sentences if id(each.hit) == key) for key in passages}
    columns = [
        marks,
        [each.answers for each in sentences],
        marks - [best[id(each.hit)] for each in sentences],
        [unknown if each.hit.cosine is None else each.hit.cosine for each in sentences],
        [each.hit.score for each in sentences],
        covered(near, weights, words.everything),
        covered(far, weights, words.everything),
        covered(near, weights, words.names),
        covered(far, weights, words.names),
        covered(near, weights, words.figures),
        covered(far, weights, words.figures),
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def confidence_features(features: Array, scores: Array, passages: NDArray[np.int64]) -> Array:
    """What the confidence depends on, float32 ``(len(CONFIDENCE_FEATURES),)``; there is at least one sentence.

    ``passages`` says which passage each sentence lies in, shape ``(n,)``.
    """
    best = int(scores.argmax())
    rivals = scores[passages != passages[best]]
    lead = min(float(scores[best] - rivals.max()), FAR) if len(rivals) else FAR
    return np.array([scores[best], lead, *features[best]], np.float32)
