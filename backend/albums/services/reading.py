"""What somebody has read of the albums that they are in."""

from uuid import UUID

from django.db.models import Q

from backend.accounts.models import User
from backend.albums.models import AlbumMember
from backend.albums.selectors.membership import get_album


def mark_seen(*, user: User, activity_id: UUID, album_id: UUID | None = None) -> None:
    """Everything up to this activity, in one album or in all; what was read stays read.

    Raises NotFound for an album that the user is not in.
    """
    members = AlbumMember.objects.filter(user=user)
    if album_id is not None:
        members = members.filter(album=get_album(user=user, album_id=album_id))
    members.filter(Q(seen_activity=None) | Q(seen_activity__lt=activity_id)).update(
        seen_activity=activity_id
    )
