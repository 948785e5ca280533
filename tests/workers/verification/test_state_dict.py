"""State dicts of torch: tensors and nothing else, and no program runs."""

import io
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path
from typing import Any

import pytest
import torch

from workers.verification.description import Kind, Part, UnfitFile
from workers.verification.state_dict import describe


def saved(path: Path, what: object) -> Path:
    torch.save(what, path)
    return path


def refusal(path: Path) -> UnfitFile:
    with pytest.raises(UnfitFile) as refused:
        describe(path)
    return refused.value


class RunsAProgram:
    """Unpickled, it makes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return Path.touch, (self.path,)


def test_names_types_and_shapes_are_told(tmp_path: Path) -> None:
    state = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2)).state_dict()
    parts = describe(saved(tmp_path / "model.pt", state)).parts[Kind.TENSORS]
    assert parts["0.weight"] == Part("float32", (2, 3))
    assert parts["1.num_batches_tracked"] == Part("int64", ())
    assert len(parts) == 7


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_pickle_that_runs_a_program_is_refused_and_runs_none(
    tmp_path: Path, wrapped: bool
) -> None:
    made = tmp_path / "made"
    hostile = RunsAProgram(made)
    path = saved(tmp_path / "model.pt", {"w": hostile} if wrapped else hostile)
    assert refusal(path).code == "pickle"
    assert not made.exists()


def test_a_whole_model_is_refused_as_it_is_code(tmp_path: Path) -> None:
    assert refusal(saved(tmp_path / "model.pt", torch.nn.Linear(2, 2))).code == "pickle"


def test_a_plain_pickle_is_not_even_opened(tmp_path: Path) -> None:
    made = tmp_path / "made"
    path = tmp_path / "model.pt"
    path.write_bytes(pickle.dumps(RunsAProgram(made)))
    assert refusal(path).code == "unknown_format"
    assert not made.exists()


@pytest.mark.parametrize(
    "state",
    [
        {},
        [torch.zeros(2)],
        {"state_dict": {"w": torch.zeros(2)}},
        {1: torch.zeros(2)},
        {"w": torch.zeros(2), "epoch": 3},
    ],
)
def test_what_is_no_dictionary_of_tensors_is_refused(tmp_path: Path, state: object) -> None:
    assert refusal(saved(tmp_path / "model.pt", state)).code == "damaged"


def test_a_tensor_that_claims_more_than_is_there_is_refused(tmp_path: Path) -> None:
    """A million rows, all of the same four bytes."""
    path = saved(tmp_path / "model.pt", {"w": torch.zeros(1).expand(1_000_000)})
    assert refusal(path).code == "damaged"


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    state = OrderedDict(w=torch.tensor([1.0, float("nan")]))
    assert refusal(saved(tmp_path / "model.pt", state)).values == {"tensor": "w"}


def test_a_bomb_of_a_zip_file_is_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"")
        archive.writestr("archive/data/0", bytes(64 << 20))
    assert refusal(path).code == "packed"


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    """Each entry of the directory leads to the same, large one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({}))
        archive.writestr("archive/data/0", bytes(1 << 16))
        large = archive.infolist()[-1]
        archive.filelist.extend([large] * 100)
        archive._didModify = True  # type: ignore[attr-defined]
    path = tmp_path / "model.pt"
    path.write_bytes(buffer.getvalue())
    assert refusal(path).code == "damaged"


@pytest.mark.parametrize("name", ["data.pkl", "archive/other.pkl"])
def test_another_zip_file_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.pt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, pickle.dumps({}))
    assert refusal(path).code == "damaged"


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_one_that_is_cut_off_is_refused(tmp_path: Path, kept: float) -> None:
    path = saved(tmp_path / "model.pt", {"w": torch.zeros(1000)})
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert refusal(path).code in {"unknown_format", "damaged"}
