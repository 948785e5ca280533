"""The boxes of HEIC and AVIF files (ISO/IEC 14496-12): is the whole file there?

libheif decodes what is left of a truncated picture without a word, so the file's length is
compared with what its boxes promise first.
"""

import struct
from pathlib import Path

from .errors import truncated

_MAX_BOXES = 1000  # at the top level; pictures have three or four
_PICTURE_BOXES = frozenset({b"ftyp", b"meta", b"mdat", b"moov", b"idat"})


def refuse_truncated_boxes(path: Path) -> None:
    """Raises PictureError("truncated") when a box of the picture reaches beyond the file's end.

    A malformed box of any other kind ends the walk: phones append data of their own.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        offset = 0
        for _ in range(_MAX_BOXES):
            if offset >= size:
                return
            file.seek(offset)
            head = file.read(16)
            length = _box_length(head, size - offset)
            if not 0 < length <= size - offset:
                if head[4:8] in _PICTURE_BOXES:
                    raise truncated("a part of the container is missing")
                return
            offset += length


def _box_length(head: bytes, remaining: int) -> int:
    """Length in bytes of the box that starts with `head`; 0 when there is no valid box."""
    if len(head) < 8:
        return 0
    (length,) = struct.unpack(">I", head[:4])
    if length == 0:  # "to the end of the file"
        return remaining
    if length == 1:
        length = struct.unpack(">Q", head[8:16])[0] if len(head) == 16 else 0
    return length if length >= 8 else 0
