"""Where the picture was taken, from EXIF GPS or XMP, if it can be true."""

import math
import re
from dataclasses import dataclass

from . import xmp
from .exif import Exif, Gps
from .xmp import Xmp

_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,12})?")  # a comma is some cameras' decimal point
_XMP_DEGREES = re.compile(r"^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$")
_ISO6709 = re.compile(
    r"^([+-](?:\d{2}|\d{4}|\d{6})(?:\.\d{1,12})?)"
    r"([+-](?:\d{3}|\d{5}|\d{7})(?:\.\d{1,12})?)"
    r"([+-]\d{1,7}(?:\.\d{1,12})?)?(?:CRS[^/]*)?/?$"
)
# Nowhere on Earth, and no cabin of an airliner, is outside this range (metres).
_LOWEST, _HIGHEST = -500.0, 20_000.0
# Cameras without a fix write zeros; nobody's photos come from that square mile of the Atlantic.
_NULL_ISLAND_DEGREES = 0.01
_BELOW_SEA_LEVEL = b"\x01"


@dataclass(frozen=True, slots=True)
class Position:
    latitude: float  # degrees, WGS 84
    longitude: float
    altitude: float | None  # metres


def read_position(exif: Exif, packet: Xmp) -> Position | None:
    """EXIF first, then XMP; None when neither gives a believable pair."""
    if exif.raw(Gps.Status)[:1] == b"V":  # the receiver itself says that it had no fix
        return None
    for latitude, longitude in (_exif_pair(exif), _xmp_pair(packet)):
        if latitude is not None and longitude is not None:
            position = believable(latitude, longitude, _altitude(exif))
            if position is not None:
                return position
    return None


def read_iso6709(value: str) -> Position | None:
    """ "+39.9042+116.4074+050.000/" as films carry it: degrees, or with minutes, or seconds too."""
    match = _ISO6709.match(value.strip())
    if match is None:
        return None
    latitude, longitude = _sexagesimal(match[1], 2), _sexagesimal(match[2], 3)
    return believable(latitude, longitude, float(match[3]) if match[3] else None)


def believable(latitude: float, longitude: float, altitude: float | None) -> Position | None:
    """The position, if it can be true; without an altitude that cannot."""
    on_earth = abs(latitude) <= 90 and abs(longitude) <= 180
    if not on_earth or math.hypot(latitude, longitude) <= _NULL_ISLAND_DEGREES:
        return None
    if altitude is not None and not _LOWEST <= altitude <= _HIGHEST:
        altitude = None
    return Position(
        round(latitude, 7),
        round(longitude, 7),
        None if altitude is None else round(altitude, 1),
    )


def _sexagesimal(value: str, degree_digits: int) -> float:
    """DD.d, DDMM.m or DDMMSS.s, told apart by the digits in front of the point (ISO 6709)."""
    sign = -1 if value[0] == "-" else 1
    whole, _, fraction = value[1:].partition(".")
    parts = [whole[:degree_digits], *re.findall("..", whole[degree_digits:])]
    parts[-1] += f".{fraction}" if fraction else ""
    return sign * math.fsum(float(part) / 60.0**power for power, part in enumerate(parts))


def _exif_pair(exif: Exif) -> tuple[float | None, float | None]:
    return (
        _signed(_degrees(exif, Gps.Latitude), exif.text(Gps.LatitudeRef, limit=20), "N", "S"),
        _signed(_degrees(exif, Gps.Longitude), exif.text(Gps.LongitudeRef, limit=20), "E", "W"),
    )


def _degrees(exif: Exif, tag: Gps) -> float | None:
    """Degrees, minutes and seconds as numbers, or (some phones) as text."""
    parts = exif.numbers(tag)
    if not parts and (raw := exif.text(tag, limit=100)):
        parts = tuple(float(part.replace(",", ".")) for part in _NUMBER.findall(raw))
    if not 1 <= len(parts) <= 3 or min(parts) < 0 or max(parts[1:], default=0) > 60:
        return None
    return math.fsum(part / 60.0**power for power, part in enumerate(parts))


def _signed(degrees: float | None, reference: str, positive: str, negative: str) -> float | None:
    """Without its hemisphere a number is a guess, and a wrong one half of the time."""
    letter = reference[:1].upper()
    if degrees is None or letter not in {positive, negative}:
        return None
    return -degrees if letter == negative else degrees


def _xmp_pair(packet: Xmp) -> tuple[float | None, float | None]:
    return (
        _xmp_degrees(packet.first(f"{xmp.EXIF}GPSLatitude"), "NS"),
        _xmp_degrees(packet.first(f"{xmp.EXIF}GPSLongitude"), "EW"),
    )


def _xmp_degrees(value: str, hemispheres: str) -> float | None:
    """ "39,54.45N" or "39,54,27N" (ISO 16684-2, GPSCoordinate)."""
    match = _XMP_DEGREES.match(value.strip().upper())
    if match is None or match[4] not in hemispheres:
        return None
    degrees = float(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -degrees if match[4] in "SW" else degrees


def _altitude(exif: Exif) -> float | None:
    metres = exif.number(Gps.Altitude)
    if metres is None:
        return None
    below = exif.raw(Gps.AltitudeRef)[:1] == _BELOW_SEA_LEVEL
    return -abs(metres) if below else metres
