from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import METRICS, Nearest, Observation, area_under_roc, risk_at
from eval.measure import Measure, measure
from eval.metrics import all_measures
from eval_examples import BOTH, COD, COD_SENTENCES, CREW, EEL, EEL_SENTENCES, PRICE, answer, citation, hit, observation

BY_NAME = {metric.name: metric for metric in METRICS}
GOLD, OTHER = citation(COD, COD_SENTENCES[0]), citation(COD, COD_SENTENCES[1], number=2)
SAME_WORDS_ELSEWHERE = citation(EEL, EEL_SENTENCES[0])


def value(name: str, seen: Observation) -> float | None:
    assert BY_NAME[name].applies(seen)
    return BY_NAME[name].score(seen).value


def named(measures: Sequence[Measure]) -> dict[str, Measure]:
    return {measure.name: measure for measure in measures}


@pytest.mark.parametrize(("place", "expected"), [(1, (1, 1, 1, 1)), (2, (0, 1, 1, 1 / 2)), (6, (0, 0, 1, 1 / 6))])
def test_retrieval_by_the_rank_of_the_first_gold_passage(place: int, expected: tuple[float, ...]) -> None:
    hits = [hit(EEL, *EEL_SENTENCES)] * (place - 1) + [hit(COD, *COD_SENTENCES)] * 2
    names = ("retrieval-hit@1", "retrieval-hit@5", "retrieval-hit@10", "retrieval-mrr")
    assert tuple(value(name, observation(PRICE, hits=hits)) for name in names) == expected


def test_a_passage_of_the_gold_source_without_the_answer_is_no_hit() -> None:
    seen = observation(PRICE, hits=[hit(COD, *COD_SENTENCES[1:])])
    assert value("retrieval-hit@10", seen) == 0
    assert value("retrieval-mrr", seen) == 0


def test_a_copy_of_a_hit_counts() -> None:
    hits = [hit(EEL, EEL_SENTENCES[1], copies=[hit(COD, COD_SENTENCES[0])])]
    assert value("retrieval-hit@1", observation(PRICE, hits=hits)) == 1


def test_answer_hits() -> None:
    first, second = observation(PRICE, GOLD, OTHER), observation(PRICE, OTHER, GOLD)
    assert (value("answer-hit@1", first), value("answer-hit", first)) == (1, 1)
    assert (value("answer-hit@1", second), value("answer-hit", second)) == (0, 1)


def test_the_gold_words_from_another_source_are_no_hit() -> None:
    assert value("answer-hit", observation(PRICE, SAME_WORDS_ELSEWHERE)) == 0


def test_a_sentence_that_cites_the_gold_without_saying_it_is_no_hit() -> None:
    shown = answer(citation(COD, COD_SENTENCES[0]))
    reworded = replace(shown, sentences=(replace(shown.sentences[0], text="Cod was dear."),))
    assert value("answer-hit", replace(observation(PRICE), answer=reworded)) == 0


def test_an_abstention_is_a_miss_but_its_attempt_counts_for_the_best_sentence() -> None:
    seen = observation(PRICE, attempt=answer(GOLD))
    assert value("answer-hit@1", seen) == 0
    assert value("answer-hit", seen) == 0
    assert value("best-sentence-hit@1", seen) == 1
    assert value("best-sentence-hit@1", observation(PRICE)) == 0


def test_bare_similarity() -> None:
    near = Nearest("a", COD_SENTENCES[0], "Cod cost $4 in May.", 0.8)
    assert value("bare-similarity-hit@1", observation(PRICE, nearest=near)) == 1
    assert value("bare-similarity-hit@1", observation(PRICE, nearest=replace(near, article_id="b"))) == 0
    assert value("bare-similarity-hit@1", observation(PRICE, nearest=replace(near, span=COD_SENTENCES[1]))) == 0
    assert value("bare-similarity-hit@1", observation(PRICE)) == 0


def test_a_case_whose_gold_stands_nowhere_is_counted_and_left_out() -> None:
    lost = replace(PRICE, answers=("$5",))
    seen = [observation(lost, GOLD, hits=[hit(COD, *COD_SENTENCES)]), observation(PRICE, GOLD)]
    for name in ("retrieval-hit@1", "retrieval-mrr", "answer-hit@1", "answer-hit", "best-sentence-hit@1"):
        assert BY_NAME[name].score(seen[0]).value is None
        assert BY_NAME[name].score(seen[0]).reason
        taken = measure(BY_NAME[name], seen)
        assert (taken.n, [count for _, count in taken.unmeasured]) == (1, [1])
    assert not BY_NAME["wrong-when-answered"].applies(seen[0])


