"""Exposure and the like, as small JSON that PostgreSQL takes: finite numbers, no NUL."""

from typing import cast

from backend.events.results import PhotoDetails
from workers.media.header import Header

from . import xmp
from .blocks import Blocks
from .exif import Gps, Main, Photo
from .exif import Tag as ExifTag

_FLASH_FIRED = 1  # bit 0 of the Flash tag
_WORDS_LIMIT = 200

# name in PhotoDetails, tag, least and greatest value that can be true, digits (None: whole number)
_MEASURES: tuple[tuple[str, ExifTag, float, float, int | None], ...] = (
    ("exposure_seconds", Photo.ExposureTime, 1e-7, 86_400, 9),
    ("f_number", Photo.FNumber, 0.3, 256, 2),
    ("iso", Photo.ISOSpeedRatings, 1, 10_000_000, None),
    ("exposure_bias_ev", Photo.ExposureBiasValue, -20, 20, 2),
    ("focal_length_mm", Photo.FocalLength, 0.1, 10_000, 2),
    ("focal_length_35mm", Photo.FocalLengthIn35mmFilm, 1, 20_000, None),
    ("direction_degrees", Gps.ImgDirection, 0, 360, 1),
    ("position_error_metres", Gps.HPositioningError, 0, 100_000, 1),
)
_WORDS: tuple[tuple[str, ExifTag], ...] = (
    ("software", Main.Software),
    ("artist", Main.Artist),
    ("copyright", Main.Copyright),
)


def read_details(blocks: Blocks, header: Header) -> PhotoDetails:
    """Only what the file says and what can be true; see `PhotoDetails` for units."""
    exif = blocks.exif
    found: dict[str, object] = {"orientation": header.orientation, "frames": header.frames}
    for name, tag, lowest, highest, digits in _MEASURES:
        value = exif.number(tag)
        if value is not None and lowest <= value <= highest:
            found[name] = round(value, digits)
    if (flash := exif.number(Photo.Flash)) is not None:
        found["flash_fired"] = bool(int(flash) & _FLASH_FIRED)
    if (rating := _rating(blocks)) is not None:
        found["rating"] = rating
    for name, tag in _WORDS:
        if words := exif.text(tag, limit=_WORDS_LIMIT):
            found[name] = words
    return cast("PhotoDetails", found)  # the tables above name its keys


def _rating(blocks: Blocks) -> int | None:
    """Stars, 0 to 5, or -1 for "rejected" (XMP Basic); XMP knows better than EXIF."""
    for value in (blocks.xmp.first(f"{xmp.XMP}Rating"), blocks.exif.number(Main.Rating)):
        try:
            rating = round(float(value if value is not None else ""))
        except (ValueError, OverflowError):
            continue
        if -1 <= rating <= 5:
            return rating
    return None
