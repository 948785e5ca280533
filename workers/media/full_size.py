"""The whole picture for others: as large as the original, and saying nothing beside."""

import mmap
from pathlib import Path

from .decoding import decode_within
from .edited import EDITED_SIDE, encode_whole
from .header import Header
from .plain_jpeg import NotPlain, plain_jpeg
from .renditions import EncodedPicture


def make_full_size(path: Path, header: Header) -> EncodedPicture:
    """A JPEG: a copy of one without its metadata, pixel for pixel; of other formats made anew,
    within 8192 pixels. Raises PictureError as `decode_within`."""
    if header.media_type == "image/jpeg":
        try:
            return EncodedPicture(_copied(path, header.orientation), *header.upright)
        except NotPlain:
            pass  # it can be shown, and so it can be made anew
    return encode_whole(decode_within(path, header, EDITED_SIDE))


def _copied(path: Path, orientation: int) -> bytes:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return plain_jpeg(data, orientation=orientation)
