"""`shiguang models`: what answers, put into use, taken back, and sent from a terminal."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from django.db import connection
from safetensors.numpy import save

from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelUpload, ModelVersion, Origin
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release
from tests.clients.conftest import Album, Command
from workers.modelops import checking

pytestmark = pytest.mark.django_db(transaction=True)

WEIGHTS = {"w": np.ones((2, 3), np.float32)}


@pytest.fixture
def administered(album: Album) -> Album:
    album.owner.is_staff = album.owner.is_superuser = True
    album.owner.save(update_fields=["is_staff", "is_superuser"])
    return album


@pytest.fixture
def versions(administered: Album, tmp_path: Path) -> list[ModelVersion]:
    """The first of which answers."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(save(WEIGHTS))
    made = [
        register(
            NewVersion(
                task=ModelTask.POEMS,
                made_by=f"run:{number}",
                origin=Origin.TRAINED,
                framework=Framework.SAFETENSORS,
                files={path.name: path},
                licence="MIT",
                metrics={"perplexity": 40.5},
            )
        )
        for number in range(2)
    ]
    release(made[0])
    return made


@pytest.fixture
def worker() -> Iterator[None]:
    """Looks at what arrives."""
    stop = threading.Event()

    def work() -> None:
        while not stop.wait(0.2):
            for upload in ModelUpload.objects.filter(state="waiting"):
                checking.check(upload_id=upload.pk)
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("versions")
def test_it_lists_tasks_versions_and_all_of_one(shiguang: Command) -> None:
    tasks = shiguang("models", "list")
    assert tasks.returncode == 0, tasks.stderr
    assert "poems-1" in tasks.stdout
    listed = shiguang("models", "list", "poems").stdout
    assert "poems-2" in listed
    assert "champion" in listed
    shown = shiguang("models", "show", "poems-1").stdout
    assert "40.5" in shown
    assert "model.safetensors" in shown


def test_a_version_is_put_into_use_and_taken_back(
    shiguang: Command, versions: list[ModelVersion]
) -> None:
    done = shiguang("models", "promote", "poems-2", "--reason", "Better")
    assert "poems-2 answers from now on, in the place of poems-1." in done.stdout
    assert standing(ModelTask.POEMS) == versions[1]
    again = shiguang("models", "promote", "poems-2", "--reason", "Better")
    assert (again.returncode, "It answers already." in again.stderr) == (3, True)
    assert (
        "poems-1 answers again."
        in shiguang("models", "rollback", "poems", "--reason", "Worse").stdout
    )
    assert standing(ModelTask.POEMS) == versions[0]


@pytest.mark.usefixtures("versions", "worker")
def test_weights_are_sent_and_the_verdict_is_heard(shiguang: Command, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    sends = ("models", "upload", "poems", path, "--licence", "MIT", "--learned-from", "Quatrains")
    path.write_bytes(save({"v": np.ones(1, np.float32)}))
    refused = shiguang(*sends)
    assert (refused.returncode, "model.safetensors lacks w." in refused.stdout) == (1, True)
    path.write_bytes(save({"w": np.zeros((2, 3), np.float32)}))
    done = shiguang(*sends)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "registered as poems-3" in done.stdout


@pytest.mark.usefixtures("versions")
def test_a_name_that_is_none_is_told(shiguang: Command) -> None:
    done = shiguang("models", "show", "poems-9")
    assert (done.returncode, "no version of a model called poems-9" in done.stderr) == (3, True)
