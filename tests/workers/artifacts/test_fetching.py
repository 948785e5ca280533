"""Files of registered versions, out of the real store."""

from pathlib import Path
from typing import Any

import pytest

from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelVersion, Origin
from backend.modelhub.services.registering import NewVersion, register
from backend.storage import keys
from backend.storage.store import ObjectStore
from workers.artifacts import fetch
from workers.inference.errors import WeightsCorrupt

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def cache(settings: Any, tmp_path: Path) -> Path:
    settings.MODEL_CACHE = str(tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def version(store: ObjectStore, tmp_path: Path) -> ModelVersion:
    (tmp_path / "weights").write_bytes(b"weights")
    (tmp_path / "words").write_bytes(b"words")
    return register(
        NewVersion(
            task=ModelTask.POEMS,
            made_by="run:1",
            origin=Origin.TRAINED,
            framework=Framework.SAFETENSORS,
            files={"model.safetensors": tmp_path / "weights", "words.json": tmp_path / "words"},
            licence="MIT",
        )
    )


def test_its_files_come_by_their_names(version: ModelVersion) -> None:
    files = fetch(version)
    assert {name: path.read_bytes() for name, path in files.items()} == {
        "model.safetensors": b"weights",
        "words.json": b"words",
    }


def test_what_is_here_is_not_asked_of_the_store(version: ModelVersion, store: ObjectStore) -> None:
    fetch(version).release()
    store.delete([keys.model_file(file.sha256) for file in version.files.all()])
    assert fetch(version)["words.json"].read_bytes() == b"words"


def test_a_file_that_the_store_has_lost_is_named(version: ModelVersion, store: ObjectStore) -> None:
    store.delete([keys.model_file(version.files.get(name="words.json").sha256)])
    with pytest.raises(FileNotFoundError):
        fetch(version)


def test_a_file_that_was_replaced_in_the_store_is_refused(
    version: ModelVersion, store: ObjectStore
) -> None:
    key = keys.model_file(version.files.get(name="words.json").sha256)
    store.put(key, b"other words", content_type="application/octet-stream")
    with pytest.raises(WeightsCorrupt):
        fetch(version)
