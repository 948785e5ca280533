"""What a picture's header promises, read before any pixel is decoded."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from .errors import PictureError, undecodable
from .films.containers import is_film
from .heic import read_heic_header
from .iso_media import refuse_truncated_boxes
from .raw import read_raw_header
from .raw_files import is_raw
from .signatures import identify_file
from .tiff_files import refuse_truncated_tiff

_SAMPLE_BYTES = {"uchar": 1, "char": 1, "ushort": 2, "short": 2, "double": 8, "dpcomplex": 16}
_SWAPS_AXES = frozenset({5, 6, 7, 8})  # EXIF orientations that turn the picture on its side


@dataclass(frozen=True, slots=True)
class Header:
    """Sizes are those of the stored pixels, in pixels; `upright` says what a viewer sees."""

    media_type: str
    width: int
    height: int
    bands: int
    sample_bytes: int  # of the coded samples
    frames: int
    orientation: int  # EXIF, 1 to 8; 1 where the container itself turns the picture
    is_interlaced: bool  # progressive JPEG, Adam7 PNG
    chroma: str  # "4:2:0" and the like, for JPEG; "" elsewhere

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height after the orientation is applied."""
        if self.orientation in _SWAPS_AXES:
            return self.height, self.width
        return self.width, self.height

    @property
    def pixels(self) -> int:
        return self.width * self.height


def read_header(path: Path) -> Header:
    """Identify the file and read its header.

    Raises PictureError: `unsupported_type`, `truncated`, `undecodable`.
    """
    media_type = identify_file(path)
    if is_film(media_type):
        raise PictureError("This is a film, and not a picture.", code="unsupported_type")
    if is_raw(media_type):
        return _raw_header(path, media_type)
    if media_type in {"image/heic", "image/avif"}:
        refuse_truncated_boxes(path)
    if media_type == "image/tiff":
        refuse_truncated_tiff(path)
    return _heic_header(path) if media_type == "image/heic" else _vips_header(path, media_type)


def _heic_header(path: Path) -> Header:
    heic = read_heic_header(path)
    return Header(
        media_type="image/heic",
        width=heic.width,
        height=heic.height,
        bands=heic.bands,
        sample_bytes=1 if heic.bit_depth == 8 else 2,
        frames=heic.frames,
        orientation=1,
        is_interlaced=False,
        chroma="",
    )


def _raw_header(path: Path, media_type: str) -> Header:
    raw = read_raw_header(path)
    return Header(
        media_type=media_type,
        width=raw.width,
        height=raw.height,
        bands=3,
        sample_bytes=2,
        frames=1,
        orientation=raw.orientation,
        is_interlaced=False,
        chroma="",
    )


def _vips_header(path: Path, media_type: str) -> Header:
    try:
        image: Any = pyvips.Image.new_from_file(str(path), access="sequential")
    except pyvips.Error as error:
        raise undecodable(error) from error
    fields = set(image.get_fields())

    def field(name: str, default: Any) -> Any:
        return image.get(name) if name in fields else default

    orientation = field("orientation", 1)
    return Header(
        media_type=media_type,
        width=image.width,
        height=image.height,
        bands=image.bands,
        sample_bytes=_SAMPLE_BYTES.get(image.format, 4),
        frames=field("n-pages", 1),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        is_interlaced=bool(field("interlaced", 0)),
        chroma=str(field("jpeg-chroma-subsample", "")),
    )
