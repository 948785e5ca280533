"""The map: photos of a part of the world, gathered into the cells of a level.

Without filters the counts that are kept answer: of the finest level that is kept at or below the
one asked for, so that some thousand rows are read however many photos there are. With filters the
photos themselves are counted, found by whatever index serves the filter.
"""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import (
    Avg,
    BigIntegerField,
    Count,
    F,
    FloatField,
    Func,
    IntegerField,
    Max,
    Min,
    Q,
    QuerySet,
)
from django.db.models.functions import Cast

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.places.cells import FINEST, KEPT, NORTHERNMOST, Box, Cell, box_of

MOST_CELLS = 1024  # across the box that is asked for; a finer level than fits is made coarser
_LEVELS_BELOW_TILE = 2  # a tile of 256 pixels has 4 by 4 cells


@dataclass(frozen=True, slots=True)
class Cluster:
    """Photos of one cell: where their middle is, a box around them, and one of them."""

    cell: Cell
    count: int
    latitude: float
    longitude: float
    bounds: Box
    photo: Asset | None = None


def clusters(
    *, owner: User, box: Box, zoom: int, filters: AssetFilters | None = None
) -> list[Cluster]:
    """What a map shows of the box at a zoom of Web Mercator (0: the world in 256 pixels)."""
    view = _View.of(box, zoom)
    found = _filtered(owner, view, box, filters) if filters else _kept(owner, view)
    photos = with_cards(Asset.objects.filter(id__in=[photo for _, photo in found]))
    by_id = {photo.pk: photo for photo in photos}
    return [replace(cluster, photo=by_id.get(photo)) for cluster, photo in found if photo]


def located_assets(*, owner: User) -> QuerySet[Asset]:
    return visible_assets(owner=owner).filter(latitude__isnull=False, longitude__isnull=False)


def photos_of_cell(
    *, owner: User, cell: Cell, filters: AssetFilters | None = None
) -> QuerySet[Asset]:
    """Visible photos taken in the cell, with their cards; to be paged by the timeline's order."""
    number = Func("latitude", "longitude", function="places_cell", output_field=BigIntegerField())
    finest = cell.finest
    located = located_assets(owner=owner).alias(cell=number)
    inside = located.filter(cell__gte=finest.start, cell__lt=finest.stop)
    return with_cards(narrow(inside, filters or AssetFilters()))


@dataclass(frozen=True, slots=True)
class _View:
    """Columns and rows of cells at a level; two spans of columns across the antimeridian."""

    level: int
    columns: tuple[tuple[int, int], ...]
    rows: tuple[int, int]

    @classmethod
    def of(cls, box: Box, zoom: int) -> "_View":
        view = cls._at(box, min(zoom + _LEVELS_BELOW_TILE, FINEST))
        while view._size > MOST_CELLS:
            view = cls._at(box, view.level - 1)
        return view

    @classmethod
    def _at(cls, box: Box, level: int) -> "_View":
        first = Cell.at(box.north, box.west, level=level)
        last = Cell.at(box.south, box.east, level=level)
        end = (1 << level) - 1
        columns = ((first.x, end), (0, last.x)) if box.is_split else ((first.x, last.x),)
        return cls(level, columns, (first.y, last.y))

    @property
    def _size(self) -> int:
        width = sum(last - first + 1 for first, last in self.columns)
        return width * (self.rows[1] - self.rows[0] + 1)

    @property
    def kept(self) -> int:
        return next(level for level in KEPT if level >= self.level)


_KEPT = """
    WITH fine AS (
        SELECT x, y, sum(photos) AS photos, sum(latitude_sum) AS latitude,
            sum(longitude_sum) AS longitude
        FROM places_celltally
        WHERE owner_id = %(owner)s AND level = %(kept)s AND y BETWEEN %(top)s AND %(bottom)s
          AND (x BETWEEN %(west)s AND %(east)s OR x BETWEEN %(west_2)s AND %(east_2)s)
        GROUP BY x, y HAVING sum(photos) > 0
    ), coarse AS (
        SELECT x >> %(finer)s AS column, y >> %(finer)s AS row, sum(photos) AS photos,
            sum(latitude) / sum(photos) / 1000000 AS latitude,
            sum(longitude) / sum(photos) / 1000000 AS longitude,
            min(x) AS west, max(x) AS east, min(y) AS top, max(y) AS bottom,
            (array_agg(places_zip(x, y) ORDER BY photos DESC, x, y))[1] AS busiest
        FROM fine GROUP BY 1, 2
    )
    SELECT coarse.*, newest.id FROM coarse LEFT JOIN LATERAL (
        SELECT id FROM photos_asset
        WHERE owner_id = %(owner)s AND is_visible
          AND latitude IS NOT NULL AND longitude IS NOT NULL
          AND places_cell(latitude, longitude) >= busiest << %(shift)s
          AND places_cell(latitude, longitude) < (busiest + 1) << %(shift)s
        ORDER BY places_cell(latitude, longitude), captured_at DESC, id DESC LIMIT 1
    ) newest ON true
    ORDER BY "row", "column"
"""


