"""One word of a sentence, with its place and its part of speech."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark: ``sentence[start:end] == text``; ``lower`` is ``text`` in lower case.

    ``tag`` is one of: det poss pos pron prep conj sub wh be have do modal to neg auxneg adv quant (closed classes),
    name num mark, nn nns jj jjr jjs vb vbd vbn vbz vbg. A word whose part of speech is in doubt is ``nn``.
    """

    text: str
    start: int
    end: int
    lower: str
    tag: str
