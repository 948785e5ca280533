"""One box: from what somebody types to a ranked list of their own photos.

Names, days and favourites that a query states exactly are filters; the words that are left are
looked for in what is known about the photos, and by meaning. When that exact reading finds
nothing, names are taken for words: "北京烤鸭" may stand on a menu in Shanghai.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.search.query.names import Named
from backend.search.query.segments import words_in
from backend.search.query.understanding import Understanding, understand
from backend.search.selectors.fusion import fuse
from backend.search.selectors.ranking import by_meaning, by_words, newest
from backend.search.selectors.stems import english_stems
from backend.search.selectors.vocabulary import vocabulary_of
from backend.search.services.query_embedding import embed_query
from backend.search.text.lexemes import term, words_of
from backend.search.text.words import Piece

MOST_RESULTS = 1000


class SemanticUse(StrEnum):
    USED = "used"
    UNAVAILABLE = "unavailable"  # no worker answered in time: the words alone decided
    UNNEEDED = "unneeded"  # no words were left to have a meaning


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found. `scores` are of the same photos; 0 where only filters decided."""

    asset_ids: tuple[UUID, ...]
    scores: tuple[float, ...]
    by_meaning: frozenset[UUID]
    understood: Understanding
    terms: tuple[str, ...]  # tsquery literals
    semantic: SemanticUse


def search(*, owner: User, query: str, filters: AssetFilters, now: datetime) -> Ranking:
    """At most MOST_RESULTS photos. Relative dates count from `now` in the owner's time zone."""
    understood = understand(
        query, vocabulary=vocabulary_of(owner=owner), today=now.astimezone(_zone(owner)).date()
    )
    library = narrow(visible_assets(owner=owner), filters)
    found = _rank(library, understood, has_filters=bool(filters))
    if not found.asset_ids and understood.has_names:
        return _rank_names_as_words(library, query, understood) or found
    return found


def _rank(library: QuerySet[Asset], understood: Understanding, *, has_filters: bool) -> Ranking:
    stated = _filters(understood)
    assets = narrow(library, stated)
    if understood.words:
        return _rank_words(assets, understood)
    ids = newest(assets, limit=MOST_RESULTS) if stated or has_filters else []
    return Ranking(tuple(ids), (0.0,) * len(ids), frozenset(), understood, (), SemanticUse.UNNEEDED)


def _rank_names_as_words(
    library: QuerySet[Asset], query: str, understood: Understanding
) -> Ranking | None:
    """Photos that bear every word of the query, names included; None when there are none."""
    reading = replace(understood, people=(), places=(), cameras=(), makes=(), words=words_in(query))
    if not reading.words:
        return None
    terms = _terms(reading.words)
    assets = narrow(library, _filters(reading))
    fused = fuse([by_words(assets, terms, at_least=1.0, limit=MOST_RESULTS)])
    return _ranking(fused, reading, terms, SemanticUse.UNNEEDED) if fused else None


def _terms(words: Sequence[Piece]) -> tuple[str, ...]:
    stems = english_stems(words_of(piece.text for piece in words))
    return tuple(term(piece, stems) for piece in words)


def _rank_words(assets: QuerySet[Asset], understood: Understanding) -> Ranking:
    terms = _terms(understood.words)
    point = embed_query(" ".join(piece.text for piece in understood.words))
    lexical = by_words(assets, terms, limit=MOST_RESULTS)
    semantic = by_meaning(assets, point, limit=MOST_RESULTS) if point else []
    fused = fuse([lexical, semantic])[:MOST_RESULTS]
    use = SemanticUse.USED if point else SemanticUse.UNAVAILABLE
    return _ranking(fused, understood, terms, use, by_meaning=frozenset(semantic))


def _ranking(
    fused: Sequence[tuple[UUID, float]],
    understood: Understanding,
    terms: tuple[str, ...],
    semantic: SemanticUse,
    by_meaning: frozenset[UUID] = frozenset(),
) -> Ranking:
    return Ranking(
        asset_ids=tuple(asset_id for asset_id, _ in fused),
        scores=tuple(score for _, score in fused),
        by_meaning=by_meaning,
        understood=understood,
        terms=terms,
        semantic=semantic,
    )


def _filters(understood: Understanding) -> AssetFilters:
    return AssetFilters(
        favorite=True if understood.favorite else None,
        people=tuple(person.ids for person in understood.people),
        places=understood.place_ids(),
        cameras=_union(understood.cameras),
        makes=_union(understood.makes),
        days=understood.days,
    )


def _union(named: Iterable[Named[str]]) -> frozenset[str] | None:
    bearers = [name.ids for name in named]
    return frozenset().union(*bearers) if bearers else None


def _zone(owner: User) -> ZoneInfo:
    try:
        return ZoneInfo(owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
