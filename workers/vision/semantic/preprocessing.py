"""From a picture to what the network was trained on: its size, its colours, its proportions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from workers.vision.pixels import Pixels
from workers.vision.semantic.folder import ModelFolder, UnusableModel

_OPENAI_MEAN = (0.48145466, 0.4578275, 0.40821073)
_OPENAI_STD = (0.26862954, 0.26130258, 0.27577711)
_INTERPOLATIONS = {"bilinear": 2, "bicubic": 3}  # Pillow's numbers


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """side: pixels. crops: the shorter side is brought to it and the middle kept; otherwise the
    whole picture is squeezed into the square."""

    side: int
    crops: bool
    resample: int
    mean: tuple[float, ...]
    std: tuple[float, ...]

    def apply(self, picture: Pixels) -> NDArray[np.float32]:
        """(height, width, 3) -> (3, side, side)."""
        image = Image.fromarray(picture)
        side = self.side
        if self.crops:
            scale = side / min(image.size)
            size = tuple(max(side, round(length * scale)) for length in image.size)
            image = image.resize((size[0], size[1]), Image.Resampling(self.resample))
            left, top = (image.width - side) // 2, (image.height - side) // 2
            image = image.crop((left, top, left + side, top + side))
        else:
            image = image.resize((side, side), Image.Resampling(self.resample))
        scaled = np.asarray(image, np.float32) / 255
        normal = (scaled - np.array(self.mean)) / np.array(self.std)
        return np.ascontiguousarray(normal.transpose(2, 0, 1), np.float32)


def preprocessing_of(folder: ModelFolder, *, side: int) -> Preprocessing:
    """As its publisher says. side: of the pictures that the network takes. Raises UnusableModel."""
    if folder.is_open_clip:
        return _open_clip(folder.config.get("preprocess_cfg") or {}, side)
    settings = folder.settings("preprocessor_config.json")
    if not settings:
        raise UnusableModel(f"{folder.path.name} has no preprocessor_config.json.")
    return Preprocessing(
        side=side,
        crops=bool(settings.get("do_center_crop", False)),
        resample=int(settings.get("resample", 3)),
        mean=tuple(settings.get("image_mean", _OPENAI_MEAN)),
        std=tuple(settings.get("image_std", _OPENAI_STD)),
    )


def _open_clip(settings: Mapping[str, Any], side: int) -> Preprocessing:
    return Preprocessing(
        side=side,
        crops=settings.get("resize_mode", "shortest") != "squash",
        resample=_INTERPOLATIONS.get(str(settings.get("interpolation", "bicubic")), 3),
        mean=tuple(settings.get("mean", _OPENAI_MEAN)),
        std=tuple(settings.get("std", _OPENAI_STD)),
    )
