"""One look of CenterFace at a whole picture, in one size."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from workers.vision.faces.candidates import Candidates, canvas
from workers.vision.faces.centerface import MULTIPLE, STRIDE, CenterFace, FaceMap
from workers.vision.pixels import Pixels, fit


@dataclass(frozen=True, slots=True)
class GlanceSettings:
    """Measured by tests/bench/detectors: docs/models.md."""

    side: int = 448  # pixels of the longest side that the network sees
    heat: float = 0.1  # from which on a peak is a candidate


class Glance:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self, network: CenterFace, *, device: torch.device, settings: GlanceSettings
    ) -> None:
        """`network` must be on `device`."""
        self._network = network
        self._device = device
        self._settings = settings

    def locate(self, picture: Pixels) -> Candidates:
        """In pixels of the picture, the likeliest first."""
        shrunk, scale = fit(picture, self._settings.side)
        pixels = canvas([shrunk], multiple=MULTIPLE, device=self._device)
        found = _peaks(self._network(pixels.float()), self._settings.heat)
        return found.thinned().within(scale=scale)


def _peaks(found: FaceMap, threshold: float) -> Candidates:
    heat = found.heat[0]
    highest = functional.max_pool2d(heat[None, None], 3, stride=1, padding=1)[0, 0]
    rows, columns = torch.nonzero((heat >= threshold) & (heat == highest), as_tuple=True)
    height, width = found.size[0, :, rows, columns].clamp(max=8).exp() * STRIDE
    down, right = found.offset[0, :, rows, columns]
    y, x = (rows + down + 0.5) * STRIDE, (columns + right + 0.5) * STRIDE
    boxes: Tensor = torch.stack([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 1)
    unknown = np.full((len(boxes), 5, 2), np.nan, np.float32)
    return Candidates(boxes.cpu().numpy(), heat[rows, columns].cpu().numpy(), unknown)
