"""From a picture to words with confidences."""

from collections.abc import Sequence
from itertools import chain, islice

import numpy as np
import torch

from workers.inference import weights
from workers.inference.batcher import MicroBatcher
from workers.inference.device import is_lost, ran_out_of_memory
from workers.inference.errors import UnknownVersion
from workers.vision.pixels import Pixels, resize
from workers.vision.tags import network
from workers.vision.tags.head import Head
from workers.vision.tags.look import Look
from workers.vision.tags.scenes import SPACE
from workers.vision.tags.visual_spaces import visual_spaces
from workers.vision.tags.words import RecognisedTag, recognised_words

VERSION = "efficientnet-lite2-0.1.0+words-2"

# On a CPU a batch is slower than its pictures one by one: it falls out of the cache.
_BATCH = {"cpu": 2, "cuda": 64}
_SWATCHES = 64  # a side: averaging takes the noise out of grey pictures
_WAIT = {"cpu": 0.0, "cuda": 0.003}  # seconds


class Tagger:
    """Safe to use from several threads; on a GPU their pictures share batches."""

    network_version = VERSION

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._network = network.load(weights.TAGS.verified()).to(device)
        self.spaces = visual_spaces(self._network.classifier.cpu().numpy())
        self._head: tuple[str, Head] | None = None
        self._batcher: MicroBatcher[Pixels, Look] = MicroBatcher(
            self._see,
            name="tags",
            max_batch=_BATCH[device.type],
            max_wait=_WAIT[device.type],
            ran_out_of_memory=ran_out_of_memory,
            is_lost=is_lost,
        )

    @property
    def version(self) -> str:
        """Of the network, and of the head that it wears."""
        head = self._head
        return VERSION if head is None else f"{VERSION}+{head[0]}"

    def wear(self, version: str, head: Head) -> None:
        """From now on words are those of this head, such as "tag_head-3". Raises EngineError."""
        if head.network != VERSION:
            raise UnknownVersion(f"{version} has learned from {head.network}, not from {VERSION}.")
        self._head = (version, head)

    def take_off(self) -> None:
        """From now on words are the network's own."""
        self._head = None

    def look(self, picture: Pixels) -> Look:
        """What the network sees, one pass a view. Raises EngineError."""
        (look,) = self.looks([picture])
        return look

    def looks(self, pictures: Sequence[Pixels]) -> list[Look]:
        """The same for several, whose views share batches."""
        views = [_views(picture) for picture in pictures]
        seen = iter(self._batcher.map(chain.from_iterable(views)))
        return [
            _combined(picture, list(islice(seen, len(own))))
            for picture, own in zip(pictures, views, strict=True)
        ]

    def recognise(self, picture: Pixels) -> list[RecognisedTag]:
        """What is in the picture, the surest first; often nothing. Raises EngineError."""
        return self.words(self.look(picture))

    def words(self, look: Look) -> list[RecognisedTag]:
        """The same for a look that was taken before."""
        head = self._head
        return recognised_words(look, self.spaces[SPACE].point(look), head and head[1])

    def warm_up(self) -> None:
        self.recognise(np.zeros((network.SIDE, network.SIDE, 3), np.uint8))

    def close(self) -> None:
        self._batcher.close()

    @torch.inference_mode()
    def _see(self, views: Sequence[Pixels]) -> list[Look]:
        batch = torch.from_numpy(np.stack(views)).to(self._device)
        scaled = (batch.permute(0, 3, 1, 2).float() - 127) / 128  # as in its training
        features = self._network.features(scaled)
        probabilities = self._network.classify(features).softmax(dim=1)
        pairs = zip(probabilities.cpu().numpy(), features.cpu().numpy(), strict=True)
        return [Look(*pair) for pair in pairs]


def _combined(picture: Pixels, views: Sequence[Look]) -> Look:
    colourfulness, contrast = _colours(picture)
    return Look(
        probabilities=np.mean([view.probabilities for view in views], axis=0),
        features=np.mean([view.features for view in views], axis=0),
        colourfulness=colourfulness,
        contrast=contrast,
    )


def _views(picture: Pixels) -> list[Pixels]:
    """The whole picture, and the square in its middle; one view when it is square already."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    views = [picture]
    if max(height, width) > 1.05 * side:
        views.append(picture[top : top + side, left : left + side])
    size = (network.SIDE, network.SIDE)
    return [resize(view, size) for view in views]


def _colours(picture: Pixels) -> tuple[float, float]:
    """Colourfulness and contrast, as in `Look`."""
    small = resize(picture, (_SWATCHES, _SWATCHES)).astype(np.int16)
    difference = small.max(axis=2) - small.min(axis=2)
    darkest, brightest = np.percentile(small.mean(axis=2), [2, 98])
    return float(np.percentile(difference, 98)), float(brightest - darkest)
