"""Families, and the names that their members may be offered."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.people.selectors.people import described_people
from backend.sharing.models import Family, FamilyMember, MemberState, NameOffer, OfferState

OFFER_ORDERING = ("-likeness", "id")


def list_families(*, user: User) -> QuerySet[Family]:
    """Those that the user is in or invited to, with their members, the founder first."""
    mine = FamilyMember.objects.filter(family=OuterRef("pk"), user=user)
    members = FamilyMember.objects.select_related("user").order_by("id")
    return (
        Family.objects.filter(Exists(mine), founder__is_active=True)
        .select_related("founder")
        .prefetch_related(Prefetch("members", members))
    )


def get_family(*, user: User, family_id: UUID) -> Family:
    """Raises NotFound."""
    family = list_families(user=user).filter(pk=family_id).first()
    if family is None:
        raise errors.NotFound("There is no such family among yours.")
    return family


def list_offers(*, user: User) -> QuerySet[NameOffer]:
    """Names that the user may be offered at this moment, to be paged by OFFER_ORDERING.

    Whether both still consent, and whether the name still stands where it was given, is looked up
    here, and nowhere remembered.
    """
    return (
        NameOffer.objects.filter(
            _both_consent(user),
            state=OfferState.OPEN,
            person__owner=user,
            person__name="",
            person__is_hidden=False,
            person__merged_into=None,
            known_as__is_hidden=False,
            known_as__merged_into=None,
            known_as__owner__is_active=True,
        )
        .exclude(known_as__name="")
        .select_related("person", "known_as__owner")
    )


def describe_offered(offers: list[Any], *, user: User) -> list[Any]:
    """Adds `described_person`, as people are listed, to each; one who has just gone is left out."""
    ids = [offer.person_id for offer in offers]
    people = {person.pk: person for person in described_people(owner=user).filter(pk__in=ids)}
    there = [offer for offer in offers if offer.person_id in people]
    for offer in there:
        offer.described_person = people[offer.person_id]
    return there


def _both_consent(user: User) -> Q:
    receiver = FamilyMember.objects.filter(
        family=OuterRef("family"), user=user, state=MemberState.JOINED, receives_names=True
    )
    giver = FamilyMember.objects.filter(
        Exists(receiver),
        user=OuterRef("known_as__owner"),
        state=MemberState.JOINED,
        shares_names=True,
    )
    return Q(Exists(giver))
