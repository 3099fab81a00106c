"""Attest's splitter as a LlamaIndex node parser: ``from index.llama_node_parser import PassageNodeParser``."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.node_parser import NodeParser
from llama_index.core.node_parser.node_utils import build_nodes_from_splits
from llama_index.core.schema import BaseNode, Document, MetadataMode, TextNode

from index.embedding import open_embedder
from index.passages import split_into_passages
from index.settings import IndexSettings
from index.types import Article, Passage


class PassageNodeParser(NodeParser):
    """Splits documents into passages of whole sentences, with exact offsets.

    Every node has ``document.text[node.start_char_idx : node.end_char_idx] == node.text``: offsets come from the
    splitter, and are not found again with ``find`` as the base class does, which picks the wrong place for repeated
    text. Tokens are counted by the embedding model of ``settings``.
    """

    # A public field: LlamaIndex's caches tell parsers apart by their fields.
    settings: IndexSettings
    _count_tokens: Callable[[Sequence[str]], list[int]] = PrivateAttr()

    def __init__(self, settings: IndexSettings | None = None, **arguments: Any) -> None:
        super().__init__(**arguments | {"settings": settings or IndexSettings.read()})
        embedder = open_embedder(self.settings.embedding_model, self.settings.cache_folder, lambda sentence: None)
        self._count_tokens = embedder.count_tokens

    @classmethod
    def class_name(cls) -> str:
        """What LlamaIndex calls this component."""
        return "PassageNodeParser"

    def _parse_nodes(self, nodes: Sequence[BaseNode], show_progress: bool = False, **arguments: Any) -> list[BaseNode]:
        return [passage for node in nodes for passage in self._passages(node)]

    def _passages(self, node: BaseNode) -> list[BaseNode]:
        text = node.get_content(metadata_mode=MetadataMode.NONE)
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        article = Article(id=node.node_id, source=node.node_id, text=text, title="", sha256=sha256)
        passages = split_into_passages(article, self._count_tokens, self.settings.passage_tokens)
        made = build_nodes_from_splits([passage.text for passage in passages], node, id_func=self.id_func)
        return [_placed(each, passage) for each, passage in zip(made, passages, strict=True)]

    def _postprocess_parsed_nodes(self, nodes: list[BaseNode], parent_doc_map: dict[str, Document]) -> list[BaseNode]:
        """The base class fills in relationships and metadata, and overwrites the offsets; ours are put back."""
        places = [(node.start_char_idx, node.end_char_idx) for node in nodes if isinstance(node, TextNode)]
        done: list[BaseNode] = super()._postprocess_parsed_nodes(nodes, parent_doc_map)
        for node, (start, end) in zip(done, places, strict=True):
            if isinstance(node, TextNode):
                node.start_char_idx, node.end_char_idx = start, end
        return done


def _placed(node: TextNode, passage: Passage) -> TextNode:
    node.start_char_idx, node.end_char_idx = passage.start, passage.end
    return node
