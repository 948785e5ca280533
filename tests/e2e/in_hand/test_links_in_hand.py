"""Links of one's own on a telephone: looked over, passed on, changed and ended."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.services.keys import key_of
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Phones
from tests.factories import make_album
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

LINKS = "/m/packages/collections/pages/links/index"
PASSWORD = "龙井茶 2024"


def test_a_link_is_found_copied_changed_and_ended(
    phone: Window, owner: User, pictures: list[Asset]
) -> None:
    album = make_album(*pictures, owner=owner, title="Lakes")
    link = make_link(owner=owner, album_id=album.pk, password=PASSWORD)
    page = phone.go("/m/pages/me/index")
    page.get_by_role("button", name="My links").tap()
    card = page.get_by_role("list", name="My links").get_by_role("listitem")
    expect(card).to_contain_text("Lakes")
    expect(card).to_contain_text("With a password")

    card.get_by_role("button", name="Pass on: Lakes").tap()
    expect(page.get_by_label("Address of the link").last).to_contain_text(f"/s/{key_of(link)}")
    page.get_by_role("button", name="Copy the link").last.tap()
    expect(page.get_by_text("Copied").last).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/s/{key_of(link)}")
    page.get_by_role("button", name="Close").last.tap()

    card.get_by_role("button", name="Change: Lakes").tap()
    sheet = page.get_by_role("dialog", name="Change")
    sheet.get_by_role("button", name="7 days").tap()
    sheet.get_by_role("button", name="Take the password away").tap()
    sheet.get_by_role("button", name="Save").tap()
    expect(card).to_contain_text("Without a password")
    link.refresh_from_db()
    assert link.expires_at is not None
    assert abs(link.expires_at - timezone.now() - timedelta(days=7)) < timedelta(minutes=5)

    card.get_by_role("button", name="End the link: Lakes").tap()
    page.get_by_role("dialog").get_by_role("button", name="End the link").tap()
    expect(page.get_by_text("You share nothing by a link.")).to_be_visible()
    page.get_by_role("button", name="Ended", exact=True).tap()
    expect(card).to_contain_text("Ended on")
    link.refresh_from_db()
    assert link.revoked_at is not None
    assert phone.complaints == []


def test_what_nobody_touches_stays_and_a_refusal_is_told(
    phone: Window, owner: User, pictures: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=pictures, title="Spring", includes_location=True)
    page = phone.go(LINKS)
    page.get_by_role("button", name="Change: Spring").tap()
    sheet = page.get_by_role("dialog", name="Change")
    expect(sheet.get_by_role("button", name="No end", pressed=True)).to_have_count(1)
    sheet.get_by_label("Password (optional)").fill("abc")  # too short
    sheet.get_by_role("button", name="Save").tap()
    expect(sheet.get_by_text("at least")).to_be_visible()
    sheet.get_by_label("Password (optional)").fill(PASSWORD)
    sheet.get_by_role("button", name="Save").tap()
    expect(page.get_by_text("With a password")).to_be_visible()
    link.refresh_from_db()
    assert (link.expires_at, link.includes_location) == (None, True)


def test_in_chinese_an_expired_link_is_found_among_the_ended(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    past = timezone.now() - timedelta(minutes=1)
    make_link(owner=owner, assets=pictures, title="春天", expired_at=past)
    phone = phones("zh-CN", owner)
    page = phone.go(LINKS)
    expect(page.get_by_text("你还没有通过链接分享任何内容。")).to_be_visible()
    page.get_by_role("button", name="已结束").tap()
    expect(page.get_by_role("listitem")).to_contain_text("春天")
    expect(page.get_by_role("listitem")).to_contain_text("已过期")
    assert phone.complaints == []
