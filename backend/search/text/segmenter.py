"""jieba, as every part of the product uses it."""

import logging
import warnings
from functools import cache
from typing import Protocol


class Segmenter(Protocol):
    def lcut(self, sentence: str) -> list[str]:
        """Every word once."""

    def lcut_for_search(self, sentence: str) -> list[str]:
        """Long words beside their parts."""


@cache
def segmenter() -> Segmenter:
    """jieba's dictionary takes a good half second to load, so it waits for the first text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its use of pkg_resources, its escape sequences
        import jieba  # noqa: PLC0415

    jieba.setLogLevel(logging.WARNING)
    loaded: Segmenter = jieba.Tokenizer()
    loaded.lcut("照片")  # loads the dictionary
    return loaded
