"""The page of families: joining, agreeing, leaving, and the names that relatives offer."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.sharing.models import Family, NameOffer
from backend.sharing.services.families import (
    Consent,
    change_consent,
    found_family,
    invite_member,
    join_family,
)
from tests.factories import make_asset, make_face, make_person, make_user

PAGE = "/account/family"


@pytest.fixture
def family(stranger: User, owner: User) -> Family:
    """Founded by the stranger, who gives names; the owner is invited."""
    made = found_family(founder=stranger, name="李家")
    change_consent(user=stranger, family_id=made.pk, consent=Consent(shares_names=True))
    invite_member(founder=stranger, family_id=made.pk, email=owner.email)
    return made


def join(family: Family, owner: User) -> None:
    join_family(user=owner, family_id=family.pk, consent=Consent(receives_names=True))


def offered(owner: User, relative: User, name: str) -> NameOffer:
    nameless = make_person(owner=owner, name="")
    make_face(asset=make_asset(owner=owner), person=nameless)
    known = make_person(owner=relative, name=name)
    return NameOffer.objects.create(person=nameless, known_as=known, likeness=0.9)


def shown(browser: Client) -> str:
    return browser.get(PAGE).content.decode()


def test_who_is_invited_joins_or_declines_and_sees_no_members_before(
    browser: Client, family: Family, owner: User
) -> None:
    invite_member(founder=family.founder, family_id=family.pk, email="third@example.org")
    page = shown(browser)
    own = family.members.get(user=owner)
    assert f'data-call="POST /families/{family.pk}/join"' in page
    assert f'data-call="DELETE /family-members/{own.pk}"' in page
    assert "third@example.org" not in page
    assert 'data-as="flag" checked' not in page  # nothing is agreed to beforehand


def test_a_member_sees_the_others_and_may_leave(
    browser: Client, family: Family, owner: User
) -> None:
    join(family, owner)
    page = shown(browser)
    assert "gives names · takes no names" in page
    assert f'data-call="PATCH /families/{family.pk}/consent"' in page
    assert f'data-call="DELETE /family-members/{family.members.get(user=owner).pk}"' in page
    assert f'data-call="DELETE /families/{family.pk}"' not in page


def test_only_the_founder_invites_removes_renames_and_ends(
    browser: Client, family: Family, owner: User, stranger: User
) -> None:
    member = family.members.get(user=owner)
    deeds = (
        f'data-call="POST /families/{family.pk}/members"',
        f'data-call="PATCH /families/{family.pk}"',
        f'data-call="DELETE /families/{family.pk}"',
    )
    join(family, owner)
    page = shown(browser)
    assert not any(deed in page for deed in deeds)
    browser.force_login(stranger)
    page = shown(browser)
    assert all(deed in page for deed in deeds)
    assert f'data-call="DELETE /family-members/{member.pk}"' in page


def test_a_name_is_offered_with_who_gave_it(
    browser: Client, family: Family, owner: User, stranger: User
) -> None:
    join(family, owner)
    offer = offered(owner, stranger, "奶奶")
    page = shown(browser)
    assert "Is this 奶奶?" in page
    assert page.count(f'data-call="POST /name-offers/{offer.pk}"') == 2


def test_no_name_is_offered_without_consent(
    browser: Client, family: Family, owner: User, stranger: User
) -> None:
    join_family(user=owner, family_id=family.pk, consent=Consent())
    offered(owner, stranger, "奶奶")
    assert "奶奶" not in shown(browser)


def test_families_of_others_are_not_shown(browser: Client) -> None:
    found_family(founder=make_user(email="far@example.org"), name="Far away")
    assert "Far away" not in shown(browser)


def test_more_families_members_and_names_take_no_more_queries(
    browser: Client, family: Family, owner: User, stranger: User
) -> None:
    join(family, owner)
    offered(owner, stranger, "奶奶")
    with CaptureQueriesContext(connection) as few:
        shown(browser)
    for number in range(3):
        offered(owner, stranger, f"Aunt {number}")
        other = found_family(founder=owner, name=f"Family {number}")
        invite_member(founder=owner, family_id=other.pk, email=f"kin{number}@example.org")
    with CaptureQueriesContext(connection) as many:
        shown(browser)
    assert len(many) == len(few)
