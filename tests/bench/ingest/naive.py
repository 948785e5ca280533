"""The baseline: what an afternoon's script does with a folder of photos, one after another.

Pillow makes a thumbnail and a preview, `face_recognition` finds and encodes the faces on the
picture as it is. No metadata, tags, text, places or search: the baseline does less than we do.
"""

import io
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import face_recognition
import numpy as np
from PIL import Image, ImageOps

THUMBNAIL = (512, 512)
PREVIEW = (2048, 2048)
Box = tuple[float, float, float, float]  # left, top, width, height in fractions of the picture


@dataclass(frozen=True)
class NaiveRun:
    seconds: float
    photos: int
    faces: dict[str, list[Box]]  # by file name

    @property
    def photos_per_second(self) -> float:
        return self.photos / self.seconds


def process(path: Path) -> tuple[str, list[Box]]:
    """Thumbnail, preview and faces of one photo; returns its name and the boxes found."""
    with Image.open(path) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    for size in (PREVIEW, THUMBNAIL):
        smaller = upright.copy()
        smaller.thumbnail(size)
        smaller.save(io.BytesIO(), "WEBP", quality=80)
    pixels = np.asarray(upright)
    locations = face_recognition.face_locations(pixels)
    face_recognition.face_encodings(pixels, known_face_locations=locations)
    width, height = upright.size
    return path.name, [
        (left / width, top / height, (right - left) / width, (bottom - top) / height)
        for top, right, bottom, left in locations
    ]


def one_process(paths: Sequence[Path]) -> NaiveRun:
    process(paths[0])  # loads the networks, which is not what we compare
    start = time.perf_counter()
    faces = dict(process(path) for path in paths)
    return NaiveRun(time.perf_counter() - start, len(paths), faces)


def two_processes(paths: Sequence[Path]) -> NaiveRun:
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(process, [paths[0], paths[0]]))
        start = time.perf_counter()
        faces = dict(pool.map(process, paths))
        return NaiveRun(time.perf_counter() - start, len(paths), faces)
