"""Beginning an upload: known bytes are named, promises are resumed, room is set aside."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import AssetState, Upload, UploadMethod
from backend.photos.selectors.uploads import KnownCopy, known_copies
from backend.photos.services.uploads import Begun, begin_upload
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.backend.photos.uploading import MIB, begun, quota_of, together, wish
from tests.factories import make_asset

pytestmark = pytest.mark.usefixtures("store")


def test_a_promise_reserves_its_bytes_and_names_its_object(owner: User) -> None:
    upload = begun(owner, b"hello")
    assert upload.object_key == keys.original(owner.pk, upload.pk)
    assert quota_of(owner) == (0, 5)


def test_small_files_go_in_one_request_and_large_ones_in_parts(
    owner: User, settings: Settings
) -> None:
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = 10
    small, large = begun(owner, b"x" * 10), begun(owner, b"x" * 11)
    assert (small.method, small.part_size, small.multipart_id) == ("put", None, "")
    assert large.method == "multipart"
    assert large.part_size == settings.UPLOAD_PART_BYTES
    assert large.multipart_id


def test_a_huge_file_gets_parts_so_large_that_ten_thousand_suffice(
    owner: User, settings: Settings
) -> None:
    settings.UPLOAD_MAX_BYTES = 200_000 * MIB
    promise = wish(b"", size=100_001 * MIB, sha256="0" * 64)
    answer = begin_upload(owner=owner, wish=promise)
    assert isinstance(answer, Begun)
    assert answer.upload.part_size is not None
    assert answer.upload.part_size * 10_000 >= promise.size


# the same bytes again


def test_bytes_in_the_library_are_named_instead_of_asked_for(owner: User) -> None:
    promise = wish(b"hello")
    asset = make_asset(owner=owner, sha256=promise.sha256)
    assert begin_upload(owner=owner, wish=promise) == KnownCopy(asset.pk, trashed=False)
    assert quota_of(owner) == (0, 0)
    assert not Upload.objects.exists()


def test_bytes_in_the_trash_are_said_to_be_there(owner: User) -> None:
    promise = wish(b"hello")
    asset = make_asset(owner=owner, sha256=promise.sha256, trashed_at=timezone.now())
    assert begin_upload(owner=owner, wish=promise) == KnownCopy(asset.pk, trashed=True)


def test_bytes_whose_photo_failed_may_be_sent_again(owner: User) -> None:
    promise = wish(b"hello")
    make_asset(owner=owner, sha256=promise.sha256, state=AssetState.FAILED)
    assert isinstance(begin_upload(owner=owner, wish=promise), Begun)


def test_another_owner_has_nothing_to_do_with_it(owner: User, stranger: User) -> None:
    promise = wish(b"hello")
    make_asset(owner=stranger, sha256=promise.sha256)
    assert isinstance(begin_upload(owner=owner, wish=promise), Begun)
    assert known_copies(owner=owner, checksums=[promise.sha256]) == {}


def test_a_pending_promise_of_the_same_bytes_is_resumed_and_prolonged(owner: User) -> None:
    first = begun(owner, b"hello")
    Upload.objects.update(expires_at=timezone.now() + timedelta(seconds=30))
    again = begin_upload(owner=owner, wish=wish(b"hello", filename="renamed.jpg"))
    assert isinstance(again, Begun)
    assert (again.upload.pk, again.resumed) == (first.pk, True)
    assert Upload.objects.get().expires_at > timezone.now() + timedelta(minutes=1)
    assert quota_of(owner) == (0, 5)


def test_a_promise_whose_time_is_over_is_not_resumed(owner: User) -> None:
    first = begun(owner, b"hello")
    Upload.objects.update(expires_at=timezone.now())
    assert begun(owner, b"hello").pk != first.pk


def test_a_client_that_can_only_post_gets_its_own_promise(owner: User) -> None:
    first = begun(owner, b"hello")
    assert begun(owner, b"hello", method=UploadMethod.POST).pk != first.pk


@pytest.mark.django_db(transaction=True)
def test_promises_of_the_same_bytes_at_the_same_moment_are_one(owner: User) -> None:
    ids = together(*[lambda: begun(owner, b"hello").pk for _ in range(6)])
    assert ids == [Upload.objects.get().pk] * 6
    assert quota_of(owner) == (0, 5)


@pytest.mark.django_db(transaction=True)
def test_a_multipart_upload_is_opened_once_in_the_store(owner: User) -> None:
    names = together(
        *[lambda: begun(owner, b"hello", method=UploadMethod.MULTIPART) for _ in range(6)]
    )
    assert {isinstance(name, Upload) and name.multipart_id for name in names} == {
        Upload.objects.get().multipart_id
    }


# room


def test_the_last_free_byte_may_be_used(owner: User) -> None:
    User.objects.update(quota_bytes=10, used_bytes=5)
    begun(owner, b"hello")
    assert quota_of(owner) == (5, 5)


def test_one_byte_more_than_there_is_room_for_is_refused(owner: User) -> None:
    User.objects.update(quota_bytes=10, used_bytes=3, reserved_bytes=3)
    with pytest.raises(errors.QuotaExceeded) as refusal:
        begun(owner, b"hello")
    assert refusal.value.extra == {"needed_bytes": 5, "free_bytes": 4}
    assert quota_of(owner) == (3, 3)
    assert not Upload.objects.exists()


def test_a_quota_below_what_is_used_leaves_no_room(owner: User) -> None:
    User.objects.update(quota_bytes=1, used_bytes=5)
    with pytest.raises(errors.QuotaExceeded) as refusal:
        begun(owner, b"h")
    assert refusal.value.extra["free_bytes"] == 0


def test_resuming_needs_no_further_room(owner: User) -> None:
    User.objects.update(quota_bytes=5)
    assert begun(owner, b"hello").pk == begun(owner, b"hello").pk


@pytest.mark.django_db(transaction=True)
def test_many_at_once_never_get_more_room_than_there_is(owner: User) -> None:
    User.objects.update(quota_bytes=17)
    files = [f"file{n}".encode() for n in range(8)]
    answers = together(*[lambda content=content: begun(owner, content) for content in files])
    refused = [answer for answer in answers if isinstance(answer, errors.QuotaExceeded)]
    assert (len(refused), Upload.objects.count()) == (5, 3)
    assert quota_of(owner) == (0, 15)


# what is refused, and what is only tidied


@pytest.mark.parametrize(
    ("size", "method", "code"),
    [
        (0, None, "file_empty"),
        (-1, None, "file_empty"),
        (101, None, "file_too_large"),
        (10**400, None, "file_too_large"),
    ],
)
def test_an_impossible_size_is_refused(
    owner: User, settings: Settings, size: int, method: UploadMethod | None, code: str
) -> None:
    settings.UPLOAD_MAX_BYTES = 100
    with pytest.raises(errors.InvalidInput) as refusal:
        begun(owner, b"", size=size, method=method)
    assert refusal.value.code == code


def test_one_request_carries_no_more_than_the_protocol_lets_it(
    owner: User, settings: Settings
) -> None:
    settings.UPLOAD_MAX_BYTES = 10 * 1024**3
    with pytest.raises(errors.InvalidInput) as refusal:
        begun(owner, b"", size=5 * 1024**3 + 1, method=UploadMethod.PUT)
    assert refusal.value.extra == {"max_bytes": 5 * 1024**3}


@pytest.mark.parametrize(
    ("declared", "kept"),
    [
        ("image/jpeg", "image/jpeg"),
        ("IMAGE/PNG; charset=x", "image/png"),
        ("image/heif", "image/heif"),
        ("text/html", "application/octet-stream"),
        ("image/svg+xml", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_the_store_is_never_told_a_type_that_browsers_run(
    owner: User, declared: str, kept: str
) -> None:
    assert begun(owner, b"hello", content_type=declared).content_type == kept


@pytest.mark.parametrize(
    "hint",
    [
        datetime(1601, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, tzinfo=UTC),
        datetime.min.replace(tzinfo=UTC),
    ],
)
def test_an_absurd_modification_time_is_ignored(owner: User, hint: datetime) -> None:
    assert begun(owner, b"hello", captured_at_hint=hint).captured_at_hint is None


def test_nothing_is_promised_while_the_store_is_silent_that_cannot_be_resumed(
    owner: User, store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(*_: object, **__: object) -> str:
        raise errors.Unavailable("The object store does not answer.")

    monkeypatch.setattr(type(store), "create_multipart", silent)
    with pytest.raises(errors.Unavailable):
        begun(owner, b"hello", method=UploadMethod.MULTIPART)
    monkeypatch.undo()
    again = begin_upload(owner=owner, wish=wish(b"hello", method=UploadMethod.MULTIPART))
    assert isinstance(again, Begun)
    assert again.resumed
    assert again.upload.multipart_id
    assert quota_of(owner) == (0, 5)
