"""Questions in other words: people ask without having seen the article, and name things otherwise than it does.

Questions of public sets were written with the paragraph in view and repeat its words. Half of them have some of their
common words replaced here by words of like meaning, found by the embedding model: ``wounded`` becomes ``injured``.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from index import STOP_WORDS, Vectors, tokens

REPLACED = 0.6
"""The chance of a common word to be replaced, in a question that is reworded."""
NEAREST = 3
"""A word is replaced by one of this many nearest words with another stem."""
LEAST_COSINE = 0.55
LEAST_COUNT = 3
"""Words that occur less often in the articles replace nothing."""

_WORD = re.compile(r"(?<![^\W_])[a-z]{4,}")


class Rewording:
    """Rewords questions with the vocabulary of some texts; the same seed gives the same words."""

    def __init__(self, texts: Iterable[str], embed: Callable[[Sequence[str]], Vectors], seed: int) -> None:
        counts = Counter(word for text in texts for word in _WORD.findall(text))
        self._words = [word for word, count in counts.items() if count >= LEAST_COUNT and word not in STOP_WORDS]
        self._vectors = embed(self._words)
        self._embed = embed
        self._random = random.Random(seed)  # noqa: S311
        self._like: dict[str, list[str]] = {}

    def half_of_the_time(self, question: str) -> str:
        """The question as it is, or reworded, by the toss of a coin."""
        if self._random.random() < 0.5:
            return question
        return _WORD.sub(lambda match: self._other(match.group()), question)

    def _other(self, word: str) -> str:
        if word in STOP_WORDS or self._random.random() >= REPLACED:
            return word
        if word not in self._like:
            cosines = self._vectors @ self._embed([word])[0]
            near = [self._words[row] for row in (-cosines).argsort()[:20] if cosines[row] >= LEAST_COSINE]
            self._like[word] = [other for other in near if tokens(other) != tokens(word)][:NEAREST]
        return self._random.choice(self._like[word]) if self._like[word] else word
