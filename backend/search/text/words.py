"""Splits text in any language into what is compared: words, and runs of ideographs.

Case, width and traditional characters make no difference, in a photo's words or in a query's
(Unicode NFKC and case folding; OpenCC for the characters).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import opencc

_LONGEST_WORD = 64  # characters; a longer one is cut, on both sides alike

# Scripts that write without spaces: Han with its extensions, kana, and Hangul, whose words carry
# their particles.
_UNSPACED = (
    "\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_PIECE = re.compile(rf"(?P<run>[{_UNSPACED}]+)|(?P<word>[^\W_{_UNSPACED}]+)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a run of characters of a script that writes without spaces."""

    text: str  # normalised
    is_run: bool


def joined(pieces: Iterable[Piece]) -> str:
    """Written as one text again: spaces stand only beside words."""
    text, after_run = "", True
    for piece in pieces:
        text += piece.text if piece.is_run and after_run else f" {piece.text}"
        after_run = piece.is_run
    return text.strip()


def normalise(text: str) -> str:
    return str(_simplifier().convert(unicodedata.normalize("NFKC", text).casefold()))


def split(text: str) -> Iterator[Piece]:
    """Punctuation, symbols and underscores only separate."""
    for match in _PIECE.finditer(normalise(text)):
        if run := match["run"]:
            yield Piece(run, is_run=True)
        else:
            yield Piece(match["word"][:_LONGEST_WORD], is_run=False)


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
