"""The embedding networks that this program can load, by version.

A version names a space: whatever changes the points (other weights, another alignment) makes a new
one. Figures behind the choice of the default are in docs/models.md.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import torch

from workers.inference import weights
from workers.inference.errors import UnknownVersion
from workers.vision.faces.embedding import alignment, dlib_resnet, sface
from workers.vision.faces.embedding.batched import BatchedEmbedder
from workers.vision.faces.embedding.contract import FaceEmbedder
from workers.vision.faces.embedding.dlib_alignment import DlibAlignment
from workers.vision.faces.embedding.reference import FaceRecognitionEmbedder

DEFAULT = "sface-2021dec"

Load = Callable[[torch.device, bool], FaceEmbedder]


def load(version: str, *, device: torch.device, half: bool = False) -> FaceEmbedder:
    """half: arithmetic in half precision, where the network is ours.

    Raises UnknownVersion, WeightsMissing or WeightsCorrupt.
    """
    if version not in NETWORKS:
        raise UnknownVersion(
            f"No network makes points of the space {version!r}; known are {', '.join(NETWORKS)}."
        )
    return NETWORKS[version](device, half)


def _sface(device: torch.device, half: bool) -> FaceEmbedder:
    return BatchedEmbedder(
        sface.load(weights.FACE_SFACE.verified()),
        version="sface-2021dec",
        dimensions=sface.DIMENSIONS,
        side=sface.SIDE,
        align=alignment.frontal_faces,
        of_unit_length=True,
        device=device,
        half=half,
    )


def _dlib(device: torch.device, half: bool) -> FaceEmbedder:
    return BatchedEmbedder(
        dlib_resnet.load(weights.FACE_DLIB.verified()),
        version="dlib-resnet29-1",
        dimensions=dlib_resnet.DIMENSIONS,
        side=dlib_resnet.CHIP_SIDE,
        align=DlibAlignment(weights.FACE_LANDMARKS.verified(), device=device),
        of_unit_length=False,
        device=device,
        half=half,
    )


def _face_recognition(_device: torch.device, _half: bool) -> FaceEmbedder:
    return FaceRecognitionEmbedder()


NETWORKS: Mapping[str, Load] = MappingProxyType(
    {
        "sface-2021dec": _sface,
        "dlib-resnet29-1": _dlib,
        "face_recognition-1.3.0": _face_recognition,
    }
)
