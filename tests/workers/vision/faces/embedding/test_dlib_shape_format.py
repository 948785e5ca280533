"""dlib's shape predictor is read strictly: a file that is not one is refused."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workers.inference import weights
from workers.vision.faces.dlib_format import MalformedNetwork
from workers.vision.faces.embedding.dlib_shape_format import SerialisedPredictor, read_predictor

LANDMARKS = 2

Read = Callable[..., SerialisedPredictor]


def integer(number: int) -> bytes:
    width = max(1, (abs(number).bit_length() + 7) // 8)
    return bytes([width | (0x80 if number < 0 else 0)]) + abs(number).to_bytes(width, "little")


def column(value: int = 3, exponent: int = -2) -> list[int]:
    return [-2 * LANDMARKS, -1, *[value, exponent] * (2 * LANDMARKS)]


def predictor(
    *,
    version: int = 1,
    shape: list[int] | None = None,
    splits: int = 1,
    pixel: int = 1,
    anchor: int = 1,
    leaf: list[int] | None = None,
    anchored: int = 2,
    exponent: int = 0,
) -> list[int]:
    """The integers of a predictor of one stage, one tree and two pixels."""
    tree = [
        splits,
        *[0, pixel, 5, exponent] * splits,
        splits + 1,
        *(leaf or column()) * (splits + 1),
    ]
    pixels = [1, anchored, *[anchor] * anchored]
    offsets = [1, 2, *[1, -1] * 4]
    return [version, *(shape or column()), 1, 1, *tree, *pixels, *offsets]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_integers(integers: Sequence[int], *, more: bytes = b"") -> SerialisedPredictor:
        path = tmp_path / "predictor.dat"
        path.write_bytes(b"".join(map(integer, integers)) + more)
        return read_predictor(path)

    return read_integers


def test_the_file_in_use_holds_15_stages_of_500_trees_that_compare_800_pixels() -> None:
    serialised = read_predictor(weights.FACE_LANDMARKS.verified())
    assert serialised.initial.shape == (5, 2)
    assert len(serialised.stages) == 15
    for stage in serialised.stages:
        assert stage.first.shape == stage.second.shape == stage.thresholds.shape == (500, 15)
        assert stage.leaves.shape == (500, 16, 10)
        assert stage.depth == 4
        assert stage.offsets.shape == (800, 2)


def test_a_small_predictor_is_read(read: Read) -> None:
    (stage,) = read(predictor()).stages
    assert stage.second.tolist() == [[1]]
    assert stage.thresholds.tolist() == [[5]]
    assert np.array_equal(stage.leaves, np.full((1, 2, 4), 0.75, np.float32))
    assert np.array_equal(stage.offsets, np.full((2, 2), 0.5, np.float32))
    assert read(predictor(splits=7)).stages[0].depth == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2},
        {"shape": [4, 1, *[3, -2] * 4]},
        {"shape": [-3, -1, *[3, -2] * 3]},
        {"splits": 2},
        {"splits": 0},
        {"pixel": 2},
        {"pixel": -1},
        {"anchor": 2},
        {"anchored": 3},
        {"leaf": [-3, -1, *[3, -2] * 3]},
        {"exponent": 32000},  # dlib's infinity
        {"exponent": 1 << 30},
    ],
    ids=str,
)
def test_what_does_not_fit_together_is_refused(read: Read, wrong: dict[str, Any]) -> None:
    with pytest.raises(MalformedNetwork):
        read(predictor(**wrong))


def test_trees_of_different_forms_are_refused(read: Read) -> None:
    small = [1, 0, 1, 5, 0, 2, *column(), *column()]
    big = [3, *[0, 1, 5, 0] * 3, 4, *column() * 4]
    rest = [1, 2, 0, 0, 1, 2, *[1, -1] * 4]
    assert len(read([1, *column(), 1, 2, *small, *small, *rest]).stages) == 1
    with pytest.raises(MalformedNetwork):
        read([1, *column(), 1, 2, *small, *big, *rest])


@pytest.mark.parametrize("more", [b"\x01\x00", b"\x01", b"\x00", b"\x41\x01", b"\x09" + bytes(9)])
def test_a_file_that_goes_on_is_refused(read: Read, more: bytes) -> None:
    with pytest.raises(MalformedNetwork):
        read(predictor(), more=more)


def test_a_small_file_that_ends_early_anywhere_is_refused(read: Read) -> None:
    integers = predictor()
    for kept in range(len(integers)):
        with pytest.raises(MalformedNetwork):
            read(integers[:kept])


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kept=st.floats(0, 0.999))
def test_the_file_in_use_is_refused_when_it_ends_early(tmp_path: Path, kept: float) -> None:
    whole = weights.FACE_LANDMARKS.verified().read_bytes()
    path = tmp_path / "short.dat"
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(MalformedNetwork):
        read_predictor(path)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=400))
def test_bytes_of_any_kind_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.dat"
    path.write_bytes(content)
    with pytest.raises(MalformedNetwork):
        read_predictor(path)


def test_the_file_of_a_network_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "network.dat"
    path.write_bytes(weights.FACE_DLIB.verified().read_bytes()[:100_000])
    with pytest.raises(MalformedNetwork):
        read_predictor(path)
    path.write_bytes(b"")
    with pytest.raises(MalformedNetwork):
        read_predictor(path)
