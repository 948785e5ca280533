"""Serves where faces are, and what tells them apart: the networks that ship."""

from collections.abc import Sequence

from workers.inference.engine import torch_device
from workers.inference.servable import Payload
from workers.inference.servables import pictures
from workers.vision.faces.embedding.registry import DEFAULT
from workers.vision.faces.recogniser import FaceRecogniser, RecognisedFace

_RESIDENT_BYTES = 180 * 1024**2


class FacesServable:
    """Items {"picture": ...}; results {"space", "faces": [{"box", "score", "quality", "point"}]}.

    A box is left, top, right and bottom, in pixels; points are only comparable within one space.
    """

    max_batch = 8
    resident_bytes = _RESIDENT_BYTES

    def __init__(self, recogniser: FaceRecogniser) -> None:
        self.version = recogniser.version
        self._recogniser = recogniser

    def check(self, item: Payload) -> None:
        pictures.checked(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        return [
            {
                "space": DEFAULT,
                "faces": [
                    _told(face)
                    for face in self._recogniser.recognise(pictures.decoded(item), spaces=[DEFAULT])
                ],
            }
            for item in items
        ]

    def warm_up(self) -> None:
        self._recogniser.warm_up()

    def close(self) -> None:
        self._recogniser.close()


def load(*, device: str, threads: int) -> FacesServable:
    """Raises EngineError."""
    return FacesServable(FaceRecogniser(torch_device(device, threads)))


def _told(face: RecognisedFace) -> Payload:
    return {
        "box": [round(float(side), 1) for side in face.box],
        "score": round(float(face.score), 4),
        "quality": round(float(face.quality), 4),
        "point": face.points[DEFAULT].tolist(),
    }
