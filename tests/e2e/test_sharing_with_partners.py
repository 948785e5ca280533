"""Partners and families, in the browser."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.people.models import Person
from backend.sharing.models import Family, FamilyMember, NameOffer, Partnership
from backend.sharing.services.families import Consent, change_consent, found_family, invite_member
from backend.sharing.services.partnerships import PartnerTerms, invite_partner
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db(transaction=True)


def test_photos_of_somebody_are_offered_changed_and_taken_back(
    window: Window, owner: User, stranger: User
) -> None:
    mei = make_person(owner=owner, name="Mei")
    page = window.go("/account/partners")
    form = page.get_by_role("region", name="Show somebody my photos")
    expect(form.get_by_label("Mei")).to_be_hidden()
    form.get_by_label("E-mail").fill(stranger.email)
    form.get_by_label("Only photos with these people").check()
    form.get_by_label("Mei").check()
    form.get_by_label("From this day on").fill("2024-05-04")
    form.get_by_role("button", name="Offer").click()
    page.get_by_text("photos with Mei").wait_for()
    made = Partnership.objects.get()
    assert (made.email, made.only_people, made.includes_location) == (stranger.email, True, True)
    assert (str(made.since), list(made.people.all())) == ("2024-05-04", [mei])

    page.locator("summary", has_text=f"Change: {stranger.email}").click()
    shown = page.get_by_role("region", name="Whom I show my photos")
    shown.get_by_label("All my photos").check()
    shown.get_by_label("From this day on").fill("")
    shown.get_by_label("With places").uncheck()
    shown.get_by_role("button", name="Save").click()
    page.get_by_text("all photos · without places").wait_for()
    made.refresh_from_db()
    assert (made.only_people, made.since, made.includes_location) == (False, None, False)

    shown.get_by_role("button", name="Take back").click()
    page.get_by_role("dialog").get_by_role("button", name="Take back").click()
    page.get_by_text("Nobody sees your library yet.").wait_for()
    assert not Partnership.objects.exists()
    assert not window.complaints


def test_an_offer_is_accepted_and_put_on_the_timeline(
    window: Window, owner: User, stranger: User
) -> None:
    offer = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    page = window.go("/account/partners")
    page.get_by_role("button", name="Accept").click()
    page.get_by_role("button", name="Show on my timeline").click()
    page.get_by_text("on your timeline").wait_for()
    offer.refresh_from_db()
    assert (offer.state, offer.in_timeline) == ("accepted", True)
    assert not window.complaints


def test_a_family_is_joined_and_its_name_for_somebody_taken(
    window: Window, owner: User, stranger: User
) -> None:
    family = found_family(founder=stranger, name="李家")
    change_consent(user=stranger, family_id=family.pk, consent=Consent(shares_names=True))
    invite_member(founder=stranger, family_id=family.pk, email=owner.email)
    nameless = make_person(owner=owner, name="")
    make_face(asset=make_asset(owner=owner), person=nameless, crop_key="")
    page = window.go("/account/family")
    page.get_by_label("I may be offered the names that others gave").check()
    page.get_by_role("button", name="Join").click()
    page.get_by_text("gives names · takes no names").wait_for()
    own = FamilyMember.objects.get(user=owner)
    assert (own.shares_names, own.receives_names) == (False, True)

    known = make_person(owner=stranger, name="奶奶")
    NameOffer.objects.create(person=nameless, known_as=known, likeness=0.9)
    page.reload()
    page.get_by_role("button", name="Yes").click()
    page.get_by_role("heading", name="Names from the family").wait_for(state="detached")
    assert Person.objects.get(pk=nameless.pk).name == "奶奶"
    assert not window.complaints


def test_a_family_is_made_filled_and_ended(window: Window, owner: User) -> None:
    page = window.go("/account/family")
    page.get_by_label("Name of the new family").fill("The Wus")
    page.get_by_role("button", name="Make it").click()
    page.get_by_label("Invite by e-mail").fill("aunt@example.org")
    page.get_by_role("button", name="Invite", exact=True).click()
    page.get_by_text("aunt@example.org").first.wait_for()
    page.get_by_role("button", name="End the family").click()
    page.get_by_role("dialog").get_by_role("button", name="End the family").click()
    page.get_by_role("heading", name="The Wus").wait_for(state="detached")
    assert not Family.objects.exists()
    assert not window.complaints
