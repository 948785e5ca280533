"""From files to pixels, at the size that is asked for, by libvips.

libvips keeps threads: a process that has decoded must not fork. Prefork pools are safe, since only
the children decode.
"""

import logging
from pathlib import Path
from typing import Any

import pyvips

from .colour import to_opaque_srgb
from .errors import undecodable
from .header import Header
from .heic import decode_heic
from .kept_picture import KeptPicture
from .raw import decode_raw
from .raw_files import is_raw

# The worker processes are the parallelism: one thread each, and no cache, as no file comes twice.
pyvips.concurrency_set(1)
pyvips.cache_set_max(0)
pyvips.block_untrusted_set(True)
# libvips warns of every oddity of a stranger's file, thousands of times if the file wants it so.
logging.getLogger("pyvips").setLevel(logging.ERROR)

# Lost bytes are an error; a codec's mere warnings are not, since many cameras earn them.
_FAIL_ON = "truncated"
# Their decoders make a smaller picture with less work, of all the bytes. Of other formats libvips
# may take a reduced copy out of the file instead (TIFF pyramids, thumbnails in AVIF): the picture
# itself would be neither checked nor shown.
_SHRINK_ON_LOAD = frozenset({"image/jpeg", "image/webp"})

_checked = KeptPicture()


def check_decodes(path: Path, header: Header, *, side: int) -> None:
    """Decode the first frame to its last pixel.

    What `decode_within` will make for `side` is kept until then, 12 MB for 2048 pixels. Raises
    PictureError: `truncated`, `undecodable`, `needs_too_much_memory`.
    """
    _checked.keep(path, side, _decode(path, header, side))


def decode_within(path: Path, header: Header, side: int) -> Any:
    """The picture as libvips image: upright, 8-bit sRGB, opaque, within `side` x `side` pixels.

    A smaller picture keeps its size. Errors as above.
    """
    checked = _checked.take(path, side)
    return _decode(path, header, side) if checked is None else checked


def _decode(path: Path, header: Header, side: int) -> Any:
    try:
        return to_opaque_srgb(_shrunk(path, header, side).copy_memory())
    except pyvips.Error as error:
        raise undecodable(error) from error


def _shrunk(path: Path, header: Header, side: int) -> Any:
    if header.media_type in _SHRINK_ON_LOAD:
        return pyvips.Image.thumbnail(str(path), side, height=side, size="down", fail_on=_FAIL_ON)
    if header.media_type == "image/heic":
        whole = decode_heic(path)
    elif is_raw(header.media_type):
        whole = decode_raw(path)
    else:
        whole = pyvips.Image.new_from_file(str(path), access="sequential", fail_on=_FAIL_ON)
    return whole.thumbnail_image(side, height=side, size="down")
