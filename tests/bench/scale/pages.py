"""What people look at, asked of the API one at a time: how long it takes, and how much of that the
database does."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any
from unittest.mock import patch

import numpy as np
from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.test import override_settings
from rest_framework.test import APIClient

from backend.common import cursors
from backend.common.keysets import key_of
from backend.photos.api.asset_views import AssetPagination
from backend.photos.models import Asset
from backend.photos.selectors.timeline import ORDERING as TIMELINE
from backend.photos.selectors.timeline import month_buckets
from backend.search.query.meaning import QueryMeaning
from tests.bench.scale.library import DIMENSIONS, Library

_REPEATED = 60
_WARM_UP = 5

Ask = tuple[str, Mapping[str, Any]]  # path below /api/v1, parameters


@dataclass(frozen=True, slots=True)
class Page:
    """Milliseconds: median and 95th percentile of what the database took, and of the whole answer.
    statements: the most that one answer needed."""

    name: str
    items: int
    statements: int
    database: tuple[float, float]
    whole: tuple[float, float]


def measure_pages(library: Library) -> list[Page]:
    client = APIClient(headers={"host": "127.0.0.1"})
    client.force_authenticate(library.owner)
    with (
        override_settings(RATE_LIMITS={**settings.RATE_LIMITS, "user": "1000000/min"}),
        patch("backend.search.services.searching.embed_query", _meaning),
    ):
        return [_page(client, name, asks) for name, asks in _what_is_looked_at(client, library)]


def _what_is_looked_at(client: APIClient, library: Library) -> Iterator[tuple[str, list[Ask]]]:
    yield "months of the timeline", [("timeline/buckets", {"granularity": "month"})]
    yield "days of the timeline", [("timeline/buckets", {"granularity": "day"})]
    months = [bucket.bucket for bucket in month_buckets(owner=library.owner)]
    middle = len(months) // 2
    for where, some in (
        ("newest", months[:10]),
        ("in the middle", months[middle : middle + 10]),
        ("oldest", months[-10:]),
    ):
        yield f"a month's photos, {where}", [(f"timeline/buckets/{month}", {}) for month in some]
    photos = Asset.objects.filter(owner=library.owner)
    day = f"timeline/buckets/{library.busy_day}"
    of_the_day = photos.filter(captured_local_date=library.busy_day)
    yield f"a day of {library.photos // 20:,} photos", [(day, {})]
    yield (
        "the same, near its end",
        [(day, _after(of_the_day, TIMELINE, library.photos // 20 - 300))],
    )
    yield "all photos", [("assets", {})]
    yield (
        "the same, near their end",
        [("assets", _after(photos, AssetPagination.ordering, library.photos - 300))],
    )
    apart = photos.order_by("id")[:: library.photos // 40]
    yield "one photo", [(f"assets/{asset.pk}", {}) for asset in apart]
    yield "albums", [("albums", {})]
    for size, album in ((library.photos // 10, library.large), (100, library.small)):
        yield f"an album of {size:,}", [(f"albums/{album}", {})]
        yield f"an album of {size:,}: its photos", [(f"albums/{album}/assets", {})]
    yield "people", [("people", {})]
    yield "a person's photos", [("assets", {"person": str(library.person)})]
    yield "places", [("places", {})]
    yield "map of the world", [("map/clusters", {"bounds": "-180,-85,180,85", "zoom": 2})]
    year = {"date_from": "2015-01-01", "date_to": "2015-12-31"}
    three = {"person": str(library.person), "place": library.place, **year}
    yield "search: person, place, year", [("search", three)]
    tagged = {"tag": library.tag, "favorite": "true", **year}
    yield "search: tag, favourite, year", [("search", tagged)]
    yield (
        "search: place, camera, stars",
        [("search", {"place": library.place, "camera": "Camera 3", "min_rating": 1})],
    )
    yield "search: a word; person, place, year", [("search", {"q": "animal", **three})]
    yield (
        "search: a word; person, tag, year",
        [("search", {"q": "animal", "person": str(library.person), "tag": library.tag, **year})],
    )


def _after(photos: QuerySet[Asset], ordering: Sequence[str], place: int) -> dict[str, str]:
    """The cursor that a client has reached after so many photos."""
    row = photos.order_by(*ordering)[place]
    purpose = f"photos.asset:{','.join(ordering)}"
    return {"cursor": cursors.encode(key_of(row, ordering), purpose=purpose)}


def _meaning(text: str, *, translation: str, space: str) -> QueryMeaning:
    """Somewhere; the network and the way to it are measured elsewhere."""
    point = np.random.default_rng(len(text)).normal(size=DIMENSIONS).astype(np.float32)
    return QueryMeaning(space, point / np.linalg.norm(point), picture_floor=0.0, words_floor=0.0)


def _page(client: APIClient, name: str, asks: Sequence[Ask]) -> Page:
    statements: list[float] = []

    def timed(execute: Callable[..., Any], *arguments: Any) -> Any:
        start = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            statements.append(_since(start))

    database, whole, most = [], [], 0
    for number, ask in enumerate(islice(cycle(asks), _WARM_UP + _REPEATED)):
        statements.clear()
        with connection.execute_wrapper(timed):
            start = time.perf_counter()
            items = _get(client, ask)
            took = _since(start)
        if number >= _WARM_UP:
            database.append(sum(statements))
            whole.append(took)
            most = max(most, len(statements))
    return Page(name, len(items), most, _percentiles(database), _percentiles(whole))


def _get(client: APIClient, ask: Ask) -> Sequence[Any]:
    path, parameters = ask
    answer = client.get(f"/api/v1/{path}", parameters)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.content[:300]!r}")
    read = answer.json()
    items: Sequence[Any] = read.get("items") or read.get("clusters") or [read]
    return items


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1e3


def _percentiles(values: Sequence[float]) -> tuple[float, float]:
    median, most = np.percentile(values, [50, 95])
    return float(median), float(most)
