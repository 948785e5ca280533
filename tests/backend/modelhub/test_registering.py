"""Versions of models and sets of data: registered once, numbered by task, never changed."""

import threading
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Dataset, Framework, ModelFile, ModelVersion, Origin
from backend.modelhub.services.registering import NewVersion, register, register_dataset
from backend.storage import keys
from backend.storage.store import ObjectStore

pytestmark = pytest.mark.django_db


@pytest.fixture
def artifact(tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"weights")
    return path


def new_version(artifact: Path, **others: Any) -> NewVersion:
    described: dict[str, Any] = {
        "task": ModelTask.POEMS,
        "made_by": "run:1",
        "origin": Origin.TRAINED,
        "framework": Framework.SAFETENSORS,
        "files": {"model.safetensors": artifact},
        "licence": "MIT",
        "metrics": {"perplexity": 40.0},
    }
    return NewVersion(**described | others)


def test_its_files_lie_in_the_store_below_their_checksums(
    store: ObjectStore, artifact: Path
) -> None:
    version = register(new_version(artifact))
    file = version.files.get()
    assert (file.name, file.size) == ("model.safetensors", 7)
    assert file.sha256 == sha256(b"weights").hexdigest()
    assert store.read(keys.model_file(file.sha256)) == b"weights"


def test_versions_are_numbered_within_their_task(store: ObjectStore, artifact: Path) -> None:
    first = register(new_version(artifact))
    second = register(new_version(artifact, made_by="run:2", parent=first))
    other = register(new_version(artifact, made_by="run:3", task=ModelTask.SENTIMENT))
    assert [version.name for version in (first, second, other)] == [
        "poems-1",
        "poems-2",
        "sentiment-1",
    ]
    assert second.parent == first


def test_what_was_made_by_the_same_is_registered_once(store: ObjectStore, artifact: Path) -> None:
    assert register(new_version(artifact)) == register(new_version(artifact))
    assert ModelVersion.objects.count() == 1
    assert ModelFile.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_once_get_two_numbers(store: ObjectStore, artifact: Path) -> None:
    def make(run: int) -> None:
        register(new_version(artifact, made_by=f"run:{run}"))
        connection.close()

    threads = [threading.Thread(target=make, args=[run]) for run in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = ModelVersion.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("others", [{"files": {}}, {"task": ModelTask.OCR, "parent": "poems"}])
def test_what_cannot_be_is_refused(
    store: ObjectStore, artifact: Path, others: dict[str, Any]
) -> None:
    if others.get("parent"):
        others = others | {"parent": register(new_version(artifact))}
    with pytest.raises(errors.InvalidInput):
        register(new_version(artifact, made_by="run:2", **others))


def test_a_version_and_its_files_are_final(store: ObjectStore, artifact: Path) -> None:
    version = register(new_version(artifact))
    with pytest.raises(DatabaseError, match="neither changed nor deleted"), transaction.atomic():
        version.files.all().delete()
    with pytest.raises(DatabaseError, match="neither changed nor deleted"), transaction.atomic():
        ModelVersion.objects.update(licence="another")


def test_a_set_of_data_is_registered_once_for_its_content(
    store: ObjectStore, artifact: Path
) -> None:
    described: dict[str, Any] = {
        "task": ModelTask.POEMS,
        "licence": "public domain",
        "source": "npm:chinese-poetry@2.0.1",
        "facts": {"poems": 17_000},
    }
    first = register_dataset(file=artifact, **described)
    assert register_dataset(file=artifact, **described) == first
    artifact.write_bytes(b"others")
    second = register_dataset(file=artifact, **described)
    assert (first.number, second.number) == (1, 2)
    assert Dataset.objects.count() == 2
