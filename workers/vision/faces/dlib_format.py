"""Reads a residual network out of dlib's own serialisation.

dlib (dlib/serialize.h, dlib/dnn/{core,layers,tensor}.h) writes, with no alignment and no padding:

    integer  one control byte (bits 0-3: number of bytes that follow; bit 7: negative), then the
             magnitude, little-endian
    real     two integers, mantissa and exponent: mantissa * 2 ** exponent
    text     its length as an integer, then the bytes
    flag     the character "0" or "1"
    tensor   an integer (2, the version), four integers (samples, channels, rows, columns), then
             the values as little-endian float32
    alias    an integer (1, the version) and four integers: a view into another tensor

A network is nested: every layer writes its version and then the layer below, so that the file
begins with the versions of all layers, from the loss down to the input, and goes on with their
contents from the input up. Each layer ends in three flags and three tensors that only training
needs; the lowest, also in the number of samples that the input makes of a picture. Tags and skips
(`tag1`, `skip1`) write a version and nothing else: how the layers are wired is not in the file,
and `network` knows it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_HIGHEST_LAYER_VERSION = 3


class MalformedNetwork(ValueError):
    """The file is not a serialised dlib network of the layers that we know."""


@dataclass(frozen=True, slots=True)
class Input:
    """mean: of red, green and blue, subtracted from pixels of 0 to 255; side: in pixels."""

    mean: tuple[float, float, float]
    side: int


@dataclass(frozen=True, slots=True)
class Convolution:
    weight: NDArray[np.float32]  # (filters, channels, rows, columns)
    bias: NDArray[np.float32]  # (filters,)
    stride: int
    padding: int


@dataclass(frozen=True, slots=True)
class Affine:
    """Batch normalisation after training: gamma * x + beta, channel by channel."""

    gamma: NDArray[np.float32]
    beta: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pooling:
    """`window` 0 is the whole plane."""

    kind: str  # "max" or "avg"
    window: int
    stride: int


@dataclass(frozen=True, slots=True)
class Rectifier:
    pass


@dataclass(frozen=True, slots=True)
class AddEarlier:
    """Adds the output of an earlier, tagged layer."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A matrix without bias, applied from the right."""

    weight: NDArray[np.float32]  # (inputs, outputs)


Layer = Convolution | Affine | Pooling | Rectifier | AddEarlier | Linear


@dataclass(frozen=True, slots=True)
class SerialisedNetwork:
    input: Input
    layers: tuple[Layer, ...]  # from the input up


def read_network(path: Path) -> SerialisedNetwork:
    """Raises MalformedNetwork when the file ends early, goes on too long or says the unexpected."""
    reader = _Reader(path.read_bytes())
    if reader.integer() != 1:
        raise MalformedNetwork("The file does not begin with a loss layer.")
    reader.text("loss_metric_2")
    reader.reals(2)  # margin and threshold, of training
    network = _layers(reader)
    reader.expect_end()
    return network


