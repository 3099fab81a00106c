from hypothesis import given
from hypothesis import strategies as st

from index import Article, Hit, Passage, sentence_key
from index.copies import gather_copies


def hit(article_id: str, *sentences: str, start: int = 0) -> Hit:
    """A hit on a passage of these sentences, in an article of which it is the whole text but ``start`` characters."""
    text = " " * start + " ".join(sentences)
    spans: list[tuple[int, int]] = []
    for sentence in sentences:
        begin = spans[-1][1] + 1 if spans else start
        spans.append((begin, begin + len(sentence)))
    article = Article(article_id, f"/{article_id}.txt", text, "Title")
    passage = Passage(f"{article_id}-{start}", article_id, start, len(text), text[start:], tuple(spans))
    return Hit(passage, article, 1.0)


def shape(hits: list[Hit]) -> list[tuple[str, list[str]]]:
    return [(each.passage.id, [copy.passage.id for copy in each.copies]) for each in hits]


def test_the_same_words_count_once_whatever_their_case_and_white_space() -> None:
    first = hit("a", "The gate held.", "No one died.")
    second = hit("b", "the  gate\nHELD.", "No one died.")
    assert shape(gather_copies([first, second])) == [("a-0", ["b-0"])]


def test_a_changed_number_is_never_a_copy() -> None:
    wrong = hit("a", "The gate held.", "It killed 12 people.")
    right = hit("b", "The gate held.", "It killed 13 people.")
    assert shape(gather_copies([wrong, right])) == [("a-0", []), ("b-0", [])]


def test_shifted_copies_are_counted_once() -> None:
    original = [hit("a", "One.", "Two.", "Three."), hit("a", "Four.", "Five.", start=50)]
    shifted = [hit("b", "Two.", "Three.", "Four."), hit("b", "Five.", start=60)]
    assert shape(gather_copies([*original, *shifted])) == [("a-0", ["b-0"]), ("a-50", ["b-60"])]


def test_a_part_of_a_better_passage_is_a_copy_and_more_than_it_is_not() -> None:
    assert shape(gather_copies([hit("a", "One.", "Two."), hit("b", "Two.")])) == [("a-0", ["b-0"])]
    assert shape(gather_copies([hit("b", "Two."), hit("a", "One.", "Two.")])) == [("b-0", []), ("a-0", [])]


def test_an_article_that_repeats_itself_is_no_copy_of_itself() -> None:
    assert shape(gather_copies([hit("a", "One."), hit("a", "One.", start=9)])) == [("a-0", []), ("a-9", [])]


SENTENCES = st.lists(st.sampled_from(["One.", "Two.", "Three.", "Four.", "Five."]), min_size=1, max_size=3)
HITS = st.lists(st.tuples(st.sampled_from("abc"), SENTENCES), max_size=8).map(
    lambda drawn: [hit(article_id, *sentences, start=index) for index, (article_id, sentences) in enumerate(drawn)]
)


def keys(found: Hit) -> set[str]:
    return {sentence_key(found.article.text[start:end]) for start, end in found.passage.sentences}


@given(HITS)
def test_nothing_is_lost_and_the_order_stays(hits: list[Hit]) -> None:
    gathered = gather_copies(hits)
    ids = [each.passage.id for each in hits]
    kept = [each.passage.id for each in gathered]
    assert kept == [id_ for id_ in ids if id_ in kept]
    assert sorted([*kept, *(copy.passage.id for each in gathered for copy in each.copies)]) == sorted(ids)


@given(HITS)
def test_each_sentence_is_in_a_hit_that_counts(hits: list[Hit]) -> None:
    """A copy holds no sentence of its own, and the hit that counts for it is of another article."""
    gathered = gather_copies(hits)
    rank = {each.passage.id: number for number, each in enumerate(hits)}
    for each in gathered:
        for copy in each.copies:
            better = [other for other in gathered if rank[other.passage.id] < rank[copy.passage.id]]
            assert keys(copy) <= set().union(*(keys(other) for other in better))
            assert copy.article.id != each.article.id
            assert keys(copy) & keys(each)
