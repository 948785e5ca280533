"""Finding photos in the console: by words, filters, a picture, a question, places and tags."""

import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.search.services import similar
from backend.search.services.indexing import index_assets
from backend.tags.models import AssetTag
from backend.tags.services.vocabulary import sync_vocabulary
from tests.e2e.conftest import Window
from tests.factories import give_embedding, make_asset, make_person, make_place, make_tag

pytestmark = pytest.mark.django_db(transaction=True)


def test_words_find_photos_and_filters_narrow_them(console: Window, owner: User) -> None:
    hangzhou = make_place()
    lake = make_asset(owner=owner, caption="picnic by the lake", is_favorite=True, place=hangzhou)
    garden = make_asset(owner=owner, caption="picnic in the garden")
    index_assets(asset_ids=[lake.id, garden.id])
    page = console.page
    expect(page.get_by_role("combobox", name="Search")).to_be_visible()  # its script listens
    page.keyboard.press("/")
    page.keyboard.type("picnic")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("picnic")
    photos = page.locator("[data-photo]")
    expect(photos).to_have_count(2)
    expect(photos.first).to_have_accessible_name(re.compile("found by"))
    expect(page.get_by_role("list", name="Understood as")).to_contain_text("picnic")

    page.get_by_role("button", name="Filters").click()
    dialog = page.get_by_role("dialog", name="Filters")
    dialog.get_by_role("switch", name="Favourites").click()
    dialog.get_by_role("button", name="Done").click()
    expect(photos).to_have_count(1)
    assert "favorite=true" in page.url
    page.reload()
    expect(photos).to_have_count(1)
    page.get_by_role("button", name="Remove Favourites").click()
    expect(photos).to_have_count(2)
    assert "favorite" not in page.url
    assert console.complaints == []


def test_the_box_suggests_people_and_remembers_what_was_sought(
    console: Window, owner: User
) -> None:
    make_asset(owner=owner)
    make_person(owner=owner, name="Grandma")
    page = console.page
    box = page.get_by_role("combobox", name="Search")
    box.fill("sea")
    box.press("Enter")
    page.wait_for_url("**/search?q=sea")
    box.fill("grand")
    page.get_by_role("option", name="Grandma").click()
    page.wait_for_url("**/search?person=**")
    expect(page.get_by_role("button", name="Remove Person Grandma")).to_be_visible()
    page.goto(f"{console.url}/search")
    page.get_by_role("main").get_by_role("link", name="sea").click()
    page.wait_for_url("**/search?q=sea")
    assert console.complaints == []


def test_on_phones_an_icon_opens_the_box(console: Window) -> None:
    page = console.page
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("combobox", name="Search")).to_have_count(0)
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    page.get_by_role("button", name="Close the search").click()
    expect(page.get_by_role("combobox", name="Search")).to_have_count(0)


def test_a_picture_finds_its_like(
    console: Window, owner: User, sample_photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for caption, point in (("cat", (1.0, 0.0)), ("coffee", (0.0, 1.0))):
        asset = make_asset(owner=owner, caption=caption)
        give_embedding(asset=asset, embedding=point, space="looks", kind=SpaceKind.VISUAL)

    def looked_at(content: bytes, *, space: str) -> object:
        assert content == (sample_photos / "chelsea.png").read_bytes()
        return np.array([1.0, 0.0], np.float32)

    monkeypatch.setattr(similar, "embed_picture", looked_at)  # no worker runs here
    page = console.go("/search")
    page.locator("input[type=file]").set_input_files(sample_photos / "chelsea.png")
    expect(page.get_by_role("status").filter(has_text="look")).to_be_visible()
    expect(page.locator("[data-photo]").first).to_have_accessible_name(re.compile("^cat"))
    assert console.complaints == []


def test_a_question_is_answered_and_its_filters_are_changed(console: Window, owner: User) -> None:
    sync_vocabulary()
    for slug in ("cat", "cat", "dog"):
        make_tag(asset=make_asset(owner=owner), slug=slug)
    page = console.go("/ask")
    page.get_by_label("Your question").fill("How many photos of cats?")
    page.get_by_role("button", name="Ask", exact=True).click()
    photos = page.locator("[data-photo]")
    expect(photos).to_have_count(2)
    expect(page.get_by_role("status").filter(has_text="2")).to_be_visible()
    page.get_by_role("button", name="Change: cat").click()
    page.get_by_role("button", name="Without it").click()
    expect(photos).to_have_count(1)
    page.get_by_role("button", name=re.compile("^Remove Tag")).click()
    expect(photos).to_have_count(3)
    assert console.complaints == []


def test_places_are_a_tree_that_leads_to_photos(console: Window, owner: User) -> None:
    hangzhou = make_place()
    make_asset(owner=owner, place=hangzhou, latitude=30.25, longitude=120.15)
    make_asset(owner=owner)
    page = console.go("/places")
    expect(page.get_by_role("heading", level=2)).to_contain_text(hangzhou.country_en)
    page.get_by_role("searchbox", name="Search places").fill(hangzhou.name_zh)
    page.get_by_role("link", name=hangzhou.name_en).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(hangzhou.name_en)
    expect(page.locator("[data-photo]")).to_have_count(1)
    page.get_by_role("link", name="All places").click()
    page.get_by_role("heading", level=2).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(hangzhou.country_en)
    expect(page.locator("[data-photo]")).to_have_count(1)
    assert console.complaints == []


def test_a_wrong_tag_is_denied_and_that_is_taken_back(console: Window, owner: User) -> None:
    sync_vocabulary()
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="cat")
    page = console.go("/tags")
    page.get_by_role("link", name=re.compile("^Cat")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cat")
    page.locator("[data-photo]").focus()
    page.keyboard.press("x")
    page.get_by_role("button", name="This is not “cat”").click()
    expect(page.get_by_text("No photo bears this tag.")).to_be_visible()
    assert AssetTag.objects.get(asset=asset, tag_id="cat").verdict == "removed"
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-photo]")).to_have_count(1)
    page.goto(f"{console.url}/tags/feedback")
    expect(page.get_by_role("cell", name="It shows this")).to_be_visible()
    assert console.complaints == []
