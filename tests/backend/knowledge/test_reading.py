"""From a document in the store to passages that are answered from."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.common import errors
from backend.events.models import OutboxEvent
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import Document, DocumentVersion, Passage, VersionState
from backend.knowledge.selectors.progress import with_progress
from backend.knowledge.services import claiming, documents
from backend.knowledge.services.editing import add_passage, edit_passage, enable_passage
from backend.knowledge.services.embedding import embed_slice
from backend.knowledge.services.publishing import discard, publish
from backend.storage import store
from tests.backend.knowledge.conftest import embed_all, encoder
from tests.factories.knowledge import make_base, make_document, make_passage, read_into
from workers.knowledge import read_version

pytestmark = pytest.mark.django_db

PAGE = """# The trash

## How long

Deleted photos stay for 30 days.

## How to restore

Open the trash, choose photos and press "Restore".
"""
STATE = ("text", "is_live", "is_next", "is_disabled")


def prose(text: str, heading: str = "Trash") -> Draft:
    return Draft(PassageKind.PROSE, (heading,), text)


@pytest.mark.usefixtures("store", "redis_client")
def test_a_text_becomes_passages_that_are_answered_from_once_they_are_published() -> None:
    base = make_base()
    version = documents.add_text(base, None, title="", text=PAGE)
    read_version(version_id=version.pk)
    embed_all()
    version.refresh_from_db()
    assert (version.state, version.added, version.document.title) == ("ready", 2, "The trash")
    assert not Passage.objects.filter(is_live=True).exists()
    assert publish(base.pk) == 2
    found = Passage.objects.filter(is_live=True).order_by("position")
    assert [passage.headings for passage in found] == [
        ["The trash", "How long"],
        ["The trash", "How to restore"],
    ]


@pytest.mark.usefixtures("store", "redis_client")
def test_a_document_that_cannot_be_read_says_why() -> None:
    version = documents.add_text(make_base(), None, title="x", text=PAGE)
    DocumentVersion.objects.update(filename="page.pdf", media_type="application/pdf")
    store().put(version.object_key, b"%PDF-1.7\nbroken", content_type="application/pdf")
    read_version(version_id=version.pk)
    version.refresh_from_db()
    assert (version.state, version.error_code) == ("failed", "document_damaged")
    assert version.error_detail


def test_what_stays_the_same_in_a_new_version_is_not_made_anew() -> None:
    document = make_document(make_base())
    read_into(document, [prose("One."), prose("Two."), prose("Three.")])
    before = {passage.text: passage.pk for passage in document.passages.all()}
    again = read_into(document, [prose("Zero."), prose("One."), prose("Three.")])
    assert (again.kept, again.added, again.removed) == (2, 1, 1)
    after = {passage.text: passage.pk for passage in document.passages.filter(is_next=True)}
    assert after.keys() == {"Zero.", "One.", "Three."}
    assert (after["One."], after["Three."]) == (before["One."], before["Three."])


def test_twins_in_a_document_are_two_passages() -> None:
    version = read_into(make_document(make_base()), [prose("Same."), prose("Same.")])
    assert version.added == 2


def test_recording_the_same_reading_twice_changes_nothing() -> None:
    document = make_document(make_base())
    version = read_into(document, [prose("One.")])
    claimed = DocumentVersion.objects.get(pk=version.pk)
    assert claimed.state == VersionState.EMBEDDING
    assert claiming.claim(version.pk) is None
    assert document.passages.count() == 1


def test_what_an_editor_changed_or_disabled_stays_so_when_the_document_is_read_anew(
    owner: User,
) -> None:
    document = make_document(make_base())
    read_into(document, [prose("One."), prose("Two."), prose("Three.")])
    edited = edit_passage(document.passages.get(text="One."), owner, {"text": "Eins."})
    disabled = enable_passage(document.passages.get(text="Two."), is_enabled=False)
    read_into(document, [prose("One."), prose("Two."), prose("Three."), prose("Four.")])
    standing = document.passages.filter(is_next=True)
    assert set(standing.values_list("text", flat=True)) == {"Eins.", "Three.", "Four."}
    assert edited.pk in standing.values_list("pk", flat=True)
    disabled.refresh_from_db()
    assert disabled.is_disabled


def test_a_change_is_pending_until_it_is_published_and_can_be_dropped(owner: User) -> None:
    passage = make_passage(make_base(), "For 30 days.")
    changed = edit_passage(passage, owner, {"text": "For 60 days."})
    assert Passage.objects.get(is_live=True).text == "For 30 days."
    assert discard(passage.base_id) > 0
    assert [one.text for one in Passage.objects.filter(is_next=True)] == ["For 30 days."]
    assert not Passage.objects.filter(pk=changed.pk).exists()


def test_what_was_disabled_or_enabled_is_so_no_more_when_it_is_dropped(owner: User) -> None:
    base = make_base()
    kept = make_passage(base, "For 30 days.")
    enable_passage(kept, is_enabled=False)
    discard(base.pk)
    kept.refresh_from_db()
    assert (kept.is_next, kept.is_disabled) == (True, False)
    enable_passage(kept, is_enabled=False)
    publish(base.pk)
    before = [("For 30 days.", False, False, True)]
    enable_passage(kept, is_enabled=True)
    discard(base.pk)
    assert [*Passage.objects.values_list(*STATE)] == before
    edit_passage(kept, owner, {"text": "For 60 days."})
    discard(base.pk)
    assert [*Passage.objects.values_list(*STATE)] == before


def test_two_editors_do_not_change_the_same_passage(owner: User) -> None:
    passage = make_passage(make_base(), "For 30 days.")
    edit_passage(passage, owner, {"text": "For 60 days."})
    with pytest.raises(errors.Conflict) as refusal:
        edit_passage(passage, owner, {"text": "For 90 days."})
    assert refusal.value.code == "passage_replaced"


def test_a_base_is_not_published_while_half_a_document_is_there(owner: User) -> None:
    base = make_base()
    add_passage(base, owner, text="Boil it.", questions=["How?"])
    document = make_document(base)
    read_into(document, [prose("One.")])
    with pytest.raises(errors.Conflict) as refusal:
        publish(base.pk)
    assert refusal.value.code == "document_under_way"


def test_a_worker_that_was_killed_is_followed_by_another_and_a_poison_is_given_up() -> None:
    document = make_document(make_base())
    version = DocumentVersion.objects.create(
        document=document,
        number=1,
        filename="bomb.pdf",
        size=1,
        sha256="",
        object_key="knowledge/x",
        due_at=timezone.now(),
    )
    for _ in range(3):
        assert claiming.call_due() == 1
        assert claiming.claim(version.pk) is not None  # and is killed
        DocumentVersion.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    claiming.call_due()
    version.refresh_from_db()
    assert (version.state, version.error_code) == ("failed", "document_unreadable")


@pytest.mark.usefixtures("store")
def test_deleting_a_document_takes_its_passages_and_later_its_bytes() -> None:
    base = make_base()
    version = documents.add_text(base, None, title="", text=PAGE)
    documents.delete_document(version.document)
    assert not Passage.objects.exists()
    orphaned = OutboxEvent.objects.get(topic="objects.orphaned")
    assert orphaned.payload == {"keys": [version.object_key]}


@pytest.mark.usefixtures("store")
def test_a_file_is_put_into_the_store_by_the_client_and_then_read(owner: User) -> None:
    import hashlib

    import httpx

    base = make_base(owner=owner)
    content = PAGE.encode()
    file = documents.File("trash.md", len(content), hashlib.sha256(content).hexdigest())
    version, asked = documents.expect_file(base, owner, title="", file=file)
    with pytest.raises(errors.Conflict):
        documents.complete_version(version)
    answer = httpx.request(
        asked["method"], asked["url"], headers=dict(asked["headers"]), content=content
    )
    assert answer.status_code == 200
    assert documents.complete_version(version).state == VersionState.WAITING
    read_version(version_id=version.pk)
    assert version.document.passages.count() == 2


def test_a_file_of_more_than_50_mb_is_refused_before_a_byte_is_sent(owner: User) -> None:
    base = make_base(owner=owner)
    most = documents.File("manual.pdf", documents.LARGEST, "0" * 64)
    with pytest.raises(errors.TooLarge):
        documents.expect_file(base, owner, title="", file=replace(most, size=most.size + 1))
    version, _ = documents.expect_file(base, owner, title="", file=most)
    assert Document.objects.get() == version.document


def test_points_are_made_in_slices_and_a_worker_is_called_again(settings: Settings) -> None:
    settings.KNOWLEDGE_SLICE = timedelta(0)
    base = make_base()
    read_into(make_document(base), [prose(f"Text {n}.") for n in range(20)])

    def progress() -> tuple[object, ...]:
        version: Any = with_progress(DocumentVersion.objects.all()).get()
        return version.state, version.done, version.total

    OutboxEvent.objects.all().delete()
    embed_slice(encode=encoder().embed, encoder=encoder().version)
    assert progress() == ("embedding", 16, 20)
    assert OutboxEvent.objects.filter(topic="passages.waiting").count() == 1
    embed_slice(encode=encoder().embed, encoder=encoder().version)
    embed_slice(encode=encoder().embed, encoder=encoder().version)
    assert progress() == ("ready", 20, 20)
    assert OutboxEvent.objects.filter(topic="passages.waiting").count() == 2  # none from the last
