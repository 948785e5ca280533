"""Imports survive the death of their worker, two workers at once, outages, and cancelling."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.common.errors import Conflict, Unavailable
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.imports.models import BucketImport, ImportItem, ImportState
from backend.imports.services import fetching, listing, running, scheduling, settling
from backend.imports.services.starting import cancel_import, retry_failed
from backend.photos.models import Asset, Upload, UploadState
from backend.storage.s3 import S3Store
from tests.backend.imports.conftest import (
    Bucket,
    begin,
    counts,
    finish,
    go_on,
    outcomes,
    pass_time,
)

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """Nothing in the product catches it, as nothing survives SIGKILL."""


def dying(work: Callable[..., Any], *, after: bool) -> Callable[..., Any]:
    """`work`, which the first time is killed before or after it is done."""
    done: list[bool] = []

    def once(*args: Any, **options: Any) -> Any:
        if done:
            return work(*args, **options)
        done.append(True)
        if after:
            work(*args, **options)
        raise Killed

    return once


POINTS = [
    (running, "list_page"),
    (running, "fetch_file"),
    (fetching, "begin_upload"),
    (S3Store, "upload"),
    (fetching, "accept_upload"),
    (running, "settle"),
    (scheduling, "end"),
]


@pytest.fixture(params=[(*point, after) for point in POINTS for after in (False, True)])
def worker_dies(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    place, name, after = request.param
    monkeypatch.setattr(place, name, dying(getattr(place, name), after=after))


@pytest.mark.usefixtures("worker_dies")
def test_whatever_a_killed_worker_was_at_is_done_once(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    job = begin(owner, source.name, folders_as_albums=True)
    with pytest.raises(Killed):
        go_on(job)
    pass_time(job)
    job = finish(job)
    assert job.state == ImportState.COMPLETE
    found = counts(job)
    assert found.pop("imported", 0) + found.pop("duplicate", 0) == 2
    assert found == {"found": 2}
    assert Asset.objects.filter(owner=owner).count() == 2
    assert not Upload.objects.filter(state=UploadState.PENDING).exists()
    owner.refresh_from_db()
    assert owner.used_bytes == len(pictures["china.jpg"]) + len(pictures["obama.jpg"])
    assert owner.reserved_bytes == 0


def test_an_object_that_kills_its_worker_every_time_is_given_up(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    fetch = fetching.fetch_file

    def die(item: ImportItem, *args: Any, **options: Any) -> fetching.Fetched:
        if item.key == "a.jpg":
            raise Killed
        return fetch(item, *args, **options)

    monkeypatch.setattr(running, "fetch_file", die)
    job = begin(owner, source.name)
    while job.state == ImportState.RUNNING:
        with suppress(Killed):
            go_on(job)
        pass_time(job)
    assert counts(job) == {"found": 2, "imported": 1, "failed": 1}
    assert job.items.get(outcome="failed").code == "worker_died"


def test_a_slice_ends_in_time_and_the_next_one_goes_on(
    owner: User, source: Bucket, pictures: dict[str, bytes], settings: Settings
) -> None:
    settings.IMPORT_SLICE = timedelta(0)
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    job = begin(owner, source.name)
    seen = [counts(go_on(job)) for _ in range(4)]
    assert seen == [
        {"found": 2, "waiting": 2},
        {"found": 2, "waiting": 1, "imported": 1},
        {"found": 2, "imported": 2},
        {"found": 2, "imported": 2},
    ]
    assert job.state == ImportState.COMPLETE
    calls = OutboxEvent.objects.filter(topic=Topic.IMPORT_READY)
    assert calls.count() == 4  # one to begin with, and one by each slice but the last


def test_a_second_worker_leaves_a_slice_alone_that_is_at_work(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    assert scheduling.claim(job.pk) is not None
    assert counts(go_on(job)) == {}
    assert scheduling.call_due() == 0
    pass_time(job)
    assert counts(finish(job)) == {"found": 1, "imported": 1}


def test_a_worker_whose_lease_has_run_out_stops(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    first = scheduling.claim(job.pk)
    assert first is not None
    pass_time(job)
    second = scheduling.claim(job.pk)
    assert second is not None
    with pytest.raises(scheduling.Ended):
        scheduling.renew(first)
    scheduling.renew(second)
    scheduling.end(first, ImportState.COMPLETE)
    job.refresh_from_db()
    assert job.state == ImportState.RUNNING


def test_cancelling_stops_the_slice_and_forgets_the_keys(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    job = begin(owner, source.name)
    settle = settling.settle

    def cancel_meanwhile(*args: Any, **options: Any) -> None:
        settle(*args, **options)
        cancel_import(owner=owner, import_id=job.pk)

    monkeypatch.setattr(running, "settle", cancel_meanwhile)
    go_on(job)
    assert (job.state, job.credentials) == (ImportState.CANCELLED, "")
    assert counts(job) == {"found": 2, "waiting": 1, "imported": 1}
    assert counts(go_on(job))["imported"] == 1
    with pytest.raises(Conflict) as refusal:
        retry_failed(owner=owner, import_id=job.pk)
    assert refusal.value.code == "import_cancelled"


def test_a_store_of_ours_that_is_away_costs_nothing_but_time(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    with monkeypatch.context() as broken:

        def away(*_: Any, **__: Any) -> None:
            raise Unavailable("The object store does not answer.")

        broken.setattr(S3Store, "upload", away)
        go_on(job)
    assert job.state == ImportState.RUNNING
    assert job.due_at is not None
    assert job.due_at > timezone.now()
    pass_time(job)
    assert counts(finish(job)) == {"found": 1, "imported": 1}


def test_a_bucket_that_does_not_answer_is_asked_again_ever_later_and_then_given_up(
    owner: User, source: Bucket
) -> None:
    job = begin(owner, source.name, endpoint="http://127.0.0.1:9")
    troubles = []
    while go_on(job).state == ImportState.RUNNING:
        assert job.due_at is not None
        assert job.due_at > timezone.now()
        troubles.append(job.troubles)
        pass_time(job)
    assert troubles == list(range(1, 11))
    assert (job.state, job.error_code) == (ImportState.FAILED, "source_unreachable")
    BucketImport.objects.filter(pk=job.pk).update(endpoint=begin(owner, source.name).endpoint)
    assert finish(retry_failed(owner=owner, import_id=job.pk)).state == ImportState.COMPLETE


@pytest.mark.parametrize(
    ("bucket", "keys", "code"),
    [
        ("any", {"secret_access_key": "wrong"}, "source_refused"),
        ("there-is-none", {}, "source_not_found"),
    ],
)
@pytest.mark.usefixtures("source")
def test_a_bucket_that_cannot_be_read_fails_with_the_reason(
    owner: User, bucket: str, keys: dict[str, str], code: str
) -> None:
    job = go_on(begin(owner, bucket, **keys))
    assert (job.state, job.error_code) == (ImportState.FAILED, code)
    assert job.error_detail


def test_a_name_that_leads_into_our_own_network_is_refused_when_it_is_resolved(
    owner: User, source: Bucket, settings: Settings
) -> None:
    job = begin(owner, source.name)
    settings.OUTBOUND_ALLOWED_NETWORKS = []
    BucketImport.objects.filter(pk=job.pk).update(endpoint="http://localhost:9000")
    go_on(job)
    assert (job.state, job.error_code) == (ImportState.FAILED, "address_refused")


def test_what_finds_no_room_can_be_tried_again_when_there_is_some(
    owner: User, source: Bucket, pictures: dict[str, bytes]
) -> None:
    source.put({"a.jpg": pictures["china.jpg"], "b.jpg": pictures["obama.jpg"]})
    sizes = sorted(len(pictures[name]) for name in ("china.jpg", "obama.jpg"))
    User.objects.filter(pk=owner.pk).update(quota_bytes=sizes[1])
    job = finish(begin(owner, source.name))
    assert sorted(outcomes(job).values()) == ["failed", "imported"]
    assert job.items.get(outcome="failed").code == "quota_exceeded"
    assert job.credentials
    User.objects.filter(pk=owner.pk).update(quota_bytes=None)
    job = finish(retry_failed(owner=owner, import_id=job.pk))
    assert counts(job) == {"found": 2, "imported": 2}
    assert job.credentials == ""


def test_an_object_that_comes_broken_is_fetched_again_later(
    owner: User, source: Bucket, pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source.put({"a.jpg": pictures["china.jpg"]})
    job = begin(owner, source.name)
    go_on_until_listed = listing.list_page

    def list_wrongly(*args: Any) -> None:
        go_on_until_listed(*args)
        job.items.update(size=len(pictures["china.jpg"]) + 1)

    monkeypatch.setattr(running, "list_page", list_wrongly)
    go_on(job)
    item = job.items.get()
    assert (item.outcome, item.attempts, item.code) == ("waiting", 1, "source_broken")
    assert job.due_at == item.due_at
    item.size = len(pictures["china.jpg"])
    item.save()
    pass_time(job)
    assert counts(finish(job)) == {"found": 1, "imported": 1}
