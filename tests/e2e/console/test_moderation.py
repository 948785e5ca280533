"""Shared, held back, appealed, approved, shown: by three people, each in their own window."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.moderation.services.changing import change_terms
from backend.sharing.services.keys import key_of
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import Phones, sign_in
from tests.e2e.console.pictures import stored_pictures
from tests.factories.moderation import score_all
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture(autouse=True)
def holding(settings: Settings) -> None:
    settings.MODERATION_UNSCORED = "hold"


def test_what_is_held_is_appealed_approved_and_shown(
    administration: Window, phones: Phones, owner: User, admin: User, sample_photos: Path
) -> None:
    photos = stored_pictures(owner, sample_photos)
    change_terms(actor=admin, threshold=0.2)  # which a harmless photo reaches
    link = make_link(owner=owner, assets=photos, title="西湖")
    score_all({photos[0]: 0.31})

    stranger = phones("en-US")
    page = stranger.go(f"/s/{key_of(link)}")
    expect(page.locator("[data-photo]")).to_have_count(2)

    sharer = phones("en-US")
    page = sharer.go("/links")
    sign_in(page, owner)
    page.get_by_role("link", name="See what and why").click()
    held = page.get_by_role("listitem").filter(has_text="Photo in a public link")
    expect(held).to_contain_text("Scores 0.31")
    held.get_by_role("button", name="Appeal").click()
    held.get_by_label("Why is it fit for others?").fill("It is a lake, and a temple.")
    held.get_by_role("button", name="Send the appeal").click()
    expect(held).to_contain_text("You disagree; an administrator will look")

    page = administration.go("/manage/moderation?tab=appeals")
    case = page.get_by_role("listitem").filter(has_text=owner.email)
    expect(case).to_contain_text("It is a lake, and a temple.")
    expect(case.get_by_role("img")).to_have_count(0)  # a blur, until somebody wants to see it
    show = case.get_by_role("button", name="Show the picture")
    show.focus()
    page.keyboard.press("Enter")
    expect(case.locator("img")).to_be_visible()
    case.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Nobody disagrees.")).to_be_visible()

    page = stranger.go(f"/s/{key_of(link)}")
    expect(page.locator("[data-photo]")).to_have_count(3)
    page = sharer.go("/links/held")
    expect(page.get_by_text("Nothing of yours is held back.")).to_be_visible()
    for window in (administration, stranger, sharer):
        assert window.complaints == []


def test_several_are_rejected_at_once_with_a_reason(
    administration: Window, phones: Phones, owner: User, sample_photos: Path
) -> None:
    photos = stored_pictures(owner, sample_photos)
    make_link(owner=owner, assets=photos)
    score_all(dict.fromkeys(photos, 0.97))
    page = administration.go("/manage/moderation")
    expect(page.get_by_role("checkbox")).to_have_count(3)
    assert violations(page) == []
    page.get_by_role("button", name="Choose all").click()
    page.get_by_role("button", name="Reject: 3 chosen").click()
    dialog = page.get_by_role("dialog", name="Reject: 3 chosen")
    dialog.get_by_label("Reason").fill("Not for everybody.")
    dialog.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    sharer = phones("en-US")
    page = sharer.go("/links/held")
    sign_in(page, owner)
    expect(page.get_by_text("An administrator says: Not for everybody.")).to_have_count(3)
    assert administration.complaints == []


def test_terms_are_set(administration: Window) -> None:
    page = administration.go("/manage/moderation?tab=terms")
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Photos that score 0.55 or more are held")).to_be_visible()
    page.get_by_label("Words").fill("彩票\nlottery")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("This holds now.")).to_be_visible()
    assert administration.complaints == []
