"""The composer that writes nothing: it quotes the answering sentences, verbatim, best first, without repetition."""

from collections.abc import Iterator, Sequence

from index import content_tokens, sentence_key
from qa.composer import Source, Statement
from qa.reader import Reading, ScoredSentence
from qa.types import Removed

MAX_SENTENCES = 3
WORTH_ADDING = 0.1
"""A further sentence is quoted when its score is at least this share of the best one's. See docs/reading.md."""
REPEATS = 0.6
"""Two sentences repeat each other when they share this part of the shorter one's content tokens, and all figures."""


class QuotingComposer:
    """One to three verbatim sentences, each with every place where the same words stand."""

    name = "quoting"

    def compose(self, question: str, reading: Reading) -> Iterator[Statement | Removed]:
        """See ``Composer.compose``; nothing for an empty reading. The question is not used."""
        chosen: list[ScoredSentence] = []
        for sentence in reading.sentences:
            if len(chosen) == MAX_SENTENCES or sentence.score < WORTH_ADDING * reading.sentences[0].score:
                return
            if any(_repeats(sentence.text, earlier.text) for earlier in chosen):
                continue
            chosen.append(sentence)
            group = _everywhere(sentence, reading.sentences)
            yield Statement(sentence.text, "quoted", sentence.score, (group,))


def _repeats(text: str, earlier: str) -> bool:
    if sentence_key(text) == sentence_key(earlier):
        return True
    words, known = set(content_tokens(text)), set(content_tokens(earlier))
    # A correction repeats everything but a figure: readers need to see both.
    same_figures = set(filter(_is_figure, words)) == set(filter(_is_figure, known))
    return same_figures and len(words & known) >= REPEATS * max(1, min(len(words), len(known)))


def _is_figure(token: str) -> bool:
    return any(character.isdigit() for character in token)


def _everywhere(sentence: ScoredSentence, sentences: Sequence[ScoredSentence]) -> tuple[Source, ...]:
    """The sentence's own place first, then one place in each other article that says it in the same words.

    All copies of all hits are looked through: a copy may stand beside another hit than the one quoted here.
    """
    key = sentence_key(sentence.text)
    places = {sentence.hit.article.id: (sentence.hit.article, sentence.span)}
    hits = {each.hit.passage.id: each.hit for each in sentences}
    for found in (each for hit in hits.values() for each in (hit, *hit.copies)):
        for start, end in found.passage.sentences:
            if sentence_key(found.article.text[start:end]) == key:
                places.setdefault(found.article.id, (found.article, (start, end)))
    return tuple(places.values())
