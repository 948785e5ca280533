"""ONNX: one file, known operators, and what goes in and comes out."""

from pathlib import Path

import pytest

from tests.workers.verification.files import field, onnx, value_info
from workers.verification.description import Kind, Part, UnfitFile
from workers.verification.onnx import describe

EXTERNAL = (
    field(1, 4)
    + field(2, 1)
    + field(8, "w")
    + field(13, field(1, "location") + field(2, "/etc/passwd"))
    + field(14, 1)
)
INNER_GRAPH = field(5, EXTERNAL) + field(2, "inner")


def refusal(path: Path) -> UnfitFile:
    with pytest.raises(UnfitFile) as refused:
        describe(path)
    return refused.value


def test_what_goes_in_and_what_comes_out_is_told(tmp_path: Path) -> None:
    described = describe(onnx(tmp_path / "model.onnx"))
    assert described.parts == {
        Kind.INPUTS: {"x": Part("float32", ("batch", 4))},
        Kind.OUTPUTS: {"y": Part("float32", ("batch", 4))},
    }


@pytest.mark.parametrize(
    "hidden",
    [
        {"more": field(5, EXTERNAL)},
        {"more": field(15, field(1, EXTERNAL))},
        {"attribute": field(5, field(1, "value") + field(5, EXTERNAL))},
        {"attribute": field(5, field(1, "values") + field(10, EXTERNAL))},
        {"attribute": field(5, field(1, "then_branch") + field(6, INNER_GRAPH))},
        {"attribute": field(5, field(1, "branches") + field(11, INNER_GRAPH))},
    ],
    ids=["initializer", "sparse", "attribute", "attributes", "branch", "branches"],
)
def test_tensors_in_other_files_are_refused_wherever_they_are_named(
    tmp_path: Path, hidden: dict[str, bytes]
) -> None:
    path = onnx(tmp_path / "model.onnx", **hidden)  # type: ignore[arg-type]
    assert refusal(path).code == "external_data"


def test_a_function_may_not_hide_them_either(tmp_path: Path) -> None:
    path = onnx(tmp_path / "model.onnx")
    node = field(4, "Constant") + field(5, field(1, "value") + field(5, EXTERNAL))
    path.write_bytes(path.read_bytes() + field(25, field(1, "f") + field(7, node)))
    assert refusal(path).code == "external_data"


def test_operators_of_somebodys_own_are_refused(tmp_path: Path) -> None:
    path = onnx(tmp_path / "model.onnx", operation="RunProgram", domain="evil")
    assert "the runtime cannot load it" in refusal(path).values["what"]


def test_a_graph_that_does_not_fit_together_is_refused(tmp_path: Path) -> None:
    path = onnx(tmp_path / "model.onnx", outputs=(value_info("z", 4),))
    assert refusal(path).code == "damaged"


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.95])
def test_one_that_is_cut_off_is_refused(tmp_path: Path, kept: float) -> None:
    path = onnx(tmp_path / "model.onnx")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert refusal(path).code == "damaged"


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    graph = b""
    for _ in range(200):
        graph = field(1, field(5, field(6, graph)))
    path = tmp_path / "model.onnx"
    path.write_bytes(field(7, graph))
    assert refusal(path).code == "too_complex"


@pytest.mark.parametrize("content", [b"not onnx at all", b"", b"\x3a\x05hello", b"\x38\x01"])
def test_what_is_no_onnx_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(content)
    assert refusal(path).code == "damaged"
