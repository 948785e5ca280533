"""Objects in the real store: written, read, listed by name, deleted."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from backend.storage import ensure_bucket
from backend.storage.store import ObjectStore

KEY = "renditions/somebody/something/preview.0123.webp"


def test_what_was_put_is_read_back(store: ObjectStore) -> None:
    store.put(KEY, b"\x00bytes\xff", content_type="image/webp")
    found = store.head(KEY)
    assert found is not None
    assert (found.key, found.size) == (KEY, 7)
    assert store.read(KEY) == b"\x00bytes\xff"


def test_what_is_shown_is_kept_by_browsers_unless_it_must_not_be(store: ObjectStore) -> None:
    store.put(KEY, b"bytes", content_type="image/webp")
    kept = httpx.get(store.presign_view(KEY))
    secret = httpx.get(store.presign_view(KEY, cached=False))
    assert (kept.content, secret.content) == (b"bytes", b"bytes")
    assert "max-age=" in kept.headers["Cache-Control"]
    assert secret.headers["Cache-Control"] == "no-store"


def test_an_empty_object_is_an_object(store: ObjectStore) -> None:
    store.put(KEY, b"", content_type="image/webp")
    assert store.read(KEY) == b""


def test_putting_again_replaces(store: ObjectStore) -> None:
    store.put(KEY, b"old", content_type="image/webp")
    store.put(KEY, b"newer", content_type="image/webp")
    assert store.read(KEY) == b"newer"


def test_a_missing_object_has_no_head(store: ObjectStore) -> None:
    assert store.head(KEY) is None


def test_reading_a_missing_object_says_that_it_is_missing(
    store: ObjectStore, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        store.read(KEY)
    with pytest.raises(FileNotFoundError):
        store.download(KEY, tmp_path / "original")
    assert list(tmp_path.iterdir()) == []


def test_a_download_of_several_chunks_is_whole(store: ObjectStore, tmp_path: Path) -> None:
    content = bytes(range(256)) * 10_000
    store.put(KEY, content, content_type="image/webp")
    store.download(KEY, tmp_path / "original")
    assert (tmp_path / "original").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["original"]


def test_deleting_forgives_what_is_not_there_and_what_is_named_twice(store: ObjectStore) -> None:
    store.put(KEY, b"content", content_type="image/webp")
    store.delete([KEY, "renditions/never", KEY])
    store.delete([])
    assert store.head(KEY) is None


def test_more_objects_are_deleted_than_one_request_may_name(store: ObjectStore) -> None:
    store.put(KEY, b"content", content_type="image/webp")
    store.delete([*(f"renditions/{number}" for number in range(1500)), KEY])
    assert store.head(KEY) is None


def test_making_the_bucket_again_changes_nothing(store: ObjectStore) -> None:
    store.put(KEY, b"content", content_type="image/webp")
    ensure_bucket()
    assert store.read(KEY) == b"content"


def test_a_download_link_carries_any_name(store: ObjectStore) -> None:
    store.put(KEY, b"content", content_type="image/webp")
    url = store.presign_get(
        KEY, expires_in=timedelta(minutes=1), download_as='外婆 "2024"; x=\r\n.jpg'
    )
    answer = httpx.get(url)
    assert answer.content == b"content"
    assert answer.headers["content-disposition"] == (
        "attachment; filename*=UTF-8''%E5%A4%96%E5%A9%86%20%222024%22%3B%20x%3D%0D%0A.jpg"
    )


def test_nothing_is_public(store: ObjectStore) -> None:
    store.put(KEY, b"content", content_type="image/webp")
    url = store.presign_get(KEY, expires_in=timedelta(minutes=1))
    assert httpx.get(url.partition("?")[0]).status_code == 403
