"""The composer that writes nothing: it quotes the answering sentences, verbatim, best first, without repetition."""

from collections.abc import Iterator

from index.copies import same_words, sentence_key