def _kept(owner: User, view: _View) -> list[tuple[Cluster, UUID | None]]:
    with connection.cursor() as cursor:
        cursor.execute(*kept_statement(owner, view))
        return [(_of_kept(view, row), row[-1]) for row in cursor.fetchall()]


def kept_statement(owner: User, view: _View) -> tuple[str, dict[str, Any]]:
    finer = view.kept - view.level
    spans = [(first << finer, ((last + 1) << finer) - 1) for first, last in view.columns]
    (west, east), (west_2, east_2) = spans[0], spans[-1]
    return _KEPT, {
        "owner": owner.pk,
        "kept": view.kept,
        "finer": finer,
        "shift": 2 * (FINEST - view.kept),
        "west": west,
        "east": east,
        "west_2": west_2,
        "east_2": east_2,
        "top": view.rows[0] << finer,
        "bottom": ((view.rows[1] + 1) << finer) - 1,
    }


def _of_kept(view: _View, row: tuple[Any, ...]) -> Cluster:
    x, y, photos, latitude, longitude, west, east, top, bottom, *_ = row
    return Cluster(
        cell=Cell(view.level, x, y),
        count=int(photos),
        latitude=float(latitude),
        longitude=float(longitude),
        bounds=box_of(view.kept, (west, east), (top, bottom)),
    )


def _filtered(
    owner: User, view: _View, box: Box, filters: AssetFilters | None
) -> list[tuple[Cluster, UUID | None]]:
    inside = _inside(located_assets(owner=owner), _aligned(view), split=box.is_split)
    photos = _in_cells(narrow(inside, filters or AssetFilters()), view.level)
    cells = (
        photos.order_by()
        .values("column", "row")
        .annotate(
            count=Count("pk"),
            middle_latitude=Avg("latitude"),
            middle_longitude=Avg("longitude"),
            west=Min("longitude"),
            east=Max("longitude"),
            south=Min("latitude"),
            north=Max("latitude"),
        )
    )
    newest = photos.order_by("column", "row", "-captured_at", "-id").distinct("column", "row")
    covers = {(x, y): key for x, y, key in newest.values_list("column", "row", "id")}
    ordered = cells.order_by("row", "column")
    return [
        (_of_photos(view.level, cell), covers.get((cell["column"], cell["row"])))
        for cell in ordered
    ]


def _of_photos(level: int, cell: Any) -> Cluster:
    return Cluster(
        cell=Cell(level, cell["column"], cell["row"]),
        count=cell["count"],
        latitude=cell["middle_latitude"],
        longitude=cell["middle_longitude"],
        bounds=Box(cell["west"], cell["south"], cell["east"], cell["north"]),
    )


def _aligned(view: _View) -> Box:
    """The box grown to whole cells, so that those at its edge count all their photos."""
    (west, _), (_, east) = view.columns[0], view.columns[-1]
    edge = box_of(view.level, (west, west), view.rows)
    return replace(edge, east=box_of(view.level, (east, east), view.rows).east)


def _inside(photos: QuerySet[Asset], box: Box, *, split: bool) -> QuerySet[Asset]:
    """The rows at the poles hold all that the projection cuts off."""
    south = -90.0 if box.south <= -NORTHERNMOST + 1e-9 else box.south
    north = 90.0 if box.north >= NORTHERNMOST - 1e-9 else box.north
    east_of, west_of = Q(longitude__gte=box.west), Q(longitude__lte=box.east)
    across = east_of | west_of if split else east_of & west_of
    return photos.filter(across, latitude__gte=south, latitude__lte=north)


def _in_cells(photos: QuerySet[Asset], level: int) -> QuerySet[Any]:
    whole = IntegerField()
    column = Func(Cast("longitude", FloatField()), function="places_column", output_field=whole)
    row = Func(Cast("latitude", FloatField()), function="places_row", output_field=whole)
    shift = FINEST - level
    return photos.alias(finest_column=column, finest_row=row).annotate(
        column=F("finest_column").bitrightshift(shift), row=F("finest_row").bitrightshift(shift)
    )
