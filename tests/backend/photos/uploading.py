"""What the tests of uploads say over and over: promise some bytes, send them, act at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from threading import Barrier
from typing import Any, TypeVar

from django.db import connection

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.photos.models import Upload, UploadMethod
from backend.photos.selectors.uploads import KnownCopy
from backend.photos.services.upload_presigning import part_requests, single_request
from backend.photos.services.uploads import UploadWish, begin_upload
from tests.backend.storage.sending import send

T = TypeVar("T")
MIB = 1024 * 1024


def wish(content: bytes, **fields: Any) -> UploadWish:
    given: dict[str, Any] = {
        "filename": "photo.jpg",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "content_type": "image/jpeg",
    }
    return UploadWish(**(given | fields))


def begun(owner: User, content: bytes, **fields: Any) -> Upload:
    answer = begin_upload(owner=owner, wish=wish(content, **fields))
    assert not isinstance(answer, KnownCopy), "the library holds these bytes already"
    return answer.upload


def begun_in_parts(owner: User, content: bytes) -> Upload:
    return begun(owner, content, method=UploadMethod.MULTIPART)


def send_whole(upload: Upload, content: bytes) -> None:
    request = single_request(upload)
    assert request is not None
    assert send(request, content).is_success


def send_parts(upload: Upload, content: bytes, *numbers: int) -> None:
    size = upload.part_size
    assert size is not None
    for part in part_requests(upload, numbers):
        start = (part.number - 1) * size
        assert send(part.request, content[start : start + part.size]).is_success


def arrived(owner: User, content: bytes, **fields: Any) -> Upload:
    """Promised and sent, and nobody told yet."""
    upload = begun(owner, content, **fields)
    send_whole(upload, content)
    return upload


def quota_of(owner: User) -> tuple[int, int]:
    """Used and reserved bytes."""
    return User.objects.values_list("used_bytes", "reserved_bytes").get(pk=owner.pk)


def orphans() -> list[str]:
    """Keys of objects that were announced as orphaned."""
    payloads = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED).order_by("id")
    return [key for event in payloads for key in event.payload["keys"]]


def acceptances() -> list[str]:
    """Ids of assets that were announced as accepted."""
    announced = OutboxEvent.objects.filter(topic=Topic.ASSET_ACCEPTED).order_by("id")
    return [event.payload["asset_id"] for event in announced]


def together(*actions: Callable[[], T]) -> list[T | Exception]:
    """Runs the actions at the same moment, each on a database connection of its own."""
    gate = Barrier(len(actions))

    def act(action: Callable[[], T]) -> T | Exception:
        try:
            connection.ensure_connection()
            gate.wait(timeout=30)
            return action()
        except Exception as error:  # noqa: BLE001  the test looks at what went wrong
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(act, a) for a in actions]]
