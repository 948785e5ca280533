"""safetensors: every claim of the header is held against the file."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from tests.workers.verification.files import safetensors, tensor
from workers.verification.description import Kind, Part, UnfitFile
from workers.verification.safetensors import MAX_HEADER_BYTES, describe

FOUR = np.arange(4, dtype="<f4").tobytes()


def refusal(path: Path) -> UnfitFile:
    with pytest.raises(UnfitFile) as refused:
        describe(path)
    return refused.value


def test_what_the_library_has_written_is_described(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    arrays: dict[str, Any] = {
        "weight": np.ones((2, 3), np.float32),
        "steps": np.array([1], np.int64),
    }
    save_file(arrays, path, metadata={"format": "np"})
    assert describe(path).parts == {
        Kind.TENSORS: {"weight": Part("float32", (2, 3)), "steps": Part("int64", (1,))}
    }


@pytest.mark.parametrize(
    "header",
    [
        b"{",
        b"[]",
        b'"words"',
        b"{}",
        b"\xff\xfe",
        b'{"a":' * 5_000,
        {"__metadata__": {"a": 1}, "w": tensor("F32", [4], 0, 16)},
        {"w": tensor("F32", [4], 0, 16), "__metadata__": []},
        {"w": [0, 16]},
        {"w": {"dtype": "F32", "shape": [4]}},
        {"w": tensor("F32", [4], 0, 16) | {"data_offsets": [0, 16, 16]}},
        {"w": tensor("F32", [4], 0, 16) | {"data_offsets": [-16, 0]}},
        {"w": tensor("F32", [4], 0, 16) | {"data_offsets": [0, 1e3]}},
        {"w": tensor("F32", [4], 0, 16) | {"data_offsets": [False, 16]}},
        {"w": tensor("F32", [-4], 0, 16)},
        {"w": tensor("F32", [True, 4], 0, 16)},
        {"w": tensor("OBJECT", [4], 0, 16)},
        {"w": tensor("F32", [2**62, 4], 0, 16)},  # more than there is
        {"w": tensor("F32", [3], 0, 16)},  # less
        {"w": tensor("F64", [4], 0, 16)},
        {"w": tensor("F32", [4], 0, 16), "v": tensor("F32", [4], 0, 16)},  # the same bytes twice
        {"w": tensor("F32", [2], 8, 16)},  # bytes before it that are nobody's
        {"w": tensor("F32", [2], 0, 8)},  # and behind it
        {"w": tensor("F32", [8], 0, 32)},  # beyond the file's end
        b'{"w": %b, "w": %b}' % ((b'{"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}',) * 2),
    ],
)
def test_a_header_that_lies_is_refused(tmp_path: Path, header: Any) -> None:
    assert refusal(safetensors(tmp_path / "model", header, FOUR)).code == "damaged"


@pytest.mark.parametrize("content", [b"", b"\1\0\0", b"\x10" + bytes(7), b"\xff" * 8])
def test_one_that_is_cut_off_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model"
    path.write_bytes(content)
    assert refusal(path).code == "damaged"


def test_a_header_is_not_read_beyond_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "model"
    with path.open("wb") as file:
        file.write((MAX_HEADER_BYTES + 1).to_bytes(8, "little"))
        file.truncate(MAX_HEADER_BYTES * 4)
    assert "header is said to have" in refusal(path).values["what"]


@pytest.mark.parametrize(
    ("dtype", "content"),
    [
        ("F32", np.array([1, np.nan], "<f4").tobytes()),
        ("F64", np.array([np.inf], "<f8").tobytes()),
        ("F16", np.array([1, 2, 3, -np.inf], "<f2").tobytes()),
        ("BF16", np.array([0x3F80, 0x7FC0], "<u2").tobytes()),
    ],
)
def test_numbers_that_are_none_are_refused(tmp_path: Path, dtype: str, content: bytes) -> None:
    width = {"F64": 8, "F32": 4}.get(dtype, 2)
    header = {"w": tensor(dtype, [len(content) // width], 0, len(content))}
    refused = refusal(safetensors(tmp_path / "model", header, content))
    assert (refused.code, refused.values) == ("not_finite", {"tensor": "w"})


def test_half_precision_of_either_kind_is_taken(tmp_path: Path) -> None:
    header = {"a": tensor("BF16", [2], 0, 4), "b": tensor("F16", [0], 4, 4)}
    path = safetensors(tmp_path / "model", header, np.array([0x3F80, 0x7F7F], "<u2").tobytes())
    assert describe(path).parts[Kind.TENSORS] == {
        "a": Part("bfloat16", (2,)),
        "b": Part("float16", (0,)),
    }
