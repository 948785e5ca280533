"""Uploads that come to nothing give their room back, and leave nothing in the store for long."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.acceptance import accept_upload
from backend.photos.services.upload_ending import abort_upload
from backend.photos.services.upload_expiry import expire_uploads
from backend.storage.store import ObjectStore
from tests.backend.photos.uploading import (
    MIB,
    arrived,
    begun,
    begun_in_parts,
    orphans,
    quota_of,
    send_parts,
    together,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
CONTENT = b"a" * (5 * MIB) + b"rest"


@pytest.fixture
def later(settings: Settings) -> datetime:
    """When the time of every upload begun now is over."""
    settings.UPLOAD_PART_BYTES = 5 * MIB
    lifetime: timedelta = settings.UPLOAD_EXPIRES_IN
    return timezone.now() + lifetime + timedelta(minutes=1)


@pytest.fixture
def silent_store(store: ObjectStore, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Undo it, and the store answers again."""

    def silent(*_: object, **__: object) -> None:
        raise errors.Unavailable("The object store does not answer.")

    for name in ("head", "list_parts", "abort_multipart"):
        monkeypatch.setattr(type(store), name, silent)
    return monkeypatch


def state_of(upload: Upload) -> str:
    return Upload.objects.values_list("state", flat=True).get(pk=upload.pk)


class TestAbort:
    def test_room_is_given_back_and_the_object_deleted(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        abort_upload(upload_id=upload.pk)
        assert state_of(upload) == UploadState.ABORTED
        assert quota_of(owner) == (0, 0)
        assert orphans() == [upload.object_key]

    def test_room_is_given_back_once(self, owner: User) -> None:
        first, _ = begun(owner, b"hello"), begun(owner, b"other")
        for _ in range(3):
            abort_upload(upload_id=first.pk)
        assert quota_of(owner) == (0, 5)

    def test_a_photo_is_not_undone(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        accept_upload(upload_id=upload.pk)
        with pytest.raises(errors.Conflict) as refusal:
            abort_upload(upload_id=upload.pk)
        assert refusal.value.code == "upload_ended"
        assert refusal.value.extra == {"asset_id": str(upload.pk)}

    def test_the_same_bytes_may_be_promised_anew(self, owner: User) -> None:
        upload = begun(owner, b"hello")
        abort_upload(upload_id=upload.pk)
        assert begun(owner, b"hello").pk != upload.pk

    @pytest.mark.usefixtures("later")
    def test_parts_are_dropped_later_when_the_store_is_silent(
        self, store: ObjectStore, owner: User, silent_store: pytest.MonkeyPatch
    ) -> None:
        upload = begun_in_parts(owner, CONTENT)
        send_parts(upload, CONTENT, 1)
        abort_upload(upload_id=upload.pk)
        assert quota_of(owner) == (0, 0)
        expire_uploads(now=timezone.now())
        assert Upload.objects.get().multipart_id == upload.multipart_id
        silent_store.undo()
        expire_uploads(now=timezone.now())
        assert Upload.objects.get().multipart_id == ""
        with pytest.raises(FileNotFoundError):
            store.list_parts(upload.object_key, upload.multipart_id)


class TestExpiry:
    def test_before_its_time_nothing_expires(self, owner: User) -> None:
        upload = begun(owner, b"hello")
        assert expire_uploads(now=timezone.now()) == 0
        assert state_of(upload) == UploadState.PENDING

    def test_what_never_came_gives_its_room_back(self, owner: User, later: datetime) -> None:
        upload = begun(owner, b"hello")
        assert expire_uploads(now=later) == 1
        assert state_of(upload) == UploadState.EXPIRED
        assert quota_of(owner) == (0, 0)
        assert orphans() == [upload.object_key]
        assert expire_uploads(now=later) == 0

    def test_what_came_without_anybody_saying_so_becomes_a_photo(
        self, owner: User, later: datetime
    ) -> None:
        upload = arrived(owner, b"hello")
        assert expire_uploads(now=later) == 1
        assert Asset.objects.get().pk == upload.pk
        assert quota_of(owner) == (5, 0)

    def test_parts_that_are_all_there_become_a_photo(self, owner: User, later: datetime) -> None:
        upload = begun_in_parts(owner, CONTENT)
        send_parts(upload, CONTENT, 1, 2)
        assert expire_uploads(now=later) == 1
        assert state_of(upload) == UploadState.ACCEPTED

    def test_parts_that_are_not_all_there_are_dropped(
        self, store: ObjectStore, owner: User, later: datetime
    ) -> None:
        upload = begun_in_parts(owner, CONTENT)
        send_parts(upload, CONTENT, 1)
        assert expire_uploads(now=later) == 1
        assert state_of(upload) == UploadState.EXPIRED
        with pytest.raises(FileNotFoundError):
            store.list_parts(upload.object_key, upload.multipart_id)

    def test_an_object_of_the_wrong_size_is_deleted(
        self, store: ObjectStore, owner: User, later: datetime
    ) -> None:
        upload = begun(owner, b"hello")
        store.put(upload.object_key, b"hell", content_type="image/jpeg")
        assert expire_uploads(now=later) == 1
        assert state_of(upload) == UploadState.EXPIRED
        assert orphans() == [upload.object_key]

    def test_a_silent_store_postpones_and_loses_nothing(
        self, owner: User, later: datetime, silent_store: pytest.MonkeyPatch
    ) -> None:
        uploads = [begun(owner, b"hello"), begun(owner, b"other")]
        assert expire_uploads(now=later) == 0
        assert {state_of(upload) for upload in uploads} == {UploadState.PENDING}
        silent_store.undo()
        assert expire_uploads(now=later + timedelta(hours=1)) == 2

    def test_one_upload_that_the_store_keeps_refusing_does_not_hold_up_the_others(
        self, store: ObjectStore, owner: User, later: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refused, fine = begun(owner, b"hello"), begun(owner, b"other")
        head = type(store).head

        def picky(self: ObjectStore, key: str) -> object:
            if key == refused.object_key:
                raise errors.Unavailable("The object store refused a request.")
            return head(self, key)

        monkeypatch.setattr(type(store), "head", picky)
        for _ in range(2):
            expire_uploads(now=later)
        assert (state_of(refused), state_of(fine)) == (UploadState.PENDING, UploadState.EXPIRED)

    def test_a_deleted_owner_takes_the_uploads_along(self, owner: User, later: datetime) -> None:
        begun(owner, b"hello")
        owner.delete()
        assert expire_uploads(now=later) == 0

    @pytest.mark.django_db(transaction=True)
    def test_several_sweepers_at_once_settle_each_upload_once(
        self, owner: User, later: datetime
    ) -> None:
        for number in range(3):
            arrived(owner, f"here {number}".encode())
            begun(owner, f"gone {number}".encode())
        together(*[partial(expire_uploads, now=later) for _ in range(4)])
        states = sorted(Upload.objects.values_list("state", flat=True))
        assert states == ["accepted"] * 3 + ["expired"] * 3
        assert quota_of(owner) == (18, 0)
