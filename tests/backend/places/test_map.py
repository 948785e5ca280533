"""Clusters of the map, and the photos of one of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.places.cells import Box
from backend.places.selectors.map import _View, clusters, kept_statement
from tests.factories import make_asset, make_copies, make_face, make_person, make_place, make_tag

Fields = dict[str, Any]

pytestmark = pytest.mark.django_db
WORLD = "-180,-90,180,90"
EAST = "115,25,125,35"  # of China
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
HANGZHOU: Fields = {"latitude": 30.25, "longitude": 120.15}
SUZHOU: Fields = {"latitude": 31.3, "longitude": 120.6}
SYDNEY: Fields = {"latitude": -33.87, "longitude": 151.21}
FIJI: Fields = {"latitude": -17.0, "longitude": 179.5}
SAMOA: Fields = {"latitude": -13.8, "longitude": -172.0}


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def found(client: APIClient, bounds: str = WORLD, zoom: int = 2, **filters: Any) -> list[Any]:
    answer = client.get("/api/v1/map/clusters", {"bounds": bounds, "zoom": zoom, **filters})
    assert answer.status_code == 200, answer.json()
    clusters: list[Any] = answer.json()["clusters"]
    return clusters


def shape(clusters: list[Any]) -> list[tuple[str, int, float, float]]:
    return [
        (one["cell"], one["count"], round(one["latitude"], 4), round(one["longitude"], 4))
        for one in clusters
    ]


def test_near_photos_are_one_cluster_from_afar_and_several_close_by(
    client: APIClient, owner: User
) -> None:
    for where in (HANGZHOU, HANGZHOU, SUZHOU, SYDNEY):
        make_asset(owner=owner, **where)
    assert sorted(cluster["count"] for cluster in found(client, zoom=2)) == [1, 3]
    assert sorted(one["count"] for one in found(client, bounds=EAST, zoom=8)) == [1, 2]


def test_a_cluster_tells_its_middle_its_bounds_a_photo_and_where_that_is(
    client: APIClient, owner: User
) -> None:
    place = make_place()
    make_asset(owner=owner, latitude=30.24, longitude=121.0, renditions=True)
    newest = make_asset(
        owner=owner,
        latitude=30.26,
        longitude=120.16,
        renditions=True,
        place=place,
        captured_at=NOON + timedelta(days=1000),
    )
    make_asset(owner=owner, latitude=30.26, longitude=120.16, renditions=True)
    (cluster,) = found(client, zoom=4)
    assert round(cluster["latitude"], 4) == round((30.24 + 2 * 30.26) / 3, 4)
    box = cluster["bounds"]
    assert box["west"] < 120.16
    assert box["east"] > 121.0
    assert box["south"] < 30.24
    assert box["north"] > 30.26
    assert box["east"] - box["west"] < 360 / 2**6
    assert cluster["photo"]["id"] == str(newest.pk)  # the newest where most were taken
    assert cluster["photo"]["thumbnail_url"]
    assert cluster["place"]["name_zh"] == "杭州"


def test_only_visible_photos_of_ones_own_are_on_the_map(
    client: APIClient, owner: User, stranger: User
) -> None:
    make_asset(owner=stranger, **HANGZHOU)
    make_asset(owner=owner, trashed_at=NOON, **HANGZHOU)
    make_asset(owner=owner, visibility=Visibility.LOCKED, **HANGZHOU)
    make_asset(owner=owner)
    assert found(client) == []
    assert found(client, favorite=False) == []
    archived = make_asset(owner=owner, visibility=Visibility.ARCHIVE, **HANGZHOU)
    assert [cluster["photo"]["id"] for cluster in found(client)] == [str(archived.pk)]


@pytest.mark.parametrize("filters", [{}, {"favorite": False}], ids=["kept", "filtered"])
def test_a_box_across_the_antimeridian_holds_both_its_sides(
    client: APIClient, owner: User, filters: dict[str, Any]
) -> None:
    for where in (FIJI, SAMOA, HANGZHOU):
        make_asset(owner=owner, **where)
    pacific = found(client, bounds="170,-30,-160,0", zoom=5, **filters)
    assert sorted(round(cluster["longitude"], 1) for cluster in pacific) == [-172.0, 179.5]
    china = found(client, bounds="100,-30,160,40", zoom=5, **filters)
    assert sorted(round(cluster["longitude"], 1) for cluster in china) == [120.2]


@pytest.mark.parametrize("zoom", [0, 3, 7, 10, 14, 18, 20])
def test_photos_that_are_counted_one_by_one_come_to_what_is_kept(
    client: APIClient, owner: User, zoom: int
) -> None:
    for number in range(40):
        step = number / 7
        make_asset(owner=owner, latitude=30 + step, longitude=120 - step * 0.6)
        make_asset(owner=owner, latitude=30 + step / 900, longitude=120)
    bounds = "110,25,125,40" if zoom < 12 else "119.9,29.9,120.1,30.1"
    kept = found(client, bounds=bounds, zoom=zoom)
    assert len(kept) > (0 if zoom == 0 else 1)
    assert shape(kept) == shape(found(client, bounds=bounds, zoom=zoom, favorite=False))


def test_filters_are_those_of_the_list_of_photos(client: APIClient, owner: User) -> None:
    hers = make_asset(owner=owner, **HANGZHOU)
    person = make_person(owner=owner, name="奶奶")
    make_face(asset=hers, person=person)
    make_tag(asset=make_asset(owner=owner, **SYDNEY), slug="seashore")
    make_asset(owner=owner, captured_at=datetime(2019, 1, 1, tzinfo=UTC), **SUZHOU)

    def shown(**filters: Any) -> list[float]:
        return [round(one["latitude"], 2) for one in found(client, zoom=8, **filters)]

    assert shown(person=str(person.pk)) == [30.25]
    assert shown(tag="seashore") == [-33.87]
    assert shown(date_to="2019-12-31") == [31.3]
    assert shown(tag="seashore", date_to="2019-12-31") == []


def test_a_box_that_would_have_too_many_cells_gets_larger_ones(
    client: APIClient, owner: User
) -> None:
    make_asset(owner=owner, **HANGZHOU)
    make_asset(owner=owner, latitude=30.2501, longitude=120.1501)
    (cluster,) = found(client, zoom=20)
    assert cluster["count"] == 2
    assert len(cluster["cell"]) == 5  # 32 by 32 of the world


def test_photos_at_the_poles_are_in_the_outermost_cells(client: APIClient, owner: User) -> None:
    make_asset(owner=owner, latitude=-90.0, longitude=0.0)
    make_asset(owner=owner, latitude=89.9, longitude=180.0)
    assert sum(cluster["count"] for cluster in found(client, zoom=3)) == 2
    assert shape(found(client, zoom=3)) == shape(found(client, zoom=3, favorite=False))


@pytest.mark.parametrize(
    "parameters",
    [
        {"zoom": 3},
        {"bounds": WORLD},
        {"bounds": WORLD, "zoom": 21},
        {"bounds": WORLD, "zoom": -1},
        {"bounds": "0,0,10", "zoom": 3},
        {"bounds": "0,10,10,0", "zoom": 3},
        {"bounds": "-181,0,10,10", "zoom": 3},
        {"bounds": "0,0,nan,10", "zoom": 3},
        {"bounds": "a,b,c,d", "zoom": 3},
    ],
)
def test_what_is_no_box_and_no_zoom_is_refused(
    client: APIClient, parameters: dict[str, Any]
) -> None:
    answer = client.get("/api/v1/map/clusters", parameters)
    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid_input"


def test_the_photos_of_a_cell_come_page_by_page(
    client: APIClient, owner: User, stranger: User
) -> None:
    made = [
        make_asset(owner=owner, captured_at=NOON + timedelta(days=day), **HANGZHOU)
        for day in range(3)
    ]
    make_asset(owner=owner, **SYDNEY)
    make_asset(owner=stranger, **HANGZHOU)
    cell = next(one["cell"] for one in found(client, zoom=8) if one["count"] == 3)
    first = client.get(f"/api/v1/map/cells/{cell}", {"limit": 2}).json()
    rest = client.get(f"/api/v1/map/cells/{cell}", {"cursor": first["next_cursor"]}).json()
    listed = [item["id"] for item in first["items"] + rest["items"]]
    assert listed == [str(asset.pk) for asset in reversed(made)]
    favorites = client.get(f"/api/v1/map/cells/{cell}", {"favorite": True}).json()
    assert favorites["items"] == []


def test_what_is_no_cell_is_refused(client: APIClient) -> None:
    for text in ("9", "0" * 21):
        answer = client.get(f"/api/v1/map/cells/{text}")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cell")


def test_more_clusters_take_no_more_queries(client: APIClient, owner: User) -> None:
    def queries(**filters: Any) -> int:
        with CaptureQueriesContext(connection) as captured:
            found(client, zoom=6, **filters)
        return len(captured)

    place = make_place()
    make_asset(owner=owner, place=place, renditions=True, **HANGZHOU)
    queries()
    few, few_filtered = queries(), queries(favorite=False)
    for number in range(12):
        make_asset(
            owner=owner, latitude=4.0 * number, longitude=5.0 * number, renditions=True, place=place
        )
    assert (queries(), queries(favorite=False)) == (few, few_filtered)


def test_clusters_are_read_from_the_counts_and_one_photo_each_from_the_index(owner: User) -> None:
    for number in range(30):
        photo = make_asset(owner=owner, latitude=number, longitude=number)
    make_copies(
        photo,
        3000,
        id="md5(n::text)::uuid",
        sha256="lpad(n::text, 64, '0')",
        latitude="mod(n, 150) - 75",
        longitude="mod(7 * n, 340) - 170",
    )
    with connection.cursor() as cursor:
        # Of few counts any plan would do: what is asked is whether there is a quick one.
        for way in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
        view = _View.of(Box(0.0, 0.0, 30.0, 30.0), 4)
        statement, parameters = kept_statement(owner, view)
        cursor.execute(f"EXPLAIN {statement}", parameters)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "cell_tally" in plan
    assert "asset_cell" in plan, plan
    assert clusters(owner=owner, box=Box(0.0, 0.0, 30.0, 30.0), zoom=4)


def test_the_style_of_the_map_is_the_installations(client: APIClient, settings: Any) -> None:
    assert client.get("/api/v1/map/style").json()["tiles"] == ""
    settings.MAP_STYLE = {"tiles": "https://t/{z}/{x}/{y}.png", "attribution": "©", "max_zoom": 9}
    assert client.get("/api/v1/map/style").json()["max_zoom"] == 9
