"""Thousands of small photos that differ, as an album's do: made of the real ones in seconds.

Each is a part of a real photo, brighter or darker, mirrored or not, saved as phones, cameras and
programs save them, with a time, a place and a caption in its EXIF. Small JPEGs are square, as in
messengers; the others have the shape of their photo. What is drawn hangs on the photo's number
alone, so that two runs see the same files.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

from tests.workers.media.pictures import exif

SMALL, LARGE = 150_000, 3_000_000  # pixels: as an old phone took, and as a small camera takes
# In turn; their number has no divisor in common with that of the samples, so all combine.
_KINDS = (*["jpg"] * 9, "png", "webp", "heic", *["jpg"] * 8, "large.jpg", "png", "webp")
_QUALITY = 85
_LEAST = 0.6  # of each side that a part keeps
_START = datetime(2012, 3, 1, 8, tzinfo=UTC)
_TOWNS = ((48.86, 2.35), (31.23, 121.47), (40.71, -74.0), (30.27, 120.16), (-33.87, 151.21))
_DESCRIPTION, _TAKEN = 0x010E, 0x9003  # EXIF tags


class EverydayPhotos:
    """Opens and shrinks the real photos once, and makes others of them."""

    def __init__(self, sources: Sequence[Path]) -> None:
        self._names = [path.stem for path in sources]
        self._large = [_opened(path) for path in sources]
        self._small = [_shrunk(picture, 2 * SMALL) for picture in self._large]

    def write(self, folder: Path, *, first: int, count: int) -> list[Path]:
        """Photos number `first` to `first + count`, into `folder`; returns their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor() as threads:
            return list(threads.map(partial(self._write, folder), range(first, first + count)))

    def _write(self, folder: Path, number: int) -> Path:
        source, kind = number % len(self._names), _KINDS[number % len(_KINDS)]
        is_large = kind == "large.jpg"
        picture = (self._large if is_large else self._small)[source]
        path = folder / f"{self._names[source]}-{number}.{kind}"
        part = _part(picture, number, is_square=kind == "jpg")
        made = _resized(part, LARGE if is_large else SMALL)
        made.save(path, quality=_QUALITY, exif=_exif(number))
        return path


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    return _shrunk(picture, LARGE)


def _shrunk(picture: Image.Image, pixels: int) -> Image.Image:
    return _resized(picture, min(pixels, picture.width * picture.height))


def _part(picture: Image.Image, number: int, *, is_square: bool) -> Image.Image:
    random = np.random.default_rng(number)
    kept, left, top = random.uniform([_LEAST, 0, 0], 1)
    width, height = picture.width * kept, picture.height * kept
    if is_square:
        width = height = min(width, height)
    x, y = (picture.width - width) * left, (picture.height - height) * top
    part = picture.crop((int(x), int(y), int(x + width), int(y + height)))
    if random.random() < 0.5:
        part = ImageOps.mirror(part)
    return ImageEnhance.Brightness(part).enhance(random.uniform(0.8, 1.2))


def _resized(picture: Image.Image, pixels: int) -> Image.Image:
    scale = (pixels / (picture.width * picture.height)) ** 0.5
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2)


def _exif(number: int) -> bytes:
    taken = _START + timedelta(hours=7 * number)
    latitude, longitude = _TOWNS[number % len(_TOWNS)]
    return exif(
        {_DESCRIPTION: f"Photo number {number}"},
        {_TAKEN: f"{taken:%Y:%m:%d %H:%M:%S}"},
        {
            1: "N" if latitude >= 0 else "S",
            2: _degrees(latitude),
            3: "E" if longitude >= 0 else "W",
            4: _degrees(longitude),
        },
    )


def _degrees(angle: float) -> tuple[Fraction, Fraction, Fraction]:
    """Degrees, minutes, seconds, without their sign."""
    hundredths = round(abs(angle) * 100)
    return Fraction(hundredths, 100), Fraction(0), Fraction(0)
