"""Pages of one ranking: what is found while somebody reads does not shift what they read.

The first page keeps the ranking in the cache, and cursors point into it. When the cache has lost
it, the search is made again and goes on at the same place.
"""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import datetime
from hashlib import sha256

import structlog
from django.core.cache import cache

from backend.accounts.models import User
from backend.common import cursors, errors
from backend.common.ids import new_id
from backend.events.broker import BROKER_ERRORS
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.photos.selectors.filters import AssetFilters
from backend.search.selectors.reasons import Reason, reasons_for
from backend.search.services.searching import Ranking, search

log = structlog.get_logger(__name__)

_KEPT_FOR = 1800  # seconds


@dataclass(frozen=True, slots=True)
class Hit:
    asset: Asset
    score: float
    reasons: list[Reason]


@dataclass(frozen=True, slots=True)
class Page:
    items: list[Hit]
    ranking: Ranking
    next_cursor: str | None


def search_page(
    *,
    owner: User,
    query: str,
    filters: AssetFilters,
    cursor: str | None,
    limit: int,
    now: datetime,
) -> Page:
    """A page of what a query finds. Photos that went into the trash meanwhile are left out.

    Raises InvalidInput (`bad_cursor`) for a cursor of another search.
    """
    return page_of_ranking(
        owner=owner,
        query=query,
        asked=_fingerprint(owner, query, filters),
        rank=lambda: search(owner=owner, query=query, filters=filters, now=now),
        cursor=cursor,
        limit=limit,
    )


def page_of_ranking(
    *,
    owner: User,
    query: str,
    asked: str,
    rank: Callable[[], Ranking],
    cursor: str | None,
    limit: int,
) -> Page:
    """The same for any ranking. asked: tells one from another; a cursor is good only for its own.

    Raises InvalidInput (`bad_cursor`).
    """
    purpose = f"search:{asked}"
    kept_as, start = _position(cursor, purpose)
    ranking = _recall(f"{purpose}:{kept_as}") if cursor else None
    if ranking is None:
        ranking = rank()
    end = start + limit
    next_cursor = None
    if end < len(ranking.asset_ids):
        _keep(f"{purpose}:{kept_as}", ranking)
        next_cursor = cursors.encode([kept_as, end], purpose=purpose)
    return Page(_hits(owner, query, ranking, start, end), ranking, next_cursor)


def _fingerprint(owner: User, query: str, filters: AssetFilters) -> str:
    asked = [str(owner.id), query, *map(_in_order, astuple(filters))]
    return sha256(repr(asked).encode()).hexdigest()


def _in_order(value: object) -> object:
    """Sets have no order of their own that two processes agree upon."""
    if isinstance(value, frozenset):
        return sorted(map(str, value))
    return [_in_order(part) for part in value] if isinstance(value, tuple) else value


def _position(cursor: str | None, purpose: str) -> tuple[str, int]:
    if not cursor:
        return new_id().hex, 0
    match cursors.decode(cursor, purpose=purpose):
        case [str(kept_as), int(start)]:
            return kept_as, start
    raise errors.InvalidInput("The cursor is not of this search.", code="bad_cursor")


def _hits(owner: User, query: str, ranking: Ranking, start: int, end: int) -> list[Hit]:
    wanted = ranking.asset_ids[start:end]
    found = with_cards(visible_assets(owner=owner)).in_bulk(wanted)
    shown = [asset_id for asset_id in wanted if asset_id in found]
    reasons = reasons_for(
        shown,
        understood=ranking.understood,
        terms=ranking.terms,
        meaning=ranking.meaning,
        by_picture=ranking.by_picture,
        by_writing=ranking.by_writing,
        query=query,
    )
    scores = dict(zip(wanted, ranking.scores[start:end], strict=True))
    return [Hit(found[asset], scores[asset], reasons[asset]) for asset in shown]


def _keep(key: str, ranking: Ranking) -> None:
    try:
        cache.add(key, ranking, _KEPT_FOR)
    except BROKER_ERRORS as error:
        log.warning("search.ranking_not_kept", error=str(error))


def _recall(key: str) -> Ranking | None:
    try:
        kept: Ranking | None = cache.get(key)
    except BROKER_ERRORS as error:
        log.warning("search.ranking_lost", error=str(error))
        return None
    return kept
