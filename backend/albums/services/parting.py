"""Ending with all albums, before an account is deleted."""

from contextlib import suppress

from backend.accounts.models import User
from backend.albums.models import AlbumMember, AlbumRole
from backend.albums.services.editing import delete_album
from backend.albums.services.members import remove_member
from backend.common import errors


def part_with_all(*, user: User) -> None:
    """Leaves the albums of others and deletes the user's own, one after the other: each is locked
    as by everybody who is in it, and they are told. May be broken off anywhere, and gone on with.
    """
    memberships = AlbumMember.objects.filter(user=user).order_by("album_id")
    for album_id, role in list(memberships.values_list("album_id", "role")):
        with suppress(errors.NotFound):  # somebody was faster
            if role == AlbumRole.OWNER:
                delete_album(user=user, album_id=album_id)
            else:
                remove_member(user=user, album_id=album_id, member_id=user.pk)
