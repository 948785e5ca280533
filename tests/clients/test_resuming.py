"""An import may end at any moment; the next one goes on where it was."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from attrs import evolve
from pytest_django import Settings

from backend.photos.models import Asset, Upload
from shiguang.delivery import Delivery, Hashed
from shiguang.errors import StoreError
from shiguang.files import Found
from shiguang.journal import Journal
from shiguang.outcomes import Kind
from shiguang.scan import Scanner
from shiguang.transfer import Transfer
from shiguang_client.generated.models import Upload as UploadShape
from tests.clients.conftest import NO_WAITING, Album, Command, unwatched
from tests.clients.scripted import Answer, scripted

MakePhotos = Callable[[int], list[Path]]
PART = 5 * 1024 * 1024


def hashed(path: Path) -> Hashed:
    (found,) = Scanner().scan([path])
    assert isinstance(found, Found)
    return Hashed(found, sha256(path.read_bytes()).hexdigest())


class Sending:
    """A delivery whose requests to the store are counted, by HTTP status."""

    def __init__(self, album: Album) -> None:
        self.api = album.api()
        self.transfer = Transfer(self.api, backoff=NO_WAITING)
        album.clients.callback(self.transfer.close)
        self.answers: Counter[int] = Counter()
        self.transfer.http.event_hooks["response"].append(self._count)

    def _count(self, response: httpx.Response) -> None:
        self.answers[response.status_code] += 1

    def deliver(self, item: Hashed, sent: Callable[[int], None] = unwatched) -> Kind:
        return Delivery(self.api, self.transfer, "fresh").deliver(item, sent=sent).kind


@pytest.fixture
def large_photo(make_photos: MakePhotos, settings: Settings) -> Path:
    """Three parts long."""
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = settings.UPLOAD_PART_BYTES = PART
    (photo,) = make_photos(1)
    photo.write_bytes(photo.read_bytes() + b"\x5a" * (2 * PART))
    return photo


MANY = 250  # photos: whoever ends an import half-way must not come too late


class Killed(Exception):
    pass


def kill_after(limit: int) -> Callable[[int], None]:
    total = 0

    def sent(count: int) -> None:
        nonlocal total
        total += count
        if total > limit:
            raise Killed

    return sent


def test_a_killed_import_goes_on_and_every_photo_arrives_once(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    photos = make_photos(MANY)
    process = shiguang.start("import", folder, "--jobs", "2")
    deadline = time.monotonic() + 60
    while Asset.objects.count() < 5 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert 5 <= Asset.objects.count() < len(photos)
    again = shiguang("import", folder)
    assert again.returncode == 0, again.stdout + again.stderr
    assert Asset.objects.count() == Upload.objects.count() == len(photos)


def test_ctrl_c_ends_cleanly_and_reports_what_was_not_tried(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(MANY)
    process = shiguang.start("import", folder, "--jobs", "1")
    deadline = time.monotonic() + 60
    while Asset.objects.count() < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "not tried" in out
    assert "Traceback" not in err


def test_bytes_that_are_in_the_store_already_are_not_sent_again(
    album: Album, make_photos: MakePhotos
) -> None:
    item = hashed(make_photos(1)[0])
    sending = Sending(album)
    upload, _ = Delivery(sending.api, sending.transfer, "fresh")._create(item)
    sending.transfer.send(item.found, upload, renew=lambda: upload, sent=unwatched)
    assert sending.answers.total() == 1
    # ... and here the process was killed.
    later = Sending(album)
    assert later.deliver(item) is Kind.UPLOADED
    assert later.answers.total() == 0


def test_bytes_that_arrived_without_the_client_hearing_of_it_count_as_sent(
    album: Album, make_photos: MakePhotos
) -> None:
    item = hashed(make_photos(1)[0])
    sending = Sending(album)
    upload, _ = Delivery(sending.api, sending.transfer, "fresh")._create(item)
    for _ in range(2):
        sending.transfer.send(item.found, upload, renew=lambda: upload, sent=unwatched)
    assert sending.answers == {200: 1, 412: 1}
    assert Sending(album).deliver(item) is Kind.UPLOADED


def test_parts_that_arrived_are_not_sent_again(album: Album, large_photo: Path) -> None:
    item = hashed(large_photo)
    first = Sending(album)
    with pytest.raises(Killed):
        first.deliver(item, sent=kill_after(PART + PART // 2))
    assert first.answers[200] == 1
    second = Sending(album)
    assert second.deliver(item) is Kind.UPLOADED
    assert second.answers[200] == 2


def test_a_url_that_has_expired_is_renewed(album: Album, make_photos: MakePhotos) -> None:
    item = hashed(make_photos(1)[0])
    sending = Sending(album)
    delivery = Delivery(sending.api, sending.transfer, "fresh")
    upload, _ = delivery._create(item)
    with scripted([Answer(403)]) as expired:
        assert upload.request is not None
        stale = evolve(upload, request=evolve(upload.request, url=expired.url))
        sending.transfer.send(
            item.found, stale, renew=lambda: delivery._create(item)[0], sent=unwatched
        )
    assert sending.answers == {403: 1, 200: 1}


def test_a_store_that_is_down_for_a_moment_is_waited_for(
    album: Album, make_photos: MakePhotos
) -> None:
    item = hashed(make_photos(1)[0])
    moved: list[int] = []
    sending = Sending(album)
    with scripted([Answer(500), Answer(503), Answer(200)]) as store:
        upload = _upload_to(store.url)
        sending.transfer.send(item.found, upload, renew=lambda: upload, sent=moved.append)
        assert [asked.body for asked in store.asked] == [item.found.path.read_bytes()] * 3
    # The progress forgets what failed tries had sent.
    assert sum(moved) == item.found.size


def test_a_store_that_refuses_is_not_asked_again(album: Album, make_photos: MakePhotos) -> None:
    item = hashed(make_photos(1)[0])
    moved: list[int] = []
    sending = Sending(album)
    with scripted([Answer(400)]) as store:
        upload = _upload_to(store.url)
        with pytest.raises(StoreError, match="400"):
            sending.transfer.send(item.found, upload, renew=lambda: upload, sent=moved.append)
        assert len(store.asked) == 1
    assert sum(moved) == 0


def test_checksums_are_remembered_until_the_file_changes(
    tmp_path: Path, make_photos: MakePhotos
) -> None:
    item = hashed(make_photos(1)[0])
    path = tmp_path / "journal" / "checksums.sqlite3"
    with Journal(path) as journal:
        assert journal.recall(item.found) is None
        journal.remember(item.found, item.sha256)
    with Journal(path) as journal:
        assert journal.recall(item.found) == item.sha256
        assert journal.recall(replace(item.found, mtime_ns=item.found.mtime_ns + 1)) is None
        assert journal.recall(replace(item.found, size=item.found.size + 1)) is None


def test_a_second_run_reads_no_photo_again(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    (photo,) = make_photos(1)
    assert shiguang("import", folder).returncode == 0
    # Other content with the old size and time: only the journal can still know the old checksum.
    status = photo.stat()
    photo.write_bytes(bytes([*photo.read_bytes()[:-2], 0, 0]))
    os.utime(photo, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "already in the album" in shiguang("import", folder).stdout


def _upload_to(url: str) -> UploadShape:
    return UploadShape.from_dict(
        {
            "id": str(uuid4()),
            "state": "pending",
            "method": "put",
            "request": {"method": "PUT", "url": f"{url}/key", "headers": {}, "fields": {}},
            "part_size": None,
            "parts": [],
            "stored_parts": [],
            "expires_at": None,
            "asset_id": None,
            "trashed": False,
        }
    )
