"""Forms that change a part of their page, or build a rule, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from backend.accounts.models import Invitation, User
from backend.albums.models import Album
from backend.asking.models import Relation
from backend.memories.models import Exclusion
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_face, make_person, make_place

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_relation_is_chosen_shown_and_taken_back(window: Window, owner: User) -> None:
    person = make_person(owner=owner, name="Mei")
    make_face(asset=make_asset(owner=owner), person=person, crop_key="")
    page = window.go(f"/people/{person.pk}")
    page.locator("summary", has_text="Relation").click()
    page.get_by_role("combobox", name="To you").select_option("mother")
    page.get_by_label("What you call them").fill("Ma")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("[data-part=related]")).to_have_text("Ma · mother · ")
    assert {(one.kind, one.word) for one in Relation.objects.all()} == {("mother", ""), ("", "Ma")}
    page.get_by_role("button", name="Remove mother").click()
    expect(page.locator("[data-part=related]")).to_have_text("Ma · ")
    assert Relation.objects.get().word == "Ma"
    assert not window.complaints


def test_days_are_left_out_of_memories_and_brought_up_again(window: Window, owner: User) -> None:
    page = window.go("/memories/left-out")
    page.get_by_label("First day").fill("2021-09-21")
    page.get_by_label("Last day").fill("2021-09-20")
    leave_out = page.get_by_role("region", name="Leave days out").get_by_role("button")
    leave_out.click()
    expect(page.get_by_role("alert")).to_be_visible()
    window.complaints.clear()  # Chromium reports the refusal
    page.get_by_label("Last day").fill("2021-09-22")
    leave_out.click()
    page.get_by_role("button", name="Bring up again").click()
    expect(page.get_by_text("Nothing is left out.")).to_be_visible()
    assert not Exclusion.objects.exists()
    assert not window.complaints


def test_a_region_is_left_out_of_memories(window: Window, owner: User) -> None:
    make_asset(owner=owner, place=make_place())
    page = window.go("/memories/left-out")
    choice = page.get_by_role("region", name="Leave a place out")
    choice.get_by_label("Place").select_option("Zhejiang, China")
    choice.get_by_role("button").click()
    expect(page.get_by_role("button", name="Bring up again : Zhejiang")).to_be_visible()
    assert Exclusion.objects.get().extent == "region"
    assert not window.complaints


def test_a_rule_is_tried_and_becomes_an_album(window: Window, owner: User) -> None:
    make_asset(owner=owner, is_favorite=True, rating=5)
    make_asset(owner=owner, is_favorite=True)
    make_asset(owner=owner)
    page = window.go("/albums/smart")
    page.get_by_label("Title").fill("Best")
    preview = page.get_by_role("region", name="Preview")
    page.get_by_label("Favourites alone").check()
    expect(preview).to_contain_text("2 photos")
    page.get_by_label("Stars").select_option("4")
    expect(preview).to_contain_text("1 photo")
    page.get_by_role("button", name="Make album").click()
    expect(page.get_by_role("heading", name="Best")).to_be_visible()
    expect(page.get_by_role("list", name="Fills itself")).to_contain_text("★★★★ or more")
    rule = Album.objects.get().rule
    assert rule == {"match": "all", "conditions": [{"favorite": True}, {"rating": 4}]}
    assert not window.complaints


def test_an_administrator_makes_a_link_to_invite_by(door: Window, admin: User) -> None:
    page = door.go("/sign-in?next=/users/invitations")
    page.get_by_label("E-mail").fill(admin.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/users/invitations")
    page.get_by_label("Note for yourself").fill("Aunt Mei")
    page.get_by_label("Room in GB").fill("1.5")
    page.get_by_role("button", name="Make the link").click()
    link = page.get_by_role("dialog").get_by_role("textbox")
    expect(link).to_have_value(re.compile(r"/register#\w{20,}$"))
    page.get_by_role("button", name="I have it").click()
    expect(page.get_by_text("Aunt Mei", exact=True)).to_be_visible()
    assert Invitation.objects.get().quota_bytes == 3 * 2**29
    assert not door.complaints
