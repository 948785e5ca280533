"""The scale section of the page."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.database import use_fresh_database
from tests.bench.tables import table

if TYPE_CHECKING:
    from tests.bench.scale.clients import Crowd
    from tests.bench.scale.pages import Page

PHOTOS = 1_000_000


@dataclass(frozen=True, slots=True)
class Scale:
    photos: int
    faces: int
    albums: int
    filling: float  # seconds
    database_bytes: int
    pages: "Sequence[Page]"
    crowd: "Crowd"


def measure(photos: int = PHOTOS) -> Scale:
    environment = use_fresh_database()
    from tests.bench.scale.clients import ask_at_once
    from tests.bench.scale.library import fill
    from tests.bench.scale.pages import measure_pages

    start = time.perf_counter()
    library = fill(photos)
    filling = time.perf_counter() - start
    return Scale(
        photos=library.photos,
        faces=library.faces,
        albums=library.albums,
        filling=filling,
        database_bytes=_database_bytes(),
        pages=measure_pages(library),
        crowd=ask_at_once(library, environment),
    )


def section(result: Scale) -> Iterable[str]:
    yield "## A library of a million photos"
    yield ""
    yield (
        f"`make bench-scale`: one owner with {result.photos:,} photos of fifteen years (a twentieth"
        f" of them of one day), {result.faces:,} faces, {2 * result.photos:,} tags and"
        f" {result.albums:,} albums; {result.database_bytes / 1e9:.1f} GB of database, filled in"
        f" {result.filling:,.0f} s. Each page is asked for through the whole API within one"
        " process, one at a time; milliseconds. Where a search has words, what they mean was known"
        " already."
    )
    yield ""
    yield from table(
        ("page", "items", "statements", "database p50", "p95", "answer p50", "p95"),
        (
            (
                page.name,
                f"{page.items:,}",
                str(page.statements),
                *(f"{value:.1f}" for value in (*page.database, *page.whole)),
            )
            for page in result.pages
        ),
    )
    yield ""
    yield from _of_crowd(result.crowd)


def _of_crowd(crowd: "Crowd") -> Iterable[str]:
    statuses = ", ".join(f"{count:,} × {status}" for status, count in sorted(crowd.answers.items()))
    yield (
        f"{crowd.clients} clients at once on this machine's cores, for {crowd.seconds:.0f} s,"
        f" beside the database and the clients themselves; {crowd.processes} process of"
        f" {crowd.threads} threads: {crowd.a_second:.0f} answers a second ({statuses}), median"
        f" {crowd.median:,.0f} ms, 95 % {crowd.most:,.0f} ms."
    )


def _database_bytes() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (size,) = cursor.fetchone() or (0,)
    return int(size)
