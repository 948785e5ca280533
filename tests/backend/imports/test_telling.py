"""Whoever watches an import is told of its progress, and not of every object."""

import pytest

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.imports.models import ImportState
from backend.imports.services import telling
from backend.imports.services.starting import cancel_import
from tests.backend.imports.conftest import Bucket, begin, finish, go_on
from tests.factories.imports import make_import

pytestmark = pytest.mark.django_db


def told(owner: User) -> list[tuple[str, dict[str, str]]]:
    """What was announced to the owner since it was last asked."""
    events = OutboxEvent.objects.filter(owner_id=owner.pk, topic__startswith="import.")
    found = list(events.order_by("id").values_list("topic", "payload"))
    events.delete()
    return found


def test_that_it_is_begun_and_stopped_is_told_at_once(owner: User) -> None:
    job = make_import(owner=owner)
    assert told(owner) == [(Topic.IMPORT_CHANGED, {"import_id": str(job.pk)})]
    cancel_import(owner=owner, import_id=job.pk)
    assert told(owner) == [(Topic.IMPORT_CHANGED, {"import_id": str(job.pk)})]
    cancel_import(owner=owner, import_id=job.pk)  # which is stopped already
    assert told(owner) == []


def test_many_objects_in_little_time_are_told_of_once(
    owner: User, source: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "PAUSE", 3600)
    source.put({f"{number}.txt": b"no photo" for number in range(9)})
    job = begin(owner, source.name)
    told(owner)
    assert finish(job).refused == 9
    ended = {"import_id": str(job.pk), "state": ImportState.COMPLETE}
    assert told(owner) == [(Topic.IMPORT_ENDED, ended)]


def test_progress_is_told_while_it_goes_on(
    owner: User, source: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "PAUSE", 0)
    source.put({f"{number}.txt": b"no photo" for number in range(3)})
    job = begin(owner, source.name)
    told(owner)
    finish(job)
    assert [topic for topic, _ in told(owner)].count(Topic.IMPORT_CHANGED) >= 3


def test_what_a_slice_has_done_is_told_when_it_pauses(owner: User, source: Bucket) -> None:
    job = begin(owner, source.name, endpoint="http://127.0.0.1:9")
    told(owner)
    assert go_on(job).state == ImportState.RUNNING
    assert [topic for topic, _ in told(owner)] == [Topic.IMPORT_CHANGED]
