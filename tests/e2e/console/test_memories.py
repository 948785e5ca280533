"""Memories in the console: brought up, seen, named, hidden, kept, and left out."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.albums.models import Album
from backend.memories.models import Exclusion, Memory, MemoryKind
from backend.memories.services.diary import today_of
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_person, make_place

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def memory(owner: User) -> Memory:
    """Of one day, brought up today."""
    today = today_of(owner)
    made = Memory.objects.create(
        owner=owner,
        kind=MemoryKind.ON_THIS_DAY,
        key="day:2024-05-04",
        shown_from=today,
        shown_until=today,
        first_day=NOON.date(),
        last_day=NOON.date(),
    )
    photo = make_asset(owner=owner, captured_at=NOON, place=make_place())
    made.photos.create(asset=photo, position=0)
    return made


def test_a_memory_is_seen_named_kept_and_made_an_album_of(memory: Memory, console: Window) -> None:
    page = console.page
    strip = page.get_by_role("region", name="Memories")
    strip.get_by_role("link").click()
    page.wait_for_url(f"**/memories/{memory.pk}")
    expect(page.locator("[data-photo]")).to_have_count(1)
    page.get_by_label("Name of the memory").fill("Picnic")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Picnic")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("button", name="Keep")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Save as an album").click()
    expect(page.get_by_text("Saved as the album “Picnic”")).to_be_visible()
    memory.refresh_from_db()
    assert (memory.name, memory.is_saved) == ("Picnic", True)
    assert memory.seen_at is not None
    assert Album.objects.get().title == "Picnic"
    assert console.complaints == []


def test_a_memory_is_hidden_brought_back_and_deleted(memory: Memory, console: Window) -> None:
    page = console.go(f"/memories/{memory.pk}")
    page.get_by_role("button", name="Hide").click()
    expect(page.get_by_role("button", name="Show again")).to_be_visible()
    page.goto(f"{console.url}/memories")
    expect(page.get_by_text("Memories are made every day")).to_be_visible()
    page.get_by_text("Hidden", exact=True).click()
    page.get_by_role("list", name="Hidden").get_by_role("link").click()
    page.get_by_role("button", name="Show again").click()
    expect(page.get_by_role("button", name="Hide")).to_be_visible()
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Delete memory").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete memory").click()
    page.wait_for_url("**/memories")
    expect(page.get_by_text("Memories are made every day")).to_be_visible()
    memory.refresh_from_db()
    assert memory.deleted_at is not None


def test_days_are_left_out_from_a_memory_and_brought_up_again(
    memory: Memory, console: Window
) -> None:
    page = console.go(f"/memories/{memory.pk}")
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Photos of 4 May 2024").click()
    page.wait_for_url("**/memories/left-out")
    page.get_by_role("button", name="Bring up again: 4 May 2024").click()
    expect(page.get_by_text("Nothing is left out.")).to_be_visible()
    assert not Exclusion.objects.exists()
    assert console.complaints == []


def test_somebody_is_left_out(console: Window, owner: User) -> None:
    person = make_person(owner=owner, name="Grandma")
    page = console.go("/memories/left-out")
    page.get_by_role("combobox", name="Person").click()
    page.get_by_role("option", name="Grandma").click()
    page.get_by_role("button", name="Leave out").first.click()
    expect(page.get_by_role("list", name="Left out of memories")).to_contain_text("Grandma")
    assert Exclusion.objects.get().person == person
    assert console.complaints == []
