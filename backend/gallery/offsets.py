"""Offsets from UTC that clocks are set to somewhere on earth (IANA time zone database)."""

_BETWEEN = (
    *("-09:30", "-03:30", "-02:30", "+03:30", "+04:30", "+05:30", "+05:45", "+06:30", "+08:45"),
    *("+09:30", "+10:30", "+12:45", "+13:45"),
)
_WHOLE = [f"{'-' if hours < 0 else '+'}{abs(hours):02}:00" for hours in range(-12, 15)]


def utc_offsets() -> list[str]:
    """From the west to the east, as ISO 8601 writes them."""
    return sorted([*_WHOLE, *_BETWEEN], key=_minutes)


def _minutes(offset: str) -> int:
    hours, minutes = offset[1:].split(":")
    return (int(hours) * 60 + int(minutes)) * (-1 if offset[0] == "-" else 1)
