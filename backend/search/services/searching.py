"""One box: from what somebody types to a ranked list of their own photos.

Names, days and favourites that a query states exactly are filters; the words that are left are
looked for in what is known about the photos, and by meaning. When that exact reading finds
nothing, names are taken for words: "北京烤鸭" may stand on a menu in Shanghai.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace
from backend.modelhub.selectors.spaces import current_space
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.search.models import Facet
from backend.search.query.concepts import Mention, slugs_of
from backend.search.query.meaning import QueryMeaning
from backend.search.query.names import Named
from backend.search.query.segments import words_in
from backend.search.query.understanding import (
    Understanding,
    as_words,
    season_as_words,
    understand,
)
from backend.search.selectors.fusion import fuse
from backend.search.selectors.headcount import without_people
from backend.search.selectors.ranking import by_meaning, by_words, newest
from backend.search.selectors.stems import english_stems
from backend.search.selectors.vocabulary import vocabulary_of
from backend.search.services.query_embedding import embed_query
from backend.search.text.lexemes import concept_term, term, words_of
from backend.search.text.words import Piece

MOST_RESULTS = 1000
# How much a rank in each list counts (tests/bench/search.py).
_BY_WORDS = 1.0
_BY_PICTURE = 1.0
_BY_WRITING = 0.5
_MOST_BY_MEANING = 300  # farther down it is noise, and the index would be slow to find it
# Where no photo bears a word of the query, the closest must stand out from chance, in deviations
# above the floor; the more so where the network knows the very thing and saw it in no photo. Of a
# group ("sea creatures") it may know but some kinds.
_STANDING_OUT = 1.5
_STANDING_OUT_UNSEEN = 5.0


class SemanticUse(StrEnum):
    USED = "used"
    UNAVAILABLE = "unavailable"  # no worker answered in time: the words alone decided
    UNNEEDED = "unneeded"  # no words were left to have a meaning


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found. `scores` are of the same photos; 0 where only filters decided."""

    asset_ids: tuple[UUID, ...]
    scores: tuple[float, ...]
    understood: Understanding
    terms: tuple[str, ...]  # tsquery literals
    semantic: SemanticUse
    by_picture: frozenset[UUID] = frozenset()  # whose picture is about the same
    by_writing: frozenset[UUID] = frozenset()  # of whom something is written that is
    meaning: QueryMeaning | None = None


def search(*, owner: User, query: str, filters: AssetFilters, now: datetime) -> Ranking:
    """At most MOST_RESULTS photos. Relative dates count from `now` in the owner's time zone."""
    understood = understand(
        query, vocabulary=vocabulary_of(owner=owner), today=local_day(owner, now)
    )
    library = narrow(visible_assets(owner=owner), filters)
    stated = _filters(understood)
    assets = _matching(library, understood)
    if understood.words:
        found = rank_words(assets, understood, owner)
    else:
        ids = newest(assets, limit=MOST_RESULTS) if stated or understood.nobody or filters else []
        found = Ranking(tuple(ids), (0.0,) * len(ids), understood, (), SemanticUse.UNNEEDED)
    if not found.asset_ids and understood.panorama:
        reading = as_words(query)  # what is called one, or looks like one
        return rank_words(library, reading, owner)
    if not found.asset_ids and understood.has_names:
        return _rank_names_as_words(library, query, understood) or found
    if not found.asset_ids and understood.season:
        reading = season_as_words(understood)
        return rank_words(_matching(library, reading), reading, owner)
    return found


def _rank_names_as_words(
    library: QuerySet[Asset], query: str, understood: Understanding
) -> Ranking | None:
    """Photos that bear every word of the query, names included; None when there are none."""
    reading = replace(understood, people=(), places=(), cameras=(), makes=(), words=words_in(query))
    if not reading.words:
        return None
    terms = _terms(reading.words, ())
    assets = _matching(library, reading)
    fused = fuse([(by_words(assets, terms, at_least=1.0, limit=MOST_RESULTS), 1.0)])
    if not fused:
        return None
    return Ranking(*_columns(fused), reading, terms, SemanticUse.UNNEEDED)


