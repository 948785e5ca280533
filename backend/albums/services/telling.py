"""Telling everybody who is in an album what became of it, within the transaction that does it."""

from collections.abc import Collection
from uuid import UUID

from backend.albums.models import Album, AlbumMember
from backend.events.contracts import Topic
from backend.events.services.outbox import announce


def tell_members(album: Album, *, topic: Topic = Topic.ALBUM_CHANGED) -> None:
    """Also those who are about to lose it: call it before their memberships go."""
    members = AlbumMember.objects.filter(album=album).values_list("user_id", flat=True)
    tell(album.pk, users=list(members), topic=topic)


def tell(album_id: UUID, *, users: Collection[UUID], topic: Topic) -> None:
    for user_id in sorted(users):
        announce(topic=topic, payload={"album_id": str(album_id)}, owner_id=user_id)
