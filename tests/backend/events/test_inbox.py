"""What the store tells us is kept, acted on once, and made good when it could not be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.common.ids import new_id
from backend.events.adapters import ObjectCreated
from backend.events.models import InboxEvent
from backend.events.relay.orphans import delete_orphans
from backend.events.services.inbox import handle_pending_inbox, receive_events
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.completion import complete_upload
from backend.photos.services.upload_ending import abort_upload
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.backend.photos.uploading import (
    acceptances,
    arrived,
    begun,
    orphans,
    quota_of,
    send_whole,
    together,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
concurrent = pytest.mark.django_db(transaction=True)
SOON = timedelta(minutes=1)


def created(key: str, **fields: Any) -> ObjectCreated:
    event = ObjectCreated(settings.S3_BUCKET, key, size=5, etag="5d41402a", moment="1")
    return replace(event, **fields)


def told(upload: Upload, **fields: str) -> None:
    receive_events(source="s3", events=[created(upload.object_key, **fields)])


def outcomes() -> list[str]:
    return list(InboxEvent.objects.order_by("id").values_list("outcome", flat=True))


class TestHandling:
    def test_an_event_alone_makes_the_photo(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        told(upload)
        assert Asset.objects.get().pk == upload.pk
        assert outcomes() == ["accepted"]

    def test_the_event_before_the_client_and_after_it(self, owner: User) -> None:
        first, second = arrived(owner, b"hello"), arrived(owner, b"other")
        told(first)
        assert complete_upload(upload=first).asset_id == first.pk
        complete_upload(upload=second)
        told(second)
        assert acceptances() == [str(first.pk), str(second.pk)]
        assert quota_of(owner) == (10, 0)

    def test_a_second_delivery_is_kept_once(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        for _ in range(3):
            told(upload)
        assert InboxEvent.objects.count() == 1
        assert acceptances() == [str(upload.pk)]

    def test_another_creation_under_the_same_key_is_another_event(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        told(upload, moment="1")
        told(upload, moment="2")
        assert outcomes() == ["accepted", "accepted"]
        assert Asset.objects.count() == 1

    def test_after_an_abort_each_late_object_is_deleted_and_nothing_comes_back(
        self, store: ObjectStore, owner: User
    ) -> None:
        upload = begun(owner, b"hello")
        abort_upload(upload_id=upload.pk)
        for moment in ("1", "2"):
            send_whole(upload, b"hello")
            told(upload, moment=moment)
            assert delete_orphans() == 1
        assert outcomes() == ["aborted", "aborted"]
        assert store.head(upload.object_key) is None
        assert not Asset.objects.exists()

    def test_the_duplicate_of_a_photo_is_told_so(self, owner: User) -> None:
        first, second = (arrived(owner, b"hello", method=method) for method in ("put", "post"))
        told(first)
        told(second)
        assert outcomes() == ["accepted", "duplicate"]

    def test_an_object_that_nobody_promised_is_noted_and_left_alone(
        self, store: ObjectStore, owner: User
    ) -> None:
        key = keys.original(owner.pk, new_id())
        store.put(key, b"hello", content_type="image/jpeg")
        receive_events(source="s3", events=[created(key)])
        assert outcomes() == ["unknown_upload"]
        assert orphans() == []
        assert store.head(key) is not None

    def test_somebody_elses_key_with_a_known_upload_in_it_is_unknown(
        self, owner: User, stranger: User
    ) -> None:
        upload = arrived(owner, b"hello")
        receive_events(source="s3", events=[created(keys.original(stranger.pk, upload.pk))])
        assert outcomes() == ["unknown_upload"]
        assert not Asset.objects.exists()

    def test_an_event_for_an_object_that_is_not_there_is_noted(self, owner: User) -> None:
        upload = begun(owner, b"hello")
        told(upload)
        assert outcomes() == ["upload_incomplete"]
        assert Upload.objects.get().state == UploadState.PENDING

    @pytest.mark.parametrize(
        "key",
        [
            "renditions/a/b/preview.0.webp",
            "originals/",
            ".uploads/0/0001.part",
            "originals/x/y",
            f"originals/{UUID(int=1)}/{UUID(int=2)}/more",
            f"originals/{UUID(int=1)}/{UUID(int=2)}\n",
        ],
    )
    def test_what_is_not_an_original_is_not_even_kept(self, key: str) -> None:
        receive_events(source="s3", events=[created(key)])
        assert not InboxEvent.objects.exists()

    def test_another_bucket_is_none_of_our_business(self, owner: User) -> None:
        told(arrived(owner, b"hello"), bucket="somebody-elses")
        assert not InboxEvent.objects.exists()


class TestStorms:
    @concurrent
    def test_one_event_delivered_many_times_at_once(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        assert together(*[partial(told, upload) for _ in range(8)]) == [None] * 8
        assert outcomes() == ["accepted"]
        assert acceptances() == [str(upload.pk)]
        assert quota_of(owner) == (5, 0)

    @concurrent
    def test_events_and_clients_in_any_order(self, owner: User) -> None:
        uploads = [arrived(owner, f"file {n}".encode()) for n in range(4)]
        calls: list[Callable[[], object]] = [
            partial(told, u, moment=m) for u in uploads for m in ("1", "1", "2")
        ]
        calls += [partial(complete_upload, upload=upload) for upload in uploads]
        Random(3).shuffle(calls)
        for start in range(0, len(calls), 8):
            for answer in together(*calls[start : start + 8]):
                assert not isinstance(answer, Exception), answer
        assert sorted(acceptances()) == sorted(str(upload.pk) for upload in uploads)
        assert quota_of(owner) == (24, 0)
        assert InboxEvent.objects.count() == 8
        assert set(outcomes()) == {"accepted"}


class TestMakingGood:
    @pytest.fixture
    def silent(self, store: ObjectStore, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
        """The store does not answer, until this is undone."""

        def head(*_: object) -> None:
            raise errors.Unavailable("The object store does not answer.")

        monkeypatch.setattr(type(store), "head", head)
        return monkeypatch

    def test_an_event_that_came_while_the_store_was_silent_is_handled_later(
        self, owner: User, silent: pytest.MonkeyPatch
    ) -> None:
        upload = arrived(owner, b"hello")
        told(upload)
        assert outcomes() == [""]
        assert handle_pending_inbox(now=timezone.now() + SOON) == 0
        silent.undo()
        assert handle_pending_inbox(now=timezone.now() + SOON) == 1
        assert outcomes() == ["accepted"]
        assert handle_pending_inbox(now=timezone.now() + SOON) == 0

    def test_a_second_delivery_does_not_wait_for_the_sweeper(
        self, owner: User, silent: pytest.MonkeyPatch
    ) -> None:
        upload = arrived(owner, b"hello")
        told(upload)
        silent.undo()
        told(upload)
        assert outcomes() == ["accepted"]

    def test_a_process_that_died_between_keeping_and_handling_is_made_good(
        self, owner: User
    ) -> None:
        upload = arrived(owner, b"hello")
        InboxEvent.objects.create(
            source="s3", fingerprint="f", object_key=upload.object_key, payload={}
        )
        assert handle_pending_inbox(now=timezone.now()) == 0  # perhaps it is still at it
        assert handle_pending_inbox(now=timezone.now() + SOON) == 1
        assert Asset.objects.get().pk == upload.pk

    def test_what_was_handled_long_ago_is_forgotten(self, owner: User) -> None:
        told(arrived(owner, b"hello"))
        handle_pending_inbox(now=timezone.now() + settings.OUTBOX_KEPT_FOR - SOON)
        assert InboxEvent.objects.count() == 1
        handle_pending_inbox(now=timezone.now() + settings.OUTBOX_KEPT_FOR + SOON)
        assert not InboxEvent.objects.exists()

    @concurrent
    def test_several_sweepers_at_once_make_each_photo_once(
        self, owner: User, silent: pytest.MonkeyPatch
    ) -> None:
        uploads = [arrived(owner, f"file {n}".encode()) for n in range(4)]
        for upload in uploads:
            told(upload)
        silent.undo()
        together(*[partial(handle_pending_inbox, now=timezone.now() + SOON) for _ in range(4)])
        assert sorted(acceptances()) == sorted(str(upload.pk) for upload in uploads)
        assert outcomes() == ["accepted"] * 4
