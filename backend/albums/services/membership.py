"""The role that a change needs, held until the change is done."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.albums.selectors.membership import get_album


def enter(
    *,
    user: User,
    album_id: UUID,
    least: AlbumRole = AlbumRole.VIEWER,
    about: UUID | None = None,
) -> Album:
    """The album, whose `role` is the user's; nobody can change or end their membership before the
    transaction is over. So what somebody does who is being removed is done before it, or refused.

    about: another member whom it concerns, held as well; of two who remove one another, one waits.
    Raises NotFound and NotPermitted as `get_album` does.
    """
    _hold(AlbumMember.objects.filter(album=album_id, user__in={user.pk, about or user.pk}))
    return get_album(user=user, album_id=album_id, least=least)


def enter_alone(*, user: User, album_id: UUID, least: AlbumRole) -> Album:
    """The same, once nobody else is in it any more, and nobody comes in before the transaction is
    over: for what concerns every member."""
    get_album(user=user, album_id=album_id, least=least)  # strangers do not keep anybody waiting
    _hold(AlbumMember.objects.filter(album=album_id))
    return get_album(user=user, album_id=album_id, least=least)


def _hold(members: QuerySet[AlbumMember]) -> None:
    """By their ids, so that of two who hold the same ones, one waits for the other."""
    list(members.order_by("id").select_for_update())
