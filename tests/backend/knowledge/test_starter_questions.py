"""The questions that both front ends offer are answered out of the guide."""

import json
from pathlib import Path

import pytest
from django.conf import settings as configured
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.knowledge.models import Document, DocumentVersion, KnowledgeBase, Outcome
from backend.knowledge.services.product import read_product_documents
from backend.knowledge.services.publishing import publish
from backend.storage.store import ObjectStore
from workers.knowledge import read_version

pytestmark = pytest.mark.django_db

WORDS = [configured.BASE_DIR / app / "src" / "locales" for app in ("admin", "miniprogram")]


def starters(language: str) -> set[str]:
    files = [folder / language / "help.json" for folder in WORDS]
    words = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return {question for help_ in words for question in help_["starters"].values()}


@pytest.fixture
def guide(store: ObjectStore, redis_client: object, settings: Settings, tmp_path: Path) -> None:
    """Without points, which would take minutes to make: the words alone have to do."""
    settings.PRODUCT_DOCUMENTS = str(tmp_path)
    (tmp_path / "guide").symlink_to(configured.BASE_DIR / "docs" / "guide")
    read_product_documents()
    for document in Document.objects.all():
        for version in document.versions.all():
            read_version(version_id=version.pk)
    DocumentVersion.objects.update(state="ready")
    publish(KnowledgeBase.objects.get(slug="help").pk)


@pytest.mark.usefixtures("guide", "without_worker")
def test_starter_questions_are_answered_in_their_language() -> None:
    for language in ("en", "zh-CN"):
        for question in sorted(starters(language)):
            answer = APIClient().post("/api/v1/knowledge/ask", {"question": question}).json()
            assert answer["outcome"] == Outcome.ANSWERED, question
            assert answer["citations"][0]["language"] == language[:2], question