def _terms(words: Sequence[Piece], mentions: Sequence[Mention]) -> tuple[str, ...]:
    """One for each concept, and one for each word that names none."""
    texts = [piece.text for piece in words] + [name for m in mentions for name in m.names]
    stems = english_stems(words_of(texts))
    naming = {piece for mention in mentions for piece in mention.pieces}
    concepts = (concept_term(mention.slugs, mention.names, stems) for mention in mentions)
    others = (term(piece, stems) for piece in words if piece not in naming)
    return tuple(dict.fromkeys((*concepts, *others)))


def rank_words(assets: QuerySet[Asset], understood: Understanding, owner: User) -> Ranking:
    """By words, by the picture and by what is written about it; asked of one space throughout."""
    terms = _terms(understood.words, understood.mentions)
    lexical = by_words(assets, terms, limit=MOST_RESULTS)
    space = current_space(kind=SpaceKind.SEMANTIC)
    meaning = _meaning_of(understood, space) if space else None
    if space is None or meaning is None:
        use = SemanticUse.UNAVAILABLE if space else SemanticUse.UNNEEDED
        return Ranking(*_columns(fuse([(lexical, 1.0)])), understood, terms, use)
    clear_by = 0.0 if lexical else _needed_alone(understood, meaning)
    picture, writing = (
        by_meaning(
            assets,
            meaning,
            space=space,
            owner_id=owner.pk,
            facet=facet,
            limit=_MOST_BY_MEANING,
            clear_by=clear_by,
        )
        for facet in (Facet.PICTURE, Facet.WORDS)
    )
    fused = fuse([(lexical, _BY_WORDS), (picture, _BY_PICTURE), (writing, _BY_WRITING)])
    return Ranking(
        *_columns(fused[:MOST_RESULTS]),
        understood,
        terms,
        SemanticUse.USED,
        by_picture=frozenset(picture),
        by_writing=frozenset(writing),
        meaning=meaning,
    )


def _meaning_of(understood: Understanding, space: EmbeddingSpace) -> QueryMeaning | None:
    return embed_query(understood.phrase, translation=understood.translation, space=space.version)


def _needed_alone(understood: Understanding, meaning: QueryMeaning) -> float:
    """How far from chance meaning must be when words find nothing, in deviations."""
    naming = {piece for mention in understood.mentions for piece in mention.pieces}
    is_named = all(piece in naming for piece in understood.words)
    known = slugs_of(concept.name_en for concept in meaning.concepts)
    is_known = all(known.intersection(mention.slugs) for mention in understood.mentions)
    return _STANDING_OUT_UNSEEN if is_named and is_known else _STANDING_OUT


def _columns(
    fused: Sequence[tuple[UUID, float]],
) -> tuple[tuple[UUID, ...], tuple[float, ...]]:
    return tuple(asset_id for asset_id, _ in fused), tuple(score for _, score in fused)


def _filters(understood: Understanding) -> AssetFilters:
    return AssetFilters(
        favorite=True if understood.favorite else None,
        panorama=True if understood.panorama else None,
        people=tuple(person.ids for person in understood.people),
        places=understood.place_ids(),
        cameras=_union(understood.cameras),
        makes=_union(understood.makes),
        days=understood.days,
    )


def _matching(library: QuerySet[Asset], understood: Understanding) -> QuerySet[Asset]:
    """What the exact part of the query leaves."""
    stated = narrow(library, _filters(understood))
    return without_people(stated) if understood.nobody else stated


def _union(named: Iterable[Named[str]]) -> frozenset[str] | None:
    bearers = [name.ids for name in named]
    return frozenset().union(*bearers) if bearers else None


def local_day(owner: User, now: datetime) -> date:
    """Where the owner lives; in UTC where that cannot be told."""
    try:
        zone = ZoneInfo(owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return now.astimezone(zone).date()
