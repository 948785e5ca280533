"""HEIC by pillow-heif (libheif with libde265): the libvips wheel does not carry the HEVC codec."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pyvips

from .errors import undecodable

pillow_heif.options.DECODE_THREADS = 1  # the worker processes are the parallelism

_ERRORS = (ValueError, RuntimeError, EOFError, OSError, SyntaxError, MemoryError)
_DEEP_GREY = "I;16"  # the one mode that `convert_hdr_to_8bit` leaves deeper than 8 bits


@dataclass(frozen=True, slots=True)
class HeicHeader:
    width: int  # pixels, as seen: the container's own rotation is applied when decoding
    height: int
    bands: int
    bit_depth: int  # of the coded planes: 8, 10 or 12
    frames: int


def read_heic_header(path: Path) -> HeicHeader:
    """Raises PictureError: `undecodable`, `truncated`."""
    heif = _open(path)
    width, height = heif.size
    return HeicHeader(width, height, _bands(heif), int(heif.info.get("bit_depth", 8)), len(heif))


def read_heic_blocks(path: Path) -> dict[str, bytes]:
    """The metadata blocks `exif`, `xmp` and `iptc`, as far as there are any. Errors as above."""
    heif = _open(path)
    blocks = {name: heif.info[name] for name in ("exif", "xmp") if heif.info.get(name)}
    for block in heif.info.get("metadata", []):
        if block.get("type") == "iptc":
            blocks["iptc"] = block["data"]
    return blocks


def decode_heic(path: Path) -> Any:
    """The primary picture as libvips image that rests on libheif's buffer. Errors as above."""
    heif = _open(path)
    try:
        data = heif.data
    except _ERRORS as error:
        raise undecodable(error) from error
    width, height = heif.size
    bands = _bands(heif)
    deep = heif.mode == _DEEP_GREY
    samples = np.frombuffer(data, dtype="<u2" if deep else np.uint8)
    rows = samples.reshape(height, -1)[:, : width * bands]
    image: Any = pyvips.Image.new_from_memory(
        np.ascontiguousarray(rows).data, width, height, bands, "ushort" if deep else "uchar"
    )
    grey = "grey16" if deep else "b-w"
    image = image.copy(interpretation="srgb" if bands >= 3 else grey)
    profile = heif.info.get("icc_profile")
    if profile:
        image.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    return image


def _open(path: Path) -> Any:
    try:
        return pillow_heif.open_heif(path, convert_hdr_to_8bit=True)
    except _ERRORS as error:
        raise undecodable(error) from error


def _bands(heif: Any) -> int:
    return 1 if heif.mode == _DEEP_GREY else len(heif.mode)
