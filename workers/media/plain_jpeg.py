"""A JPEG without anything that is not needed to show it; its pixels are not touched.

What is kept is listed, and all else goes: EXIF, XMP, IPTC, comments, makers' notes, thumbnails,
gain maps and further pictures (MPF), and whatever lies behind the picture's end, as the films of
motion photos do. Sources: ITU T.81 (markers, annex B), T.871 (JFIF), ICC.1:2022 annex B.4, Adobe
technical note 5116 (APP14), CIPA DC-008 (EXIF).
"""

import re
import struct
from mmap import mmap

SOI, EOI, SOS, APP0 = 0xD8, 0xD9, 0xDA, 0xE0
_JPG, _ADOBE, _ICC = 0xC8, 0xEE, 0xE2
_FRAMES_AND_TABLES = (frozenset(range(0xC0, 0xD0)) - {_JPG}) | {0xDB, 0xDC, 0xDD, SOS}
_BESIDE_THE_PICTURE = frozenset(range(0xE0, 0xFF))  # APPn, JPGn, COM
_JFIF_BYTES = 14  # of which the last two are the sides of a thumbnail that follows
_ADOBE_BYTES = 12
_ORIENTATION = 0x0112
# In coded data, a zero or a restart marker follows 0xFF; anything else ends it.
_END_OF_SCAN = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")


class NotPlain(Exception):
    """The file is put together in a way that is not understood well enough to be copied."""


def plain_jpeg(jpeg: bytes | mmap, *, orientation: int) -> bytes:
    """orientation: EXIF, 1 to 8; the only word that the copy says about itself.

    Raises NotPlain.
    """
    if jpeg[:2] != bytes((0xFF, SOI)):
        raise NotPlain
    parts = [jpeg[:2]]
    place, is_oriented = 2, orientation == 1
    while True:
        marker, body, place = _segment(jpeg, place)
        if marker != APP0 and not is_oriented:  # JFIF wants to be first
            parts.append(_written(0xE1, _exif(orientation)))
            is_oriented = True
        if marker == EOI:
            return b"".join((*parts, bytes((0xFF, EOI))))
        if (kept := _kept(marker, body)) is not None:
            parts.append(_written(marker, kept))
        if marker == SOS:
            end = _scan_end(jpeg, place)
            parts.append(jpeg[place:end])
            place = end


def _segment(jpeg: bytes | mmap, place: int) -> tuple[int, bytes, int]:
    """Marker, body (none of EOI) and where the next begins."""
    if jpeg[place : place + 1] != b"\xff":
        raise NotPlain
    while jpeg[place : place + 1] == b"\xff":  # any number of fill bytes
        place += 1
    head = jpeg[place : place + 3]
    if head[:1] == bytes((EOI,)):
        return EOI, b"", place + 1
    if len(head) < 3:
        raise NotPlain
    marker, length = struct.unpack(">BH", head)
    end = place + 1 + length
    if length < 2 or end > len(jpeg):
        raise NotPlain
    return marker, jpeg[place + 3 : end], end


def _kept(marker: int, body: bytes) -> bytes | None:
    """Of a segment, what is needed to show the picture; None: nothing."""
    if marker in _FRAMES_AND_TABLES:
        return body
    if marker not in _BESIDE_THE_PICTURE:
        raise NotPlain  # hierarchical pictures, and what nobody knows
    if marker == APP0 and body.startswith(b"JFIF\0") and len(body) >= _JFIF_BYTES:
        return body[: _JFIF_BYTES - 2] + b"\0\0"
    if marker == _ICC and body.startswith(b"ICC_PROFILE\0"):
        return body
    if marker == _ADOBE and body.startswith(b"Adobe") and len(body) >= _ADOBE_BYTES:
        return body[:_ADOBE_BYTES]  # how the colours are coded
    return None


def _scan_end(jpeg: bytes | mmap, place: int) -> int:
    found = _END_OF_SCAN.search(jpeg, place)
    if found is None:
        raise NotPlain
    return found.start()


def _written(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _exif(orientation: int) -> bytes:
    """A TIFF directory with a single entry, a SHORT."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
