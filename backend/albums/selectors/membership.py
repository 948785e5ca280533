"""Who may see an album, and as what."""

from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.common import errors

NOTHING_SEEN = Value(UUID(int=0))  # before every activity
_RANK = {
    AlbumRole.VIEWER: 0,
    AlbumRole.CONTRIBUTOR: 1,
    AlbumRole.MANAGER: 2,
    AlbumRole.OWNER: 3,
}


def role_of(user: User, album: Album) -> AlbumRole | None:
    """None for whoever is not in the album."""
    member = AlbumMember.objects.filter(album=album, user=user).values_list("role", flat=True)
    role = member.first()
    return None if role is None else AlbumRole(role)


def reaches(role: AlbumRole | None, least: AlbumRole) -> bool:
    """Whether a role may do what `least` may."""
    return role is not None and _RANK[role] >= _RANK[least]


def albums_of(user: User) -> QuerySet[Album]:
    """Every album that the user is in, with `role` and `seen_activity` as their own."""
    mine = AlbumMember.objects.filter(album=OuterRef("pk"), user=user)
    return (
        Album.objects.filter(members__user=user)
        .annotate(  # type: ignore[no-redef]  # the model declares them, as of one asker
            role=Subquery(mine.values("role")[:1]),
            seen_activity=Coalesce(Subquery(mine.values("seen_activity")[:1]), NOTHING_SEEN),
        )
        .select_related("owner")
    )


def get_album(*, user: User, album_id: UUID, least: AlbumRole = AlbumRole.VIEWER) -> Album:
    """Raises NotFound for an album that the user is not in, NotPermitted for too low a role."""
    album = albums_of(user).filter(pk=album_id).first()
    if album is None:
        raise errors.NotFound("There is no such album among yours.")
    if not reaches(AlbumRole(album.role), least):
        raise errors.NotPermitted(
            "Only the album's %(least)s or above may do this.",
            code="role_too_low",
            values={"least": least.label.lower()},
        )
    return album
