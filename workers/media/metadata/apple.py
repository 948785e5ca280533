"""What Apple's cameras write into the maker note: the identifiers of live photos and of bursts.

A TIFF directory behind a header of its own, with offsets from the note's first byte; tags 0x000b
(BurstUUID) and 0x0011 (ContentIdentifier), as ExifTool documents them.
"""

from workers.media.tiff import TiffReader

from . import text
from .exif import Exif, Photo

_HEADER = b"Apple iOS\x00"
_DIRECTORY = 14  # behind the header, a version and the byte order
_BURST_IDENTIFIER, _CONTENT_IDENTIFIER = 0x000B, 0x0011
_LONGEST = 64


def still_identifier(exif: Exif) -> str:
    """Of the still half of a live photo; "" for every other picture."""
    return _text(exif, _CONTENT_IDENTIFIER)


def burst_identifier(exif: Exif) -> str:
    """What all pictures of one burst have in common; "" for every other picture."""
    return _text(exif, _BURST_IDENTIFIER)


def _text(exif: Exif, tag: int) -> str:
    note = exif.raw(Photo.MakerNote)
    if not note.startswith(_HEADER):
        return ""
    value = TiffReader(note, ">", _DIRECTORY).directory(_DIRECTORY, {tag}).get(tag, b"")
    return text.decode(value, limit=_LONGEST) if isinstance(value, bytes) else ""
