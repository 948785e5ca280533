"""Large files go in parts: any order, half now and half later, put together once."""

from functools import partial
from hashlib import sha256

import pytest
from pytest_django import Settings

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.acceptance import Acceptance
from backend.photos.services.completion import complete_upload
from backend.photos.services.upload_ending import abort_upload
from backend.photos.services.upload_parts import part_length, part_numbers, stored_parts
from backend.photos.services.upload_presigning import part_requests
from backend.storage.store import ObjectStore
from tests.backend.photos.uploading import (
    MIB,
    begun_in_parts,
    quota_of,
    send_parts,
    together,
)

PART = 5 * MIB
CONTENT = b"a" * PART + b"b" * PART + b"the end"


@pytest.fixture
def upload(store: ObjectStore, owner: User, settings: Settings) -> Upload:
    settings.UPLOAD_PART_BYTES = PART
    return begun_in_parts(owner, CONTENT)


def numbers(upload: Upload) -> list[int]:
    return [part.number for part in stored_parts(upload)]


def test_a_file_is_cut_into_equal_parts_and_a_rest(upload: Upload) -> None:
    assert list(part_numbers(upload)) == [1, 2, 3]
    assert [part_length(upload, n) for n in part_numbers(upload)] == [PART, PART, 7]


def test_parts_in_any_order_become_the_file(store: ObjectStore, upload: Upload) -> None:
    send_parts(upload, CONTENT, 3, 1, 2)
    assert complete_upload(upload=upload) == Acceptance(UploadState.ACCEPTED, upload.pk)
    stored = store.read(upload.object_key)
    assert sha256(stored).hexdigest() == upload.sha256


def test_after_a_break_only_the_missing_parts_are_sent(owner: User, upload: Upload) -> None:
    send_parts(upload, CONTENT, 1, 3)
    resumed = begun_in_parts(owner, CONTENT)
    assert resumed.pk == upload.pk
    assert numbers(resumed) == [1, 3]
    send_parts(resumed, CONTENT, 2)
    assert complete_upload(upload=resumed).state == UploadState.ACCEPTED


def test_completing_too_early_names_the_missing_parts(upload: Upload) -> None:
    send_parts(upload, CONTENT, 2)
    with pytest.raises(errors.Conflict) as refusal:
        complete_upload(upload=upload)
    assert refusal.value.code == "upload_incomplete"
    assert refusal.value.extra == {"missing_parts": [1, 3]}
    send_parts(upload, CONTENT, 1, 3)
    assert complete_upload(upload=upload).state == UploadState.ACCEPTED


def test_completing_before_any_part_is_too_early(upload: Upload) -> None:
    with pytest.raises(errors.Conflict) as refusal:
        complete_upload(upload=upload)
    assert refusal.value.extra == {"missing_parts": [1, 2, 3]}


def test_completing_again_answers_the_same(upload: Upload, owner: User) -> None:
    send_parts(upload, CONTENT, 1, 2, 3)
    answers = [complete_upload(upload=upload) for _ in range(3)]
    assert answers == [Acceptance(UploadState.ACCEPTED, upload.pk)] * 3
    assert quota_of(owner) == (len(CONTENT), 0)


@pytest.mark.django_db(transaction=True)
def test_completing_at_the_same_moment_makes_one_photo(upload: Upload, owner: User) -> None:
    send_parts(upload, CONTENT, 1, 2, 3)
    answers = together(*[partial(complete_upload, upload=upload) for _ in range(4)])
    done = [answer for answer in answers if isinstance(answer, Acceptance)]
    # Whoever asked in the very moment of assembly may be told to ask again, and then learns it.
    assert all(isinstance(answer, Acceptance | errors.ShiguangError) for answer in answers)
    assert done
    assert complete_upload(upload=upload) == done[0]
    assert Asset.objects.count() == 1
    assert quota_of(owner) == (len(CONTENT), 0)


def test_a_crash_after_assembly_is_made_good_by_completing_again(
    store: ObjectStore, upload: Upload
) -> None:
    send_parts(upload, CONTENT, 1, 2, 3)
    store.complete_multipart(
        upload.object_key,
        upload.multipart_id,
        store.list_parts(upload.object_key, upload.multipart_id),
    )
    assert numbers(upload) == [1, 2, 3]
    assert complete_upload(upload=upload).state == UploadState.ACCEPTED


def test_parts_that_the_store_dropped_are_sent_once_more(
    store: ObjectStore, upload: Upload
) -> None:
    send_parts(upload, CONTENT, 1)
    store.abort_multipart(upload.object_key, upload.multipart_id)
    with pytest.raises(errors.Conflict):
        complete_upload(upload=upload)
    lost = upload.multipart_id
    assert numbers(upload) == []
    assert upload.multipart_id not in {"", lost}
    send_parts(upload, CONTENT, 1, 2, 3)
    assert complete_upload(upload=upload).state == UploadState.ACCEPTED


def test_a_part_sent_again_replaces_the_first(store: ObjectStore, upload: Upload) -> None:
    send_parts(upload, b"?" * len(CONTENT), 2)
    send_parts(upload, CONTENT, 1, 2, 3)
    complete_upload(upload=upload)
    assert store.read(upload.object_key) == CONTENT


@pytest.mark.parametrize("number", [0, -1, 4, 10_000])
def test_a_part_that_does_not_exist_is_refused(upload: Upload, number: int) -> None:
    with pytest.raises(errors.InvalidInput) as refusal:
        part_requests(upload, [1, number])
    assert refusal.value.code == "no_such_part"


def test_aborting_drops_the_parts_in_the_store(
    store: ObjectStore, upload: Upload, owner: User
) -> None:
    send_parts(upload, CONTENT, 1)
    abort_upload(upload_id=upload.pk)
    with pytest.raises(FileNotFoundError):
        store.list_parts(upload.object_key, upload.multipart_id)
    assert Upload.objects.get().multipart_id == ""
    assert quota_of(owner) == (0, 0)


def test_after_an_abort_no_further_part_is_signed(upload: Upload) -> None:
    abort_upload(upload_id=upload.pk)
    with pytest.raises(errors.Conflict) as refusal:
        part_requests(Upload.objects.get(), [1])
    assert refusal.value.code == "upload_ended"
