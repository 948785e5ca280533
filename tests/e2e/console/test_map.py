"""The map of the console: clusters, the photos of one beside it, and an address that remembers."""

import re

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def travels(owner: User) -> None:
    """Three photos around Hangzhou, one of Paris."""
    hangzhou = make_place()
    for number in range(3):
        make_asset(owner=owner, place=hangzhou, latitude=30.25 + number / 100, longitude=120.15)
    make_asset(owner=owner, latitude=48.85, longitude=2.35)


@pytest.mark.usefixtures("travels")
def test_a_cluster_is_gone_nearer_to_and_its_photos_lie_beside(console: Window) -> None:
    page = console.go("/map")
    cluster = page.get_by_role("button", name="3 photos, Hangzhou")
    expect(cluster).to_be_visible()
    expect(page.get_by_role("button", name="1 photo", exact=True)).to_be_visible()
    page.wait_for_url(re.compile("at="))
    before = _zoom(page.url)
    cluster.focus()
    page.keyboard.press("Enter")
    beside = page.get_by_role("region", name="Photos from here")
    expect(beside.locator("[data-photo]")).to_have_count(3)
    expect(page.get_by_role("button", name="1 photo", exact=True)).to_have_count(0)
    page.wait_for_function(
        "from => Number(location.search.match(/at=(?:%22)?([\\d.]+)/)[1]) > from", arg=before
    )
    beside.get_by_role("button", name="Close").click()
    expect(beside).to_have_count(0)
    assert console.complaints == []


@pytest.mark.usefixtures("travels")
def test_the_address_keeps_what_the_map_shows(console: Window) -> None:
    page = console.go("/map?at=9.00/48.85000/2.35000")
    expect(page.get_by_role("button", name="1 photo", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="3 photos, Hangzhou")).to_have_count(0)
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    page.wait_for_url(re.compile(r"at=10\.00"))
    page.reload()
    expect(page.get_by_role("button", name="1 photo", exact=True)).to_be_visible()
    page.get_by_role("application").focus()
    page.keyboard.press("0")
    expect(page.get_by_role("button", name="3 photos, Hangzhou")).to_be_visible()
    assert console.complaints == []


def test_without_places_the_map_says_so(console: Window, owner: User) -> None:
    make_asset(owner=owner)
    page = console.go("/map")
    expect(page.get_by_text("No photo so far says where it was taken.")).to_be_visible()


def _zoom(address: str) -> float:
    found = re.search(r"at=(?:%22)?([\d.]+)", address)
    assert found is not None
    return float(found[1])
