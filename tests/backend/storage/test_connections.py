"""Where the store is, who may talk to it, and what happens when it does not answer."""

import multiprocessing
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from backend import storage
from backend.common.errors import Unavailable
from backend.storage.s3 import S3Options, S3Store
from backend.storage.store import ObjectStore, StoredPart
from infra.embedded.ports import free_port

HOUR = timedelta(hours=1)


def options() -> S3Options:
    return S3Options(
        bucket=settings.S3_BUCKET,
        region=settings.S3_REGION,
        access_key_id=settings.S3_ACCESS_KEY_ID,
        secret_access_key=settings.S3_SECRET_ACCESS_KEY,
        endpoint_url=settings.S3_ENDPOINT_URL,
        public_endpoint_url=settings.S3_ENDPOINT_URL,
        attempts=1,
    )


EVERY_CALL: dict[str, Callable[[ObjectStore], object]] = {
    "head": lambda store: store.head("key"),
    "read": lambda store: store.read("key"),
    "download": lambda store: store.download("key", Path("never-written")),
    "put": lambda store: store.put("key", b"", content_type="image/webp"),
    "delete": lambda store: store.delete(["key"]),
    "create_multipart": lambda store: store.create_multipart("key", content_type="image/webp"),
    "list_parts": lambda store: store.list_parts("key", "id"),
    "complete_multipart": lambda store: store.complete_multipart(
        "key", "id", [StoredPart(1, 1, "etag")]
    ),
    "abort_multipart": lambda store: store.abort_multipart("key", "id"),
}


@pytest.mark.parametrize("call", EVERY_CALL.values(), ids=EVERY_CALL)
def test_a_store_that_does_not_answer_is_unavailable(
    call: Callable[[ObjectStore], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nowhere = replace(options(), endpoint_url=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(Unavailable):
        call(S3Store(nowhere))
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_accepts_and_then_stays_silent_is_unavailable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mute = replace(
            options(),
            endpoint_url=f"http://127.0.0.1:{silent.getsockname()[1]}",
            read_timeout=0.2,
        )
        with pytest.raises(Unavailable):
            S3Store(mute).head("key")


def test_wrong_credentials_are_told_as_unavailable_and_not_as_a_missing_object(
    store: ObjectStore,
) -> None:
    with pytest.raises(Unavailable):
        S3Store(replace(options(), secret_access_key="wrong")).read("key")


def test_presigned_urls_name_the_public_endpoint() -> None:
    store = S3Store(replace(options(), public_endpoint_url="https://photos.example.com"))
    urls = [
        store.presign_get("key", expires_in=HOUR),
        store.presign_put("key", size=1, content_type="image/png", expires_in=HOUR).url,
        store.presign_post("key", size=1, content_type="image/png", expires_in=HOUR).url,
        store.presign_part("key", "id", 1, size=1, expires_in=HOUR).url,
    ]
    assert {url.split("/")[2] for url in urls} == {"photos.example.com"}


def test_the_bucket_may_stand_in_the_host_name() -> None:
    store = S3Store(
        replace(
            options(),
            bucket="photos",
            public_endpoint_url="https://oss-cn-hangzhou.aliyuncs.com",
            addressing_style="virtual",
        )
    )
    url = store.presign_get("originals/key", expires_in=HOUR)
    assert url.startswith("https://photos.oss-cn-hangzhou.aliyuncs.com/originals/key?")


def test_threads_share_the_store(store: ObjectStore) -> None:
    def write_and_read(number: int) -> bytes:
        store.put(f"renditions/{number}", str(number).encode(), content_type="image/webp")
        return store.read(f"renditions/{number}")

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(write_and_read, range(40))) == [str(n).encode() for n in range(40)]


def test_a_forked_process_has_a_store_of_its_own(store: ObjectStore) -> None:
    store.put("renditions/key", b"content", content_type="image/webp")
    ours, theirs = multiprocessing.Pipe()

    def child() -> None:
        theirs.send((storage.store() is not store, storage.store().read("renditions/key")))

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    assert ours.poll(timeout=30)
    assert ours.recv() == (True, b"content")
    process.join(timeout=30)
    assert process.exitcode == 0
