"""Ranked lists of photos: by the words they bear, and by what they are about.

Both look only into the photos they are given, which are one owner's already.
"""

from collections.abc import Sequence
from functools import reduce
from operator import add
from uuid import UUID

from django.contrib.postgres.search import SearchRank
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import Facet
from backend.search.query.meaning import QueryMeaning
from backend.search.selectors.bearing import Lexemes
from backend.search.selectors.neighbours import nearest
from backend.search.text.lexemes import any_of

_WEIGHTS = [0.1, 0.3, 0.6, 1.0]  # of D, C, B, A
_DIVIDE_BY_LOG_LENGTH = 1

# Next to a close match, what is merely related is noise: of the way from the floor to the closest,
# a photo must have gone this much.
_OF_THE_CLOSEST = 0.15


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
    anything = Lexemes(any_of(terms))
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


def by_meaning(
    assets: QuerySet[Asset],
    meaning: QueryMeaning,
    *,
    space: EmbeddingSpace,
    owner_id: UUID,
    facet: Facet,
    limit: int,
    clear_by: float = 0.0,
) -> list[UUID]:
    """Photos whose picture, or whose words, are about the same; the closest first.

    space: that of the query's point. What is no nearer than chance is left out, and so is
    everything when the closest is not nearer by so many deviations of chance (`clear_by`).
    """
    neighbours = nearest(
        space=space,
        point=meaning.point,
        owner_id=owner_id,
        limit=limit,
        facet=facet,
        among=assets,
    )
    if not neighbours:
        return []
    floor, spread = meaning.floor_of(facet)
    closest = neighbours[0].similarity
    if closest < floor + clear_by * spread:
        return []
    enough = max(floor, floor + _OF_THE_CLOSEST * (closest - floor))
    return [found.asset_id for found in neighbours if found.similarity >= enough]


def _has(term: str) -> Case:
    return Case(
        When(Q(search_document__words=Lexemes(term)), then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
