"""The contract of meanings: a space in which pictures, words about them, and queries are points.

Everything of one space is comparable by the cosine, and nothing of two. What a picture's cosine
says about a query is not what a caption's says: so a query brings a floor for each.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from workers.vision.pixels import Pixels
    from workers.vision.tags.look import Look

Point = NDArray[np.float32]  # (dimensions,), of unit length
Points = NDArray[np.float32]  # (n, dimensions)


_TRANSLATION = 0.7  # how much it counts beside the text (tests/bench/search.py)


class Sight(Protocol):
    """A picture as a space may want to see it; what it does not ask for is not computed."""

    def pixels(self) -> "Pixels":
        """(height, width, 3) RGB, of the preview."""

    def look(self) -> "Look":
        """What the tag network saw."""


@dataclass(frozen=True, slots=True)
class WeightedText:
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that has a name, and where it lies."""

    name_en: str
    name_zh: str
    point: Point


@dataclass(frozen=True, slots=True)
class QueryMeaning:
    """Where a query lies, and how close is close for it.

    picture_floor, words_floor: the cosines below which a picture, or the words about one, are no
    nearer to this query than chance. picture_spread, words_spread: one standard deviation of chance
    above them; 0 in a space whose floor says all. concepts: what lies nearest to it, by name; the
    nearest first.
    """

    point: Point
    picture_floor: float
    words_floor: float
    picture_spread: float = 0.0
    words_spread: float = 0.0
    concepts: tuple[Concept, ...] = ()


class SemanticSpace(Protocol):
    """One version of a space; safe to use from several threads."""

    version: str
    dimensions: int
    leading: int | None  # so many first dimensions find the neighbours' candidates; None: only all

    def embed_picture(self, sight: Sight) -> Point:
        """(dimensions,) float32. Raises EngineError."""

    def embed_words(self, texts: Sequence[WeightedText]) -> Point | None:
        """One point for all that is written about a photo; None when it says nothing."""

    def embed_query(self, text: str, translation: str = "") -> QueryMeaning:
        """translation: of what is known of it, in another language; see `point_of_query`."""

    def warm_up(self) -> None: ...

    def close(self) -> None: ...


def mean_of(
    texts: Sequence[WeightedText], embed: Callable[[Sequence[str]], Points]
) -> Point | None:
    """The weighted mean of the texts' points, at unit length; None when no text says anything."""
    telling = [weighted for weighted in texts if weighted.text.strip()]
    if not telling:
        return None
    weights = np.array([weighted.weight for weighted in telling], np.float32)
    mean = weights @ embed([weighted.text for weighted in telling])
    return unit(mean) if np.linalg.norm(mean) > 0 else None


def point_of_query(text: str, translation: str, embed: Callable[[Sequence[str]], Points]) -> Point:
    """Where the query lies, drawn towards the translation: it names fewer things than the text, but
    each without ambiguity, and in words that the encoder may know better."""
    texts = [text, translation] if translation else [text]
    points = embed(texts)
    return unit(points[0] + _TRANSLATION * points[1]) if translation else points[0]


def unit(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each row, or the one vector, brought to unit length; zeros stay."""
    lengths = np.linalg.norm(points, axis=-1, keepdims=True)
    scaled: NDArray[np.float32] = (points / np.maximum(lengths, 1e-12)).astype(np.float32)
    return scaled
