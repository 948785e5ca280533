"""A partner's photos among one's own: hidden, shown again, and looked at one by one."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from backend.accounts.models import User
from backend.sharing.models import Partnership
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    invite_partner,
    show_in_timeline,
)
from tests.e2e.conftest import Window
from tests.factories import make_asset

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def test_a_partners_photos_come_and_go_and_are_turned_over(
    window: Window, owner: User, stranger: User
) -> None:
    User.objects.filter(pk=stranger.pk).update(name="Mei")
    make_asset(owner=owner, captured_at=NOON)
    new, old = (
        make_asset(owner=stranger, captured_at=NOON - timedelta(hours=hours)) for hours in (1, 2)
    )
    seen = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    accept_partnership(partner=owner, partnership_id=seen.pk)
    show_in_timeline(partner=owner, partnership_id=seen.pk, shown=True)
    page = window.go("/")
    tiles, switch = page.locator(".tile"), page.get_by_role("button", name="Mei")
    expect(tiles).to_have_count(3)
    switch.click()
    expect(tiles).to_have_count(1)
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert not Partnership.objects.get().in_timeline
    switch.click()
    expect(tiles).to_have_count(3)
    page.get_by_role("link", name="Photo of Mei").first.click()
    page.wait_for_url(f"**/partners/{seen.pk}/photos/{new.pk}")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"**/photos/{old.pk}")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(rf"{window.url}/$"))
    assert window.complaints == []
