"""The film inside a photo: Google's, Samsung's, Xiaomi's and Oppo's motion photos.

They all put a whole MP4 into the same file: behind the JPEG, in a box `mpvd` of a HEIC, or behind a
Samsung marker. XMP says where (MotionPhoto, MicroVideoOffset), but goes on saying so after an
editor has moved or dropped the film. So the film itself is looked for: boxes one after another,
from `ftyp` on, with an index and with data.
"""

import mmap
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .containers import film_type

_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"uuid", b"udta"})
_BOXES |= {b"moof", b"mfra", b"sidx", b"styp", b"meta", b"pnot"}
_NEEDED = frozenset({b"moov", b"mdat"})
_MOST_PLACES = 64  # that are looked at
_MOST_BOXES = 200
_FIRST_PLACE = 64  # a HEIC begins with a `ftyp` of its own
_HEAD = 64
_CARRIERS = frozenset({"image/jpeg", "image/heic"})


@dataclass(frozen=True, slots=True)
class EmbeddedFilm:
    offset: int  # bytes from the start of the photo
    length: int
    media_type: str


def find_film(path: Path, media_type: str) -> EmbeddedFilm | None:
    """The first whole film in a photo of that type."""
    if media_type not in _CARRIERS or path.stat().st_size <= _FIRST_PLACE:
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        place = _FIRST_PLACE
        for _ in range(_MOST_PLACES):
            place = data.find(b"ftyp", place)
            if place < 0:
                return None
            if (film := _film_at(data, place - 4)) is not None:
                return film
            place += 4
    return None


def cut_out(path: Path, output: Path, *, offset: int, length: int) -> Path:
    """The film as a file of its own; cut out once."""
    if not output.exists():
        partial = output.with_name(f"{output.name}.partial")
        with path.open("rb") as photo, partial.open("wb") as film:
            photo.seek(offset)
            _copy(photo, film, length)
        partial.replace(output)
    return output


def _film_at(data: mmap.mmap, offset: int) -> EmbeddedFilm | None:
    end = offset
    seen: set[bytes] = set()
    for _ in range(_MOST_BOXES):
        kind, length = _box(data, end)
        if kind not in _BOXES or (kind == b"ftyp" and seen):
            break
        seen.add(kind)
        end += length
    media_type = film_type(data[offset : offset + _HEAD])
    if media_type is None or not seen >= _NEEDED:
        return None
    return EmbeddedFilm(offset, end - offset, media_type)


def _box(data: mmap.mmap, offset: int) -> tuple[bytes, int]:
    """Kind and length in bytes of the box; no kind where there is no whole one."""
    head = data[offset : offset + 16]
    length = int.from_bytes(head[:4], "big")
    if length == 1 and len(head) == 16:
        length = int.from_bytes(head[8:], "big")
    fits = 8 <= length <= len(data) - offset
    return (head[4:8], length) if fits else (b"", 0)


def _copy(source: IO[bytes], target: IO[bytes], length: int) -> None:
    while length > 0 and (chunk := source.read(min(length, 1 << 20))):
        target.write(chunk)
        length -= len(chunk)
