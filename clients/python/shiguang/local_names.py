"""Names for photos on this machine: fit for every common file system, the same in every run."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')  # by Windows, which forbids most
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_MAX_BYTES = 200  # of 255, so that there is room for an id and ".part"
_TAIL = 8  # digits of an id that tell namesakes apart


@dataclass(frozen=True, slots=True)
class Listed:
    """A photo of a list. folder: below the one that was named by the user."""

    asset_id: str
    folder: PurePosixPath
    filename: str
    captured_at: float  # seconds since 1970

    @property
    def name(self) -> str:
        return safe_name(self.filename)

    @property
    def marked_name(self) -> str:
        """With the end of its id, which no other photo has."""
        return marked(self.name, self.asset_id)


def safe_name(name: str) -> str:
    """One component of a path, never one that leads elsewhere."""
    kept = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).strip().rstrip(". ")
    if not kept.strip("."):
        kept = "unnamed"
    if _DEVICES.fullmatch(kept):
        kept = f"_{kept}"
    path = PurePosixPath(kept)
    stem = path.stem.encode()[: _MAX_BYTES - len(path.suffix.encode())].decode(errors="ignore")
    return f"{stem}{path.suffix}" if len(kept.encode()) > _MAX_BYTES else kept


def marked(name: str, asset_id: str) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}~{asset_id.replace('-', '')[-_TAIL:]}{path.suffix}"


def places(photos: Iterable[Listed]) -> list[tuple[Listed, Path]]:
    """Where each goes. Of namesakes in a folder the one that was uploaded first has the plain name:
    ids grow, so that photos which come later change nothing."""
    taken: set[tuple[PurePosixPath, str]] = set()
    found: list[tuple[Listed, Path]] = []
    for photo in sorted(photos, key=lambda photo: photo.asset_id):
        key = (photo.folder, photo.name.casefold())
        name = photo.marked_name if key in taken else photo.name
        taken.add(key)
        found.append((photo, Path(photo.folder) / name))
    return found
