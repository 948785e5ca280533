"""`shiguang import` of an account's export: its albums come back as they were."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest

from backend.accounts.models import User
from backend.albums.models import Album as Collection
from backend.albums.models import AlbumEntry
from backend.exports.models import Archive
from backend.exports.services.account_files import album_units
from backend.photos.models import Asset
from tests.clients.conftest import Album, Command
from tests.clients.takeout_archives import make_zip
from tests.factories import make_album, make_asset

ID = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b10"
PICTURES = ("astronaut.png", "china.jpg", "obama.jpg")


@pytest.fixture
def export(stranger: User, sample_photos: Path, tmp_path: Path) -> Path:
    """What an account holds, as an export says it; one photo of the album is not in it."""
    pictures = {name: (sample_photos / name).read_bytes() for name in PICTURES}
    photos = [
        make_asset(owner=stranger, filename=name, sha256=sha256(content).hexdigest())
        for name, content in pictures.items()
    ]
    lost = make_asset(owner=stranger, filename="lost.jpg")
    inner = make_album(*photos[::-1], lost, owner=stranger, title="西湖 / 春天", order="manual")
    inner.chosen_cover = photos[1]
    inner.parent = make_album(owner=stranger, title="空")  # it comes behind, by its id
    inner.save()
    files = {f"2024/05/{name}": content for name, content in pictures.items()}
    for unit in album_units(Archive(owner=stranger), behind=UUID(int=0)):
        files |= {file.entry.name: file.text.encode() for file in unit.files}
    files["people.json"] = json.dumps({"people": []}).encode()
    files["account.json"] = json.dumps({"format": "shiguang-export/1"}).encode()
    files["manifest/part-001.json"] = json.dumps({"part": 1, "files": []}).encode()
    return make_zip(tmp_path / "shiguang-2026-11-22-001.zip", files)


def albums_of(owner: User) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for album in Collection.objects.filter(owner=owner):
        entries = AlbumEntry.objects.filter(album=album).order_by("rank")
        found[album.title] = list(entries.values_list("asset__filename", flat=True))
    return found


def cover_and_parent(owner: User) -> tuple[str, str]:
    (inner,) = Collection.objects.filter(owner=owner).exclude(parent=None)
    assert inner.chosen_cover is not None
    assert inner.parent is not None
    return inner.chosen_cover.filename, inner.parent.title


AS_THEY_WERE = {"西湖 / 春天": ["obama.jpg", "china.jpg", "astronaut.png"], "空": []}


def test_the_albums_of_an_archive_come_back_once(
    album: Album, shiguang: Command, export: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    for added in (3, 0):
        done = shiguang("import", export, "--report", report)
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"2 albums of an export, {added} photos" in done.stdout
        assert "1 of theirs are not in the library" in done.stdout
        assert albums_of(album.owner) == AS_THEY_WERE
        assert cover_and_parent(album.owner) == ("china.jpg", "空")
    outcomes = {Path(one["path"]).name: one["outcome"] for one in _files(report)}
    assert sorted(outcomes.values()).count("album") == 2
    assert outcomes["account.json"] == "unsupported"


def test_so_do_those_of_one_that_was_unpacked(
    album: Album, shiguang: Command, export: Path, folder: Path
) -> None:
    with zipfile.ZipFile(export) as archive:
        archive.extractall(folder)
    assert shiguang("import", folder).returncode == 0
    assert albums_of(album.owner) == AS_THEY_WERE


def test_a_dry_run_says_so_and_makes_none(
    album: Album, shiguang: Command, export: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    assert shiguang("import", export, "--dry-run", "--report", report).returncode == 0
    told = [one for one in _files(report) if "/albums/" in one["path"]]
    assert [one["outcome"] for one in told] == ["would_upload"] * 2
    assert albums_of(album.owner) == {}


def test_albums_are_left_out_on_request_and_other_files_are_none(
    album: Album, shiguang: Command, export: Path, tmp_path: Path
) -> None:
    assert shiguang("import", export, "--no-albums").returncode == 0
    assert Asset.objects.filter(owner=album.owner).count() == 3
    refused = {"id": ID, "title": "", "photos": ["no checksum"], "photos_of_others": 0}
    odd = {
        "albums/list.json": b"[1]",
        "albums/none.json": json.dumps(refused | {"photos": None}).encode(),
        "albums/half.json": b'{"id": 7, "title": 1, "photos": null, "photos_of_others": 0}',
    }
    assert shiguang("import", make_zip(tmp_path / "odd.zip", odd)).returncode == 0
    odd = {"albums/refused.json": json.dumps(refused).encode()}
    done = shiguang("import", make_zip(tmp_path / "refused.zip", odd))
    assert (done.returncode, "rejected by the server" in done.stdout) == (1, True)
    assert albums_of(album.owner) == {}


def _files(report: Path) -> list[dict[str, str]]:
    files: list[dict[str, str]] = json.loads(report.read_text())["files"]
    return files
