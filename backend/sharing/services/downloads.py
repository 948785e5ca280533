"""What others may save of a photo: never more than they may know.

An original tells where it was taken, what its owner has cropped away, and much else. Unless the
owner shares locations, others get a rendition, which carries no metadata at all: of the full size,
made when it is first asked for.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings

from backend.common import errors
from backend.photos.models import Asset, Rendition, RenditionKind
from backend.photos.selectors.pictures import lent_rendition
from backend.photos.services.full_size import prepare_full_size
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import shows_location
from backend.sharing.services.visits import note_download
from backend.storage.links import download_link

_EXTENSIONS = {"image/webp": "webp", "image/jpeg": "jpg", "video/mp4": "mp4"}


class LentQuality(StrEnum):
    ORIGINAL = "original"  # the file as it was uploaded
    FULL_SIZE = "full_size"  # the picture without metadata
    PREVIEW = "preview"  # the same, within 2048 pixels
    PLAYBACK = "playback"  # a film that plays everywhere


_QUALITIES = {
    RenditionKind.EDITED: LentQuality.FULL_SIZE,
    RenditionKind.FULL_SIZE: LentQuality.FULL_SIZE,
    RenditionKind.PLAYBACK: LentQuality.PLAYBACK,
}


@dataclass(frozen=True, slots=True)
class LentFile:
    object_key: str
    filename: str  # of a rendition, one that says nothing
    size: int  # bytes
    quality: LentQuality


@dataclass(frozen=True, slots=True)
class LentDownload:
    url: str
    expires_at: datetime
    quality: LentQuality
    is_preparing: bool  # a better one is being made


def require_downloads(link: ShareLink) -> None:
    """Raises NotPermitted (`downloads_off`)."""
    if not link.allows_download:
        raise errors.NotPermitted("This link offers no downloads.", code="downloads_off")


def guest_download(*, link: ShareLink, asset: Asset) -> LentDownload:
    """`asset` is one that the link shows. Raises as `require_downloads` and `lent_file`."""
    require_downloads(link)
    lent = lent_download(asset, with_location=shows_location(link, asset))
    if not lent.is_preparing:  # or else whoever waits for it would be counted each time they ask
        note_download(link=link)
    return lent


def lent_download(asset: Asset, *, with_location: bool) -> LentDownload:
    """A link to `lent_file`; where that is smaller than it could be, the full size is prepared."""
    file = lent_file(asset, with_location=with_location)
    is_small = file.quality == LentQuality.PREVIEW and not asset.recipe
    link = download_link(
        file.object_key, filename=file.filename, expires_in=settings.SHARE_URL_EXPIRES_IN
    )
    waits = is_small and prepare_full_size(asset)
    return LentDownload(link.url, link.expires_at, file.quality, is_preparing=waits)


def lent_file(asset: Asset, *, with_location: bool) -> LentFile:
    """The original, or else the best rendition that there is. `asset` comes with its renditions.
    Raises NotFound while nothing can be shown."""
    if with_location and not asset.recipe:
        return LentFile(asset.original_key, asset.filename, asset.size, LentQuality.ORIGINAL)
    made = _best(asset)
    extension = _EXTENSIONS.get(made.content_type, "bin")
    filename = f"{asset.captured_local_date:%Y-%m-%d}-{asset.pk.hex[-6:]}.{extension}"
    quality = _QUALITIES.get(RenditionKind(made.kind), LentQuality.PREVIEW)
    return LentFile(made.object_key, filename, made.size, quality)


def _best(asset: Asset) -> Rendition:
    """The film of a film, the largest picture of a photo."""
    kinds = (RenditionKind.PLAYBACK, RenditionKind.FULL_SIZE, RenditionKind.PREVIEW)
    found = (lent_rendition(asset, kind) for kind in kinds)
    best = next((made for made in found if made is not None), None)
    if best is None:
        raise errors.NotFound("There is no picture of this photo yet.")
    return best
