"""From files to pixels, at the size that is asked for: libvips with shrink-on-load.

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

# The worker processes are the parallelism: one thread each, and no cache, as no file comes twice.
pyvips.concurrency_set(1)
pyvips.cache_set_max(0)
pyvips.block_untrusted_set(True)
# libvips warns of every oddity of a stranger's file, thousands of times if the file wants it so.
logging.getLogger("pyvips").setLevel(logging.ERROR)

# Lost bytes are an error; a codec's mere warnings are not, since many cameras earn them.
_FAIL_ON = "truncated"
_JPEG_CHECK_SHRINK = 8  # reads every byte, and transforms only the coarsest coefficients

_checked_heic = KeptPicture()  # libheif always decodes the whole: 3 s for 33 megapixels of 10 bits


def check_decodes(path: Path, header: Header, *, side: int) -> None:
    """Decode the first frame to its last pixel, and throw the pixels away.

    Of a HEIC what `decode_within` will make for `side` is kept until then, 12 MB for 2048 pixels.
    Raises PictureError: `truncated`, `undecodable`.
    """
    if header.media_type == "image/heic":
        _checked_heic.keep(path, side, decode_within(path, header, side))
        return
    options = {"shrink": _JPEG_CHECK_SHRINK} if header.media_type == "image/jpeg" else {}
    try:
        image: Any = pyvips.Image.new_from_file(
            str(path), access="sequential", fail_on=_FAIL_ON, **options
        )
        image.avg()
    except pyvips.Error as error:
        raise undecodable(error) from error


def decode_within(path: Path, header: Header, side: int) -> Any:
    """The picture as libvips image: upright, 8-bit sRGB, opaque, within `side` x `side` pixels.

    A smaller picture keeps its size. Raises PictureError: `truncated`, `undecodable`.
    """
    if (checked := _checked_heic.take(path, side)) is not None:
        return checked
    try:
        if header.media_type == "image/heic":
            shrunk = decode_heic(path).thumbnail_image(side, height=side, size="down")
        else:
            shrunk = pyvips.Image.thumbnail(
                str(path), side, height=side, size="down", fail_on=_FAIL_ON
            )
        return to_opaque_srgb(shrunk.copy_memory())
    except pyvips.Error as error:
        raise undecodable(error) from error
