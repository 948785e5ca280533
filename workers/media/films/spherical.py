"""Films of the whole sphere, or a part of it, as cameras mark them in MP4 and QuickTime.

Google's Spherical Video RFC has two forms, and cameras write either: version 1 is a `uuid` box of
RDF in the track; version 2 boxes in the description of its pictures (`sv3d`, and `st3d` where there
is one picture for each eye). https://github.com/google/spatial-media/tree/master/docs
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from backend.events.results import PhotoDetails

from .containers import ISO_MEDIA

_MARKED = bytes.fromhex("ffcc8263f8554a938814587a02521fdd")  # the `uuid` of version 1
_LONGEST_MARK = 1 << 16  # bytes
_MOST_BOXES = 1000  # of one level
_ENTRY = 78  # bytes of a description of pictures, before the boxes in it
_WHOLE = 2**32  # a bound of version 2 is a share of this
_SPHERE: PhotoDetails = {"projection": "equirectangular"}


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int  # of what is in it
    end: int


def read_sphere(path: Path, media_type: str, *, width: int, height: int) -> PhotoDetails:
    """Of a film of `width` by `height` pixels, as `metadata.panorama` tells it of pictures.

    Empty for every other film, and for one that holds a picture for each eye: neither of its two
    halves is the film.
    """
    if media_type not in ISO_MEDIA:
        return {}
    with path.open("rb") as file:
        for movie in _boxes(file, 0, path.stat().st_size, b"moov"):
            for track in _boxes(file, movie.start, movie.end, b"trak"):
                if found := _of_version_2(file, track, width, height) or _of_version_1(file, track):
                    return found
    return {}


def _of_version_1(file: BinaryIO, track: _Box) -> PhotoDetails:
    for box in _boxes(file, track.start, track.end, b"uuid"):
        file.seek(box.start)
        told = file.read(min(box.end - box.start, _LONGEST_MARK))
        if not told.startswith(_MARKED):
            continue
        is_sphere = _told(told, b"Spherical") == b"true"
        is_whole = _told(told, b"ProjectionType") in {b"", b"equirectangular"}
        is_double = _told(told, b"StereoMode") not in {b"", b"mono"}
        if is_sphere and is_whole and not is_double:
            return _SPHERE
    return {}


def _told(packet: bytes, name: bytes) -> bytes:
    found = re.search(rb"<GSpherical:%b>\s*([\w-]*)\s*<" % name, packet)
    return found[1].lower() if found else b""


def _of_version_2(file: BinaryIO, track: _Box, width: int, height: int) -> PhotoDetails:
    for entry in _descriptions(file, track):
        start = entry.start + _ENTRY
        if any(_is_double(file, box) for box in _boxes(file, start, entry.end, b"st3d")):
            continue
        for box in _within(file, _Box(b"", start, entry.end), b"sv3d", b"proj", b"equi"):
            file.seek(box.start + 4)  # behind version and flags
            bounds = file.read(16)
            if len(bounds) == 16:
                return _SPHERE | _part(struct.unpack(">4I", bounds), width, height)
    return {}


def _descriptions(file: BinaryIO, track: _Box) -> Iterator[_Box]:
    """Of the pictures of a track; of sounds, which have no such boxes, as well."""
    for table in _within(file, track, b"mdia", b"minf", b"stbl", b"stsd"):
        yield from _boxes(file, table.start + 8, table.end)  # behind version, flags and count


def _is_double(file: BinaryIO, box: _Box) -> bool:
    file.seek(box.start + 4)
    return file.read(1) not in {b"", b"\x00"}


def _part(bounds: tuple[int, ...], width: int, height: int) -> PhotoDetails:
    """What is missing above, below, left and right of the picture are shares of the sphere."""
    above, below, left, right = (bound / _WHOLE for bound in bounds)
    across, down = 1 - left - right, 1 - above - below
    if not any(bounds) or across <= 0.01 or down <= 0.01:
        return {}
    full_height = round(height / down)
    return {
        "full_width": round(width / across),
        "full_height": full_height,
        "full_top": round(full_height * above),
    }


def _within(file: BinaryIO, box: _Box, *kinds: bytes) -> Iterator[_Box]:
    """The boxes at the end of a way through boxes."""
    if not kinds:
        yield box
        return
    for inner in _boxes(file, box.start, box.end, kinds[0]):
        yield from _within(file, inner, *kinds[1:])


def _boxes(file: BinaryIO, start: int, end: int, kind: bytes | None = None) -> Iterator[_Box]:
    """ISO/IEC 14496-12, 4.2; a box that reaches beyond its surroundings ends the walk."""
    found = islice(_walk(file, start, end), _MOST_BOXES)
    yield from (box for box in found if kind in {None, box.kind})


def _walk(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    while end - start >= 8:
        file.seek(start)
        head = file.read(16)
        length, data = int.from_bytes(head[:4], "big"), start + 8
        if length == 0:  # to the end
            length = end - start
        elif length == 1:
            length, data = int.from_bytes(head[8:16], "big"), start + 16
        if not data - start <= length <= end - start:
            return
        yield _Box(head[4:8], data, start + length)
        start += length
