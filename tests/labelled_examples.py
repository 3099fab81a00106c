"""Rows in the official forms of public sets, with words of our own."""

from typing import Any

ARTICLE = "The ferry to Skelby sank on Tuesday. All 14 people on board were saved."
RIGHT, WRONG = "All 14 people were saved.", "All 41 people were saved."

Rows = list[dict[str, Any]]


def wice_row(name: str, label: str, **more: Any) -> dict[str, Any]:
    evidence = ["(meta data) PUBLISHED DATETIME: 2019-05-04T10:00:00", "", "The ferry sank.", "All were saved."]
    meta = {"id": name, "claim_title": "Skelby", "claim_section": "Sea", "claim_context": ""}
    return {"label": label, "supporting_sentences": [[3]], "claim": RIGHT, "evidence": evidence, "meta": meta} | more


SUMMEDITS: Rows = [
    {"id": "ferry_1_og", "doc": ARTICLE, "summary": RIGHT, "label": 1, "original_summary": RIGHT, "edit_types": []},
    {"id": "ferry_1_0", "doc": ARTICLE, "summary": WRONG, "label": 0, "original_summary": RIGHT}
    | {"edit_types": ["entity_modification"], "split": "test"},
]
FM2: Rows = [
    {"id": "a1", "text": RIGHT, "label": "SUPPORTS", "wikipedia_page": "Skelby", "category": "Sea"}
    | {"gold_evidence": [{"section_header": "Ferry", "text": "The ferry sank."}, {"text": "All 14 were saved."}]}
    | {"retrieved_evidence": [], "correct_votes": 1, "total_votes": 1, "total_likes": 0},
    {"id": "a2", "text": WRONG, "label": "REFUTES", "wikipedia_page": "Skelby", "gold_evidence": [{"text": ARTICLE}]},
]
WICE: Rows = [
    wice_row("dev00001", "supported"),
    wice_row("dev00001-0", "partially_supported"),
    wice_row("test00002-13", "not_supported"),
]
WICE_WORDS: Rows = [
    wice_row("test00002-1", "partially_supported")
    | {"claim": "In 1987, all ex-sailors were saved.", "claim_tokens": ["In", "1987", ",", "all", "ex", "-", "sailors"]}
    | {"non_supported_spans": [True, True, False, False, True, True, True]},
]
BUMP_TASK_1: Rows = [
    {"id": number, "article_id": 7, "article": ARTICLE, "reference_summary": RIGHT, "edited_summary": edited}
    | {"error_type": "Coreference Error", "corrected_error_type": "Extrinsic Entity Error", "scores": {}}
    for number, edited in enumerate((WRONG, "No people were saved."))
]
BUMP_TASK_2: Rows = [
    {"id": 0, "article_id": 7, "article": ARTICLE, "reference_summary": RIGHT, "edited_summary": WRONG}
    | {"error_type": "Intrinsic Predicate", "scores": {}}
]
FRANK_SENTENCES: Rows = [
    {"hash": "0" * 40, "model_name": "bart", "article": ARTICLE, "summary": RIGHT, "split": "test"}
    | {"summary_sentences": [RIGHT], "reference": RIGHT}
    | {"summary_sentences_annotations": [{"annotator_0": ["NoE"], "annotator_1": ["OutE"], "annotator_2": ["NoE"]}]},
    {"hash": "1234", "model_name": "BERTS2S", "article": ARTICLE, "summary": f"{RIGHT} {WRONG}", "split": "valid"}
    | {"summary_sentences": [RIGHT, WRONG]}
    | {
        "summary_sentences_annotations": [
            {"annotator_0": ["NoE"], "annotator_1": ["NoE"], "annotator_2": ["NoE"]},
            {"annotator_0": ["CircE", "EntE"], "annotator_1": ["CircE"], "annotator_2": ["NoE"]},
        ]
    },
]
FRANK_BENCHMARK: Rows = [
    {name: row[name] for name in ("hash", "model_name", "article", "summary", "split")} for row in FRANK_SENTENCES
]
FRANK_SCORES: Rows = [
    {"hash": "0" * 40, "model_name": "bart", "dataset": "cnndm", "Factuality": 1.0, "CircE": 1.0, "split": "test"},
    {"hash": "1234", "model_name": "BERTS2S", "dataset": "bbc", "Factuality": 0.5, "CircE": 0.5, "split": "valid"},
]
QAGS: Rows = [
    {
        "article": ARTICLE,
        "summary_sentences": [
            {"sentence": RIGHT, "responses": [{"worker_id": 1, "response": "yes"}] * 2 + [{"response": "no"}]},
            {"sentence": last, "responses": [{"worker_id": 1, "response": answer}] * 2 + [{"response": "yes"}]},
        ],
    }
    for last, answer in ((RIGHT, "yes"), (WRONG, "no"))
]
LLM_AGGREFACT: Rows = [
    {"dataset": "Wice", "doc": ARTICLE, "claim": claim, "label": label, "contamination_identifier": "x" * 64}
    for claim, label in ((RIGHT, 1), (WRONG, 0))
]
RAGTRUTH_SOURCES: Rows = [
    {"source_id": "1", "task_type": "Summary", "source": "CNN/DM", "source_info": ARTICLE, "prompt": "?"},
    {"source_id": "2", "task_type": "QA", "source": "MARCO", "prompt": "?"}
    | {"source_info": {"question": "Who?", "passages": f"passage 1:{ARTICLE}\n\npassage 2:It was\n\nrainy.\n\n"}},
    {"source_id": "3", "task_type": "Data2txt", "source": "Yelp", "prompt": "?"}
    | {"source_info": {"name": "Kiosk", "hours": {"Monday": "9:0-17:0"}, "attributes": {"WiFi": None}}},
]
RAGTRUTH_RESPONSES: Rows = [
    {"id": "10", "source_id": "1", "model": "m", "temperature": 0.7, "split": "test", "quality": "good"}
    | {"response": WRONG}
    | {"labels": [{"start": 4, "end": 6, "text": "41", "meta": "", "label_type": "Evident Conflict"}]},
    {"id": "11", "source_id": "2", "model": "m", "split": "test", "quality": "good", "response": RIGHT, "labels": []},
    {"id": "12", "source_id": "3", "model": "m", "split": "train", "quality": "good", "response": "Kiosk has WiFi."}
    | {
        "labels": [
            {"start": 6, "end": 15, "label_type": "Subtle Baseless Info", "implicit_true": True},
            {"start": 0, "end": 9, "label_type": "Evident Conflict", "due_to_null": True},
        ]
    },
    {
        "id": "13",
        "source_id": "1",
        "model": "m",
        "split": "test",
        "quality": "truncated",
        "response": "All",
        "labels": [],
    },
]
OWN: Rows = [
    {"dataset": "fm2", "split": "dev", "doc": ARTICLE, "claim": RIGHT, "label": 1, "group": "a", "licence": "ours"},
    {"dataset": "nli", "split": "all", "doc": ARTICLE, "claim": WRONG, "label": 0, "group": "b", "licence": "ours"}
    | {"relation": "contradiction"},
    {
        "dataset": "se",
        "split": "all",
        "doc": ARTICLE,
        "claim": WRONG,
        "label": 0,
        "group": "c",
        "edit": ["swap", "cut"],
    },
]
