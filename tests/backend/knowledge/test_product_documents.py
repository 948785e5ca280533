"""The product's own documentation is there from the start."""

from pathlib import Path

import pytest
from pytest_django import Settings

from backend.knowledge.models import Document, KnowledgeBase, Passage, Visibility
from backend.knowledge.services.product import read_product_documents
from tests.backend.knowledge.conftest import embed_all
from workers.knowledge import read_version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store", "redis_client")]


@pytest.fixture
def docs(tmp_path: Path, settings: Settings) -> Path:
    settings.PRODUCT_DOCUMENTS = str(tmp_path)
    (tmp_path / "guide" / "en").mkdir(parents=True)
    (tmp_path / "guide" / "en" / "trash.md").write_text("# Trash\n\nThirty days.\n")
    (tmp_path / "operations.md").write_text("# Operating\n\nRun it.\n")
    return tmp_path


def read_all() -> None:
    for document in Document.objects.all():
        for version in document.versions.filter(state="waiting"):
            read_version(version_id=version.pk)
    embed_all()


@pytest.mark.usefixtures("docs")
def test_the_guide_is_public_and_the_manual_for_administrators() -> None:
    assert read_product_documents() == 2
    read_all()
    assert set(KnowledgeBase.objects.values_list("slug", "visibility")) == {
        ("help", Visibility.PUBLIC),
        ("operators", Visibility.ADMINISTRATORS),
    }
    live = Passage.objects.filter(is_live=True).values_list("base__slug", "text")
    assert set(live) == {("help", "Thirty days."), ("operators", "Run it.")}


def test_an_upgrade_brings_what_has_changed_and_takes_what_has_gone(docs: Path) -> None:
    read_product_documents()
    read_all()
    assert read_product_documents() == 0
    (docs / "guide" / "en" / "trash.md").write_text("# Trash\n\nSixty days.\n")
    (docs / "operations.md").unlink()
    assert read_product_documents() == 1
    assert Passage.objects.get(is_live=True).text == "Thirty days."  # until the new one is read
    read_all()
    assert Passage.objects.get(is_live=True).text == "Sixty days."