class _Reader:
    """A cursor over the bytes; every method raises MalformedNetwork when they do not fit."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._position = 0

    def take(self, count: int) -> bytes:
        taken = self._content[self._position : self._position + count]
        if len(taken) != count:
            raise MalformedNetwork("The file ends early.")
        self._position += count
        return taken

    def integer(self) -> int:
        (control,) = self.take(1)
        width = control & 0x0F
        if width > 8 or control & 0x70:
            raise MalformedNetwork(f"No integer at byte {self._position - 1}.")
        magnitude = int.from_bytes(self.take(width), "little")
        return -magnitude if control & 0x80 else magnitude

    def integers(self, count: int) -> tuple[int, ...]:
        return tuple(self.integer() for _ in range(count))

    def reals(self, count: int) -> tuple[float, ...]:
        return tuple(float(self.integer()) * 2.0 ** self.integer() for _ in range(count))

    def text(self, *expected: str) -> str:
        text = self.take(self.integer()).decode("ascii", "replace")
        if expected and text not in expected:
            raise MalformedNetwork(f"Expected {' or '.join(expected)}, and found {text[:40]!r}.")
        return text

    def tensor(self) -> NDArray[np.float32]:
        """Of shape (samples, channels, rows, columns)."""
        version, *shape = self.integers(5)
        if version != 2:
            raise MalformedNetwork(f"Unknown version {version} of a tensor.")
        count = int(np.prod(shape, dtype=np.int64))
        values = np.frombuffer(self.take(4 * count), dtype="<f4")
        return values.astype(np.float32).reshape(shape)

    def alias(self) -> tuple[int, ...]:
        """The shape of a view."""
        version, *shape = self.integers(5)
        if version != 1:
            raise MalformedNetwork(f"Unknown version {version} of a view.")
        return tuple(shape)

    def training_state(self) -> None:
        if set(self.take(3)) - set(b"01"):
            raise MalformedNetwork(f"No flags before byte {self._position}.")
        for _ in range(3):  # gradient of the input, cached output, gradient of the parameters
            self.tensor()

    def at_end(self) -> bool:
        return self._position == len(self._content)

    def expect_end(self) -> None:
        if not self.at_end():
            raise MalformedNetwork("The file goes on after the network.")


def _layers(reader: _Reader) -> SerialisedNetwork:
    while (number := reader.integer()) <= _HIGHEST_LAYER_VERSION:
        pass  # versions of the layers, from the top down; then the length of the input's name
    if (name := reader.take(number)) != b"input_rgb_image_sized":
        raise MalformedNetwork(f"Unknown input layer {name[:40]!r}.")
    red, green, blue = reader.reals(3)
    rows, columns = reader.integers(2)
    if rows != columns:
        raise MalformedNetwork(f"The input is not square: {rows} x {columns}.")
    layers = [_layer(reader)]
    if (expansion := reader.integer()) != 1:
        raise MalformedNetwork(f"The input makes {expansion} samples of one picture.")
    while not reader.at_end():
        layers.append(_layer(reader))
    return SerialisedNetwork(Input((red, green, blue), rows), tuple(layers))


def _layer(reader: _Reader) -> Layer:
    layer = _KINDS[reader.text(*_KINDS)](reader)
    reader.training_state()
    return layer


def _convolution(reader: _Reader) -> Convolution:
    parameters = reader.tensor().ravel()
    filters, _rows, _columns, stride, stride_x, padding, padding_x = reader.integers(7)
    shape, bias_shape = reader.alias(), reader.alias()
    reader.reals(4)  # multipliers of learning rate and weight decay
    size = int(np.prod(shape))
    if (stride, padding) != (stride_x, padding_x) or bias_shape != (1, filters, 1, 1):
        raise MalformedNetwork("A convolution that is not the same in both directions.")
    if parameters.size != size + filters or shape[0] != filters:
        raise MalformedNetwork("A convolution with a wrong number of parameters.")
    return Convolution(parameters[:size].reshape(shape), parameters[size:], stride, padding)


def _affine(reader: _Reader) -> Affine:
    parameters = reader.tensor().ravel()
    gamma_shape, beta_shape = reader.alias(), reader.alias()
    mode = reader.integer()
    channels = parameters.size // 2
    if mode != 0 or not gamma_shape == beta_shape == (1, channels, 1, 1):
        raise MalformedNetwork("An affine layer that does not work channel by channel.")
    return Affine(parameters[:channels], parameters[channels:])


def _pooling(kind: str) -> Callable[[_Reader], Pooling]:
    def read(reader: _Reader) -> Pooling:
        window, _columns, stride, _stride_x, padding, padding_x = reader.integers(6)
        if padding or padding_x:
            raise MalformedNetwork("A pooling layer with padding.")
        return Pooling(kind, window, stride)

    return read


def _linear(reader: _Reader) -> Linear:
    outputs, inputs = reader.integers(2)
    parameters = reader.tensor()
    weights_shape, _bias_shape, bias_mode = reader.alias(), reader.alias(), reader.integer()
    reader.reals(4)
    if bias_mode != 1 or weights_shape[:2] != (inputs, outputs):
        raise MalformedNetwork("A fully connected layer of an unexpected form.")
    return Linear(parameters.reshape(inputs, outputs))


_KINDS: Mapping[str, Callable[[_Reader], Layer]] = {
    "con_4": _convolution,
    "affine_": _affine,
    "relu_": lambda _reader: Rectifier(),
    "max_pool_2": _pooling("max"),
    "avg_pool_2": _pooling("avg"),
    "add_prev_": lambda _reader: AddEarlier(),
    "fc_2": _linear,
}
