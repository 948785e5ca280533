"""What others may save of a photo: never more than they may know.

An original tells where it was taken, what its owner has cropped away, and much else. Unless the
owner shares locations, others get a rendition, which carries no metadata at all.
"""

from django.conf import settings

from backend.common import errors
from backend.photos.models import Asset, Rendition, RenditionKind
from backend.photos.selectors.pictures import lent_rendition
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import shows_location
from backend.sharing.services.visits import note_download
from backend.storage.links import DownloadLink, download_link

_EXTENSIONS = {"image/webp": "webp", "video/mp4": "mp4"}


def guest_download(*, link: ShareLink, asset: Asset) -> DownloadLink:
    """`asset` is one that the link shows. Raises NotPermitted (`downloads_off`)."""
    if not link.allows_download:
        raise errors.NotPermitted("This link offers no downloads.", code="downloads_off")
    note_download(link=link)
    return lent_download(asset, with_location=shows_location(link, asset))


def lent_download(asset: Asset, *, with_location: bool) -> DownloadLink:
    """The original, or else the best rendition under a name that says nothing."""
    if with_location and not asset.recipe:
        key, filename = asset.original_key, asset.filename
    else:
        rendition = _best(asset)
        key = rendition.object_key
        extension = _EXTENSIONS.get(rendition.content_type, "bin")
        filename = f"{asset.captured_local_date:%Y-%m-%d}-{asset.pk.hex[-6:]}.{extension}"
    return download_link(key, filename=filename, expires_in=settings.SHARE_URL_EXPIRES_IN)


def _best(asset: Asset) -> Rendition:
    """The film of a film, the largest picture of a photo."""
    playback, preview = RenditionKind.PLAYBACK, RenditionKind.PREVIEW
    found = lent_rendition(asset, playback) or lent_rendition(asset, preview)
    if found is None:
        raise errors.NotFound("There is no picture of this photo yet.")
    return found
