"""Tags are added and removed on a photo's page, also without a mouse."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.tags.models import AssetTag
from backend.tags.services.vocabulary import sync_vocabulary
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_tag

pytestmark = pytest.mark.django_db(transaction=True)


def test_tags_are_added_and_removed_by_keyboard(window: Window, owner: User) -> None:
    sync_vocabulary()
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="dog")
    page = window.go(f"/photos/{asset.pk}")
    tags = page.locator("[data-tags]")

    page.keyboard.press("t")
    page.keyboard.type("tabb")
    expect(page.get_by_role("option").first).to_contain_text("tabby cat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(tags.get_by_role("link", name="tabby cat")).to_be_visible()

    page.keyboard.type("our walk")
    page.keyboard.press("Enter")
    expect(tags.get_by_role("link", name="our walk")).to_be_visible()

    tags.get_by_role("button", name="Remove the tag dog").focus()
    page.keyboard.press("Delete")
    expect(tags.get_by_role("link", name="dog")).to_have_count(0)
    verdicts = AssetTag.objects.values_list("tag__name_en", "verdict")
    assert set(verdicts) == {("tabby cat", "added"), ("our walk", "added"), ("dog", "removed")}
    assert window.complaints == []


def test_a_wider_tag_appears_where_a_narrower_one_is_removed(window: Window, owner: User) -> None:
    sync_vocabulary()
    asset = make_asset(owner=owner)
    for slug in ("cat", "tabby-cat"):
        make_tag(asset=asset, slug=slug)
    page = window.go(f"/photos/{asset.pk}")
    page.get_by_role("button", name="Remove the tag tabby cat").click()
    expect(page.locator("[data-tags]").get_by_role("link", name="cat", exact=True)).to_be_visible()
    expect(page.locator("[data-tags]").get_by_role("link", name="tabby cat")).to_have_count(0)
