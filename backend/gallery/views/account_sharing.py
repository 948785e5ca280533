"""Whom one's library is shown to, who shows theirs, and families that tell one another names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.paging import page_of
from backend.gallery.views.people import cover_of
from backend.people.models import Person
from backend.people.selectors.people import named_people
from backend.sharing.models import Family, FamilyMember, MemberState, Partnership, PartnershipState
from backend.sharing.selectors.families import (
    OFFER_ORDERING,
    describe_offered,
    list_families,
    list_offers,
)
from backend.sharing.selectors.partnerships import list_partnerships

_OFFERS = 20


@dataclass(frozen=True, slots=True)
class Terms:
    """What a partner is shown, as the form that says so is filled in with it."""

    only_people: bool = False
    chosen: frozenset[UUID] = frozenset()
    since: date | None = None
    includes_location: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """One who is shown this library. Who an address belongs to is told once it is accepted."""

    partnership: Partnership
    called: str
    is_waiting: bool
    people: list[Person]
    terms: Terms


@dataclass(frozen=True, slots=True)
class Kin:
    """A family as one of its members, or somebody invited, finds it."""

    family: Family
    own: FamilyMember
    is_founder: bool
    has_joined: bool
    others: list[FamilyMember]  # empty before one has joined


@member_page
def account_partners(request: HttpRequest, user: User) -> HttpResponse:
    """All of them: an account has no more than some."""
    partnerships = list(list_partnerships(user=user).order_by("-id"))
    context = {
        "seen": [one for one in partnerships if one.owner_id != user.pk],
        "shown": [_shown(one) for one in partnerships if one.owner_id == user.pk],
        "everything": Terms(),
        "names": named_people(owner=user),
        "today": timezone.localdate(),
    }
    return render(request, "gallery/account_partners.html", context)


@member_page
def account_family(request: HttpRequest, user: User) -> HttpResponse:
    page = page_of(request, list_offers(user=user), ordering=OFFER_ORDERING, size=_OFFERS)
    offers = describe_offered(page.rows, user=user)
    context = {
        "offers": [(offer, cover_of(offer.described_person)) for offer in offers],
        "next_url": page.next_url,
        "families": [_kin(family, user) for family in list_families(user=user).order_by("-id")],
    }
    return render(request, "gallery/account_family.html", context)


def _shown(partnership: Partnership) -> Shown:
    is_waiting = partnership.state == PartnershipState.INVITED
    known = None if is_waiting else partnership.partner
    people = list(partnership.people.all())
    return Shown(
        partnership=partnership,
        called=(known.name if known else "") or partnership.email,
        is_waiting=is_waiting,
        people=people,
        terms=Terms(
            only_people=partnership.only_people,
            chosen=_ids(people),
            since=partnership.since,
            includes_location=partnership.includes_location,
        ),
    )


def _ids(people: Iterable[Person]) -> frozenset[UUID]:
    return frozenset(person.pk for person in people)


def _kin(family: Family, user: User) -> Kin:
    members = list(family.members.all())
    own = next(member for member in members if member.user_id == user.pk)
    has_joined = own.state == MemberState.JOINED
    return Kin(
        family=family,
        own=own,
        is_founder=family.founder_id == user.pk,
        has_joined=has_joined,
        others=[member for member in members if member.pk != own.pk] if has_joined else [],
    )
