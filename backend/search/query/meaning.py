"""What a query means, as a worker tells it; see `workers.language.meaning`."""

from dataclasses import dataclass

from backend.search.models import Facet
from backend.search.points import Vector


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that has a name, and where it lies."""

    name_en: str
    name_zh: str
    point: Vector


@dataclass(frozen=True, slots=True)
class QueryMeaning:
    """Where a query lies in the space of a version, at unit length; and how close is close for it.

    picture_floor, words_floor: cosines below which a picture, or the words about one, are no nearer
    to this query than chance. picture_spread, words_spread: one standard deviation of chance; 0 in
    a space whose floor says all. concepts: what lies nearest to it, by name.
    """

    space: str
    point: Vector
    picture_floor: float
    words_floor: float
    picture_spread: float = 0.0
    words_spread: float = 0.0
    concepts: tuple[Concept, ...] = ()

    def floor_of(self, facet: Facet) -> tuple[float, float]:
        """The facet's floor and spread."""
        if facet is Facet.PICTURE:
            return self.picture_floor, self.picture_spread
        return self.words_floor, self.words_spread
