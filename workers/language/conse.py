"""Pictures among the meanings of texts, without a network that has seen both.

ConSE (Norouzi et al., 2014, arXiv:1312.5650): a picture's point is the mean of the points of the
classes that the tag network sees in it. `GROUNDED` adds what was measured to help (docs/models.md):
each class leans towards the groups it belongs to, and many classes count, by the roots of their
probabilities, so that the second and the tenth guess still say something. `TURNED` is the same, but
its first dimensions say most, so that an index over these alone is less than half as large.

A query's floor comes from what it would score against pictures of nothing in particular.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from backend.tags.vocabulary import Word
from workers.language.axes import principal_axes
from workers.language.chance import WORDS_FLOOR, Chance
from workers.language.concepts import nearest_concepts
from workers.language.meaning import (
    Point,
    Points,
    QueryMeaning,
    Sight,
    WeightedText,
    mean_of,
    point_of_query,
    unit,
)
from workers.language.text import DIMENSIONS, TextEncoder
from workers.language.text import VERSION as ENCODER
from workers.vision.tags.vocabulary import classes

# In standard deviations above chance; what they let through is in tests/bench/search.py.
_PICTURE_FLOOR = 3.0
_WIDER = 0.7  # a group counts so much less than the narrower one below it
_CHANCE_PICTURES = 2000


@dataclass(frozen=True, slots=True)
class Recipe:
    """How classes make a picture's point; whatever changes here needs a new version."""

    version: str
    classes: int  # the surest so many count
    temperature: float  # probabilities to the power of 1 / temperature
    group: float  # how much a class leans towards its nearest group
    leading: int | None = None  # first dimensions that say most; None: all say as much


PLAIN = Recipe(ENCODER, classes=10, temperature=1.0, group=0.0)
GROUNDED = Recipe(f"conse-1+{ENCODER}", classes=50, temperature=2.0, group=0.3)
TURNED = replace(GROUNDED, version=f"conse-2+{ENCODER}", leading=128)


class Vocabulary:
    """The classes that have a name, and where their names lie; shared by the recipes."""

    def __init__(self, encoder: TextEncoder) -> None:
        self.encoder = encoder
        self.rows = np.array([i for i, entry in enumerate(classes()) if entry.word is not None])
        self.words = [entry.word for entry in classes() if entry.word is not None]
        self._lineages = [entry.groups for entry in classes() if entry.word is not None]

    @cached_property
    def names(self) -> tuple[Points, Points]:
        """Points of the English and of the Chinese names."""
        return self._embed(self.words)

    @cached_property
    def groups(self) -> Points:
        """What the groups of each class add up to."""
        groups = list(dict.fromkeys(group for lineage in self._lineages for group in lineage))
        english, chinese = self._embed(groups)
        points = dict(zip(groups, unit(english + chinese), strict=True))
        sums = np.zeros((len(self.words), DIMENSIONS), np.float32)
        for row, lineage in enumerate(self._lineages):
            for distance, group in enumerate(lineage):
                sums[row] += _WIDER**distance * points[group]
        return sums

    def _embed(self, words: Sequence[Word]) -> tuple[Points, Points]:
        english = self.encoder.embed([word.name_en for word in words])
        return english, self.encoder.embed([word.name_zh for word in words])


class ConceptSpace:
    """Safe to use from several threads."""

    dimensions = DIMENSIONS

    def __init__(self, recipe: Recipe, vocabulary: Vocabulary) -> None:
        self.version = recipe.version
        self.leading = recipe.leading
        self._recipe = recipe
        self._vocabulary = vocabulary
        self._encoder = vocabulary.encoder
        english, chinese = vocabulary.names
        concepts = unit(english + chinese)
        if recipe.group:
            concepts = unit(concepts + recipe.group * vocabulary.groups)
        self._axes = None
        if recipe.leading is not None:
            self._axes = principal_axes(concepts)
            concepts, english, chinese = (
                points @ self._axes for points in (concepts, english, chinese)
            )
        self._concepts = concepts
        self._pictures = Chance(_random_pictures(concepts, recipe))
        self._words = Chance(np.concatenate([english, chinese]))

    def embed_picture(self, sight: Sight) -> Point:
        probabilities = sight.look().probabilities[self._vocabulary.rows]
        top = np.argpartition(-probabilities, self._recipe.classes)[: self._recipe.classes]
        return unit(_weights(probabilities[top], self._recipe) @ self._concepts[top])

    def embed_words(self, texts: Sequence[WeightedText]) -> Point | None:
        return mean_of(texts, self._embed)

    def embed_query(self, text: str, translation: str = "") -> QueryMeaning:
        point = point_of_query(text, translation, self._embed)
        pictures, words = self._pictures.scores(point), self._words.scores(point)
        return QueryMeaning(
            point,
            picture_floor=pictures.floor(_PICTURE_FLOOR),
            words_floor=words.floor(WORDS_FLOOR),
            picture_spread=pictures.spread,
            words_spread=words.spread,
            concepts=nearest_concepts(point, self._vocabulary.words, self._concepts),
        )

    def warm_up(self) -> None:
        self.embed_query("海边的猫")

    def close(self) -> None:
        """Nothing to finish: every call runs in its caller's thread."""

    def _embed(self, texts: Sequence[str]) -> Points:
        points = self._encoder.embed(texts)
        return points if self._axes is None else points @ self._axes


def _weights(probabilities: NDArray[np.float32], recipe: Recipe) -> NDArray[np.float32]:
    weights: NDArray[np.float32] = probabilities ** np.float32(1 / recipe.temperature)
    return weights


def _random_pictures(concepts: Points, recipe: Recipe) -> Points:
    """Points of pictures in which the network sees classes at random; always the same ones.

    Probabilities fall off as in real pictures, where few classes take most (a sparse Dirichlet).
    """
    dice = np.random.default_rng(2014)
    shape = (_CHANCE_PICTURES, len(concepts))
    seen = dice.random(shape, np.float32).argsort(axis=1)[:, : recipe.classes]
    sure = -np.sort(-dice.dirichlet(np.full(recipe.classes, 0.3), _CHANCE_PICTURES))
    weights = _weights(sure.astype(np.float32), recipe)
    return unit(np.stack([w @ concepts[row] for w, row in zip(weights, seen, strict=True)]))
