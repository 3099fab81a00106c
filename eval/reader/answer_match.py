"""How near a span comes to people's answers: SQuAD's exact match and F1, by its official normalisation.

Source: P. Rajpurkar and others, "SQuAD: 100,000+ Questions for Machine Comprehension of Text", EMNLP 2016, and "Know
What You Don't Know: Unanswerable Questions for SQuAD", ACL 2018, with the evaluation script of the latter.
"""

import re
import string
from collections import Counter
from collections.abc import Callable, Sequence

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def normalised(answer: str) -> list[str]:
    """The words that count: in small letters, without ASCII punctuation and articles.

    ``"The U.S. Army's"`` gives ``["us", "armys"]``.
    """
    return _ARTICLES.sub(" ", answer.lower().translate(_NO_PUNCTUATION)).split()


def exact_match(prediction: str, answers: Sequence[str]) -> float:
    """1 where the words are those of one of the answers; no answers mean that saying nothing is right."""
    return _best(_same, prediction, answers)


def f1(prediction: str, answers: Sequence[str]) -> float:
    """The harmonic mean of the words' precision and recall, for the answer that fits best.

    "in 1066 AD" for "1066": one of three words is right, and it is all there is to say: 0.5.
    """
    return _best(_f1, prediction, answers)


def _best(score: Callable[[list[str], list[str]], float], prediction: str, answers: Sequence[str]) -> float:
    golds = [words for words in map(normalised, answers) if words] or [[]]
    return max(score(normalised(prediction), words) for words in golds)


def _same(said: list[str], gold: list[str]) -> float:
    return float(said == gold)


def _f1(said: list[str], gold: list[str]) -> float:
    if not said or not gold:
        return _same(said, gold)
    shared = sum((Counter(said) & Counter(gold)).values())
    return 2 * shared / (len(said) + len(gold))
