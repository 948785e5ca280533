"""The web console in a real browser: an administrator finds the way about, others are told."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from tests.e2e.conftest import Window

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_place_is_reached_by_the_navigation(administration: Window, owner: User) -> None:
    page = administration.page
    for place in (
        *("Users", "Jobs", "Models", "Storage check", "Back-ups", "Reported links", "Settings"),
        *("Knowledge bases", "Audit log", "Overview"),
    ):
        page.get_by_role("link", name=place).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(place)
    page.get_by_role("link", name="Users").click()
    expect(page.get_by_text(owner.email)).to_be_visible()
    assert administration.complaints == []


def test_people_are_found_by_their_address(
    administration: Window, owner: User, stranger: User
) -> None:
    page = administration.go("/manage/users")
    page.get_by_role("searchbox").fill(stranger.email)
    expect(page.get_by_text(owner.email)).to_be_hidden()
    expect(page.get_by_text(stranger.email)).to_be_visible()


def test_an_administrator_gives_somebody_room_and_closes_the_account(
    administration: Window, owner: User
) -> None:
    page = administration.go("/manage/users")
    page.get_by_role("button", name=f"Edit {owner.email}").click()
    drawer = page.get_by_role("dialog", name=owner.email)
    drawer.get_by_role("checkbox", name="No limit").uncheck()
    drawer.get_by_label("Room in GB").fill("12.5")
    drawer.get_by_role("switch", name="May sign in").click()
    expect(drawer.get_by_text("This signs them out everywhere.")).to_be_visible()
    drawer.get_by_role("button", name="Save").click()
    expect(drawer).to_be_hidden()
    row = page.get_by_role("row").filter(has_text=owner.email)
    expect(row).to_contain_text("0 B of 12.5 GB")
    expect(row).to_contain_text("Closed")
    owner.refresh_from_db()
    assert (owner.quota_bytes, owner.is_active) == (12_500_000_000, False)
    assert administration.complaints == []


def test_a_refusal_is_told_where_it_was_asked_for(administration: Window, admin: User) -> None:
    page = administration.go("/manage/users")
    page.get_by_role("button", name=f"Edit {admin.email}").click()
    drawer = page.get_by_role("dialog", name=admin.email)
    drawer.get_by_role("switch", name="Administrator").click()
    drawer.get_by_role("button", name="Save").click()
    expect(drawer.get_by_role("alert")).to_be_visible()
    admin.refresh_from_db()
    assert admin.is_staff


def test_it_speaks_chinese_and_remembers_that(administration: Window) -> None:
    page = administration.page
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="中文").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("概览")
    page.reload()
    expect(page.get_by_role("link", name="用户")).to_be_visible()
    page.get_by_role("button", name="的账号").click()
    page.get_by_role("menuitem", name="深色").click()
    assert administration.complaints == []


def test_a_member_is_told_that_it_is_not_for_them(window: Window) -> None:
    page = window.go("/manage/jobs")
    expect(page.get_by_text("Only for administrators")).to_be_visible()
