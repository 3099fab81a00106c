"""The network of our cross-encoders: an encoder that reads two texts at once, with heads for the pair and its tokens.

Word embeddings stay outside of it and are never trained: a shipped model then carries only the rest, and finds them
in the encoder that the installation has anyway. The one door of training to transformers.
"""

from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import AutoConfig, AutoModel


class PairNetwork(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """A trunk without word embeddings, and two linear heads on its last states.

    ``trunk`` is an encoder of the transformers library that takes ``inputs_embeds``.
    """

    def __init__(self, trunk: nn.Module, pair_outputs: int, token_outputs: int) -> None:
        super().__init__()
        trunk.set_input_embeddings(nn.Identity())  # its own would be saved and never used
        if hasattr(trunk, "pooler"):
            trunk.pooler = None
        self.trunk = trunk
        self.pair_head = nn.Linear(trunk.config.hidden_size, pair_outputs)
        self.token_head = nn.Linear(trunk.config.hidden_size, token_outputs)

    def forward(self, embeddings: Any, mask: Any, types: Any) -> tuple[Any, Any]:
        """Raw outputs of both heads: ``pair`` (batch, pair_outputs) and ``tokens`` (batch, length, token_outputs).

        ``embeddings``: float (batch, length, dimension), of words alone, without positions and types. ``mask``: int64
        (batch, length), 1 for tokens and 0 for padding. ``types``: int64 (batch, length), 0 for the first text with
        the special tokens around it and 1 for the second; ignored by trunks that know one type only. The pair is
        judged by the state of the first token.
        """
        kinds = {"token_type_ids": types} if getattr(self.trunk.config, "type_vocab_size", 0) > 1 else {}
        states = self.trunk(inputs_embeds=embeddings, attention_mask=mask, **kinds).last_hidden_state
        return self.pair_head(states[:, 0]), self.token_head(states)


def initial(encoder_folder: Path, pair_outputs: int, token_outputs: int) -> PairNetwork:
    """A network with the trunk of a saved encoder, in training mode; the heads are random (seed torch first)."""
    network: PairNetwork = PairNetwork(_encoder(encoder_folder), pair_outputs, token_outputs).train()
    return network


def word_embeddings(encoder_folder: Path) -> nn.Embedding:
    """The frozen word embeddings of a saved encoder, float32 (words, dimension)."""
    weight = _encoder(encoder_folder).get_input_embeddings().weight.detach().clone()
    return nn.Embedding.from_pretrained(weight, freeze=True)


def _encoder(folder: Path) -> Any:
    """Without dropout: the data is seen once or twice, and dropout in attention costs half of the speed."""
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    for name in ("hidden_dropout_prob", "attention_probs_dropout_prob"):
        if hasattr(config, name):
            setattr(config, name, 0.0)
    return AutoModel.from_pretrained(folder, config=config, local_files_only=True, dtype=torch.float32)
