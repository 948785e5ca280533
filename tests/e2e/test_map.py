"""The map and memories in a real browser."""

from datetime import UTC, datetime

from playwright.sync_api import expect

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.diary import today_of
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_place

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def test_the_map_shows_photos_and_is_moved_by_keys(window: Window, owner: User) -> None:
    hangzhou = make_place()
    for number in range(3):
        make_asset(owner=owner, place=hangzhou, latitude=30.25 + number / 100, longitude=120.15)
    make_asset(owner=owner, latitude=48.85, longitude=2.35)
    page = window.go("/map")
    photos = page.locator(".map-photo")
    expect(photos).to_have_count(2)
    expect(page.get_by_role("link", name="Photos: 3 Hangzhou")).to_be_visible()
    page.locator("[data-map]").focus()
    before = page.url
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    page.wait_for_function("before => location.href !== before", arg=before)
    page.get_by_role("button", name="Zoom out").click()
    page.wait_for_timeout(800)  # the photos of where it came to rest
    before = page.url
    page.locator(".map-photo", has_text="3").focus()
    page.keyboard.press("Enter")  # nearer to where its photos part
    page.wait_for_function("before => location.href !== before", arg=before)
    assert _zoom(page.url) > _zoom(before)
    assert window.complaints == []


def _zoom(address: str) -> float:
    return float(address.split("#")[1].split("/", maxsplit=1)[0])


def test_a_memory_is_seen_named_and_deleted(window: Window, owner: User) -> None:
    today = today_of(owner)
    days = {"first_day": NOON.date(), "last_day": NOON.date()}
    memory = Memory.objects.create(
        owner=owner,
        kind=MemoryKind.ON_THIS_DAY,
        key="day:2024-05-04",
        shown_from=today,
        shown_until=today,
        **days,
    )
    memory.photos.create(asset=make_asset(owner=owner, captured_at=NOON), position=0)
    page = window.go("/")
    page.locator(".memory-card").click()
    page.wait_for_url(f"**/memories/{memory.pk}")
    page.get_by_label("Name of the memory").fill("Picnic")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Saved")
    memory.refresh_from_db()
    assert memory.name == "Picnic"
    assert memory.seen_at is not None
    page.get_by_role("button", name="Delete memory").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete memory").click()
    page.wait_for_url("**/memories")
    expect(page.locator(".memory-card")).to_have_count(0)
    assert window.complaints == []
