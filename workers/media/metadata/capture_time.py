"""When a picture was taken: the first source, in a fixed order, whose answer can be true.

 1. exif.DateTimeOriginal    with SubSecTimeOriginal and OffsetTimeOriginal
 2. exif.DateTimeDigitized   ("create date"), likewise
 3. gps                      date and time of the satellites, always UTC
 4. xmp.DateTimeOriginal, xmp.DateCreated, xmp.CreateDate
 5. iptc.DateCreated         with TimeCreated
 6. filename                 IMG_20240501_123456, Screenshot…, mmexport<milliseconds>…
 7. exif.DateTime            the last change by a program, for want of anything better
 8. modified                 the file's modification time, as the client saw it
 9. uploaded

The time zone is the source's own; else that of the GPS position; else the owner's. Dates before
photography, or after the upload (with a day's grace for clocks of other zones), are passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzfpy import get_tz

from . import iptc, xmp
from .blocks import Blocks
from .exif import Exif, Gps, Main, Photo
from .iptc import Iptc
from .position import Position
from .timestamps import parse_filename, parse_stamp
from .xmp import Xmp

_FIRST_PHOTOGRAPH = datetime(1826, 1, 1, tzinfo=UTC)  # Niépce, View from the Window at Le Gras
_GRACE = timedelta(days=1)
_TELL_THE_ZONE = ("exif.", "xmp.", "iptc.", "quicktime.")


@dataclass(frozen=True, slots=True)
class CaptureTime:
    moment: datetime  # aware, UTC
    local_date: date  # on the photographer's calendar
    source: str
    offset_minutes: int | None  # east of UTC; None when the zone is only the owner's


@dataclass(frozen=True, slots=True)
class Zones:
    """Who can tell the time zone of a wall clock: the place if it is known, else the owner."""

    place: tzinfo | None
    owner: tzinfo


def zones(position: Position | None, owner_time_zone: str) -> Zones:
    """Zones by GPS position (tzfpy: timezone-boundary-builder) and by the owner's IANA name."""
    name = get_tz(position.longitude, position.latitude) if position else ""
    return Zones(place=_zone(name), owner=_zone(owner_time_zone) or UTC)


def capture_time(
    blocks: Blocks,
    *,
    zones: Zones,
    filename: str,
    modified_at: datetime | None,
    uploaded_at: datetime,
) -> CaptureTime:
    """The first believable candidate; `uploaded_at` (aware) is the last, and is always believed."""
    candidates = _candidates(blocks, filename, modified_at)
    return first_believable(candidates, zones=zones, uploaded_at=uploaded_at)


def first_believable(
    candidates: Iterable[tuple[str, datetime | None]], *, zones: Zones, uploaded_at: datetime
) -> CaptureTime:
    """Of sources and their moments, in order of trust; else the time of the upload."""
    for source, moment in candidates:
        captured = _resolve(source, moment, zones) if moment else None
        if captured and _FIRST_PHOTOGRAPH <= captured.moment <= uploaded_at + _GRACE:
            return captured
    fallback = uploaded_at.astimezone(zones.place or zones.owner)
    return CaptureTime(uploaded_at.astimezone(UTC), fallback.date(), "uploaded", None)


def _candidates(
    blocks: Blocks, filename: str, modified_at: datetime | None
) -> Iterator[tuple[str, datetime | None]]:
    yield (
        "exif.DateTimeOriginal",
        _exif_stamp(
            blocks.exif, Photo.DateTimeOriginal, Photo.OffsetTimeOriginal, Photo.SubSecTimeOriginal
        ),
    )
    yield (
        "exif.DateTimeDigitized",
        _exif_stamp(
            blocks.exif,
            Photo.DateTimeDigitized,
            Photo.OffsetTimeDigitized,
            Photo.SubSecTimeDigitized,
        ),
    )
    yield "gps", _gps_stamp(blocks.exif)
    yield from _xmp_stamps(blocks.xmp)
    yield "iptc.DateCreated", _iptc_stamp(blocks.iptc)
    yield "filename", parse_filename(filename)
    yield (
        "exif.DateTime",
        _exif_stamp(blocks.exif, Main.DateTime, Photo.OffsetTime, Photo.SubSecTime),
    )
    yield "modified", modified_at


def _exif_stamp(exif: Exif, stamp: Main | Photo, offset: Photo, fraction: Photo) -> datetime | None:
    return parse_stamp(
        exif.text(stamp, limit=40),
        offset=exif.text(offset, limit=10),
        fraction=exif.text(fraction, limit=10),
    )


def _gps_stamp(exif: Exif) -> datetime | None:
    clock = exif.numbers(Gps.TimeStamp)
    day = exif.text(Gps.DateStamp, limit=20)
    if len(clock) != 3 or not day:
        return None
    hour, minute, second = (int(part) for part in clock)
    return parse_stamp(f"{day} {hour}:{minute}:{second}", offset="Z")


def _xmp_stamps(packet: Xmp) -> Iterator[tuple[str, datetime | None]]:
    yield "xmp.DateTimeOriginal", parse_stamp(packet.first(f"{xmp.EXIF}DateTimeOriginal"))
    yield "xmp.DateCreated", parse_stamp(packet.first(f"{xmp.PHOTOSHOP}DateCreated"))
    yield "xmp.CreateDate", parse_stamp(packet.first(f"{xmp.XMP}CreateDate"))


def _iptc_stamp(block: Iptc) -> datetime | None:
    """CCYYMMDD and HHMMSS±HHMM (IPTC-IIM 4.2, 2:55 and 2:60)."""
    day, clock = block.first(iptc.DATE_CREATED), block.first(iptc.TIME_CREATED)
    if len(day) != 8:
        return None
    stamp = f"{day[:4]}:{day[4:6]}:{day[6:]}"
    if len(clock) >= 6:
        stamp += f" {clock[:2]}:{clock[2:4]}:{clock[4:6]}"
    return parse_stamp(stamp, offset=clock[6:])


def _resolve(source: str, moment: datetime, zones: Zones) -> CaptureTime | None:
    """An instant and a calendar day, out of a moment that may be a wall clock's."""
    own = moment.tzinfo if source.startswith(_TELL_THE_ZONE) else None
    zone = own or zones.place or zones.owner
    try:
        local = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        instant = local.astimezone(UTC)
    except (OverflowError, ValueError):  # the years 1 and 9999
        return None
    offset = local.utcoffset() if own or zones.place else None
    return CaptureTime(
        moment=instant,
        local_date=local.date(),
        source=source,
        offset_minutes=None if offset is None else round(offset.total_seconds() / 60),
    )


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
