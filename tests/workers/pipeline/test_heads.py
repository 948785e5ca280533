"""The head of tags that was released last is put on, whether photos come or not."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytest_django import Settings

from backend.events.contracts import ModelTask, StageName
from backend.modelhub.models import Framework, ModelVersion, Origin, StageVersion
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release, roll_back
from backend.storage.store import ObjectStore
from tests.processes import eventually
from workers.inference.engine import initialise
from workers.modelops.first_versions import register_first_versions
from workers.pipeline import heads
from workers.vision.tags.head import DIMENSIONS, FILE
from workers.vision.tags.head_fitting import Line, head_of
from workers.vision.tags.tagger import VERSION

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def follower(
    store: ObjectStore, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Of a worker to which no photo comes, and which has put on the head that came with it."""
    settings.MODEL_CACHE = str(tmp_path / "cache")
    monkeypatch.setattr(heads, "_EVERY", 0.05)
    engine = initialise({"tags"}, device="cpu", threads=settings.INFERENCE_THREADS)
    register_first_versions()
    heads.forget()
    heads.begin()
    yield
    heads.end()
    heads.forget()
    engine.tags.take_off()


def learned(folder: Path) -> ModelVersion:
    """A head that has something to say of cats."""
    line = Line(np.zeros(DIMENSIONS), bias=1.0, threshold=0.5)
    head_of(VERSION, [("cat", line)]).save(folder / FILE)
    return register(
        NewVersion(
            task=ModelTask.TAG_HEAD,
            made_by="run:1",
            origin=Origin.TRAINED,
            framework=Framework.SAFETENSORS,
            files={FILE: folder / FILE},
            licence="MIT",
        )
    )


def announced() -> str:
    """What the results of the stage are said to be of."""
    said = StageVersion.objects.filter(stage=StageName.TAGS).values_list("version", flat=True)
    return said.first() or ""


def test_a_release_and_a_rollback_are_announced_without_a_photo(tmp_path: Path) -> None:
    eventually(lambda: announced() == VERSION)
    release(learned(tmp_path))
    eventually(lambda: announced() == f"{VERSION}+tag_head-2")
    roll_back(ModelTask.TAG_HEAD)
    eventually(lambda: announced() == VERSION)


def test_a_head_that_cannot_be_fetched_now_is_put_on_later(
    store: ObjectStore, tmp_path: Path
) -> None:
    eventually(lambda: announced() == VERSION)
    version = learned(tmp_path)
    key = f"models/{version.files.get().sha256}"
    content = store.read(key)
    store.delete([key])
    release(version)
    heads.look_again()
    with pytest.raises(FileNotFoundError):
        heads.follow(StageName.TAGS)
    assert announced() == VERSION
    store.put(key, content, content_type="application/octet-stream")
    eventually(lambda: announced() == f"{VERSION}+tag_head-2")
