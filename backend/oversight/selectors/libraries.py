"""What an administrator may know of a member's library: figures always, photos once it is open.

Even then the locked folder and the trash stay closed, what others have put into an album is not
part of it, and of an edited photo nothing is shown that its owner has cropped away.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.albums.selectors.contents import ordering_of, shown_assets
from backend.common import errors
from backend.photos.models import Asset, AssetState, StageRun, StageState, Visibility
from backend.photos.selectors.assets import (
    list_assets,
    unlocked_assets,
    visible_assets,
    with_cards,
)
from backend.photos.selectors.filters import AssetFilters
from backend.statistics.models import Tally


@dataclass(frozen=True, slots=True)
class Figures:
    """Of what lies outside the locked folder; `bytes` are of the originals that can be seen."""

    photos: int
    videos: int
    bytes: int
    albums: int
    trashed: int
    failed_photos: int
    failed_stages: int


def figures_of(member: User) -> Figures:
    held = Tally.objects.filter(owner=member).aggregate(
        count=Sum("photos", default=0),
        videos=Sum("photos", filter=Q(media_type__startswith="video/"), default=0),
        bytes=Sum("bytes", default=0),
    )
    unlocked = unlocked_assets(owner=member).filter(in_live_photo=False)
    untrashed = Q(trashed_at=None)
    failed = StageRun.objects.filter(
        asset__owner=member, asset__trashed_at=None, state=StageState.FAILED
    )
    return Figures(
        photos=held["count"] - held["videos"],
        videos=held["videos"],
        bytes=held["bytes"],
        albums=Album.objects.filter(owner=member).count(),
        trashed=unlocked.exclude(untrashed).count(),
        failed_photos=unlocked.filter(untrashed, state=AssetState.FAILED).count(),
        failed_stages=failed.exclude(asset__visibility=Visibility.LOCKED).count(),
    )


def overseen_assets(member: User, *, state: str | None = None) -> QuerySet[Asset]:
    """With their cards; photos that failed are among them, with their reason."""
    return list_assets(owner=member, filters=AssetFilters(state=state))


def overseen_asset(member: User, asset_id: UUID) -> Asset:
    """One of them, with what became of each stage. Raises NotFound."""
    found = overseen_assets(member).prefetch_related("stage_runs")
    asset = found.filter(pk=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in the library.")
    return asset


def overseen_albums(member: User) -> QuerySet[Album]:
    """Those that the member owns, each with `own_count`: the photos of theirs in it."""
    entries = AlbumEntry.objects.filter(album=OuterRef("pk"), owner=member, is_shown=True)
    counted = entries.order_by().values("album").annotate(count=Count("pk")).values("count")
    covers = visible_assets(owner=member).prefetch_related("renditions")
    return (
        Album.objects.filter(owner=member)
        .annotate(own_count=Coalesce(Subquery(counted), 0))
        .prefetch_related(Prefetch("cover", covers))
    )


def overseen_album(member: User, album_id: UUID) -> Album:
    """Raises NotFound."""
    album = overseen_albums(member).filter(pk=album_id).first()
    if album is None:
        raise errors.NotFound("There is no such album in the library.")
    return album


def overseen_album_assets(album: Album) -> QuerySet[Asset]:
    """The photos of its owner's in it, in its order, with their cards."""
    own = shown_assets(album).filter(owner=album.owner_id)
    return with_cards(own).order_by(*ordering_of(album))
