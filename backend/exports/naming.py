"""Names of files inside archives: fit for every common file system, each once."""

import re
import unicodedata
from pathlib import PurePosixPath

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')  # by Windows, which forbids most
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_MAX_BYTES = 240  # of 255, so that there is room for a number and ".xmp"
_UNNAMED = "unnamed"


def safe_name(name: str) -> str:
    """One component of a path, in Unicode's normal form C."""
    kept = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).strip().rstrip(". ")
    if not kept.strip("."):
        return _UNNAMED
    if _DEVICES.fullmatch(kept):
        kept = f"_{kept}"
    return _cut(kept)


def with_suffix(name: str, suffix: str) -> str:
    """`IMG_1.jpg` and ` (2)`: `IMG_1 (2).jpg`."""
    path = PurePosixPath(name)
    return f"{path.stem}{suffix}{path.suffix}"


class UniqueNames:
    """Tells names apart as file systems do that ignore case and the way accents are written."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}  # the last number that was given to each

    def take(self, name: str) -> str:
        """The name, or the next free one: `IMG_1 (2).jpg`."""
        wanted = free = safe_name(name)
        number = self._taken.get(folded(wanted), 1)
        while folded(free) in self._taken:
            number += 1
            free = with_suffix(wanted, f" ({number})")
        self._taken[folded(wanted)] = number
        self._taken.setdefault(folded(free), 1)
        return free


def folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


def _cut(name: str) -> str:
    if len(name.encode()) <= _MAX_BYTES:
        return name
    path = PurePosixPath(name)
    ending = path.suffix if len(path.suffix.encode()) <= 16 else ""
    stem = name.removesuffix(ending).encode()[: _MAX_BYTES - len(ending.encode())]
    return stem.decode(errors="ignore").rstrip() + ending
