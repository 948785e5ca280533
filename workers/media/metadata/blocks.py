"""The metadata blocks of a file, found by the decoders' own readers of each container."""

import mmap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from workers.media.errors import undecodable
from workers.media.heic import read_heic_blocks
from workers.media.raw import embedded_jpeg
from workers.media.raw_files import TIFF_LIKE, is_raw

from .exif import Exif, read_exif
from .iptc import Iptc, read_iptc
from .raw_exif import canon_exif, tiff_like_exif
from .xmp import Xmp, read_xmp


@dataclass(frozen=True, slots=True)
class Blocks:
    exif: Exif
    xmp: Xmp
    iptc: Iptc


def read_blocks(path: Path, media_type: str) -> Blocks:
    """Raises PictureError when not even the container can be read."""
    if is_raw(media_type):
        return _raw_blocks(path, media_type)
    raw = read_heic_blocks(path) if media_type == "image/heic" else _vips_blocks(path)
    return Blocks(
        exif=_tiff_exif(path) if media_type == "image/tiff" else read_exif(raw.get("exif", b"")),
        xmp=read_xmp(raw.get("xmp", b"")),
        iptc=read_iptc(raw.get("iptc", b"")),
    )


def _raw_blocks(path: Path, media_type: str) -> Blocks:
    """The file's own tags where it is a TIFF file in essence; else those of the camera's JPEG."""
    if media_type in TIFF_LIKE:
        exif = tiff_like_exif(path)
    elif media_type == "image/x-canon-cr3":
        exif = canon_exif(path)
    else:
        exif = Exif()
    beside = _jpeg_blocks(embedded_jpeg(path))
    if not (exif.main or exif.photo):
        exif = read_exif(beside.get("exif", b""))
    return Blocks(exif, read_xmp(beside.get("xmp", b"")), Iptc())


def _jpeg_blocks(jpeg: bytes) -> dict[str, bytes]:
    """What a camera put beside a mosaic may be broken; then it says nothing."""
    try:
        return _blocks_of(pyvips.Image.new_from_buffer(jpeg, "")) if jpeg else {}
    except pyvips.Error:
        return {}


def _vips_blocks(path: Path) -> dict[str, bytes]:
    try:
        return _blocks_of(pyvips.Image.new_from_file(str(path), access="sequential"))
    except pyvips.Error as error:
        raise undecodable(error) from error


def _blocks_of(image: Any) -> dict[str, bytes]:
    present = set(image.get_fields())
    return {
        name: bytes(image.get(f"{name}-data"))
        for name in ("exif", "xmp", "iptc")
        if f"{name}-data" in present
    }


def _tiff_exif(path: Path) -> Exif:
    """A TIFF file is its own EXIF; mapped, since it may be large."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return read_exif(data)
