"""The photos that are measured: real ones, at the size of a phone's camera.

The real photos that packages ship are mostly smaller than 12 megapixels. Each is enlarged to that
(Lanczos) and, where more are asked for than there are, mirrored or cropped a little, so that no two
files are alike. Enlarging adds no detail; decoding, searching for faces and encoding cost what they
cost on a camera's own file of that size.
"""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageOps

PIXELS = 12_000_000
QUALITY = 90
_MOST_CROPPED = 0.06  # of each side


def twelve_megapixel_set(sources: Sequence[Path], folder: Path, *, count: int) -> list[Path]:
    """Writes `count` JPEGs of about 12 megapixels into `folder` and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        source = sources[number % len(sources)]
        variant = number // len(sources)
        path = folder / f"{source.stem}-{variant}.jpg"
        with Image.open(source) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
        _enlarged(_variant(picture, variant)).save(path, quality=QUALITY)
        paths.append(path)
    return paths


def _variant(picture: Image.Image, variant: int) -> Image.Image:
    if variant % 2:
        picture = ImageOps.mirror(picture)
    cut = _MOST_CROPPED * (variant // 2) / (1 + variant // 2)
    width, height = picture.size
    return picture.crop((int(width * cut), int(height * cut), width, height))


def _enlarged(picture: Image.Image) -> Image.Image:
    scale = (PIXELS / (picture.width * picture.height)) ** 0.5
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)
