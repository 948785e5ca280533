"""Who is in an album, and who was asked to join one."""

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.albums.models import Album, AlbumInvitation, AlbumMember

MEMBER_ORDERING = ("joined_at", "id")
INVITATION_ORDERING = ("-id",)


def list_members(album: Album) -> QuerySet[AlbumMember]:
    return AlbumMember.objects.filter(album=album).select_related("user")


def list_invitations(album: Album) -> QuerySet[AlbumInvitation]:
    """Those that were not answered yet."""
    return AlbumInvitation.objects.filter(album=album).select_related("album", "invited_by")


def invitations_to(user: User) -> QuerySet[AlbumInvitation]:
    """What others offered to the user's address."""
    invitations = AlbumInvitation.objects.filter(email=user.email.lower())
    return invitations.select_related("album", "invited_by")
