"""Files that apps put: they become photos, once, and are listed as they were sent."""

from datetime import UTC, datetime
from hashlib import sha1, sha256
from typing import Any

import pytest

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.photos.models import Asset, Upload, UploadState
from backend.storage import store as object_store
from backend.webdav.models import Entry, Reception
from tests.backend.webdav.client import DAV, Dav, problem

MTIME = 1_700_000_000
NOT_A_PHOTO = b"%PDF-1.7 a receipt"


def test_a_photo_is_listed_with_its_size_time_and_checksum_and_is_an_asset(
    dav: Dav, owner: User, photos: list[bytes]
) -> None:
    answer = dav.put("Uploads/IMG_1.jpg", photos[0], X_OC_MTime=str(MTIME))
    assert answer.status_code == 201
    assert answer["X-OC-MTime"] == "accepted"
    assert answer["ETag"] == f'"{sha256(photos[0]).hexdigest()}"'

    listed = dav.list("Uploads")["Uploads/IMG_1.jpg"]
    assert listed.findtext(f"{DAV}getcontentlength") == str(len(photos[0]))
    assert listed.findtext(f"{DAV}getlastmodified") == "Tue, 14 Nov 2023 22:13:20 GMT"
    assert listed.findtext(f"{DAV}getetag") == answer["ETag"]
    asset = Asset.objects.get(owner=owner)
    assert (asset.filename, asset.size) == ("IMG_1.jpg", len(photos[0]))
    assert asset.captured_at == datetime.fromtimestamp(MTIME, UTC)
    assert object_store().read(asset.original_key) == photos[0]
    assert Upload.objects.get().state == UploadState.ACCEPTED
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (len(photos[0]), 0)


def test_the_same_bytes_again_change_nothing(dav: Dav, owner: User, photos: list[bytes]) -> None:
    assert dav.put("Uploads/a.jpg", photos[0]).status_code == 201
    assert dav.put("Uploads/a.jpg", photos[0]).status_code == 204
    assert dav.put("Uploads/copy.jpg", photos[0]).status_code == 201
    assert Asset.objects.filter(owner=owner).count() == 1
    assert Upload.objects.count() == 1
    assert set(dav.list("Uploads")) == {"Uploads/a.jpg", "Uploads/copy.jpg"}


def test_other_bytes_under_a_name_are_a_new_photo_and_the_old_one_stays(
    dav: Dav, owner: User, photos: list[bytes]
) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    assert dav.put("Uploads/a.jpg", photos[1]).status_code == 204
    assert dav.get("Uploads/a.jpg") == (200, photos[1])
    kept = Asset.objects.filter(owner=owner, trashed_at=None)
    assert {asset.size for asset in kept} == {len(photos[0]), len(photos[1])}


def test_a_file_longer_than_a_part_arrives_in_parts(
    dav: Dav, owner: User, photos: list[bytes], settings: Any
) -> None:
    settings.UPLOAD_PART_BYTES = 5 * 1024 * 1024
    film = photos[0] + bytes(range(256)) * 32 * 1024  # 8 MiB: begins like a photo
    assert dav.put("Uploads/long.jpg", film).status_code == 201
    asset = Asset.objects.get(owner=owner)
    assert (asset.size, asset.sha256) == (len(film), sha256(film).hexdigest())
    assert dav.get("Uploads/long.jpg") == (200, film)
    assert dav.put("Uploads/again.jpg", film).status_code == 201
    assert Asset.objects.filter(owner=owner).count() == 1
    assert not Reception.objects.exists()
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (len(film), 0)


def test_folders_become_albums(dav: Dav, owner: User, photos: list[bytes]) -> None:
    for folder in ("Uploads/相机", "Uploads/相机/春节 2024"):
        assert dav.ask("MKCOL", folder).status_code == 201
    assert not Album.objects.exists()
    dav.put("Uploads/相机/春节 2024/团圆.jpg", photos[0])
    inner = Album.objects.get(title="春节 2024")
    assert inner.parent is not None
    assert inner.parent.title == "相机"
    assert AlbumEntry.objects.get(album=inner).asset == Asset.objects.get()
    assert set(dav.list("Uploads/相机/春节 2024")) == {"Uploads/相机/春节 2024/团圆.jpg"}


def test_what_is_no_photo_is_refused_with_a_reason(dav: Dav) -> None:
    answer = dav.put("Uploads/receipt.jpg", NOT_A_PHOTO)
    assert problem(answer) == (415, "unsupported_media_type")
    assert "receipt.jpg" in answer.json()["detail"]
    assert not dav.list("Uploads")


