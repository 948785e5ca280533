"""The tree of places, and the map."""

from typing import Any

from django.test import Client

from backend.accounts.models import User
from backend.places.cells import Cell
from tests.factories import make_asset, make_place


def text(client: Client, url: str, language: str = "en", **query: str) -> str:
    return client.get(url, query, headers={"Accept-Language": language}).content.decode()


def test_countries_regions_and_places_lead_to_their_photos(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, place=make_place(), renditions=True)
    page = text(browser, "/places")
    assert '<a href="/places/CN">China</a>' in page
    assert '<a href="/places/CN?region=Zhejiang">Zhejiang</a>' in page
    for url, query in (("/places/CN", {}), ("/places/cn", {"region": "Zhejiang"})):
        assert str(asset.pk) in text(browser, url, **query)
    assert "中国 浙江" in text(browser, "/places/CN", language="zh-CN", region="Zhejiang")
    assert browser.get("/places/XX").status_code == 404


def test_places_are_searched_in_either_language(browser: Client, owner: User) -> None:
    place = make_place()
    make_asset(owner=owner, place=place)
    for query in ("杭州", "hangzhou"):
        assert f"/places/{place.pk}" in text(browser, "/places", q=query)
    assert "No place of your photos" in text(browser, "/places", q="Atlantis")


def test_the_map_allows_the_origin_of_its_tiles_and_no_other_page_does(
    browser: Client, settings: Any
) -> None:
    assert "natural earth" in text(browser, "/map").lower()
    settings.MAP_STYLE = {
        "tiles": "https://tiles.example.org/{z}/{x}/{y}.png",
        "attribution": "© Somebody",
        "max_zoom": 18,
    }
    page = browser.get("/map")
    assert "https://tiles.example.org" in page["Content-Security-Policy"]
    assert "© Somebody" in page.content.decode()
    assert "tiles.example.org" not in browser.get("/places")["Content-Security-Policy"]


def test_a_cell_of_the_map_has_its_photos(browser: Client, owner: User) -> None:
    here = make_asset(owner=owner, latitude=30.25, longitude=120.15)
    there = make_asset(owner=owner, latitude=-30.0, longitude=20.0)
    cell = Cell.at(30.25, 120.15, level=9).quadkey
    page = text(browser, f"/map/cells/{cell}")
    assert str(here.pk) in page
    assert str(there.pk) not in page
    assert str(here.pk) not in text(browser, f"/map/cells/{cell}", favorite="true")


def test_what_is_no_cell_and_no_filter_is_refused(browser: Client) -> None:
    assert browser.get("/map/cells/9").status_code == 400
    assert browser.get("/map", {"date_from": "soon"}).status_code == 400
