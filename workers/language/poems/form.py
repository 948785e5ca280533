"""The form: four lines of five characters, and which tones stand where."""

from collections.abc import Sequence
from typing import TypeAlias

LINES = 4
LENGTH = 5  # characters a line
CHARACTERS = LINES * LENGTH
RHYMING = (1, 3)  # lines, counted from 0, whose last characters rhyme

Quatrain: TypeAlias = tuple[str, ...]  # LINES strings of LENGTH characters

# The four regulated patterns. 0: level (平), 1: oblique (仄), by line; lines 2 and 4 end level.
_LEVEL_START = ((0, 0, 0, 1, 1), (1, 1, 1, 0, 0), (1, 1, 0, 0, 1), (0, 0, 1, 1, 0))
_OBLIQUE_START = ((1, 1, 0, 0, 1), (0, 0, 1, 1, 0), (0, 0, 0, 1, 1), (1, 1, 1, 0, 0))
PATTERNS: Sequence[Sequence[Sequence[int]]] = (
    _OBLIQUE_START,
    _LEVEL_START,
    ((1, 1, 1, 0, 0), *_OBLIQUE_START[1:]),  # the first line rhymes too
    ((0, 0, 1, 1, 0), *_LEVEL_START[1:]),
)
# Tradition lets the first and the third character of a line be of either tone.
FIRM = (1, 3, 4)


def lines_of(text: str) -> Quatrain:
    """Twenty characters as four lines."""
    return tuple(text[start : start + LENGTH] for start in range(0, CHARACTERS, LENGTH))


def is_quatrain(lines: Sequence[str]) -> bool:
    return len(lines) == LINES and all(
        len(line) == LENGTH and all(is_character(one) for one in line) for line in lines
    )


def is_character(one: str) -> bool:
    """Of the CJK ideographs, and no punctuation or sign for a lost character."""
    return "\u3400" <= one <= "\u9fff" or "\U00020000" <= one <= "\U000323af"
