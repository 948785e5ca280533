"""The small pictures that are shown instead of the original."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .decoding import decode_within
from .fingerprint import Fingerprint, fingerprint
from .header import Header
from .placeholder import dominant_color, thumbhash

# A preview fills a laptop screen, and faces that are 2 % of its width still reach 40 pixels.
PREVIEW_SIDE = 2048
PREVIEW_QUALITY = 82
# A timeline cell of 256 CSS pixels on a display with two device pixels each.
THUMBNAIL_SIDE = 512
THUMBNAIL_QUALITY = 76
# libwebp's 0 (fast) to 6: 4, the default, takes twice as long as 2 for 4 % fewer bytes.
_EFFORT = 2
# ThumbHash keeps seven waves a side at most; 32 samples carry them, and 100 take ten times as long.
PLACEHOLDER_SIDE = 32


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    content: bytes  # WebP, or JPEG where it is to be downloaded
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Renditions:
    preview: EncodedPicture
    thumbnail: EncodedPicture
    thumbhash: bytes
    dominant_color: str  # "#rrggbb"
    fingerprint: Fingerprint


def make_renditions(path: Path, header: Header) -> Renditions:
    """Decode once; the thumbnail is made from the preview, the placeholder from the thumbnail.

    Raises PictureError: `truncated`, `undecodable`.
    """
    preview = decode_within(path, header, PREVIEW_SIDE)
    thumbnail = within(preview, THUMBNAIL_SIDE)
    sample = within(thumbnail, PLACEHOLDER_SIDE).numpy()
    return Renditions(
        preview=encode(preview, PREVIEW_QUALITY),
        thumbnail=encode(thumbnail, THUMBNAIL_QUALITY),
        thumbhash=thumbhash(sample),
        dominant_color=dominant_color(sample),
        fingerprint=fingerprint(thumbnail),
    )


def within(image: Any, side: int) -> Any:
    """A smaller picture keeps its size."""
    return image.thumbnail_image(side, height=side, size="down").copy_memory()


def encode(image: Any, quality: int) -> EncodedPicture:
    content: bytes = image.webpsave_buffer(Q=quality, effort=_EFFORT, keep="none")
    return EncodedPicture(content=content, width=image.width, height=image.height)
