"""Those who are in an album: their roles, their leaving, and who owns it."""

from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import (
    ActivityKind,
    Album,
    AlbumActivity,
    AlbumEntry,
    AlbumMember,
    AlbumRole,
)
from backend.albums.services.editing import move_children_up
from backend.albums.services.membership import enter
from backend.albums.services.telling import tell, tell_members
from backend.albums.services.tree import lock_tree
from backend.common import errors
from backend.events.contracts import Topic


@transaction.atomic
def change_role(*, user: User, album_id: UUID, member_id: UUID, role: AlbumRole) -> None:
    """Raises NotFound, NotPermitted, and Conflict (`owner_stays`) for the owner's own role."""
    album = enter(user=user, album_id=album_id, least=AlbumRole.MANAGER, about=member_id)
    member = _member(album, member_id)
    if member.role != role:
        AlbumMember.objects.filter(pk=member.pk).update(role=role)
        tell_members(album)


@transaction.atomic
def remove_member(*, user: User, album_id: UUID, member_id: UUID) -> None:
    """Ends a membership at once, and takes the photos that they added out with them; what they
    said stays. Everybody may remove themselves, managers anybody but the owner.

    Raises NotFound, NotPermitted, and Conflict (`owner_stays`).
    """
    leaves = user.pk == member_id
    least = AlbumRole.VIEWER if leaves else AlbumRole.MANAGER
    album = enter(user=user, album_id=album_id, least=least, about=member_id)
    member = _member(album, member_id)
    tell_members(album)
    theirs = AlbumEntry.objects.filter(album=album, owner=member_id)
    theirs.lock()  # before anything that notes a change
    member.delete()
    theirs.delete()
    Album.objects.filter(pk=album.pk, chosen_cover__owner=member_id).update(chosen_cover=None)
    AlbumActivity.objects.create(album=album, actor_id=member_id, kind=ActivityKind.LEFT)
    tell(album.pk, users=[member_id], topic=Topic.ALBUM_UNSHARED)


@transaction.atomic
def transfer_album(*, user: User, album_id: UUID, member_id: UUID) -> None:
    """Makes another member the owner, and the owner a manager.

    The album leaves the tree that it was in; the albums in it stay with their owner, and move up.
    Raises NotFound, NotPermitted, and Conflict (`smart_album`): it shows its owner's library.
    """
    lock_tree(owner_id=user.pk)
    album = enter(user=user, album_id=album_id, least=AlbumRole.OWNER, about=member_id)
    if album.is_smart:
        raise errors.Conflict("A smart album shows its owner's library.", code="smart_album")
    if user.pk == member_id:
        return
    heir = _member(album, member_id)
    move_children_up(album)
    AlbumMember.objects.filter(album=album, user=user).update(role=AlbumRole.MANAGER)
    AlbumMember.objects.filter(pk=heir.pk).update(role=AlbumRole.OWNER)
    Album.objects.filter(pk=album.pk).update(owner=member_id, parent=None, folder=None)
    tell_members(album)


def _member(album: Album, member_id: UUID) -> AlbumMember:
    """Somebody else than the owner."""
    member = AlbumMember.objects.filter(album=album, user=member_id).first()
    if member is None:
        raise errors.NotFound("There is no such member of the album.")
    if member.role == AlbumRole.OWNER:
        raise errors.Conflict("First make somebody else the owner.", code="owner_stays")
    return member
