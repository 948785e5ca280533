"""Models for administrators: what answers and why, put into use, taken back, and sent from here."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from django.db import connection
from playwright.sync_api import expect
from safetensors.numpy import save

from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelUpload, ModelVersion, Origin
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release
from tests.e2e.conftest import Window
from tests.factories import make_dataset
from workers.modelops import checking

pytestmark = pytest.mark.django_db(transaction=True)

WEIGHTS = {"head.weight": np.ones((4, 8), np.float32), "head.bias": np.zeros(4, np.float32)}


def poems(path: Path, *, number: int, parent: ModelVersion | None = None) -> ModelVersion:
    path.write_bytes(save({name: array + number for name, array in WEIGHTS.items()}))
    return register(
        NewVersion(
            task=ModelTask.POEMS,
            made_by=f"run:{number}",
            origin=Origin.TRAINED,
            framework=Framework.SAFETENSORS,
            files={path.name: path},
            licence="MIT",
            description="Writes quatrains",
            contract={"input": {"seed": {"dtype": "string", "shape": ["words"]}}},
            training_data={"source": "npm:chinese-poetry@2.0.1"},
            parameters={"layers": number},
            metrics={"perplexity": 40.0 - number, "copied": 0.01 * number, "rhymed": 0.8},
            parent=parent,
        )
    )


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    return tmp_path / "model.safetensors"


@pytest.fixture
def versions(administration: Window, weights: Path) -> list[ModelVersion]:
    """The first of which answers."""
    first = poems(weights, number=1)
    made = [first, poems(weights, number=2, parent=first)]
    release(first, reason="The first that held the form")
    make_dataset()
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


def test_a_version_is_compared_put_into_use_and_taken_back(
    administration: Window, versions: list[ModelVersion]
) -> None:
    page = administration.go("/manage/models")
    tasks = page.get_by_role("table", name="Tasks")
    expect(tasks.get_by_role("row").filter(has_text="Poems for photos")).to_contain_text("poems-1")
    tasks.get_by_role("link", name="Poems for photos").click()
    page.wait_for_url("**/manage/models/poems")
    page.get_by_role("checkbox", name="Compare poems-2").check()
    perplexity = page.get_by_role("table", name="perplexity")
    expect(perplexity.get_by_role("row").filter(has_text="poems-1")).to_contain_text("39")
    expect(perplexity.get_by_role("row").filter(has_text="poems-2")).to_contain_text("38")

    page.get_by_role("link", name="poems-2").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("poems-2")
    lineage = page.get_by_role("region", name="Lineage")
    expect(lineage.get_by_role("link", name="poems-1")).to_be_visible()
    page.get_by_role("button", name="Put into use").click()
    asked = page.get_by_role("dialog", name="Put poems-2 into use")
    expect(asked.get_by_role("button", name="Put into use")).to_be_disabled()
    asked.get_by_label("Reason").fill("Fewer clumsy rhymes")
    asked.get_by_role("button", name="Put into use").click()
    expect(asked).to_be_hidden()
    expect(page.get_by_text("In use", exact=True)).to_be_visible()
    assert standing(ModelTask.POEMS) == versions[1]

    page.get_by_role("link", name="Poems for photos").click()
    released = page.get_by_role("table", name="Releases")
    expect(released).to_contain_text("Fewer clumsy rhymes")
    page.get_by_role("button", name="Go back to poems-1").click()
    back = page.get_by_role("dialog")
    back.get_by_label("Reason").fill("It rhymes too much")
    back.get_by_role("button", name="Go back").click()
    expect(released.get_by_text("Rolled back")).to_be_visible()
    assert standing(ModelTask.POEMS) == versions[0]
    assert administration.complaints == []


@pytest.mark.usefixtures("worker")
def test_weights_are_sent_and_the_verdict_is_told_in_words(
    administration: Window, versions: list[ModelVersion], weights: Path, tmp_path: Path
) -> None:
    page = administration.go("/manage/models/poems")
    page.get_by_role("button", name="Upload a model").click()
    form = page.get_by_role("dialog", name="Upload a model")
    weights.write_bytes(save({"head.weight": np.ones((5, 8), np.float32)}))
    form.locator("input[type=file]").set_input_files(weights)
    form.get_by_label("Licence").fill("CC0-1.0")
    form.get_by_label("What it learned from").fill("Quatrains of the Song")
    form.get_by_role("button", name="Upload and check").click()
    refused = form.get_by_role("alert")
    expect(refused).to_contain_text("model.safetensors lacks head.bias.", timeout=30_000)
    expect(refused).to_contain_text("has the shape 5×8; the contract asks for 4×8.")

    better = tmp_path / "better" / weights.name  # a browser goes on with no file that has changed
    better.parent.mkdir()
    better.write_bytes(save({name: array + 9 for name, array in WEIGHTS.items()}))
    form.locator("input[type=file]").set_input_files(better)
    form.get_by_role("button", name="Upload and check").click()
    expect(form.get_by_text("It fits")).to_be_visible(timeout=30_000)
    form.get_by_role("link", name="poems-3").click()
    about = page.get_by_role("region", name="About")
    expect(about).to_contain_text("Uploaded")
    expect(about).to_contain_text("CC0-1.0")
    assert ModelVersion.objects.get(number=3).parent == versions[0]
    assert administration.complaints == []


def test_it_is_told_in_chinese(administration: Window, versions: list[ModelVersion]) -> None:
    page = administration.go("/manage/models/poems")
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="中文").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("为你写诗")
    expect(page.get_by_role("button", name="上传模型")).to_be_visible()
    page.get_by_role("link", name="poems-2").first.click()
    page.get_by_role("button", name="启用").click()
    expect(page.get_by_role("dialog", name="启用 poems-2")).to_contain_text("代替 poems-1")
    assert administration.complaints == []