@pytest.mark.parametrize("name", [".DS_Store", "._IMG_1.jpg", "desktop.ini", "Thumbs.db"])
def test_litter_keeps_its_name_so_that_apps_go_on_and_nothing_else(dav: Dav, name: str) -> None:
    assert dav.put(f"Uploads/{name}", b"forks and views").status_code == 201
    listed = dav.list("Uploads")[f"Uploads/{name}"]
    assert listed.findtext(f"{DAV}getcontentlength") == "15"
    assert dav.get(f"Uploads/{name}")[0] == 404
    assert not Asset.objects.exists()
    assert dav.ask("DELETE", f"Uploads/{name}").status_code == 204


def test_an_empty_file_first_and_its_content_later(dav: Dav, photos: list[bytes]) -> None:
    assert dav.put("Uploads/a.jpg", b"").status_code == 201
    assert dav.get("Uploads/a.jpg") == (200, b"")
    assert dav.put("Uploads/a.jpg", photos[0]).status_code == 204
    assert dav.get("Uploads/a.jpg") == (200, photos[0])


def test_a_full_quota_is_said_to_be_full_and_leaves_nothing(
    dav: Dav, owner: User, photos: list[bytes]
) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=len(photos[0]) - 1)
    assert problem(dav.put("Uploads/a.jpg", photos[0])) == (507, "storage_full")
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (0, 0)
    assert not Reception.objects.exists()
    assert not Entry.objects.exists()


def test_too_large_a_file_is_refused(dav: Dav, photos: list[bytes], settings: Any) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    assert problem(dav.put("Uploads/a.jpg", photos[0])) == (413, "body_too_large")


def test_the_announced_checksum_has_to_be_that_of_the_bytes(dav: Dav, photos: list[bytes]) -> None:
    right, wrong = sha1(photos[0], usedforsecurity=False).hexdigest(), "0" * 40
    answer = dav.put("Uploads/a.jpg", photos[0], OC_Checksum=f"SHA1:{wrong}")
    assert problem(answer) == (400, "invalid_input")
    assert not Asset.objects.exists()
    assert dav.put("Uploads/a.jpg", photos[0], OC_Checksum=f"SHA1:{right}").status_code == 201
    asked = b'<propfind xmlns="DAV:"><prop><checksums xmlns="http://owncloud.org/ns"/></prop></propfind>'
    answer = dav.ask("PROPFIND", "Uploads/a.jpg", asked, Depth="0")
    assert f"SHA1:{right}".encode() in b"".join(answer.streaming_content)


def test_files_are_put_into_folders_that_exist(dav: Dav, photos: list[bytes]) -> None:
    assert problem(dav.put("Uploads/nowhere/a.jpg", photos[0])) == (409, "conflict")
    assert problem(dav.put("a.jpg", photos[0])) == (403, "not_permitted")
    assert problem(dav.put("Timeline/a.jpg", photos[0])) == (403, "not_permitted")
    dav.ask("MKCOL", "Uploads/folder")
    assert dav.put("Uploads/folder", photos[0]).status_code == 405
    assert not Asset.objects.exists()


@pytest.mark.parametrize(
    "name", ["a\x01.jpg", "x" * 252 + ".jpg", "/".join("d" * 33)], ids=["control", "long", "deep"]
)
def test_names_that_cannot_be_are_refused(dav: Dav, photos: list[bytes], name: str) -> None:
    assert dav.put(f"Uploads/{name}", photos[0]).status_code == 400


def test_dots_lead_nowhere(dav: Dav, photos: list[bytes]) -> None:
    assert dav.put("Uploads/x/../a.jpg", photos[0]).status_code == 400
    assert dav.ask("PROPFIND", "Uploads/../../etc", Depth="0").status_code == 400


def test_preconditions_are_kept(dav: Dav, photos: list[bytes]) -> None:
    etag = dav.put("Uploads/a.jpg", photos[0], If_None_Match="*")["ETag"]
    taken = dav.put("Uploads/a.jpg", photos[1], If_None_Match="*")
    assert problem(taken) == (412, "precondition_failed")
    assert dav.put("Uploads/a.jpg", photos[1], If_Match=etag).status_code == 204
    assert dav.put("Uploads/a.jpg", photos[0], If_Match=etag).status_code == 412
    assert dav.put("Uploads/a.jpg", photos[0], Content_Range="bytes 0-1/2").status_code == 400


def test_a_photo_in_the_trash_comes_back_when_it_is_put_once_more(
    dav: Dav, photos: list[bytes]
) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    assert dav.ask("DELETE", "Uploads/a.jpg").status_code == 204
    assert Asset.objects.get().trashed_at is not None
    assert dav.put("Uploads/a.jpg", photos[0]).status_code == 201
    assert Asset.objects.get().trashed_at is None
