"""Offers to join an album, and what those who get them answer."""

from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import (
    ActivityKind,
    Album,
    AlbumActivity,
    AlbumInvitation,
    AlbumMember,
    AlbumRole,
)
from backend.albums.services.membership import enter
from backend.albums.services.telling import tell, tell_members
from backend.common import errors
from backend.events.contracts import Topic

MOST_MEMBERS = 200  # of an album, open invitations included


@transaction.atomic
def invite(*, user: User, album_id: UUID, email: str, role: AlbumRole) -> AlbumInvitation:
    """Offers a role to whoever has the address, now or later; again, with another role, changes it.

    The answer does not tell whether somebody has the address. Raises NotFound, NotPermitted, and
    Conflict (`already_member`, `too_many_members`).
    """
    album = enter(user=user, album_id=album_id, least=AlbumRole.MANAGER)
    Album.objects.select_for_update(no_key=True).only("id").get(pk=album.pk)
    email = email.strip().lower()
    if AlbumMember.objects.filter(album=album, user__email=email).exists():
        raise errors.Conflict("They are in the album already.", code="already_member")
    _check_room(album, email)
    invitation, _ = AlbumInvitation.objects.update_or_create(
        album=album, email=email, defaults={"role": role, "invited_by": user}
    )
    invited = User.objects.filter(email=email, is_active=True).values_list("pk", flat=True)
    tell(album.pk, users=list(invited), topic=Topic.ALBUM_SHARED)
    return invitation


def address_of(*, user: User, known_id: UUID) -> str:
    """Of somebody who is in an album together with the user. Raises NotFound."""
    together = User.objects.filter(
        pk=known_id, is_active=True, album_memberships__album__members__user=user
    )
    address = together.values_list("email", flat=True).first()
    if address is None:
        raise errors.NotFound("There is no such person in your albums.")
    return address


@transaction.atomic
def withdraw(*, user: User, album_id: UUID, invitation_id: UUID) -> None:
    """Takes an offer back that was not answered yet. Raises NotFound and NotPermitted."""
    album = enter(user=user, album_id=album_id, least=AlbumRole.MANAGER)
    found, _ = AlbumInvitation.objects.filter(album=album, pk=invitation_id).delete()
    if not found:
        raise errors.NotFound("There is no such invitation.")


@transaction.atomic
def accept(*, user: User, invitation_id: UUID) -> UUID:
    """Joins the album; returns its id. Raises NotFound."""
    invitation = _invitation_of(user, invitation_id)
    member, joins = AlbumMember.objects.get_or_create(
        album_id=invitation.album_id, user=user, defaults={"role": invitation.role}
    )
    album = member.album
    invitation.delete()
    if joins:
        joined = AlbumActivity.objects.create(album=album, actor=user, kind=ActivityKind.JOINED)
        member.seen_activity = joined.pk  # what was before is no news to them
        member.save(update_fields=["seen_activity"])
        tell_members(album)
    return album.pk


@transaction.atomic
def decline(*, user: User, invitation_id: UUID) -> None:
    """Raises NotFound."""
    _invitation_of(user, invitation_id).delete()


def _invitation_of(user: User, invitation_id: UUID) -> AlbumInvitation:
    invitation = (
        AlbumInvitation.objects.select_for_update()
        .filter(pk=invitation_id, email=user.email.lower())
        .first()
    )
    if invitation is None:
        raise errors.NotFound("There is no such invitation.")
    return invitation


def _check_room(album: Album, email: str) -> None:
    others = AlbumInvitation.objects.filter(album=album).exclude(email=email).count()
    if others + AlbumMember.objects.filter(album=album).count() >= MOST_MEMBERS:
        raise errors.Conflict(
            "An album has at most %(most)d members.",
            code="too_many_members",
            values={"most": MOST_MEMBERS},
        )
