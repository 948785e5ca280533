"""Words of a line, and where they stand along it: what can be selected on its own.

The network reads columns, so it is known where each character has its middle. Words are separated
by spaces; a wide character (Chinese, Japanese, Korean) is a word by itself, as there is no space to
tell where a longer one ends.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workers.vision.ocr.detector import Quadrangle


class Course(Enum):
    """Whither a line runs; the value is how many quarter turns to the left make it run right."""

    RIGHT = 0
    DOWN = 1
    UP = 3


class Word(NamedTuple):
    text: str
    corners: Quadrangle  # clockwise from the top left, within the line's


class _Span(NamedTuple):
    """Characters `first` to `last` of a line."""

    first: int
    last: int


def words(text: str, centres: NDArray[np.float64], line: Quadrangle, course: Course) -> list[Word]:
    """The words of a line in reading order; together they are `text` without its spaces.

    `centres`: as in `ReadText`.
    """
    return [
        Word(text[span.first : span.last + 1], _part(line, *_edges(span, text, centres), course))
        for span in _spans(text)
    ]


def _spans(text: str) -> Iterator[_Span]:
    first = 0
    for place, character in enumerate(text):
        is_last = place + 1 == len(text) or _separates(character, text[place + 1])
        if character.isspace():
            first = place + 1
        elif is_last:
            yield _Span(first, place)
            first = place + 1


def _separates(character: str, following: str) -> bool:
    return following.isspace() or is_wide(character) or is_wide(following)


def is_wide(character: str) -> bool:
    """As wide as high, in the sense of Unicode's annex 11."""
    return unicodedata.east_asian_width(character) in "WF"


def _edges(span: _Span, text: str, centres: NDArray[np.float64]) -> tuple[float, float]:
    """Half a character beyond the middles of the first and last, but not into the neighbours."""
    half = _advance(span, text, centres) / 2
    start, end = centres[span.first] - half, centres[span.last] + half
    if span.first > 0:
        start = max(start, _border(text, centres, span.first - 1))
    if span.last + 1 < len(text):
        end = min(end, _border(text, centres, span.last))
    return max(0.0, float(start)), min(1.0, float(end))


def _border(text: str, centres: NDArray[np.float64], place: int) -> float:
    """Between a character and the next: half-way, or where the space is."""
    for here in (place, place + 1):
        if text[here].isspace():
            return float(centres[here])
    return float(centres[place] + centres[place + 1]) / 2


def _advance(span: _Span, text: str, centres: NDArray[np.float64]) -> float:
    """From one character to the next: of the word, or else of its likes in the line."""
    if span.last > span.first:
        return float(centres[span.last] - centres[span.first]) / (span.last - span.first)
    steps = np.diff(centres)
    wide = is_wide(text[span.first])
    alike = [
        step
        for step, (one, other) in zip(steps, _pairs(text), strict=True)
        if is_wide(one) is wide and is_wide(other) is wide
    ]
    return float(np.median(alike or steps)) if len(steps) else 1.0


def _pairs(text: str) -> Iterator[Sequence[str]]:
    return (text[place : place + 2] for place in range(len(text) - 1))


def _part(line: Quadrangle, start: float, end: float, course: Course) -> Quadrangle:
    """The line between two places along it."""
    top_left, top_right, bottom_right, bottom_left = line
    if course is Course.RIGHT:
        above, below = _between(top_left, top_right), _between(bottom_left, bottom_right)
        return np.stack([above(start), above(end), below(end), below(start)])
    if course is Course.UP:
        start, end = 1 - end, 1 - start
    left, right = _between(top_left, bottom_left), _between(top_right, bottom_right)
    return np.stack([left(start), right(start), right(end), left(end)])


def _between(
    one: NDArray[np.float32], other: NDArray[np.float32]
) -> Callable[[float], NDArray[np.float32]]:
    return lambda place: one + (other - one) * np.float32(place)
