"""What Apple's cameras write into the maker note: the identifier of a live photo.

A TIFF directory behind a header of its own, with offsets from the note's first byte; tag 0x0011,
as ExifTool documents it.
"""

from workers.media.tiff import TiffReader

from . import text
from .exif import Exif, Photo

_HEADER = b"Apple iOS\x00"
_DIRECTORY = 14  # behind the header, a version and the byte order
_CONTENT_IDENTIFIER = 0x0011
_LONGEST = 64


def still_identifier(exif: Exif) -> str:
    """Of the still half of a live photo; "" for every other picture."""
    note = exif.raw(Photo.MakerNote)
    if not note.startswith(_HEADER):
        return ""
    tags = TiffReader(note, ">", _DIRECTORY).directory(_DIRECTORY, {_CONTENT_IDENTIFIER})
    value = tags.get(_CONTENT_IDENTIFIER, b"")
    return text.decode(value, limit=_LONGEST) if isinstance(value, bytes) else ""
