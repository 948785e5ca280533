"""dlib's face recognition network in torch: a picture of a face becomes a point in 128 dimensions.

The architecture is `anet_type` of dlib's dnn_face_recognition_ex.cpp: a residual network after He
et al. (2015, arXiv:1512.03385) with 29 convolutions, trained by Davis King with a metric loss so
that pictures of one person lie closer than 0.6. The weights are read out of dlib's own file, so
the embeddings are those of `face_recognition`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from workers.vision.faces import dlib_format as dlib

CHIP_SIDE = 150
DIMENSIONS = 128
_SCALE = 256.0


class DlibNetwork(nn.Module):
    """Chips (n, 3, 150, 150), float32 RGB of 0 to 255 -> embeddings (n, 128), float32."""

    mean: Tensor

    def __init__(self, serialised: dlib.SerialisedNetwork) -> None:
        super().__init__()
        layers = iter(serialised.layers)
        mean = torch.tensor(serialised.input.mean).view(1, 3, 1, 1)
        self.register_buffer("mean", mean)
        self.stem = _convolution(layers)
        _expect(next(layers), dlib.Rectifier())
        _expect(next(layers), dlib.Pooling("max", 3, 2))
        self.blocks = nn.ModuleList(_blocks(layers))
        head = next(layers)
        if not isinstance(head, dlib.Linear):
            raise dlib.MalformedNetwork("The network does not end in a matrix.")
        self.head = nn.Parameter(torch.from_numpy(head.weight), requires_grad=False)

    def forward(self, chips: Tensor) -> Tensor:
        x = functional.relu(self.stem((chips - self.mean) / _SCALE))
        x = functional.max_pool2d(x, 3, 2)
        for block in self.blocks:
            x = block(x)
        embeddings: Tensor = x.mean(dim=(2, 3)) @ self.head
        return embeddings


class ResidualBlock(nn.Module):
    """Two convolutions beside a short cut; `down` halves the plane and may add channels."""

    def __init__(self, first: nn.Conv2d, second: nn.Conv2d, *, down: bool) -> None:
        super().__init__()
        self.first, self.second, self.down = first, second, down

    def forward(self, x: Tensor) -> Tensor:
        y = self.second(functional.relu(self.first(x)))
        if self.down:
            x = functional.avg_pool2d(x, 2, 2)
            x, y = _grow(x, like=y), _grow(y, like=x)
        return functional.relu(x + y)


def load(path: Path) -> DlibNetwork:
    """The network from dlib's file, ready for inference on the CPU."""
    return DlibNetwork(dlib.read_network(path)).eval().requires_grad_(False)


def _blocks(layers: Iterator[dlib.Layer]) -> Iterator[ResidualBlock]:
    """Consumes the residual blocks and the pooling over the whole plane that follows them."""
    pending: list[dlib.Layer] = []
    for layer in layers:
        if layer == dlib.Pooling("avg", 0, 1):
            return
        pending.append(layer)
        if isinstance(layer, dlib.AddEarlier):
            _expect(next(layers), dlib.Rectifier())
            yield _block(pending)
            pending = []
    raise dlib.MalformedNetwork("The network has no pooling over the whole plane.")


def _block(layers: Sequence[dlib.Layer]) -> ResidualBlock:
    remaining = iter(layers)
    first = _convolution(remaining)
    _expect(next(remaining), dlib.Rectifier())
    second = _convolution(remaining)
    down = dlib.Pooling("avg", 2, 2) in list(remaining)
    return ResidualBlock(first, second, down=down)


def _convolution(layers: Iterator[dlib.Layer]) -> nn.Conv2d:
    """A convolution with the affine layer that follows it folded into its weights."""
    convolution, affine = next(layers), next(layers)
    if not (isinstance(convolution, dlib.Convolution) and isinstance(affine, dlib.Affine)):
        raise dlib.MalformedNetwork("Expected a convolution and its normalisation.")
    filters, channels, rows, columns = convolution.weight.shape
    module = nn.Conv2d(channels, filters, (rows, columns), convolution.stride, convolution.padding)
    gamma, beta = torch.from_numpy(affine.gamma), torch.from_numpy(affine.beta)
    module.weight.data = torch.from_numpy(convolution.weight) * gamma.view(-1, 1, 1, 1)
    module.bias = nn.Parameter(torch.from_numpy(convolution.bias) * gamma + beta)
    return module


def _grow(x: Tensor, *, like: Tensor) -> Tensor:
    """Zeros behind the channels, rows and columns that `like` has more of (dlib's `add_prev`)."""
    missing = [max(0, like.shape[axis] - x.shape[axis]) for axis in (3, 2, 1)]
    return functional.pad(x, [side for amount in missing for side in (0, amount)])


def _expect(found: dlib.Layer, expected: dlib.Layer) -> None:
    if found != expected:
        raise dlib.MalformedNetwork(f"Expected {expected}, and found {found}.")
