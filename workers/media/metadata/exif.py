"""EXIF (Exif 3.0, CIPA DC-008): the tags that the product uses, by their standard names."""

import math
from dataclasses import dataclass, field
from enum import IntEnum

from workers.media.tiff import Buffer, Directory, TiffReader

from . import text

_PREFIX = b"Exif\x00\x00"  # in JPEG, and in some HEIC and PNG files too


class Main(IntEnum):
    """Tags of the first directory."""

    ImageDescription = 0x010E
    Make = 0x010F
    Model = 0x0110
    Orientation = 0x0112
    Software = 0x0131
    DateTime = 0x0132
    Artist = 0x013B
    Rating = 0x4746
    Copyright = 0x8298
    ExifDirectory = 0x8769
    GpsDirectory = 0x8825
    XPTitle = 0x9C9B
    XPComment = 0x9C9C
    XPKeywords = 0x9C9E


class Photo(IntEnum):
    """Tags of the Exif directory."""

    ExposureTime = 0x829A
    FNumber = 0x829D
    ISOSpeedRatings = 0x8827
    DateTimeOriginal = 0x9003
    DateTimeDigitized = 0x9004
    OffsetTime = 0x9010
    OffsetTimeOriginal = 0x9011
    OffsetTimeDigitized = 0x9012
    ExposureBiasValue = 0x9204
    Flash = 0x9209
    FocalLength = 0x920A
    MakerNote = 0x927C
    UserComment = 0x9286
    SubSecTime = 0x9290
    SubSecTimeOriginal = 0x9291
    SubSecTimeDigitized = 0x9292
    FocalLengthIn35mmFilm = 0xA405
    LensModel = 0xA434


class Gps(IntEnum):
    """Tags of the GPS directory."""

    LatitudeRef = 0x0001
    Latitude = 0x0002
    LongitudeRef = 0x0003
    Longitude = 0x0004
    AltitudeRef = 0x0005
    Altitude = 0x0006
    TimeStamp = 0x0007
    Status = 0x0009
    ImgDirection = 0x0011
    DateStamp = 0x001D
    HPositioningError = 0x001F


Tag = Main | Photo | Gps


@dataclass(frozen=True, slots=True)
class Exif:
    """Parsed directories; every accessor answers "", None or () where a tag makes no sense."""

    main: Directory = field(default_factory=dict)
    photo: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)
    order: str = "<"

    def raw(self, tag: Tag) -> bytes:
        value = self._directory(tag).get(tag)
        if isinstance(value, bytes):
            return value
        return b""

    def text(self, tag: Tag, *, limit: int = 2000) -> str:
        return text.decode(self.raw(tag), limit=limit)

    def wide_text(self, tag: Tag) -> str:
        """UTF-16LE in BYTE values, as Windows writes its XP tags."""
        words = self.raw(tag).decode("utf-16-le", errors="ignore")
        return text.tidy(words.split("\x00", 1)[0])

    def numbers(self, tag: Tag) -> tuple[float, ...]:
        """All values as floats; () when one of them is not a finite number."""
        value = self._directory(tag).get(tag, ())
        if isinstance(value, bytes) or not all(math.isfinite(number) for number in value):
            return ()
        return tuple(float(number) for number in value)

    def number(self, tag: Tag) -> float | None:
        return next(iter(self.numbers(tag)), None)

    def _directory(self, tag: Tag) -> Directory:
        if isinstance(tag, Main):
            return self.main
        return self.photo if isinstance(tag, Photo) else self.gps


def read_exif(data: Buffer) -> Exif:
    """Parse a TIFF structure, with or without the "Exif" prefix; empty when it is none."""
    if data[:6] == _PREFIX:
        data = data[6:]
    reader = TiffReader.open(data)
    if reader is None:
        return Exif()
    main = reader.directory(reader.first_offset, set(Main))

    def linked(tag: Main, wanted: set[int]) -> Directory:
        offset = main.get(tag)
        if isinstance(offset, tuple) and offset and isinstance(offset[0], int):
            return reader.directory(offset[0], wanted)
        return {}

    return Exif(
        main=main,
        photo=linked(Main.ExifDirectory, set(Photo)),
        gps=linked(Main.GpsDirectory, set(Gps)),
        order=reader.order,
    )
