"""The composer that writes nothing: it quotes the answering sentences, verbatim, best first, without repetition."""

from collections.abc import Iterator, Sequence

from index import Article, Span, content_tokens, same_words, sentence_key
from qa.composer import Statement
from qa.reader import Reading, ScoredSentence
from qa.types import Removed

MAX_SENTENCES = 3
WORTH_ADDING = 0.35
"""A further sentence is quoted when its score is at least this share of the best one's. See docs/reading.md."""
REPEATS = 0.6
"""Two sentences repeat each other when they share this part of the shorter one's content tokens."""


class QuotingComposer:
    """One to three verbatim sentences, each with every place where the same words stand."""

    name = "quoting"

    def compose(self, question: str, reading: Reading) -> Iterator[Statement | Removed]:
        """See ``Composer.compose``; nothing for an empty reading. The question is not used."""
        chosen: list[set[str]] = []
        for sentence in reading.sentences:
            if len(chosen) == MAX_SENTENCES or sentence.score < WORTH_ADDING * reading.sentences[0].score:
                return
            words = set(content_tokens(sentence.text))
            if any(_repeats(words, earlier) for earlier in chosen):
                continue
            chosen.append(words)
            group = _everywhere(sentence, reading.sentences)
            yield Statement(sentence.text, "quoted", sentence.score, (group,))


def _repeats(words: set[str], earlier: set[str]) -> bool:
    return len(words & earlier) >= REPEATS * max(1, min(len(words), len(earlier)))


def _everywhere(sentence: ScoredSentence, sentences: Sequence[ScoredSentence]) -> tuple[tuple[Article, Span], ...]:
    """The sentence's own place first, then one place in each other article that says it in the same words."""
    key = sentence_key(sentence.text)
    places = {sentence.hit.article.id: (sentence.hit.article, sentence.span)}
    for other in sentences:
        if sentence_key(other.text) == key:
            for article, span in [(other.hit.article, other.span), *same_words(other.hit, other.span)]:
                places.setdefault(article.id, (article, span))
    return tuple(places.values())
