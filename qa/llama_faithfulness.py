"""A checker as a LlamaIndex evaluator: ``from qa.llama_faithfulness import GroundednessEvaluator``."""

import asyncio
from collections.abc import Sequence
from typing import Any

from llama_index.core.evaluation import BaseEvaluator, EvaluationResult
from llama_index.core.prompts.mixin import PromptDictType

from index import QuestionError
from qa.checker import Checker


class GroundednessEvaluator(BaseEvaluator):
    """Tells whether a response is supported by its contexts, sentence by sentence, without a language model.

    ``passing`` is whether every sentence is, ``score`` the lowest of their scores, 0..1, and ``feedback`` the report
    as Markdown. A response or contexts that can't be checked, such as empty ones, give an invalid result with the
    reason.
    """

    def __init__(self, checker: Checker | None = None) -> None:
        self._checker = checker or Checker()

    def evaluate(
        self,
        query: str | None = None,
        response: str | None = None,
        contexts: Sequence[str] | None = None,
        **kwargs: Any,
    ) -> EvaluationResult:
        """See ``Checker.check``. The query is only handed on, and further arguments are not used.

        Raises:
            ValueError: there is no response, or there are no contexts, to evaluate.
        """
        if response is None or contexts is None:
            lacking = "response" if response is None else "contexts"
            raise ValueError(f"Found no {lacking}. Expected a response and the contexts that it was made from.")
        result = EvaluationResult(query=query, response=response, contexts=contexts)
        try:
            report = self._checker.check(response, contexts)
        except QuestionError as error:
            return result.model_copy(update={"invalid_result": True, "invalid_reason": str(error)})
        found = {"passing": report.supported, "score": report.score, "feedback": report.to_markdown()}
        return result.model_copy(update=found)

    async def aevaluate(
        self,
        query: str | None = None,
        response: str | None = None,
        contexts: Sequence[str] | None = None,
        **kwargs: Any,
    ) -> EvaluationResult:
        """``evaluate`` in a thread of its own."""
        return await asyncio.to_thread(self.evaluate, query, response, contexts)

    def _get_prompts(self) -> PromptDictType:
        return {}

    def _update_prompts(self, prompts_dict: PromptDictType) -> None:
        """There are none to update."""
