"""Names for the nameless, from relatives who know them: looked for, accepted, refused.

Points of faces are compared here, and neither they nor the faces are shown to anybody else.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import SpaceKind
from backend.modelhub.selectors.spaces import current_space
from backend.people.models import Person
from backend.people.selectors.people import survivor_of
from backend.people.services.calibration import calibration_of
from backend.people.services.changing import PersonChanges, change_person
from backend.sharing.models import Family, FamilyMember, MemberState, NameOffer, OfferState
from backend.sharing.selectors.families import list_offers
from backend.sharing.selectors.resemblance import Resemblance, known_faces, resemblances

_EVERY = timedelta(minutes=5)
_AT_LEAST_EVERY = timedelta(days=1)  # faces come to people without a change of the person's row
_FAMILIES = 20  # in one turn


class OfferAnswer(StrEnum):
    ACCEPT = "accept"
    REFUSE = "refuse"


@transaction.atomic
def answer_offer(*, user: User, offer_id: UUID, answer: OfferAnswer) -> UUID | None:
    """Accepting names the person, as an edit that can be undone, whose id is returned; refusing is
    for good. Nobody is merged. Raises NotFound for what is not offered, or not any more."""
    offer = list_offers(user=user).select_for_update(of=("self",)).filter(pk=offer_id).first()
    if offer is None:
        raise errors.NotFound("This name is not offered any more.")
    edit_id = None
    offer.state, offer.answered_at = OfferState.REFUSED, timezone.now()
    if answer is OfferAnswer.ACCEPT:
        offer.state = OfferState.ACCEPTED
        named = PersonChanges(given=frozenset({"name"}), name=offer.known_as.name)
        edit_id = change_person(owner=user, person_id=offer.person_id, changes=named)
    offer.save(update_fields=["state", "answered_at"])
    return edit_id


def offer_names(*, now: datetime | None = None) -> int:
    """A chore: looks for names in families in which something has changed. Returns how many new
    offers there are. Safe in several processes: an offer is made once."""
    moment = now or timezone.now()
    changed = Person.objects.filter(
        owner__in=FamilyMember.objects.filter(
            family=OuterRef(OuterRef("pk")), state=MemberState.JOINED
        ).values("user"),
        updated_at__gte=OuterRef("compared_at"),
    )
    due = Family.objects.filter(
        Q(compared_at=None)
        | Q(compared_at__lt=moment - _AT_LEAST_EVERY)
        | Q(Exists(changed), compared_at__lt=moment - _EVERY)
    ).order_by(F("compared_at").asc(nulls_first=True), "pk")
    made = 0
    for family in due[:_FAMILIES]:
        Family.objects.filter(pk=family.pk).update(compared_at=moment)
        made += compare_family(family=family)
    return made


def compare_family(*, family: Family) -> int:
    """Offers every member who receives names those of all who share theirs."""
    space = current_space(kind=SpaceKind.FACES)
    calibration = calibration_of(space) if space is not None else None
    if space is None or calibration is None:
        return 0
    members = family.members.filter(state=MemberState.JOINED, user__is_active=True)
    givers = members.filter(shares_names=True, user__isnull=False)
    named = {
        user_id: known_faces(owner_id=user_id, space=space, named=True)
        for user_id in givers.values_list("user_id", flat=True)
    }
    made = 0
    for receiver in members.filter(receives_names=True).select_related("user"):
        if receiver.user is None or not set(named) - {receiver.user_id}:
            continue
        nameless = known_faces(owner_id=receiver.user.pk, space=space, named=False)
        for user_id, people in named.items():
            if user_id != receiver.user_id:
                found = resemblances(nameless, people, calibration)
                made += _offer(receiver.user, list(found))
    return made


def _offer(receiver: User, found: list[Resemblance]) -> int:
    answered = set(_answered(receiver))
    new = [
        NameOffer(person_id=one.nameless, known_as_id=one.named, likeness=one.likeness)
        for one in found
        if (one.nameless, one.named) not in answered
    ]
    before = NameOffer.objects.filter(person__owner=receiver).count()
    NameOffer.objects.bulk_create(new, ignore_conflicts=True)
    return NameOffer.objects.filter(person__owner=receiver).count() - before


def _answered(receiver: User) -> Iterator[tuple[UUID, UUID]]:
    """Also of people who were merged into others since."""
    rows = NameOffer.objects.filter(person__owner=receiver, state=OfferState.REFUSED)
    for offer in rows.select_related("person__merged_into", "known_as__merged_into"):
        yield survivor_of(offer.person).pk, survivor_of(offer.known_as).pk
