"""From text to the numbers that a network reads, by the tokenizer that it was published with."""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.implementations.bert_wordpiece import BertWordPieceTokenizer

from workers.vision.semantic.folder import ModelFolder, UnusableModel

_LONGEST = 2000  # characters; no network here reads as far
_PUNCTUATION = str.maketrans("", "", string.punctuation)
_PAD_TOKENS = ("<|endoftext|>", "[PAD]", "<pad>", "</s>")

Ids = NDArray[np.int64]  # (n, length)


@dataclass(frozen=True, slots=True)
class TextReader:
    """canonical: SigLIP was trained on lower case without punctuation (arXiv:2303.15343)."""

    tokenizer: Tokenizer
    canonical: bool

    def read(self, texts: Sequence[str]) -> tuple[Ids, Ids]:
        """Token ids, and 1 where there is a token and 0 where there is padding."""
        wanted = [self._clean(text[:_LONGEST]) for text in texts]
        encoded = self.tokenizer.encode_batch(wanted)
        ids = np.array([one.ids for one in encoded], np.int64)
        return ids, np.array([one.attention_mask for one in encoded], np.int64)

    def _clean(self, text: str) -> str:
        if not self.canonical:
            return text
        return re.sub(r"\s+", " ", text.lower().translate(_PUNCTUATION)).strip()


def text_reader(folder: ModelFolder, *, length: int, canonical: bool) -> TextReader:
    """length: tokens that the network takes. Raises UnusableModel."""
    tokenizer = _tokenizer(folder)
    pad = _pad_token(folder, tokenizer)
    tokenizer.enable_truncation(length)
    tokenizer.enable_padding(
        length=length, pad_id=tokenizer.token_to_id(pad), pad_token=pad, direction="right"
    )
    return TextReader(tokenizer, canonical)


def _tokenizer(folder: ModelFolder) -> Tokenizer:
    path = folder.path / "tokenizer.json"
    try:
        if path.is_file():
            return Tokenizer.from_file(str(path))
        words = BertWordPieceTokenizer(str(folder.path / "vocab.txt"), lowercase=True)
        return words._tokenizer  # the library's own, under its convenience class
    except Exception as error:  # `tokenizers` raises bare Exception
        raise UnusableModel(f"{folder.path.name}'s tokenizer cannot be read: {error}") from error


def _pad_token(folder: ModelFolder, tokenizer: Tokenizer) -> str:
    stated = folder.settings("tokenizer_config.json").get("pad_token")
    if isinstance(stated, dict):
        stated = stated.get("content")
    for token in (stated, *_PAD_TOKENS):
        if token and tokenizer.token_to_id(token) is not None:
            return str(token)
    raise UnusableModel(f"{folder.path.name}'s tokenizer has no token for padding.")
