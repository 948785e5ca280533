"""Cells of the map, here and in the database, are the same."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from backend.places.cells import FINEST, Cell, box_of

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


def test_quadkeys_are_those_of_the_tile_system_that_brought_them_up() -> None:
    assert Cell(3, 3, 5).quadkey == "213"  # the example of its documentation
    assert Cell.parse("213") == Cell(3, 3, 5)


@pytest.mark.parametrize("text", ["", "4", "0" * 21, "1a", "٢"])
def test_what_is_no_quadkey_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        Cell.parse(text)


@given(LATITUDES, LONGITUDES, st.integers(1, FINEST))
def test_a_cell_lies_in_its_box_and_in_the_cells_around_it(
    latitude: float, longitude: float, level: int
) -> None:
    cell = Cell.at(latitude, longitude, level=level)
    finest = Cell.at(latitude, longitude, level=FINEST)
    assert finest.quadkey.startswith(cell.quadkey)
    assert int(finest.quadkey, 4) in cell.finest
    box = box_of(level, (cell.x, cell.x), (cell.y, cell.y))
    assert box.west - 1e-9 <= longitude <= box.east + 1e-9
    if abs(latitude) < 85:
        assert box.south - 1e-9 <= latitude <= box.north + 1e-9


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        (30.25, 120.15),
        (-33.9, 151.2),
        (0, 0),
        (90, 180),
        (-90, -180),
        (64.1, -21.9),
        (85.06, 179.9),
    ],
)
def test_the_database_finds_the_same_cell(latitude: float, longitude: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT places_column(%s), places_row(%s), places_cell(%s, %s),"
            " places_zip(places_column(%s), places_row(%s))",
            [longitude, latitude, latitude, longitude, longitude, latitude],
        )
        x, y, cell, zipped = cursor.fetchone()
    expected = Cell.at(latitude, longitude, level=FINEST)
    assert (x, y) == (expected.x, expected.y)
    assert cell == zipped == int(expected.quadkey, 4)
