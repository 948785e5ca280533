"""`shiguang import`, from a folder into a real album."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pytest_django import Settings

from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.trashing import trash_assets
from backend.storage.store import ObjectStore
from shiguang.errors import ChangedWhileReading
from shiguang.files import Found
from shiguang.hashing import sha256_of
from shiguang.scan import Scanner
from tests.clients.conftest import Album, Command

MakePhotos = Callable[[int], list[Path]]
Copy = Callable[[Path, str], Path]


def outcomes(report: Path) -> dict[str, dict[str, Any]]:
    """By file name, what the report says."""
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {Path(entry["path"]).name: entry for entry in files}


def test_a_folder_of_real_photos_becomes_assets_with_the_same_bytes(
    album: Album, shiguang: Command, folder: Path, sample_photos: Path, store: ObjectStore
) -> None:
    names = ("china.jpg", "alpha.heic", "astronaut.png")
    for name in names:
        shutil.copy2(sample_photos / name, folder / name)
    done = shiguang("import", folder)
    assert done.returncode == 0, done.stderr
    assets = {asset.filename: asset for asset in Asset.objects.filter(owner=album.owner)}
    assert set(assets) == set(names)
    for name, asset in assets.items():
        content = (folder / name).read_bytes()
        assert store.read(asset.original_key) == content
        assert asset.sha256 == sha256(content).hexdigest()
        assert asset.lane == "fresh"
    assert "3 of 3 photos" in done.stderr


def test_a_second_import_sends_nothing(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(5)
    assert shiguang("import", folder).returncode == 0
    again = shiguang("import", folder)
    assert again.returncode == 0
    assert "already in the album" in again.stdout
    assert Upload.objects.count() == Asset.objects.count() == 5


def test_the_same_content_twice_in_a_folder_is_sent_once(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    (photo,) = make_photos(1)
    shutil.copyfile(photo, folder / "copy.jpg")
    report = tmp_path / "report.json"
    assert shiguang("import", folder, "--report", report).returncode == 0
    assert Asset.objects.count() == 1
    told = outcomes(report)
    assert {told["IMG_0000.jpg"]["outcome"], told["copy.jpg"]["outcome"]} == {
        "uploaded",
        "duplicate_in_run",
    }


def test_what_was_thrown_away_does_not_come_back_by_itself(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(1)
    shiguang("import", folder)
    trash_assets(owner=album.owner, asset_ids=Asset.objects.values_list("id", flat=True))
    again = shiguang("import", folder)
    assert again.returncode == 0
    assert "trash" in again.stdout
    assert Asset.objects.get().trashed_at is not None


def test_everything_that_was_left_out_is_reported_with_its_reason(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    make_photos(2)
    (folder / "empty.jpg").touch()
    (folder / "video.wmv").write_bytes(b"0&\xb2u\x8ef\xcf\x11" + b"\x00" * 40)
    (folder / ".DS_Store").write_bytes(b"x")
    report = tmp_path / "报告.json"
    done = shiguang("import", folder, folder / "missing", "--report", report)
    assert done.returncode == 1
    told = outcomes(report)
    assert {name: entry["outcome"] for name, entry in told.items()} == {
        "IMG_0000.jpg": "uploaded",
        "IMG_0001.jpg": "uploaded",
        "empty.jpg": "empty",
        "video.wmv": "unsupported",
        ".DS_Store": "ignored",
        "missing": "unreadable",
    }
    assert told["missing"]["detail"] == "No such file or directory"
    assert told["IMG_0000.jpg"]["asset_id"] == str(Asset.objects.get(filename="IMG_0000.jpg").pk)
    assert "cannot be read" in done.stdout


def test_photos_that_the_server_rejects_leave_the_others_alone(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    small, _ = make_photos(2)
    large = folder / "large.jpg"
    large.write_bytes(small.read_bytes() + b"\x00" * 50_000)
    type(album.owner).objects.filter(pk=album.owner.pk).update(quota_bytes=20_000)
    report = tmp_path / "report.json"
    done = shiguang("import", folder, "--report", report)
    assert done.returncode == 1
    told = outcomes(report)
    assert (told["large.jpg"]["outcome"], told["large.jpg"]["code"]) == (
        "rejected",
        "quota_exceeded",
    )
    assert told["IMG_0000.jpg"]["outcome"] == told["IMG_0001.jpg"]["outcome"] == "uploaded"


def test_a_dry_run_sends_nothing_and_says_what_it_would_send(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(3)
    done = shiguang("import", folder, "--dry-run")
    assert done.returncode == 0
    assert "would be uploaded" in done.stdout
    assert not Upload.objects.exists()


def test_names_of_every_kind_arrive(album: Album, shiguang: Command, folder: Path) -> None:
    names = [
        b"\xe5\xa4\x8f\xe5\xa4\xa9 \xf0\x9f\x8f\x96.jpg",
        b"latin-\xe9.jpg",
        b"[red]a[bold].jpg",
    ]
    for number, name in enumerate(names):
        path = folder / name.decode("utf-8", "surrogateescape")
        Image.new("RGB", (8, 8), (number * 60, 0, 0)).save(path)
    done = shiguang("import", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    filenames = set(Asset.objects.values_list("filename", flat=True))
    assert {"夏天 🏖.jpg", "[red]a[bold].jpg"} <= filenames
    assert len(filenames) == 3


def test_a_bulk_import_yields_to_fresh_photos(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(1)
    shiguang("import", folder, "--lane", "bulk")
    assert Asset.objects.get().lane == "bulk"


@pytest.fixture
def five_mebibyte_parts(settings: Settings) -> None:
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = settings.UPLOAD_PART_BYTES = 5 * 1024 * 1024


@pytest.mark.usefixtures("five_mebibyte_parts")
def test_a_large_file_goes_in_parts(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, store: ObjectStore
) -> None:
    (photo,) = make_photos(1)
    content = photo.read_bytes() + bytes(range(256)) * (11 * 4096)
    photo.write_bytes(content)
    done = shiguang("import", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Upload.objects.get().method == "multipart"
    assert store.read(Asset.objects.get().original_key) == content


def test_a_photo_that_changes_under_our_hands_is_not_taken_for_what_it_was(
    folder: Path, make_photos: MakePhotos
) -> None:
    (photo,) = make_photos(1)
    (found,) = Scanner().scan([folder])
    assert isinstance(found, Found)
    photo.write_bytes(photo.read_bytes() + b"more")
    with pytest.raises(ChangedWhileReading):
        sha256_of(found)


def test_an_upload_that_was_left_pending_is_not_a_second_one(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    (photo,) = make_photos(1)
    content = photo.read_bytes()
    with album.api() as api:
        api.create_upload(
            filename=photo.name,
            size=len(content),
            sha256=sha256(content).hexdigest(),
            captured_at_hint=datetime(2024, 5, 1, tzinfo=UTC),
            lane="fresh",
        )
    assert shiguang("import", folder).returncode == 0
    assert Upload.objects.get().state == UploadState.ACCEPTED