def test_citation_exactness_is_taken_over_citations() -> None:
    shifted, misquoted = citation(COD, (1, 19), GOLD.quote), citation(COD, COD_SENTENCES[0], "cod cost $4 in May.")
    unknown = replace(GOLD, article_id="c")
    seen = [observation(PRICE, GOLD, OTHER, SAME_WORDS_ELSEWHERE), observation(PRICE, shifted), observation(PRICE)]
    taken = measure(BY_NAME["citation-exactness"], seen)
    assert (taken.n, taken.value, taken.unmeasured) == (4, 0.75, (("nothing is cited", 1),))
    assert value("citation-exactness", observation(PRICE, misquoted, GOLD)) == 0.5
    assert value("citation-exactness", observation(PRICE, unknown)) == 0


def test_abstention() -> None:
    seen = [observation(CREW), observation(CREW, GOLD), observation(PRICE), observation(PRICE, GOLD)]
    seen += [observation(CREW)]
    taken = named([measure(metric, seen) for metric in METRICS])
    assert (taken["abstention-correct"].value, taken["abstention-correct"].n) == (2 / 3, 3)
    assert (taken["abstention-missed"].value, taken["abstention-missed"].n) == (1 / 3, 3)
    assert (taken["abstention-false"].value, taken["abstention-false"].n) == (0.5, 2)
    assert (taken["wrong-when-answered"].value, taken["wrong-when-answered"].n) == (0.5, 2)


def test_source_coverage() -> None:
    assert value("source-coverage", observation(BOTH, GOLD, SAME_WORDS_ELSEWHERE)) == 1
    assert value("source-coverage", observation(BOTH, GOLD, OTHER)) == 0.5
    assert value("source-coverage", observation(BOTH)) == 0
    assert not BY_NAME["source-coverage"].applies(observation(PRICE, GOLD))


SCORES = st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.5000001, 0.9, 1.0]) | st.floats(0, 1), max_size=30)


@given(SCORES, SCORES)
def test_the_area_is_the_share_of_pairs_in_order(positives: list[float], negatives: list[float]) -> None:
    pairs = [(one, other) for one in positives for other in negatives]
    area = area_under_roc(positives, negatives)
    if not pairs:
        assert area is None
        return
    in_order = sum(1.0 if one > other else 0.5 if one == other else 0.0 for one, other in pairs)
    assert area == pytest.approx(in_order / len(pairs), abs=1e-12)


def test_answerability_compares_confidences_and_cosines() -> None:
    near = Nearest("a", COD_SENTENCES[0], "Cod cost $4 in May.", 0.2)
    seen = [
        observation(PRICE, GOLD, confidence=0.9, nearest=near),
        observation(PRICE, GOLD, confidence=0.4, nearest=near),
        observation(CREW, confidence=0.4, nearest=replace(near, cosine=0.3)),
    ]
    taken = named(all_measures(seen))
    assert taken["answerability-auc"].value == 0.75
    assert taken["bare-similarity-auc"].value == 0
    one_sided = named(all_measures(seen[:2]))["answerability-auc"]
    assert (one_sided.value, one_sided.interval, one_sided.n) == (None, None, 0)
    assert one_sided.unmeasured == (("there are no unanswerable questions", 2),)


def test_risk_at_a_coverage() -> None:
    confidences, wrong = [0.9, 0.2, 0.8, 0.4], [False, True, False, True]
    assert [risk_at(share, confidences, wrong) for share in (0.25, 0.5, 0.75, 1.0)] == [
        (0, 1),
        (0, 2),
        (pytest.approx(1 / 3), 3),
        (0.5, 4),
    ]
    assert risk_at(0.25, [0.5, 0.5, 0.5, 0.5], wrong) == (0.5, 1)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.5, 0.9]), st.booleans()), min_size=1), st.floats(0.01, 1))
def test_risk_does_not_depend_on_the_order_of_cases(cases: list[tuple[float, bool]], coverage: float) -> None:
    def risk(ordered: list[tuple[float, bool]]) -> tuple[float, int]:
        return risk_at(coverage, [confidence for confidence, _ in ordered], [wrong for _, wrong in ordered])

    forwards, backwards = risk(cases), risk(cases[::-1])
    assert forwards[0] == pytest.approx(backwards[0])
    assert forwards[1] == backwards[1]
    assert 0 <= forwards[0] <= 1


def test_risk_looks_at_what_would_be_shown() -> None:
    seen = [
        observation(PRICE, attempt=answer(GOLD, confidence=0.9)),
        observation(CREW, attempt=answer(GOLD, confidence=0.1)),
        observation(replace(PRICE, answers=("$5",)), GOLD),
    ]
    taken = named(all_measures(seen))
    assert (taken["risk@0.50"].value, taken["risk@0.50"].n) == (0, 1)
    assert (taken["risk@1.00"].value, taken["risk@1.00"].n) == (0.5, 2)
    assert [count for _, count in taken["risk@1.00"].unmeasured] == [1]


def test_nothing_observed_is_not_measured() -> None:
    measures = all_measures([])
    assert len(measures) == len({each.name for each in measures})
    assert {(each.value, each.interval, each.n) for each in measures} == {(None, None, 0)}
