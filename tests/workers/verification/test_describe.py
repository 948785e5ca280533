"""The front door: files are read in a process that reaches nobody."""

import pickle
from pathlib import Path

import pytest

from backend.modelhub.faults import Fault
from tests.workers.verification.files import onnx, safetensors, tensor
from tests.workers.verification.test_state_dict import RunsAProgram
from workers.verification.describe import Refused, describe
from workers.verification.description import Kind, Part


def fault(path: Path, name: str) -> Fault:
    with pytest.raises(Refused) as refused:
        describe(path, name=name)
    return refused.value.reason.fault


def test_each_format_is_read_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "sent"
    safetensors(path, {"w": tensor("F32", [1], 0, 4)}, bytes(4))
    assert describe(path, name="m.safetensors").parts[Kind.TENSORS]["w"] == Part("float32", (1,))
    assert describe(onnx(path), name="m.ONNX").parts[Kind.INPUTS].keys() == {"x"}
    path.write_text('{"words": ["月"]}', encoding="utf-8")
    assert describe(path, name="words.json").framework == "json"
    assert describe(path, name="words.txt").framework == "text"


def test_a_state_dict_is_read_in_there_as_well(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    path = tmp_path / "sent"
    torch.save({"w": torch.zeros(2, 3)}, path)
    assert describe(path, name="m.pt").parts[Kind.TENSORS]["w"] == Part("float32", (2, 3))


@pytest.mark.parametrize("name", ["model.pkl", "model.bin", "model.joblib", "model", "model.py"])
def test_other_endings_are_not_opened(tmp_path: Path, name: str) -> None:
    made = tmp_path / "made"
    path = tmp_path / "sent"
    path.write_bytes(pickle.dumps(RunsAProgram(made)))
    assert fault(path, name) is Fault.UNKNOWN_FORMAT
    assert not made.exists()


def test_one_format_under_the_name_of_another_is_refused(tmp_path: Path) -> None:
    path = onnx(tmp_path / "sent")
    assert fault(path, "model.safetensors") is Fault.DAMAGED
    assert fault(path, "model.pt") is Fault.UNKNOWN_FORMAT
    assert fault(path, "words.json") is Fault.DAMAGED


def test_whoever_takes_more_than_is_allowed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from workers.verification import describe as front_door

    monkeypatch.setattr(front_door, "_LIMITS", replace(front_door._LIMITS, memory=200 << 20))
    path = tmp_path / "sent"
    path.write_text("[" + "0," * 20_000_000 + "0]")
    assert fault(path, "words.json") is Fault.TOO_COMPLEX
