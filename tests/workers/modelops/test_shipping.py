"""The packages' networks become version 1 of their tasks, once, and the next when they change."""

import json
import threading
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import connection

from backend.events.contracts import PACKAGED_TASKS, ModelTask
from backend.modelhub.models import ModelVersion, Origin, Release
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.releasing import release
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import make_model
from workers.inference.servables.moderation import FILE
from workers.inference.shipped import SHIPPED, Shipped
from workers.inference.weights import WeightFile
from workers.modelops.shipping import register_all, register_shipped

pytestmark = pytest.mark.django_db


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shiguang_test_network"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "network.onnx").write_bytes(b"weights")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("workers.inference.shipped.installed_version", lambda _: "1.0")
    return folder


def network(task: ModelTask = ModelTask.OCR, content: bytes = b"weights") -> Shipped:
    digest = sha256(content).hexdigest()
    return Shipped(
        task=task,
        framework="onnx",
        files=(WeightFile("shiguang-test", "shiguang_test_network", "network.onnx", digest),),
        results=("network-1",),
        description="Reads",
        licence="MIT",
        takes={},
        gives={},
        learned_from={},
    )


def newer(package: Path, task: ModelTask = ModelTask.OCR) -> Shipped:
    """The package was upgraded."""
    (package / "network.onnx").write_bytes(b"better weights")
    return network(task, b"better weights")


def test_all_that_is_packaged_is_told_and_by_the_names_that_results_carry() -> None:
    from workers.language import text
    from workers.vision.faces import detector
    from workers.vision.faces.embedding import registry
    from workers.vision.ocr import reader
    from workers.vision.tags import tagger

    told = {shipped.task: shipped.results for shipped in SHIPPED}
    assert set(told) >= PACKAGED_TASKS
    assert told["faces"][:2] == (detector.VERSION, registry.DEFAULT)
    assert told["tags"][0] == tagger.VERSION
    assert told["ocr"] == (reader.VERSION,)
    assert told["text"][0] == text.VERSION


def test_pictures_for_strangers_are_scored_from_the_first_start_on(store: ObjectStore) -> None:
    """By a version that a worker can load as it is."""
    (moderation,) = [shipped for shipped in SHIPPED if shipped.task == ModelTask.MODERATION]
    version = register_shipped(moderation)
    assert standing(ModelTask.MODERATION) == version
    assert (version.name, version.framework) == ("moderation-1", "onnx")
    assert version.licence == "MIT; BSD-2-Clause"
    assert version.metrics == {"held_harmless": pytest.approx(0.0077, abs=0.0001)}
    assert [file.name for file in version.files.all()] == [FILE]


def test_every_file_says_what_it_learned_from() -> None:
    for shipped in SHIPPED:
        assert shipped.learned_from.keys() == {file.name for file in shipped.files}


def test_the_registry_can_keep_what_is_told_of_each() -> None:
    for shipped in SHIPPED:
        assert json.loads(json.dumps(shipped.contract)) == shipped.contract
        assert shipped.contract["input"]


def test_it_answers_as_version_1_and_its_file_is_in_the_store(
    store: ObjectStore, package: Path
) -> None:
    version = register_shipped(network())
    assert (version.name, version.origin) == ("ocr-1", Origin.PACKAGE)
    assert version.training_data["packages"] == {"shiguang-test": "1.0"}
    assert version.contract["results"] == ["network-1"]
    assert store.read(keys.model_file(version.files.get().sha256)) == b"weights"
    assert standing(ModelTask.OCR) == version


def test_told_again_it_is_the_same(store: ObjectStore, package: Path) -> None:
    assert register_shipped(network()) == register_shipped(network())
    assert (ModelVersion.objects.count(), Release.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_told_by_several_workers_at_once_it_is_one(store: ObjectStore, package: Path) -> None:
    def tell() -> None:
        register_shipped(network())
        connection.close()

    threads = [threading.Thread(target=tell) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (ModelVersion.objects.count(), Release.objects.count()) == (1, 1)


def test_other_weights_are_the_next_version(store: ObjectStore, package: Path) -> None:
    first = register_shipped(network())
    second = register_shipped(newer(package))
    assert (second.number, second.parent) == (2, first)
    assert standing(ModelTask.OCR) == second


def test_other_code_around_the_weights_is_the_next_version(
    store: ObjectStore, package: Path
) -> None:
    register_shipped(network())
    assert register_shipped(replace(network(), results=("network-2",))).number == 2


def test_of_packaged_tasks_what_is_installed_is_what_answers(
    store: ObjectStore, package: Path
) -> None:
    first = register_shipped(network())
    register_shipped(newer(package))
    (package / "network.onnx").write_bytes(b"weights")  # downgraded
    assert register_shipped(network()) == first
    assert standing(ModelTask.OCR) == first


def test_elsewhere_what_an_operator_has_released_stays(store: ObjectStore, package: Path) -> None:
    register_shipped(network(ModelTask.MODERATION))
    ours = make_model(ModelTask.MODERATION, number=7, origin=Origin.UPLOADED)
    release(ours)
    register_shipped(newer(package, ModelTask.MODERATION))
    assert standing(ModelTask.MODERATION) == ours


def test_elsewhere_a_newer_one_follows_the_older_once_and_no_rollback_is_undone(
    store: ObjectStore, package: Path
) -> None:
    first = register_shipped(network(ModelTask.MODERATION))
    second = register_shipped(newer(package, ModelTask.MODERATION))
    assert standing(ModelTask.MODERATION) == second
    release(first, reason="Worse")
    register_shipped(newer(package, ModelTask.MODERATION))
    assert standing(ModelTask.MODERATION) == first


def test_what_is_not_installed_stops_no_other(store: ObjectStore, package: Path) -> None:
    gone = WeightFile("shiguang-none", "shiguang_none", "network.onnx", "00" * 32)
    register_all([replace(network(ModelTask.FACES), files=(gone,)), network()])
    assert [version.name for version in ModelVersion.objects.all()] == ["ocr-1"]
