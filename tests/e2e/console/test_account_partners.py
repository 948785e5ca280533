"""Whom one shows one's photos, who shows theirs, and families, in the console."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.sharing.models import Family, FamilyMember, MemberState, Partnership
from backend.sharing.services.families import found_family, invite_member
from backend.sharing.services.partnerships import PartnerTerms, invite_partner
from tests.e2e.conftest import Window
from tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)


def test_photos_of_somebody_are_offered_changed_and_taken_back(
    console: Window, owner: User, stranger: User
) -> None:
    mei = make_person(owner=owner, name="Mei")
    page = console.go("/account/partners")
    form = page.get_by_role("form", name="Show somebody my photos")
    form.get_by_label("Their e-mail address").fill(stranger.email)
    form.get_by_label("Only photos of certain people").check()
    form.get_by_role("button", name="Offer").click()
    expect(form.get_by_role("alert")).to_have_text("Choose at least one person.")
    form.get_by_role("combobox", name="Add somebody").fill("Me")
    page.get_by_role("option", name="Mei").click()
    form.get_by_label("From this day on").fill("2024-05-04")
    form.get_by_role("button", name="Offer").click()
    shown = page.get_by_role("region", name="Who sees my photos")
    expect(shown.get_by_text("photos of Mei")).to_be_visible()
    made = Partnership.objects.get()
    assert (made.email, made.only_people, made.includes_location) == (stranger.email, True, True)
    assert (str(made.since), list(made.people.all())) == ("2024-05-04", [mei])

    shown.get_by_role("button", name=f"Change: {stranger.email}").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("All my photos").check()
    dialog.get_by_label("From this day on").fill("")
    dialog.get_by_label("With places").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(shown.get_by_text("all photos · without places")).to_be_visible()
    made.refresh_from_db()
    assert (made.only_people, made.since, made.includes_location) == (False, None, False)

    shown.get_by_role("button", name="Take back").click()
    page.get_by_role("dialog").get_by_role("button", name="Take back", exact=True).click()
    expect(page.get_by_text("Nobody sees your library yet.")).to_be_visible()
    assert not Partnership.objects.exists()
    assert console.complaints == []


def test_an_offer_is_accepted_shown_among_the_own_photos_and_ended(
    console: Window, owner: User, stranger: User
) -> None:
    offer = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    page = console.go("/account/partners")
    page.get_by_role("button", name="Accept").click()
    page.get_by_label("Show among my own photos").check()
    offer.refresh_from_db()
    assert offer.state == "accepted"
    page.get_by_role("button", name="End").click()
    page.get_by_role("dialog").get_by_role("button", name="End", exact=True).click()
    expect(page.get_by_role("region", name="What others show me")).to_have_count(0)
    assert not Partnership.objects.exists()


def test_a_family_is_founded_and_a_relative_invited(
    console: Window, owner: User, stranger: User
) -> None:
    page = console.go("/account/family")
    page.get_by_label("Name of the family").fill("The Lis")
    page.get_by_role("button", name="Make it").click()
    family = page.get_by_role("region", name="The Lis")
    family.get_by_label("E-mail address of a relative").fill(stranger.email)
    family.get_by_role("button", name="Invite").click()
    expect(family.get_by_text(stranger.email)).to_be_visible()
    family.get_by_label("Others may be told").check()
    family.get_by_role("button", name="Save").click()
    expect(family.get_by_role("status")).to_have_text("Saved.")
    own = FamilyMember.objects.get(user=owner)
    assert (own.shares_names, own.receives_names) == (True, False)
    family.get_by_role("button", name="End the family").click()
    page.get_by_role("dialog").get_by_role("button", name="End the family", exact=True).click()
    expect(family).to_have_count(0)
    assert not Family.objects.exists()
    assert console.complaints == []


def test_an_invitation_to_a_family_is_accepted_for_as_much_as_one_wants(
    console: Window, owner: User, stranger: User
) -> None:
    family = found_family(founder=stranger, name="The Wangs")
    invite_member(founder=stranger, family_id=family.pk, email=owner.email)
    page = console.go("/account/family")
    page.get_by_label("I may be offered the names").check()
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("button", name="Leave: The Wangs")).to_be_visible()
    own = FamilyMember.objects.get(user=owner)
    assert own.state == MemberState.JOINED
    assert (own.shares_names, own.receives_names) == (False, True)
