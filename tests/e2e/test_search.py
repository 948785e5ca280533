"""Search by picture, and what looks like a photo beside it."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.test import override_settings

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.photos.models import RenditionKind
from backend.search.services import similar
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories import give_embedding, make_asset, make_renditions
from workers.media.header import read_header
from workers.media.renditions import make_renditions as render

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def album(owner: User, store: ObjectStore, sample_photos: Path) -> list[str]:
    """Two cats that look alike, and a cup of coffee; ids in this order."""
    ids = []
    for name, point in (
        ("cat.hif", (1.0, 0.0)),
        ("chelsea.png", (0.9, 0.436)),
        ("coffee.png", (0.0, 1.0)),
    ):
        path = sample_photos / name
        made = render(path, read_header(path))
        asset = make_asset(
            owner=owner, caption=name, width=made.preview.width, height=made.preview.height
        )
        for rendition in make_renditions(asset):
            preview = rendition.kind == RenditionKind.PREVIEW
            content = (made.preview if preview else made.thumbnail).content
            store.put(rendition.object_key, content, content_type="image/webp")
        give_embedding(asset=asset, embedding=point, space="looks", kind=SpaceKind.VISUAL)
        ids.append(str(asset.id))
    return ids


def test_a_photo_page_shows_what_looks_like_it(window: Window, album: list[str]) -> None:
    page = window.go(f"/photos/{album[0]}")
    section = page.locator("section", has=page.get_by_role("heading", name="Similar photos"))
    assert section.locator("li").count() == 1
    section.get_by_role("link").click()
    page.wait_for_url(f"**/photos/{album[1]}")
    assert window.complaints == []


def test_a_picture_finds_its_like_on_the_page(
    window: Window, album: list[str], sample_photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked_at(content: bytes, *, space: str) -> object:
        assert content == (sample_photos / "chelsea.png").read_bytes()
        return np.array([1.0, 0.0], np.float32)

    monkeypatch.setattr(similar, "embed_picture", looked_at)  # no worker runs here
    page = window.go("/search")
    page.locator("[data-by-picture] input").set_input_files(sample_photos / "chelsea.png")
    page.get_by_text("Photos that look like it: 2").wait_for()
    links = page.locator("[data-found] a")
    found = [str(links.nth(i).get_attribute("href")) for i in range(links.count())]
    assert [address.rsplit("/", 1)[1] for address in found] == album[:2]
    assert window.complaints == []


@override_settings(PICTURE_EMBEDDING_TIMEOUT=timedelta(milliseconds=10))
def test_without_workers_the_page_says_so(
    window: Window, album: list[str], sample_photos: Path
) -> None:
    page = window.go("/search")
    page.locator("[data-by-picture] input").set_input_files(sample_photos / "coffee.png")
    page.get_by_text("No worker looked at the picture in time").wait_for()
