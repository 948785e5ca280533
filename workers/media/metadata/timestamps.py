"""Dates as cameras, editors and file names write them."""

import re
from datetime import UTC, datetime, timedelta, timezone

_STAMP = re.compile(
    r"^\s*(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?\s*$"
)
_OFFSET = re.compile(r"^\s*(?:(Z)|([+-])(\d{2}):?(\d{2}))\s*$")
_WIDEST_OFFSET = timedelta(hours=14)  # Kiribati
_EPOCHS = frozenset({datetime(1970, 1, 1), datetime(1904, 1, 1)})  # noqa: DTZ001 wall-clock times

# Names such as IMG_20240501_123456, Screenshot_2024-05-01-12-34-56, "2024-05-01 12.34.56",
# "WhatsApp Image 2024-05-01 at 12.34.56", 微信图片_20240501123456, IMG-20240501-WA0001.
_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])日?"
    r"(?:(?:[-_. T]|\s?at\s)?([01]\d|2[0-3])[-_.:时]?([0-5]\d)[-_.:分]?([0-5]\d))?"
)
# Unix milliseconds, as WeChat (mmexport, wx_camera_), Facebook and others name files.
_MILLISECONDS = re.compile(r"(?:mmexport|wx_camera_|microMsg\.|FB_IMG_|^)(1\d{12})(?!\d)")
_PIXEL_PHONE = re.compile(r"^PXL_\d{8}_\d{6}")  # Google's phones write UTC into names


def parse_stamp(value: str, *, offset: str = "", fraction: str = "") -> datetime | None:
    """An EXIF ("2024:05:01 12:34:56") or ISO 8601 date and time; None for what makes no sense.

    `offset` ("+08:00") and `fraction` ("123": decimals of the second) come from tags of their own.
    Aware when a time zone is known. A date alone counts as noon, the middle of what it may mean.
    """
    match = _STAMP.match(value)
    if match is None:
        return None
    year, month, day, hour, minute, second, decimals, zone = match.groups()
    decimals = decimals or re.sub(r"\D.*", "", fraction.strip())
    try:
        moment = datetime(  # noqa: DTZ001 a camera's wall clock knows no zone
            int(year),
            int(month),
            int(day),
            int(hour) if hour else 12,
            int(minute or 0),
            int(second or 0),
            int((decimals or "0")[:6].ljust(6, "0")),
        )
    except ValueError:
        return None
    if moment in _EPOCHS:  # a clock that was never set
        return None
    delta = parse_offset(zone or "") if zone else parse_offset(offset)
    return moment if delta is None else moment.replace(tzinfo=timezone(delta))


def parse_offset(value: str) -> timedelta | None:
    """Distance from UTC out of "+08:00", "-0330" or "Z"."""
    match = _OFFSET.match(value)
    if match is None:
        return None
    if match[1]:
        return timedelta(0)
    delta = timedelta(hours=int(match[3]), minutes=int(match[4]))
    if delta > _WIDEST_OFFSET or int(match[4]) > 59:
        return None
    return -delta if match[2] == "-" else delta


def parse_filename(filename: str) -> datetime | None:
    """The date that a phone, messenger or screenshot tool wrote into the file's name."""
    if match := _MILLISECONDS.search(filename):
        return datetime.fromtimestamp(int(match[1]) / 1000, tz=UTC)
    if (match := _NAME.search(filename)) is None:
        return None
    year, month, day, hour, minute, second = match.groups()
    clock = f" {hour}:{minute}:{second}" if hour else ""
    return parse_stamp(
        f"{year}:{month}:{day}{clock}", offset="Z" if _PIXEL_PHONE.match(filename) else ""
    )
