"""Files as they are handed out one by one: under which name and address, and how to check them."""

from dataclasses import dataclass
from datetime import datetime

from backend.photos.models import Asset
from backend.photos.selectors.pictures import edited_file
from backend.storage.links import download_link


@dataclass(frozen=True, slots=True)
class HandedOut:
    """`sha256`: lower-case hexadecimal, "" of a picture that was made here. `live_film`: the other
    half of a live photo that came as two files."""

    url: str
    expires_at: datetime
    filename: str
    size: int  # bytes
    sha256: str
    live_film: "HandedOut | None" = None


def original_of(asset: Asset) -> HandedOut:
    """The file as it was uploaded, with the film of a live photo."""
    live = getattr(asset, "live_photo", None)
    return _uploaded(asset, None if live is None else _uploaded(live.film))


def edited_of(asset: Asset) -> HandedOut:
    """Raises as `edited_file`."""
    file = edited_file(asset)
    link = download_link(file.object_key, filename=file.filename)
    return HandedOut(link.url, link.expires_at, file.filename, file.size, "")


def _uploaded(asset: Asset, live_film: HandedOut | None = None) -> HandedOut:
    link = download_link(asset.original_key, filename=asset.filename)
    return HandedOut(link.url, link.expires_at, asset.filename, asset.size, asset.sha256, live_film)
