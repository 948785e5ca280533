"""The metadata blocks of a file, found by the decoders' own readers of each container."""

import mmap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from workers.media.errors import undecodable
from workers.media.heic import read_heic_blocks

from .exif import Exif, read_exif
from .iptc import Iptc, read_iptc
from .xmp import Xmp, read_xmp


@dataclass(frozen=True, slots=True)
class Blocks:
    exif: Exif
    xmp: Xmp
    iptc: Iptc


def read_blocks(path: Path, media_type: str) -> Blocks:
    """Raises PictureError when not even the container can be read."""
    raw = read_heic_blocks(path) if media_type == "image/heic" else _vips_blocks(path)
    return Blocks(
        exif=_tiff_exif(path) if media_type == "image/tiff" else read_exif(raw.get("exif", b"")),
        xmp=read_xmp(raw.get("xmp", b"")),
        iptc=read_iptc(raw.get("iptc", b"")),
    )


def _vips_blocks(path: Path) -> dict[str, bytes]:
    try:
        image: Any = pyvips.Image.new_from_file(str(path), access="sequential")
    except pyvips.Error as error:
        raise undecodable(error) from error
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
