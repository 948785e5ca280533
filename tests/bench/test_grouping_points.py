"""Points that are kept are looked at anew when anything that they depend on has changed."""

from pathlib import Path

import pytest

from tests.bench.grouping import labelled
from tests.bench.grouping.labelled import _key
from tests.bench.grouping.measuring import SPACES


def test_the_same_faces_are_looked_at_once() -> None:
    assert _key(SPACES) == _key(tuple(reversed(SPACES)))


def test_another_network_looks_anew() -> None:
    assert _key(SPACES) != _key((*SPACES, "another-1"))


def test_another_detector_looks_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _key(SPACES)
    monkeypatch.setattr("workers.vision.faces.recogniser.FaceRecogniser.version", "another-1")
    assert _key(SPACES) != before


def test_other_labels_are_looked_at_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = _key(SPACES)
    (relabelled := tmp_path / "identities.json").write_text("{}")
    monkeypatch.setattr(labelled, "_LABELS", (relabelled,))
    assert _key(SPACES) != before
