"""Albums as lists show them: those that somebody is in, with their covers."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery

from backend.accounts.models import User
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.albums.selectors.contents import album_assets
from backend.albums.selectors.feed import has_unread
from backend.albums.selectors.membership import albums_of
from backend.common import errors
from backend.photos.models import Asset

ORDERING = ("-id",)  # the newest album first


@dataclass(frozen=True, slots=True)
class AlbumFilters:
    """None means: do not ask. For whoever does not own an album, it lies in no other."""

    parent: UUID | None = None
    top: bool | None = None  # in no other album of the asker's own
    shared: bool | None = None  # somebody else's
    smart: bool | None = None
    title: str = ""  # a part of it


def list_albums(*, user: User, filters: AlbumFilters | None = None) -> QuerySet[Album]:
    """To be paged by ORDERING; with covers, in a fixed number of queries.

    Of smart albums neither the cover nor the count is known here; `find_cover` finds out the one,
    `get_album_card` both.
    """
    filters = filters or AlbumFilters()
    shared = ~Q(role=AlbumRole.OWNER)
    albums = _with_cards(albums_of(user), user)
    if filters.parent is not None:
        albums = albums.filter(owner=user, parent=filters.parent)
    if filters.top is not None:
        top = shared | Q(parent=None)
        albums = albums.filter(top if filters.top else ~top)
    if filters.shared is not None:
        albums = albums.filter(shared if filters.shared else ~shared)
    if filters.smart is not None:
        albums = albums.filter(rule__isnull=not filters.smart)
    if filters.title:
        albums = albums.filter(title__icontains=filters.title)
    return albums


def get_album_card(*, user: User, album_id: UUID) -> Album:
    """One album as lists show it; of a smart one also what its rule finds now. Raises NotFound."""
    album: Any = _with_cards(albums_of(user), user).filter(pk=album_id).first()
    if album is None:
        raise errors.NotFound("There is no such album among yours.")
    if album.is_smart:
        album.asset_count = album_assets(album).order_by().count()
        album.cover = find_cover(album)
    return album  # type: ignore[no-any-return]


def find_cover(album: Album) -> Asset | None:
    """Of what the album shows now, the chosen photo, else the first. For smart albums: of others it
    is kept."""
    found = album_assets(album)
    chosen = found.filter(pk=album.chosen_cover_id).first() if album.chosen_cover_id else None
    return chosen or found.first()


def _with_cards(albums: QuerySet[Album], user: User) -> QuerySet[Album]:
    covers = Asset.objects.prefetch_related("renditions")
    members = AlbumMember.objects.filter(album=OuterRef("pk")).order_by().values("album")
    return albums.annotate(  # type: ignore[no-redef]  # the model declares them
        has_unread=has_unread(user),
        member_count=Subquery(members.annotate(count=Count("pk")).values("count")),
    ).prefetch_related(Prefetch("cover", covers))
