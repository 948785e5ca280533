"""From promise to photo: once, whoever says so, however often, in whatever order."""

from datetime import UTC, date, datetime
from functools import partial
from random import Random

import pytest
from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.common.ids import new_id
from backend.events.contracts import PIPELINE
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, AssetState, StageRun, Upload, UploadState
from backend.photos.services import acceptance as module
from backend.photos.services.acceptance import Acceptance, accept_upload
from backend.photos.services.completion import complete_upload
from backend.photos.services.deleting import delete_asset
from backend.photos.services.upload_ending import abort_upload
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


def accept(upload: Upload) -> Acceptance:
    return accept_upload(upload_id=upload.pk)


class TestOnce:
    def test_the_object_becomes_a_photo_with_the_uploads_id(self, owner: User) -> None:
        upload = arrived(owner, b"hello", filename="外婆.jpg")
        assert accept(upload) == Acceptance(UploadState.ACCEPTED, upload.pk)
        asset = Asset.objects.get()
        assert (asset.pk, asset.owner, asset.original_key) == (upload.pk, owner, upload.object_key)
        assert (asset.filename, asset.size, asset.sha256) == ("外婆.jpg", 5, upload.sha256)
        assert (asset.state, asset.media_type) == (AssetState.PROCESSING, "")
        assert quota_of(owner) == (5, 0)

    def test_its_ledger_is_open_and_its_owner_is_told(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        accept(upload)
        stages = StageRun.objects.filter(asset_id=upload.pk).values_list("stage", flat=True)
        assert set(stages) == {spec.name for spec in PIPELINE if not spec.on_demand}
        assert acceptances() == [str(upload.pk)]

    def test_saying_it_again_changes_nothing(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        first = accept(upload)
        events = OutboxEvent.objects.count()
        assert [accept(upload), complete_upload(upload=upload)] == [first, first]
        assert OutboxEvent.objects.count() == events
        assert quota_of(owner) == (5, 0)

    @concurrent
    def test_everybody_saying_it_at_once_makes_one_photo(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        answers = together(*[partial(accept, upload) for _ in range(8)])
        assert answers == [Acceptance(UploadState.ACCEPTED, upload.pk)] * 8
        assert acceptances() == [str(upload.pk)]
        assert quota_of(owner) == (5, 0)

    def test_a_crash_half_way_leaves_nothing_and_the_next_try_all(
        self, owner: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        upload = arrived(owner, b"hello")

        def crash(*, asset: Asset) -> None:
            raise RuntimeError("killed")

        with monkeypatch.context() as patch:
            patch.setattr(module, "open_ledger", crash)
            with pytest.raises(RuntimeError):
                accept(upload)
        assert not Asset.objects.exists()
        assert not OutboxEvent.objects.exists()
        assert quota_of(owner) == (0, 5)
        assert accept(upload).state == UploadState.ACCEPTED


class TestTheSameBytesTwice:
    """Two promises of the same bytes stand side by side when one client can only post a form."""

    def promises(self, owner: User) -> list[Upload]:
        return [arrived(owner, b"hello", method=method) for method in ("put", "post")]

    def test_the_second_is_a_duplicate_of_the_first(self, owner: User) -> None:
        first, second = self.promises(owner)
        assert quota_of(owner) == (0, 10)
        accept(first)
        assert accept(second) == Acceptance(UploadState.DUPLICATE, first.pk)
        assert orphans() == [second.object_key]
        assert quota_of(owner) == (5, 0)
        assert Asset.objects.get().pk == first.pk

    @concurrent
    def test_at_the_same_moment_one_wins(self, owner: User) -> None:
        for _ in range(5):
            uploads = self.promises(owner)
            answers = together(*[partial(accept, upload) for upload in uploads])
            asset = Asset.objects.get()
            states = sorted(Upload.objects.values_list("state", flat=True))
            assert states == ["accepted", "duplicate"], answers
            assert set(Upload.objects.values_list("asset_id", flat=True)) == {asset.pk}
            assert quota_of(owner) == (5, 0)
            delete_asset(owner=owner, asset_id=asset.pk)
            Upload.objects.all().delete()

    def test_a_failed_photo_of_the_same_bytes_gives_way(self, owner: User) -> None:
        first, second = self.promises(owner)
        accept(first)
        Asset.objects.update(state=AssetState.FAILED)
        assert accept(second) == Acceptance(UploadState.ACCEPTED, second.pk)
        assert Asset.objects.get().pk == second.pk
        assert orphans() == [first.object_key]
        assert quota_of(owner) == (5, 0)

    def test_failed_photos_of_other_bytes_and_of_other_people_stay(
        self, owner: User, stranger: User
    ) -> None:
        others = [arrived(owner, b"other"), arrived(stranger, b"hello")]
        for upload in others:
            accept(upload)
        Asset.objects.update(state=AssetState.FAILED)
        accept(arrived(owner, b"hello"))
        assert Asset.objects.filter(pk__in=[upload.pk for upload in others]).count() == 2

    @concurrent
    def test_many_uploads_in_any_order_and_repeated_end_as_one_photo_each(
        self, owner: User
    ) -> None:
        contents = [b"one", b"three", b"seven!!"]
        uploads = [arrived(owner, c, method=m) for c in contents for m in ("put", "post")]
        calls = [partial(accept, upload) for upload in uploads] * 3
        Random(7).shuffle(calls)
        for start in range(0, len(calls), 6):
            for answer in together(*calls[start : start + 6]):
                assert isinstance(answer, Acceptance), answer
        assert Asset.objects.count() == 3
        assert quota_of(owner) == (15, 0)
        assert len(acceptances()) == 3
        original_keys = set(Asset.objects.values_list("original_key", flat=True))
        assert original_keys.isdisjoint(orphans())


class TestNotYet:
    def test_without_an_object_it_is_incomplete(self, owner: User) -> None:
        upload = begun(owner, b"hello")
        with pytest.raises(errors.Conflict) as refusal:
            accept(upload)
        assert refusal.value.code == "upload_incomplete"
        assert quota_of(owner) == (0, 5)

    def test_with_an_object_of_another_size_it_is_refused_and_may_be_sent_again(
        self, store: ObjectStore, owner: User
    ) -> None:
        upload = begun(owner, b"hello")
        store.put(upload.object_key, b"hell", content_type="image/jpeg")
        with pytest.raises(errors.Conflict) as refusal:
            accept(upload)
        assert (refusal.value.code, refusal.value.extra) == ("size_mismatch", {"stored_size": 4})
        send_whole(upload, b"hello")
        assert accept(upload).state == UploadState.ACCEPTED

    def test_an_unknown_upload_is_not_found(self) -> None:
        with pytest.raises(errors.NotFound):
            accept_upload(upload_id=new_id())

    def test_while_the_store_is_silent_nothing_is_decided(
        self, store: ObjectStore, owner: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        upload = arrived(owner, b"hello")

        def silent(*_: object) -> None:
            raise errors.Unavailable("The object store does not answer.")

        with monkeypatch.context() as patch:
            patch.setattr(type(store), "head", silent)
            with pytest.raises(errors.Unavailable):
                accept(upload)
        assert Upload.objects.get().state == UploadState.PENDING
        assert accept(upload).state == UploadState.ACCEPTED


class TestTooLate:
    def test_after_an_abort_nothing_comes_back_and_the_object_is_deleted(self, owner: User) -> None:
        upload = begun(owner, b"hello")
        abort_upload(upload_id=upload.pk)
        send_whole(upload, b"hello")
        assert accept(upload) == Acceptance(UploadState.ABORTED, None)
        assert orphans() == [upload.object_key] * 2  # at the abort, and for the late arrival
        assert not Asset.objects.exists()
        assert quota_of(owner) == (0, 0)

    def test_completing_after_an_abort_is_refused(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        abort_upload(upload_id=upload.pk)
        with pytest.raises(errors.Conflict) as refusal:
            complete_upload(upload=Upload.objects.get())
        assert refusal.value.code == "upload_ended"

    def test_after_the_photo_was_deleted_it_stays_deleted(self, owner: User) -> None:
        upload = arrived(owner, b"hello")
        accept(upload)
        delete_asset(owner=owner, asset_id=upload.pk)
        assert accept(upload) == Acceptance(UploadState.ACCEPTED, None)
        assert not Asset.objects.exists()
        assert quota_of(owner) == (0, 0)

    @concurrent
    def test_an_abort_and_an_acceptance_at_the_same_moment_agree(self, owner: User) -> None:
        for number in range(5):
            upload = arrived(owner, f"file {number}".encode())
            together(partial(accept, upload), partial(abort_upload, upload_id=upload.pk))
            upload.refresh_from_db()
            became_a_photo = Asset.objects.filter(pk=upload.pk).exists()
            assert (upload.state == UploadState.ACCEPTED) == became_a_photo
            assert (upload.object_key in orphans()) == (not became_a_photo)
        used = sum(Asset.objects.values_list("size", flat=True))
        assert quota_of(owner) == (used, 0)


class TestTheProvisionalDay:
    """Until the metadata is read, the client's word dates the photo, on the owner's calendar."""

    def accepted(self, owner: User, hint: datetime | None) -> Asset:
        upload = arrived(owner, b"hello", captured_at_hint=hint)
        accept(upload)
        return Asset.objects.get()

    def test_the_modification_time_counts(self, owner: User) -> None:
        User.objects.update(time_zone="Asia/Shanghai")
        hint = datetime(2024, 4, 30, 17, 0, tzinfo=UTC)
        asset = self.accepted(owner, hint)
        assert asset.captured_at == hint
        assert asset.captured_local_date == date(2024, 5, 1)
        assert asset.captured_at_source == "client"

    def test_without_one_the_upload_dates_it(self, owner: User) -> None:
        asset = self.accepted(owner, None)
        assert asset.captured_at == asset.uploaded_at
        assert asset.captured_at_source == "uploaded"

    def test_an_unknown_time_zone_is_utc(self, owner: User) -> None:
        User.objects.update(time_zone="Mars/Olympus")
        asset = self.accepted(owner, datetime(2024, 4, 30, 17, 0, tzinfo=UTC))
        assert asset.captured_local_date == date(2024, 4, 30)


def test_acceptance_stands_or_falls_with_the_transaction_around_it(owner: User) -> None:
    upload = arrived(owner, b"hello")
    with transaction.atomic():
        accept(upload)
        transaction.set_rollback(True)
    assert not Asset.objects.exists()
    assert Upload.objects.get().state == UploadState.PENDING
