"""A network in torch as a face embedder: faces of all threads share its batches."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from workers.inference.batcher import MicroBatcher
from workers.inference.device import half_precision, is_lost, ran_out_of_memory
from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.contract import Embedding
from workers.vision.pixels import Pixels

Align = Callable[[Pixels, Sequence[Detection]], list[Pixels]]

_BATCH = {"cpu": 8, "cuda": 512}  # tests/bench/throughput.py: beyond, nothing is gained
_WAIT = 0.003  # seconds that a face waits for company


class BatchedEmbedder:
    """Upright faces travel as bytes, and a whole batch returns in one go: a GPU waits for no one.

    In half precision only the arithmetic is: points are float32 all the same.
    """

    def __init__(
        self,
        network: nn.Module,
        *,
        version: str,
        dimensions: int,
        side: int,
        align: Align,
        of_unit_length: bool,
        device: torch.device,
        half: bool,
    ) -> None:
        """network: (n, 3, side, side) of 0 to 255, RGB -> (n, dimensions).
        align: a picture's faces, each upright in (side, side, 3)."""
        self.version = version
        self.dimensions = dimensions
        self.side = side
        self._align = align
        self._of_unit_length = of_unit_length
        self._device = device
        self._type = half_precision(device) if half else torch.float32
        self._network = network.to(device=device, dtype=self._type)
        # The planes of one pixel side by side; torch's own stubs forget the argument.
        self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._batcher: MicroBatcher[Pixels, Embedding] = MicroBatcher(
            self.forward,
            name=version,
            max_batch=_BATCH[device.type],
            max_wait=_WAIT,
            ran_out_of_memory=ran_out_of_memory,
            is_lost=is_lost,
        )

    def embed(self, picture: Pixels, faces: Sequence[Detection]) -> list[Embedding]:
        """One point for each face. Raises EngineError."""
        return self.embed_upright(self._align(picture, faces))

    def embed_upright(self, faces: Iterable[Pixels]) -> list[Embedding]:
        """One point for each face that is upright already, (side, side, 3)."""
        return self._batcher.map(faces)

    def warm_up(self) -> None:
        self.embed_upright([np.zeros((self.side, self.side, 3), np.uint8)])

    def close(self) -> None:
        self._batcher.close()

    @torch.inference_mode()
    def forward(self, faces: Sequence[Pixels]) -> Sequence[Embedding]:
        """The whole batch at once, in the calling thread."""
        upload = torch.from_numpy(np.stack(faces))
        if self._device.type == "cuda":
            upload = upload.pin_memory().to(self._device, non_blocking=True)
        # Rows of pixels, seen as planes, are what `channels_last` means: nothing is moved.
        points = self._network(upload.permute(0, 3, 1, 2).to(self._type)).float()
        if self._of_unit_length:
            points = functional.normalize(points)
        return list(points.cpu().numpy())
