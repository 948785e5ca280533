"""Partners: invited, accepted, ended. Whatever the owner changes holds for the next request."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.people.models import Person
from backend.sharing.models import Partnership, PartnershipState
from backend.sharing.services.inviting import invited_user

MOST_PARTNERS = 50


@dataclass(frozen=True, slots=True)
class PartnerTerms:
    """What a partner sees. A field that is not among `given` stays as it is.

    people: None shows photos of everybody and nobody; else those with one of these people.
    """

    given: frozenset[str] = frozenset()
    people: Collection[UUID] | None = None
    since: date | None = None
    includes_location: bool = True


@transaction.atomic
def invite_partner(*, owner: User, email: str, terms: PartnerTerms) -> Partnership:
    """Raises NotFound for people who are not the owner's, InvalidInput (`invites_oneself`) and
    Conflict (`already_invited`, `too_many_partners`)."""
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)
    address, partner = invited_user(by=owner, email=email)
    existing = Partnership.objects.filter(owner=owner)
    if existing.filter(email=address).exists():
        raise errors.Conflict("This address is invited already.", code="already_invited")
    if existing.count() >= MOST_PARTNERS:
        raise errors.Conflict(
            "An account has at most %(most)d partners.",
            code="too_many_partners",
            values={"most": MOST_PARTNERS},
        )
    partnership = Partnership.objects.create(owner=owner, partner=partner, email=address)
    _apply(partnership, terms)
    _tell(Topic.PARTNER_INVITED, partnership)
    return partnership


@transaction.atomic
def change_partnership(*, owner: User, partnership_id: UUID, terms: PartnerTerms) -> Partnership:
    """Raises NotFound, also for the partner: what is shown is the owner's to say."""
    partnership = Partnership.objects.select_for_update().filter(owner=owner, pk=partnership_id)
    found = _existing(partnership.first())
    _apply(found, terms)
    _tell(Topic.PARTNER_CHANGED, found)
    return found


@transaction.atomic
def accept_partnership(*, partner: User, partnership_id: UUID) -> Partnership:
    """A second time, it changes nothing. Raises NotFound."""
    found = _existing(
        Partnership.objects.select_for_update()
        .filter(partner=partner, pk=partnership_id, owner__is_active=True)
        .first()
    )
    if found.state == PartnershipState.INVITED:
        found.state, found.accepted_at = PartnershipState.ACCEPTED, timezone.now()
        found.save(update_fields=["state", "accepted_at"])
        _tell(Topic.PARTNER_ACCEPTED, found)
    return found


def show_in_timeline(*, partner: User, partnership_id: UUID, shown: bool) -> Partnership:
    """The partner's own wish, kept for all of their clients. Raises NotFound."""
    rows = Partnership.objects.filter(
        partner=partner, pk=partnership_id, state=PartnershipState.ACCEPTED
    )
    rows.update(in_timeline=shown)
    return _existing(rows.first())


@transaction.atomic
def end_partnership(*, user: User, partnership_id: UUID) -> None:
    """By either of the two, at once: declined, withdrawn or over. Copies that the partner has saved
    are the partner's. Raises NotFound."""
    rows = Partnership.objects.select_for_update().filter(pk=partnership_id)
    found = rows.filter(owner=user).first() or rows.filter(partner=user).first()
    _tell(Topic.PARTNER_ENDED, _existing(found))
    rows.delete()


def _apply(partnership: Partnership, terms: PartnerTerms) -> None:
    if "since" in terms.given:
        partnership.since = terms.since
    if "includes_location" in terms.given:
        partnership.includes_location = terms.includes_location
    if "people" in terms.given:
        partnership.only_people = terms.people is not None
        partnership.people.set(_own_people(partnership.owner_id, terms.people or ()))
    partnership.save()


def _own_people(owner_id: UUID, person_ids: Collection[UUID]) -> list[Person]:
    wanted = set(person_ids)
    people = list(Person.objects.filter(owner=owner_id, merged_into=None, id__in=wanted))
    if len(people) != len(wanted):
        raise errors.NotFound("Some of these people are not in your library.")
    return people


def _existing(partnership: Partnership | None) -> Partnership:
    if partnership is None:
        raise errors.NotFound("There is no such partner.")
    return partnership


def _tell(topic: Topic, partnership: Partnership) -> None:
    """Both of them, where there are two."""
    for user_id in (partnership.owner_id, partnership.partner_id):
        if user_id is not None:
            announce(topic=topic, payload={"partnership_id": str(partnership.pk)}, owner_id=user_id)
