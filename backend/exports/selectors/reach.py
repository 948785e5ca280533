"""What of whose photos an archive may hold: just what is given out one by one in the same place.

Asked when an archive is planned, and again while it is fetched, so that what was taken back since
is not in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.selectors.contents import album_assets
from backend.albums.selectors.membership import get_album
from backend.common import errors
from backend.common.id_sets import one_of
from backend.exports.contents import LeftOut, Reason
from backend.exports.models import Archive, ArchiveKind
from backend.photos.models import Asset, RenditionKind, Visibility
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.pictures import edited_file, lent_rendition
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import shared_assets, shows_location
from backend.sharing.selectors.links import still_open
from backend.sharing.services.downloads import LentQuality, lent_file, require_downloads

_LENT = (RenditionKind.PLAYBACK, RenditionKind.FULL_SIZE, RenditionKind.PREVIEW)


@dataclass(frozen=True, slots=True)
class GivenFile:
    asset: Asset  # whose it is: of the film of a live photo, not the still
    object_key: str
    filename: str
    size: int  # bytes
    sha256: str = ""  # empty where nobody has counted it
    is_edited: bool = False
    is_preview: bool = False  # there may be a larger one, some day


class Given(NamedTuple):
    files: list[GivenFile]
    left_out: list[LeftOut]


class Reach(Protocol):
    def assets(self) -> QuerySet[Asset]:
        """In no order, with all that `given` looks at. Raises NotFound, NotPermitted where the
        container itself is out of reach."""

    def given(self, asset: Asset) -> Given: ...

    def may_have(self, asset: Asset) -> frozenset[str]:
        """Names of the objects that may be given of it now: those above, and lesser ones."""


class OwnLibrary:
    def __init__(self, owner: User) -> None:
        self.owner = owner

    def assets(self) -> QuerySet[Asset]:
        return _with_files(visible_assets(owner=self.owner))

    def given(self, asset: Asset) -> Given:
        """The original, the film of a live photo, and the picture as it was edited."""
        given = Given([_original(asset), *_live_film(asset)], [])
        if asset.recipe:
            _add_edited(given, asset)
        return given

    def may_have(self, asset: Asset) -> frozenset[str]:
        return _keys(self.given(asset))


class WholeAccount(OwnLibrary):
    """All but the trash; of the locked folder only where its owner has opened it to ask for it.
    Files that cannot be shown are the owner's all the same."""

    def __init__(self, owner: User, *, includes_locked: bool) -> None:
        super().__init__(owner)
        self.includes_locked = includes_locked

    def assets(self) -> QuerySet[Asset]:
        kept = Asset.objects.filter(owner=self.owner, trashed_at=None, in_live_photo=False)
        unlocked = kept if self.includes_locked else kept.filter(~Q(visibility=Visibility.LOCKED))
        return _with_files(unlocked)


class AlbumOfMembers:
    """To a member: their own photos as they have them, those of others as they are lent."""

    def __init__(self, album_id: UUID, *, member: User) -> None:
        self.album_id, self.member = album_id, member

    def assets(self) -> QuerySet[Asset]:
        album: Album = get_album(user=self.member, album_id=self.album_id)
        return _with_files(album_assets(album))

    def given(self, asset: Asset) -> Given:
        if asset.owner_id == self.member.pk:
            return OwnLibrary(self.member).given(asset)
        if not asset.recipe:
            return Given([_original(asset), *_live_film(asset)], [])
        given = Given([], [])
        _add_edited(given, asset)
        return given

    def may_have(self, asset: Asset) -> frozenset[str]:
        return _keys(self.given(asset))


class SharedByLink:
    def __init__(self, link_id: UUID) -> None:
        self.link_id = link_id
        self._link: ShareLink | None = None

    def assets(self) -> QuerySet[Asset]:
        self._link = still_open(self.link_id)
        require_downloads(self._link)
        return _with_files(shared_assets(self._link))

    def given(self, asset: Asset) -> Given:
        link = self._link or still_open(self.link_id)
        try:
            file = lent_file(asset, with_location=shows_location(link, asset))
        except errors.NotFound:
            # under no name: guests do not learn what the file is called
            return Given([], [LeftOut(asset.pk, "", Reason.NOT_READY)])
        is_preview = file.quality == LentQuality.PREVIEW
        given = GivenFile(asset, file.object_key, file.filename, file.size, is_preview=is_preview)
        return Given([given], [])

    def may_have(self, asset: Asset) -> frozenset[str]:
        """A picture that a better one has taken the place of meanwhile is still theirs to have."""
        pictures = (lent_rendition(asset, kind) for kind in _LENT)
        return _keys(self.given(asset)) | {made.object_key for made in pictures if made}


def reach_of(archive: Archive) -> Reach:
    if archive.link_id is not None:
        return SharedByLink(archive.link_id)
    if archive.owner is None:
        raise errors.NotFound("There is no such archive.")
    if archive.kind == ArchiveKind.ACCOUNT:
        return WholeAccount(archive.owner, includes_locked=archive.includes_locked)
    if archive.kind == ArchiveKind.ALBUM and archive.album_id is not None:
        return AlbumOfMembers(archive.album_id, member=archive.owner)
    return OwnLibrary(archive.owner)


def keys_given(reach: Reach, asset_ids: Iterable[UUID]) -> dict[UUID, frozenset[str]]:
    """Names of the objects that may be given now, by photo; nothing of what is out of reach."""
    assets = reach.assets().filter(pk__in=one_of(asset_ids)).order_by()
    return {asset.pk: reach.may_have(asset) for asset in assets}


def _with_files(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    return assets.select_related("live_photo__film").prefetch_related("renditions")


def _keys(given: Given) -> frozenset[str]:
    return frozenset(file.object_key for file in given.files)


def _original(asset: Asset) -> GivenFile:
    return GivenFile(asset, asset.original_key, asset.filename, asset.size, asset.sha256)


def _live_film(asset: Asset) -> list[GivenFile]:
    live = getattr(asset, "live_photo", None)
    return [] if live is None else [_original(live.film)]


def _add_edited(given: Given, asset: Asset) -> None:
    try:
        edited = edited_file(asset)
    except errors.Conflict:
        given.left_out.append(LeftOut(asset.pk, asset.filename, Reason.NOT_READY))
        return
    given.files.append(
        GivenFile(asset, edited.object_key, edited.filename, edited.size, is_edited=True)
    )
