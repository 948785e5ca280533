"""Photos are stacked, looked through and unstacked, in a real browser."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Stack
from tests.e2e.conftest import Window
from tests.factories import make_asset

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def test_photos_are_stacked_and_unstacked(window: Window, owner: User) -> None:
    _, second, third = (
        make_asset(owner=owner, captured_at=NOON + timedelta(minutes=number), caption=words)
        for number, words in enumerate(("Jump", "Flight", "Landing"))
    )
    page = window.go("/")
    page.get_by_role("button", name="Select", exact=True).click()
    for words in ("Landing", "Flight"):
        page.get_by_label(f"Select {words}").check()
    page.get_by_role("toolbar", name="Selected").locator("summary", has_text="More").click()
    page.get_by_role("button", name="Stack", exact=True).click()
    page.get_by_text("Stacked: 2").wait_for()
    expect(page.locator(".tile")).to_have_count(2)
    expect(page.locator(".tile-stack")).to_have_text("2Stack of 2 photos")
    assert Stack.objects.get().primary_id == third.pk

    page = window.go(f"/photos/{second.pk}")
    page.get_by_role("button", name="Make this the cover").click()
    page.get_by_role("button", name="Make this the cover").wait_for(state="detached")
    assert Stack.objects.get().primary_id == second.pk
    page.get_by_role("button", name="Unstack").click()
    page.get_by_role("dialog").get_by_role("button", name="Unstack").click()
    page.get_by_role("heading", name="Stack of 2 photos").wait_for(state="detached")
    assert not Stack.objects.exists()
    assert not window.complaints
