"""A base is taken away as one archive and brought in elsewhere; what is no such archive is not."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.models import (
    BaseTransfer,
    DocumentVersion,
    GoldQuestion,
    KnowledgeBase,
    Passage,
)
from backend.knowledge.services import bringing, documents
from backend.knowledge.services.editing import add_passage, edit_passage, enable_passage
from backend.knowledge.services.publishing import publish
from backend.storage import store
from tests.backend.knowledge.conftest import embed_all
from tests.factories.knowledge import make_base
from tests.factories.loop import make_gold, make_transfer
from workers.knowledge import read_version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store", "redis_client")]

Api = Callable[[User], APIClient]

PAGE = """# The trash

## How long

Deleted photos stay for 30 days.

## How to restore

Open the trash, choose photos and press "Restore".

## What is gone

Nothing brings it back.
"""
QUESTIONS = ("How long do deleted photos stay?", "Who helps?", "how to restore", "Is it gone?")


@pytest.fixture
def base(admin: User) -> KnowledgeBase:
    """With two versions of a document, of which an editor changed one passage and disabled another,
    and with an approved answer."""
    base = make_base(slug="ours", name="Ours", owner=admin, threshold=0.1)
    version = documents.add_text(base, admin, title="", text="# The trash\n\nEmpty.\n")
    read_version(version_id=version.pk)
    version = documents.renew_text(version.document, admin, text=PAGE)
    read_version(version_id=version.pk)

    def of(heading: str) -> Passage:
        return Passage.objects.get(base=base, is_next=True, headings__contains=[heading])

    edit_passage(of("How long"), admin, {"text": "Deleted photos stay for 60 days."})
    enable_passage(of("What is gone"), is_enabled=False)
    add_passage(base, admin, text="Ask Li.", questions=["Who helps?"])
    embed_all()
    publish(base.pk)
    gold = make_gold(base, "How long?", is_answerable=True)
    gold.sources.create(document=version.document, heading="How long")
    make_gold(base, "Whom?", is_answerable=True).sources.create(question="Who helps?")
    return base


def answers(base: KnowledgeBase) -> list[Any]:
    def one(question: str) -> dict[str, Any]:
        body = {"question": question, "bases": [base.slug]}
        client = APIClient()
        client.force_authenticate(base.owner)
        return client.post("/api/v1/knowledge/ask", body).json()  # type: ignore[no-any-return]

    said = [one(question) for question in QUESTIONS]
    return [
        (answer["outcome"], answer["answer"], pytest.approx(answer["confidence"], abs=0.01))
        for answer in said
    ]


def brought(admin: User, content: bytes, folder: Path) -> BaseTransfer:
    transfer = make_transfer(admin, size=len(content))
    store().put(transfer.object_key, content, content_type="application/zip")
    bringing.complete(transfer)
    bringing.bring(transfer_id=transfer.pk, folder=folder)
    transfer.refresh_from_db()
    return transfer


def archive(files: dict[str, bytes], **options: Any) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content, **options)
    return made.getvalue()


@pytest.mark.usefixtures("with_points")
def test_a_base_answers_the_same_where_it_is_brought(
    base: KnowledgeBase, admin: User, api: Api, tmp_path: Path
) -> None:
    before = answers(base)
    taken = api(admin).get(f"/api/v1/knowledge/bases/{base.pk}/export")
    content = b"".join(taken.streaming_content)  # type: ignore[attr-defined]  # of a stream
    assert int(taken["Content-Length"]) == len(content)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert opened.testzip() is None
        assert set(opened.namelist()) == {"manifest.json", "documents/1/1", "documents/1/2"}
    begun = api(admin).post("/api/v1/knowledge/imports", {"slug": "theirs", "size": len(content)})
    request = begun.json()["request"]
    httpx.put(request["url"], headers=request["headers"], content=content).raise_for_status()
    path = f"/api/v1/knowledge/imports/{begun.json()['transfer']['id']}"
    assert api(admin).post(f"{path}/complete").json()["state"] == "waiting"
    bringing.bring(transfer_id=begun.json()["transfer"]["id"], folder=tmp_path)
    shown = api(admin).get(path).json()
    assert (shown["state"], shown["documents"], shown["error"]) == ("done", 1, None)
    copy = KnowledgeBase.objects.get(slug="theirs")
    assert str(copy.pk) == shown["base_id"]
    for version in DocumentVersion.objects.filter(document__base=copy, state="waiting"):
        read_version(version_id=version.pk)
    embed_all()
    publish(copy.pk)
    assert answers(copy) == before
    assert (copy.name, copy.threshold) == ("Ours", 0.1)
    assert DocumentVersion.objects.filter(document__base=copy).count() == 2
    sources = GoldQuestion.objects.filter(base=copy).order_by("question")
    assert [
        (one.question, *one.sources.values_list("document__base", "heading", "question"))
        for one in sources
    ] == [("How long?", (copy.pk, "How long", "")), ("Whom?", (None, "", "Who helps?"))]


def test_a_slug_that_is_taken_is_refused_before_and_after(
    base: KnowledgeBase, admin: User, api: Api, tmp_path: Path
) -> None:
    wish = {"slug": "ours", "size": 10}
    assert api(admin).post("/api/v1/knowledge/imports", wish).json()["code"] == "base_known"
    taken = api(admin).get(f"/api/v1/knowledge/bases/{base.pk}/export")
    content = b"".join(taken.streaming_content)  # type: ignore[attr-defined]  # of a stream
    transfer = make_transfer(admin, size=len(content), slug="theirs")
    store().put(transfer.object_key, content, content_type="application/zip")
    bringing.complete(transfer)
    make_base(slug="theirs")
    bringing.bring(transfer_id=transfer.pk, folder=tmp_path)
    transfer.refresh_from_db()
    assert (transfer.state, transfer.error_code) == ("failed", "base_known")
    assert not store().keys_below(f"knowledge/{transfer.pk}/")


def manifest(**changes: Any) -> bytes:
    version = {
        "number": 1,
        "file": "documents/1/1",
        "filename": "a.md",
        "media_type": "text/markdown",
        "size": 3,
        "sha256": "0" * 64,
        "is_read": True,
    }
    record = {
        "format": "shiguang-knowledge-base",
        "version": 1,
        "name": "A",
        "description": "",
        "visibility": "public",
        "threshold": None,
        "documents": [
            {"title": "", "source": "file", "address": "", "language": "", "versions": [version]}
        ],
        "passages": [],
        "gold": [],
    } | changes
    return json.dumps(record).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no archive",
        archive({}),
        archive({"manifest.json": b"[]"}),
        archive({"manifest.json": b'{"format": "another"}'}),
        archive({"manifest.json": manifest()}),  # its file is missing
        archive({"manifest.json": manifest(), "documents/1/1": b"abc"}),  # another SHA-256
        archive({"manifest.json": manifest(documents=[]) + b" " * (65 << 20)}),  # it packs well
        archive({"manifest.json": manifest(threshold=7)}),
        archive({"manifest.json": manifest(passages=[{"document": 5}])}),
        archive({f"{n}": b"" for n in range(51_000)}),
    ],
    ids=[
        *("empty", "no-zip", "nothing", "list", "other", "missing", "damaged", "bomb", "threshold"),
        *("passage", "members"),
    ],
)
def test_what_is_no_archive_of_a_base_is_refused_and_leaves_nothing(
    content: bytes, admin: User, tmp_path: Path
) -> None:
    transfer = brought(admin, content, tmp_path)
    assert (transfer.state, transfer.error_code) == ("failed", "archive_damaged")
    assert transfer.error_detail
    assert not KnowledgeBase.objects.exists()
    assert not store().keys_below(f"knowledge/{transfer.pk}/")


def test_an_archive_that_kills_its_workers_is_given_up(admin: User, tmp_path: Path) -> None:
    transfer = make_transfer(admin)
    store().put(transfer.object_key, b"zip", content_type="application/zip")
    bringing.complete(transfer)
    for _ in range(3):
        assert bringing.LEASES.claim(transfer.pk) is not None
        BaseTransfer.objects.update(attempts=3, due_at=timezone.now() - timedelta(seconds=1))
        assert bringing.LEASES.call_due() == 1
    bringing.bring(transfer_id=transfer.pk, folder=tmp_path)
    transfer.refresh_from_db()
    assert transfer.state == "failed"


def test_what_never_came_is_forgotten(admin: User) -> None:
    make_transfer(admin)
    BaseTransfer.objects.update(created_at=timezone.now() - timedelta(days=8))
    assert bringing.forget_old() == 1
