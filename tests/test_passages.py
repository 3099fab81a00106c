from hypothesis import given
from hypothesis import strategies as st

from index import Article, Embedder, Passage
from index.passages import split_into_passages

LIMIT = 40

# Letters, marks that end sentences, paragraph breaks, wide and odd characters, long words: what may trip a splitter.
PIECES = st.sampled_from([
    *("The mayor spoke. ", "Dr. Lee left! ", "“Why?” ", "\n\n", "\n", " ", "\u2028", "\u00a0", "。", "北京", "😀"),
    *("e\u0301", "\u202e", "x" * 120, "a,b;" * 30, "\ufeff", "U.S. ", "3.5% ", "www.example.com/a-b/c?d=e&f "),
])  # fmt: skip
TEXTS = st.text(max_size=300) | st.lists(PIECES, max_size=40).map("".join)


def article(text: str) -> Article:
    return Article("a1", "/a.txt", text, "Title", sha256="5")


def split(text: str, embedder: Embedder) -> tuple[Passage, ...]:
    return split_into_passages(article(text), embedder.count_tokens, LIMIT)


@given(text=TEXTS)
def test_passages_are_exact_and_hold_every_character_once(text: str, embedder: Embedder) -> None:
    covered = 0
    for passage in split(text, embedder):
        assert text[passage.start : passage.end] == passage.text
        assert not text[covered : passage.start].strip()
        assert covered <= passage.start < passage.end
        covered = passage.end
    assert not text[covered:].strip()


@given(text=TEXTS)
def test_sentences_lie_inside_their_passage_and_hold_all_its_words(text: str, embedder: Embedder) -> None:
    for passage in split(text, embedder):
        at = passage.start
        for start, end in passage.sentences:
            assert at <= start < end <= passage.end
            assert not text[at:start].strip()
            assert text[start:end] == text[start:end].strip()
            at = end
        assert at == passage.end


@given(text=TEXTS)
def test_the_sentences_of_a_passage_fit_the_limit_but_for_single_characters(text: str, embedder: Embedder) -> None:
    for passage in split(text, embedder):
        size = sum(embedder.count_tokens([text[start:end] for start, end in passage.sentences]))
        assert size <= LIMIT or passage.end - passage.start == 1


@given(text=TEXTS)
def test_the_same_article_gives_the_same_passages_with_ids_of_their_own(text: str, embedder: Embedder) -> None:
    first = split(text, embedder)
    assert first == split(text, embedder)
    assert len({passage.id for passage in first}) == len(first)


def test_a_changed_source_gives_passages_other_ids(embedder: Embedder) -> None:
    [before] = split("The mayor spoke.", embedder)
    changed = Article("a1", "/a.txt", "The mayor spoke.", "Title", sha256="6")
    [after] = split_into_passages(changed, embedder.count_tokens, LIMIT)
    assert before.id != after.id


def test_no_words_give_no_passages(embedder: Embedder) -> None:
    assert split("", embedder) == ()
    assert split(" \n\n\u2028 ", embedder) == ()


def test_a_passage_ends_at_a_paragraph_where_the_next_would_not_fit(embedder: Embedder) -> None:
    paragraphs = ["The mayor spoke. " * 6, "The gate held. " * 5, "It rained."]
    assert [passage.text for passage in split("\n\n".join(paragraphs), embedder)] == [
        paragraphs[0].strip(),
        f"{paragraphs[1]}\n\n{paragraphs[2]}",
    ]


def test_a_sentence_over_the_limit_is_cut_at_white_space(embedder: Embedder) -> None:
    text = " ".join(["word"] * 100)
    passages = split(text, embedder)
    assert len(passages) == 4
    assert all(set(text[start:end].split()) == {"word"} for each in passages for start, end in each.sentences)
