"""A picture as a recipe makes it (`backend.events.recipes`), and the small pictures of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from backend.events.recipes import Recipe, Step, size_after

from .decoding import decode_within
from .errors import undecodable
from .header import Header
from .placeholder import dominant_color, thumbhash
from .renditions import (
    PLACEHOLDER_SIDE,
    PREVIEW_QUALITY,
    PREVIEW_SIDE,
    THUMBNAIL_QUALITY,
    THUMBNAIL_SIDE,
    EncodedPicture,
    encode,
    within,
)

# The decoded picture has to fit into a worker's memory, twice: 8192 x 8192 take 200 MB.
EDITED_SIDE = 8192
_EDITED_QUALITY = 92  # what cameras' finest JPEGs have, about


@dataclass(frozen=True, slots=True)
class Edited:
    picture: EncodedPicture  # JPEG
    preview: EncodedPicture
    thumbnail: EncodedPicture
    thumbhash: bytes
    dominant_color: str  # "#rrggbb"


def make_edited(path: Path, header: Header, recipe: Recipe) -> Edited:
    """From the original, whatever was made of it before. Raises PictureError as `decode_within`."""
    try:
        picture = applied(decode_within(path, header, EDITED_SIDE), recipe)
    except pyvips.Error as error:
        raise undecodable(error) from error
    preview = within(picture, PREVIEW_SIDE)
    thumbnail = within(preview, THUMBNAIL_SIDE)
    hash_of_it, color = placeholder_of(thumbnail)
    return Edited(
        picture=encode_whole(picture),
        preview=encode(preview, PREVIEW_QUALITY),
        thumbnail=encode(thumbnail, THUMBNAIL_QUALITY),
        thumbhash=hash_of_it,
        dominant_color=color,
    )


def encode_whole(picture: Any) -> EncodedPicture:
    """As JPEG, to be downloaded; without metadata."""
    content: bytes = picture.jpegsave_buffer(Q=_EDITED_QUALITY, optimize_coding=True, keep="icc")
    return EncodedPicture(content, picture.width, picture.height)


def placeholder_of(thumbnail: Any) -> tuple[bytes, str]:
    """ThumbHash and dominant colour."""
    sample = within(thumbnail, PLACEHOLDER_SIDE).numpy()
    return thumbhash(sample), dominant_color(sample)


def placeholder_of_rendition(content: bytes) -> tuple[bytes, str]:
    """The same of a rendition that we made ourselves."""
    return placeholder_of(pyvips.Image.new_from_buffer(content, ""))


def applied(picture: Any, recipe: Recipe) -> Any:
    """A libvips image in memory, step by step."""
    for step in recipe:
        picture = _after(picture, step).copy_memory()
    return picture


def _after(picture: Any, step: Step) -> Any:
    width, height = size_after(step, picture.width, picture.height)
    match step["action"]:
        case "rotate":
            return picture.rot(f"d{step['degrees']:.0f}")
        case "mirror":
            return picture.fliphor() if step["axis"] == "horizontal" else picture.flipver()
        case "straighten":
            smooth = pyvips.Interpolate.new("bicubic")
            turned = picture.rotate(step["degrees"], interpolate=smooth)
            left, top = (turned.width - width) / 2, (turned.height - height) / 2
            return _part(turned, left, top, width, height)
        case _:
            left, top = step["left"] * picture.width, step["top"] * picture.height
            return _part(picture, left, top, width, height)


def _part(picture: Any, left: float, top: float, width: int, height: int) -> Any:
    """Moved by a pixel, at most, so that it lies within the picture."""
    x = min(max(round(left), 0), picture.width - width)
    y = min(max(round(top), 0), picture.height - height)
    return picture.extract_area(x, y, width, height)
