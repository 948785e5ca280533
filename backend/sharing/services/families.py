"""Families: founded, joined, left. What a member consents to is that member's own."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.sharing.models import Family, FamilyMember, MemberState, NameOffer, OfferState
from backend.sharing.services.inviting import invited_user

MOST_MEMBERS = 30
MOST_FAMILIES = 10  # of one founder


@dataclass(frozen=True, slots=True)
class Consent:
    """None leaves as it is."""

    shares_names: bool | None = None  # others may be told the names I gave
    receives_names: bool | None = None  # I may be asked "Is this ...?"


@transaction.atomic
def found_family(*, founder: User, name: str) -> Family:
    """Raises InvalidInput (`nameless`), Conflict (`too_many_families`)."""
    User.objects.select_for_update(no_key=True).get(pk=founder.pk)
    if Family.objects.filter(founder=founder).count() >= MOST_FAMILIES:
        raise errors.Conflict(
            "An account founds at most %(most)d families.",
            code="too_many_families",
            values={"most": MOST_FAMILIES},
        )
    family = Family.objects.create(founder=founder, name=_tidy(name))
    FamilyMember.objects.create(
        family=family,
        user=founder,
        email=founder.email,
        state=MemberState.JOINED,
        joined_at=timezone.now(),
    )
    return family


def rename_family(*, founder: User, family_id: UUID, name: str) -> None:
    """Raises NotFound for whoever is not its founder, and InvalidInput (`nameless`)."""
    if not Family.objects.filter(founder=founder, pk=family_id).update(name=_tidy(name)):
        raise _no_family()


@transaction.atomic
def invite_member(*, founder: User, family_id: UUID, email: str) -> FamilyMember:
    """Raises NotFound for whoever is not its founder, InvalidInput (`invites_oneself`), Conflict
    (`already_invited`, `family_full`)."""
    family = Family.objects.select_for_update().filter(founder=founder, pk=family_id).first()
    if family is None:
        raise _no_family()
    address, user = invited_user(by=founder, email=email)
    if family.members.filter(email=address).exists():
        raise errors.Conflict("This address is invited already.", code="already_invited")
    if family.members.count() >= MOST_MEMBERS:
        raise errors.Conflict(
            "A family has at most %(most)d members.",
            code="family_full",
            values={"most": MOST_MEMBERS},
        )
    member = FamilyMember.objects.create(family=family, user=user, email=address)
    if user is not None:
        _tell(Topic.FAMILY_INVITED, family.pk, user.pk)
    return member


@transaction.atomic
def join_family(*, user: User, family_id: UUID, consent: Consent) -> None:
    """Accepts an invitation; what is not consented to is refused. Raises NotFound."""
    member = _membership(user, family_id)
    if member.state == MemberState.INVITED:
        member.state, member.joined_at = MemberState.JOINED, timezone.now()
        member.save(update_fields=["state", "joined_at"])
        _tell(Topic.FAMILY_JOINED, family_id, *_joined(family_id))
    _consent(member, consent)


@transaction.atomic
def change_consent(*, user: User, family_id: UUID, consent: Consent) -> None:
    """Holds at once: offers that rest on a consent withdrawn are gone. Raises NotFound."""
    member = _membership(user, family_id)
    if member.state != MemberState.JOINED:
        raise _no_family()
    _consent(member, consent)


@transaction.atomic
def remove_member(*, user: User, member_id: UUID) -> None:
    """Leaves a family, declines to join it, or, as its founder, sends somebody away.

    Offers of names from and to that member are withdrawn at once. A family ends with its founder.
    Raises NotFound.
    """
    member = FamilyMember.objects.select_for_update().filter(pk=member_id).first()
    if member is None or user.pk not in (member.user_id, member.family.founder_id):
        raise errors.NotFound("There is no such member in your families.")
    if member.user_id == member.family.founder_id:
        end_family(founder=user, family_id=member.family_id)
        return
    _tell(Topic.FAMILY_LEFT, member.family_id, *_joined(member.family_id))
    member.delete()
    _withdraw(member.user_id)


@transaction.atomic
def end_family(*, founder: User, family_id: UUID) -> None:
    """Raises NotFound for whoever is not its founder."""
    family = Family.objects.select_for_update().filter(founder=founder, pk=family_id).first()
    if family is None:
        raise _no_family()
    members = list(_joined(family_id))
    _tell(Topic.FAMILY_LEFT, family_id, *members)
    family.delete()
    for user_id in members:
        _withdraw(user_id)


def _consent(member: FamilyMember, consent: Consent) -> None:
    for name in ("shares_names", "receives_names"):
        if (given := getattr(consent, name)) is not None:
            setattr(member, name, given)
    member.save(update_fields=["shares_names", "receives_names"])
    Family.objects.filter(pk=member.family_id).update(compared_at=None)  # look again, soon
    if not (member.shares_names and member.receives_names):
        _withdraw(member.user_id)


def _withdraw(user_id: UUID | None) -> None:
    """Open questions go; those that still may be asked, in another family or the other direction,
    are found again. What was answered stays, so that nothing refused is ever asked again."""
    concerned = Q(person__owner=user_id) | Q(known_as__owner=user_id)
    NameOffer.objects.filter(concerned, state=OfferState.OPEN).delete()


def _membership(user: User, family_id: UUID) -> FamilyMember:
    rows = FamilyMember.objects.select_for_update(of=("self",)).filter(user=user, family=family_id)
    if (member := rows.first()) is None:
        raise _no_family()
    return member


def _joined(family_id: UUID) -> list[UUID]:
    rows = FamilyMember.objects.filter(family=family_id, state=MemberState.JOINED)
    return list(User.objects.filter(pk__in=rows.values("user")).values_list("pk", flat=True))


def _tidy(name: str) -> str:
    if not (tidied := tidy(name)):
        raise errors.InvalidInput("A family has a name.", code="nameless")
    return tidied


def _no_family() -> errors.NotFound:
    return errors.NotFound("There is no such family among yours.")


def _tell(topic: Topic, family_id: UUID, *user_ids: UUID) -> None:
    for user_id in user_ids:
        announce(topic=topic, payload={"family_id": str(family_id)}, owner_id=user_id)
