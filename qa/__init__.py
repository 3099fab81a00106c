"""From a question to a grounded answer.

``ask`` for one question, ``Engine`` for many. Behind them: a ``Reader`` finds the answering sentences, a ``Composer``
makes the answer of them, and every sentence carries the exact words that prove it.
"""

from qa.asking import ask
from qa.by_name import open_judge, open_reader
from qa.check_types import Checked, CheckReport
from qa.checker import Checker
from qa.checking import check
from qa.composer import Composer, Source, Statement
from qa.embedding import embed_by_settings
from qa.engine import Engine
from qa.events import Done, Event, Found, Said
from qa.given_texts import hits_of_texts
from qa.judge import Judge, Judgement
from qa.markdown import escaped_markdown
from qa.quoting_composer import QuotingComposer
from qa.reader import Reader, Reading, ScoredSentence
from qa.settings import AnswerSettings
from qa.similarity_judge import SimilarityJudge
from qa.similarity_reader import SimilarityReader
from qa.trained_judge import TrainedJudge
from qa.trained_reader import TrainedReader
from qa.types import Answer, Citation, NearPassage, Removed, Sentence
from qa.vector_cache import VectorCache

__all__ = [  # grouped: asking, the answer and its words in Markdown, its events, checking, its seams, settings
    "ask",
    "Engine",
    "Answer",
    "Citation",
    "NearPassage",
    "Removed",
    "Sentence",
    "escaped_markdown",
    "Done",
    "Event",
    "Found",
    "Said",
    "check",
    "Checker",
    "Checked",
    "CheckReport",
    "Composer",
    "QuotingComposer",
    "Source",
    "Statement",
    "Reader",
    "Reading",
    "ScoredSentence",
    "TrainedReader",
    "SimilarityReader",
    "open_reader",
    "hits_of_texts",
    "Judge",
    "Judgement",
    "TrainedJudge",
    "SimilarityJudge",
    "open_judge",
    "VectorCache",
    "embed_by_settings",
    "AnswerSettings",
]
