"""Where faces may be: CenterFace glances at the whole picture, YuNet looks for the small ones.

CenterFace sees faces at any angle, behind scarves and out of focus: of those that are not small it
misses no more in a small picture than in a large one, and takes less else for one. YuNet sees
upright faces from ten pixels, at a fraction of the cost, but takes much else for large ones. So
what is small at a glance is left to YuNet as well, and nothing else is.
"""

from dataclasses import dataclass, field

import torch

from workers.vision.faces.candidates import Candidates, together
from workers.vision.faces.centerface import CenterFace
from workers.vision.faces.glance import Glance, GlanceSettings
from workers.vision.faces.small import SmallFaces, SmallFaceSettings
from workers.vision.faces.yunet import YuNet
from workers.vision.pixels import Pixels


@dataclass(frozen=True, slots=True)
class LocatorSettings:
    """Measured by tests/bench/detectors: docs/models.md."""

    glance: GlanceSettings = field(default_factory=GlanceSettings)
    closer: SmallFaceSettings = field(default_factory=SmallFaceSettings)
    small: float = 24.0  # pixels of the glance: what is smaller is looked for more closely


class FaceLocator:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self,
        glancing: CenterFace,
        scanning: YuNet,
        *,
        device: torch.device,
        settings: LocatorSettings,
    ) -> None:
        """Both networks must be on `device`."""
        self._settings = settings
        self._glance = Glance(glancing, device=device, settings=settings.glance)
        self._small = SmallFaces(scanning, device=device, settings=settings.closer)

    def locate(self, picture: Pixels) -> Candidates:
        """In pixels of the picture, the likeliest first."""
        shrinking = max(1.0, max(picture.shape[:2]) / self._settings.glance.side)
        small = self._small.locate(picture, largest=self._settings.small * shrinking)
        return together([self._glance.locate(picture), small]).thinned()
