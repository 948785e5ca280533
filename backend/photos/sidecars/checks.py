"""What strangers' files are held to, before any of it is believed."""

import math
import re
from datetime import UTC, datetime, timedelta

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LONGEST_TEXT = 2000
_LONGEST_WORD = 100
_FIRST_PHOTOGRAPH = datetime(1826, 1, 1, tzinfo=UTC)
_CLOCKS_MAY_DIFFER_BY = timedelta(days=1)
# Programs without a position write zeros; nobody's photos come from that spot of the Atlantic.
_NULL_ISLAND_DEGREES = 0.01
_LOWEST, _HIGHEST = -500.0, 20_000.0  # metres

Place = tuple[float, float, float | None]


def tidy(text: str, *, limit: int = _LONGEST_TEXT) -> str:
    """Without control characters, which PostgreSQL refuses in part, and cut."""
    return _CONTROL.sub("", text.replace("\r\n", "\n"))[:limit].strip()


def word(text: str) -> str:
    return tidy(" ".join(text.split()), limit=_LONGEST_WORD)


def plausible(moment: datetime) -> datetime | None:
    """Between the first photograph and tomorrow, or nothing."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        latest = datetime.now(UTC) + _CLOCKS_MAY_DIFFER_BY
        return moment if _FIRST_PHOTOGRAPH <= aware <= latest else None
    except OverflowError:  # the year 1, east of Greenwich
        return None


def place(latitude: float, longitude: float, altitude: float | None) -> Place | None:
    numbers = (latitude, longitude, altitude or 0.0)
    if not all(map(math.isfinite, numbers)) or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    if math.hypot(latitude, longitude) <= _NULL_ISLAND_DEGREES:
        return None
    believable = altitude is not None and _LOWEST <= altitude <= _HIGHEST
    return latitude, longitude, altitude if believable else None
