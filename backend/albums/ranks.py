"""Places in an order that is made by hand: texts between any two of which there is another.

A rank is a whole number of eight hexadecimal digits and, where two whole numbers had no other
between them, a fraction in base 62. Compared character by character (collation "C"), they sort as
they count. So to move a photo is to write one row, however many others there are.
"""

from collections.abc import Iterator

LONGEST = 200  # characters; an album whose ranks grow beyond is numbered anew

_WHOLE = 8
MIDDLE, _LAST = 0x8000_0000, 0xFFFF_FFFF  # the first whole number that is given, and the end
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def following(rank: str | None) -> Iterator[str]:
    """Ranks behind this one, whole numbers; from the middle where there is none yet."""
    whole = MIDDLE if rank is None else _whole(rank) + 1
    for number in range(whole, _LAST):
        yield f"{number:0{_WHOLE}x}"


def between(lower: str | None, upper: str | None) -> str:
    """A rank between two others, of which `lower` is the smaller; None: beyond them is nothing.

    Shorter than LONGEST unless something was put into one gap hundreds of times.
    """
    if lower is None or upper is None:
        return _beyond(lower, upper)
    low, high = _whole(lower), _whole(upper)
    if high - low > 1:
        return f"{(low + high) // 2:0{_WHOLE}x}"
    ceiling = upper[_WHOLE:] if high == low else ""
    return lower[:_WHOLE] + _fraction(lower[_WHOLE:], ceiling)


def _beyond(lower: str | None, upper: str | None) -> str:
    if lower is not None:
        return f"{_whole(lower) + 1:0{_WHOLE}x}"
    return f"{_whole(upper) - 1 if upper is not None else MIDDLE:0{_WHOLE}x}"


def _whole(rank: str) -> int:
    return int(rank[:_WHOLE], 16)


def _fraction(low: str, high: str) -> str:
    """Digits of a fraction between two; an empty `high` stands for one. It never ends in zero, so
    that there is always something below it."""
    digits = ""
    for place in range(max(len(low), len(high)) + 1):
        floor = _digit(low, place, 0)
        ceiling = _digit(high, place, _BASE if not high else 0)
        if ceiling - floor > 1:
            return digits + _DIGITS[(floor + ceiling) // 2]
        digits += _DIGITS[floor]
        if ceiling - floor == 1:
            high = ""  # whatever follows is below
    return digits + _DIGITS[_BASE // 2]


def _digit(digits: str, place: int, beyond: int) -> int:
    return _DIGITS.index(digits[place]) if place < len(digits) else beyond
