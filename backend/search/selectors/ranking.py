"""Ranked lists of photos: by the words they bear, and by what they are about.

Both look only into the photos they are given, which are one owner's already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from pgvector.django import CosineDistance

from backend.events.contracts import SpaceKind
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding
from backend.search.text.lexemes import any_of

_WEIGHTS = [0.1, 0.3, 0.6, 1.0]  # of D, C, B, A
_DIVIDE_BY_LOG_LENGTH = 1

# Photos are weighted means of words in a sentence encoder's space. With USE multilingual v3, words
# that have nothing to do with a photo came as close as 0.36 (花 to a palace), and what it shows lay
# between 0.38 ("cycling" to a mountain bike) and 0.85.
SEMANTIC_FLOOR = 0.38
# And next to a close match, what is merely related is noise.
_OF_THE_CLOSEST = 0.6


@dataclass(frozen=True, slots=True)
class QueryPoint:
    """Where a query lies in the space that `model_version` names; of unit length."""

    vector: tuple[float, ...]
    model_version: str


class _Lexemes(SearchQuery):
    """A tsquery of our own making, taken as it stands: no dictionary of the server touches it."""

    function = None
    template = "(%(expressions)s)::tsquery"

    def __init__(self, literal: str) -> None:
        super().__init__(Value(literal), search_type="raw")


def newest(assets: QuerySet[Asset], *, limit: int) -> list[UUID]:
    return list(assets.order_by("-captured_at", "-id").values_list("id", flat=True)[:limit])


def by_words(
    assets: QuerySet[Asset], terms: Sequence[str], *, limit: int, at_least: float = 0.5
) -> list[UUID]:
    """Photos that bear the most of the terms, the best match first.

    terms: tsquery literals. A photo with fewer of them than another is left out, and so is
    everything when no photo bears that share of them (`at_least`).
    """
    words = F("search_document__words")
    anything = _Lexemes(any_of(terms))
    coverage = reduce(add, (_has(term) for term in terms))
    rows = list(
        assets.filter(search_document__words=anything)
        .annotate(
            coverage=coverage,
            rank=SearchRank(
                words, anything, weights=_WEIGHTS, normalization=Value(_DIVIDE_BY_LOG_LENGTH)
            ),
        )
        .order_by("-coverage", "-rank", "-captured_at", "-id")
        .values_list("id", "coverage")[:limit]
    )
    most = rows[0][1] if rows else 0
    if most < at_least * len(terms):
        return []
    return [asset_id for asset_id, covered in rows if covered == most]


def by_meaning(assets: QuerySet[Asset], point: QueryPoint, *, limit: int) -> list[UUID]:
    """Photos that are about the same, the closest first: an exact scan of the given photos."""
    rows = list(
        AssetEmbedding.objects.filter(
            space__kind=SpaceKind.SEMANTIC,
            space__version=point.model_version,
            asset__in=assets.order_by().values("id"),
        )
        # Not in the condition: that might look at points of spaces with other dimensions first.
        .annotate(distance=CosineDistance("embedding", list(point.vector)))
        .order_by("distance", "-asset__captured_at", "-asset_id")
        .values_list("asset_id", "distance")[:limit]
    )
    if not rows:
        return []
    farthest = min(1 - SEMANTIC_FLOOR, 1 - _OF_THE_CLOSEST * (1 - rows[0][1]))
    return [asset_id for asset_id, distance in rows if distance <= farthest]


def _has(term: str) -> Case:
    return Case(
        When(Q(search_document__words=_Lexemes(term)), then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
