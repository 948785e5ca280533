"""Camera raw files by LibRaw: the camera's own picture of the mosaic, or a developed one.

The camera's own picture is what the photographer saw, and is there at once. Only where there is
none, or a tiny one, the mosaic is developed, at half its size: more than any preview needs.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips
import rawpy

from .errors import undecodable

_ERRORS = (rawpy.LibRawError, ValueError, RuntimeError, OSError, MemoryError)
_EXIF_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}  # of LibRaw's `flip`
# An embedded picture this large is as good as a developed one; a smaller one only if it is half as
# wide as the mosaic, as old cameras' are.
_LARGE_ENOUGH = 1600


@dataclass(frozen=True, slots=True)
class RawHeader:
    width: int  # pixels of the developed picture, as stored
    height: int
    orientation: int  # EXIF


def read_raw_header(path: Path) -> RawHeader:
    """Nothing is unpacked yet. Raises PictureError: `undecodable`, `truncated`."""
    with _opened(path) as raw:
        sizes = raw.sizes
        return RawHeader(sizes.width, sizes.height, _EXIF_ORIENTATIONS.get(sizes.flip, 1))


def decode_raw(path: Path) -> Any:
    """An upright libvips image in memory. Raises PictureError, as above."""
    with _opened(path) as raw:
        embedded = _embedded(raw)
        if embedded is not None and _is_large_enough(embedded, raw.sizes):
            return embedded
        developed = raw.postprocess(half_size=True, use_camera_wb=True, output_bps=8)
    height, width, bands = developed.shape
    image: Any = pyvips.Image.new_from_memory(developed.data, width, height, bands, "uchar")
    return image.copy(interpretation="srgb").copy_memory()


def embedded_jpeg(path: Path) -> bytes:
    """The camera's own JPEG, for what its header says; b"" where there is none. Errors as above."""
    with _opened(path) as raw:
        thumbnail = _thumbnail(raw)
    is_jpeg = thumbnail is not None and thumbnail.format == rawpy.ThumbFormat.JPEG
    return bytes(thumbnail.data) if is_jpeg else b""


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        # as a stream: LibRaw never learns a name, so that it looks for no files beside it
        with rawpy.imread(io.BytesIO(path.read_bytes())) as raw:
            yield raw
    except (*_ERRORS, pyvips.Error) as error:
        raise undecodable(_readable(error)) from error


def _readable(error: Exception) -> Exception:
    """LibRaw's messages are bytes."""
    words = error.args[0] if error.args else b""
    return RuntimeError(words.decode(errors="replace")) if isinstance(words, bytes) else error


def _thumbnail(raw: Any) -> Any:
    try:
        return raw.extract_thumb()
    except _ERRORS:  # there is none, or none that is known
        return None


def _embedded(raw: Any) -> Any:
    """The camera's picture, upright; None where there is none that decodes."""
    thumbnail = _thumbnail(raw)
    if thumbnail is None or thumbnail.format != rawpy.ThumbFormat.JPEG:
        return None
    try:
        image: Any = pyvips.Image.new_from_buffer(bytes(thumbnail.data), "", fail_on="truncated")
        if image.width * image.height > 1.2 * raw.sizes.raw_width * raw.sizes.raw_height:
            return None  # no camera does that
        if "orientation" not in image.get_fields():  # then it lies as the mosaic does
            image = image.copy()
            image.set_type(
                pyvips.GValue.gint_type,
                "orientation",
                _EXIF_ORIENTATIONS.get(raw.sizes.flip, 1),
            )
        return image.autorot().copy_memory()
    except pyvips.Error:
        return None


def _is_large_enough(image: Any, sizes: Any) -> bool:
    longest: int = max(image.width, image.height)
    longest_of_mosaic: int = max(sizes.width, sizes.height)
    return longest >= _LARGE_ENOUGH or 2 * longest >= longest_of_mosaic
