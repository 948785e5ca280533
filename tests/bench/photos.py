"""The photos that are measured: real ones, at the size that is asked for.

The real photos that packages ship are mostly smaller than a phone's 12 megapixels. Each is
enlarged to that (Lanczos) and, where more are asked for than there are, mirrored or cropped a
little, so that no two files are alike. Enlarging adds no detail; decoding, searching for faces and
encoding cost what they cost on a camera's own file of that size.
"""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageOps

PHONE = 12_000_000  # pixels
QUALITY = 90
_MOST_CROPPED = 0.06  # of each side
_VARIANTS = 8  # of each photo; beyond them only the files differ, by a comment


def photo_set(
    sources: Sequence[Path], folder: Path, *, count: int, pixels: int = PHONE, first: int = 0
) -> list[Path]:
    """Writes JPEGs number `first` to `first + count` into `folder` and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(first, first + count):
        source = sources[number % len(sources)]
        variant = number // len(sources)
        path = folder / f"{source.stem}-{variant}.jpg"
        with Image.open(source) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
        resized = _resized(_variant(picture, variant % _VARIANTS), pixels)
        resized.save(path, quality=QUALITY, comment=f"number {number}")
        paths.append(path)
    return paths


def _variant(picture: Image.Image, variant: int) -> Image.Image:
    if variant % 2:
        picture = ImageOps.mirror(picture)
    cut = _MOST_CROPPED * (variant // 2) / (1 + variant // 2)
    width, height = picture.size
    return picture.crop((int(width * cut), int(height * cut), width, height))


def _resized(picture: Image.Image, pixels: int) -> Image.Image:
    scale = (pixels / (picture.width * picture.height)) ** 0.5
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)
