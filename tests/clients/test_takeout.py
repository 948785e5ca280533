"""`shiguang import takeout-*.zip takeout-*.tgz`: archives of Google Takeout, read in place."""

import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.albums.models import AlbumEntry
from backend.photos.models import Asset, Sidecar
from backend.storage.store import ObjectStore
from shiguang.files import Found
from shiguang.hashing import sha256_of
from shiguang.outcomes import Kind, Outcome
from shiguang.scan import Beside, Scanner
from tests.clients.conftest import Album, Command
from tests.clients.takeout_archives import ROOT, about, about_album, make_tgz, make_zip

Make = Callable[[Path, dict[str, bytes]], Path]


@pytest.fixture
def pictures(sample_photos: Path) -> dict[str, bytes]:
    names = ("china.jpg", "obama.jpg", "astronaut.png")
    return {name: (sample_photos / name).read_bytes() for name in names}


def look(*paths: Path) -> tuple[list[Found], list[Outcome]]:
    """Photos, and what became of the other files but sidecars."""
    items = [item for item in Scanner().scan(paths) if not isinstance(item, Beside)]
    photos = [item for item in items if isinstance(item, Found)]
    return photos, [item for item in items if isinstance(item, Outcome)]


def in_albums() -> dict[str, set[str]]:
    rows = AlbumEntry.objects.values_list("album__folder", "asset__filename")
    found: dict[str, set[str]] = {}
    for folder, name in rows:
        found.setdefault(str(folder), set()).add(name)
    return found


def test_photos_sidecars_and_albums_come_from_several_archives_at_once(
    album: Album, shiguang: Command, tmp_path: Path, pictures: dict[str, bytes], store: ObjectStore
) -> None:
    """A photo's JSON lies in another archive than the photo, the album's in a third."""
    archives = [
        make_zip(
            tmp_path / "takeout-001.zip",
            {
                "Photos from 2024/china.jpg": pictures["china.jpg"],
                "Photos from 2024/metadata.json": about_album("Photos from 2024"),
                "杭州/china.jpg": pictures["china.jpg"],
                "杭州/obama.jpg": pictures["obama.jpg"],
            },
        ),
        make_tgz(
            tmp_path / "takeout-002.tgz",
            {
                "Photos from 2024/china.jpg.supplemental-metadata.json": about(
                    "china.jpg", description="西湖", favorited=True, people=[{"name": "奶奶"}]
                ),
                "2019年的照片/astronaut.png": pictures["astronaut.png"],
                "2019年的照片/astronaut.png.json": about("astronaut.png", archived=True),
            },
        ),
        make_tgz(tmp_path / "takeout-003.tgz", {"杭州/metadata.json": about_album("杭州 / 春天")}),
    ]
    for added in ("1 albums, 2 photos", "1 albums, 0 photos"):
        done = shiguang("import", *archives)
        assert done.returncode == 0, done.stdout + done.stderr
        assert added in done.stdout
    assets = {asset.filename: asset for asset in Asset.objects.all()}
    assert set(assets) == set(pictures)
    for name, asset in assets.items():
        assert store.read(asset.original_key) == pictures[name]
    facts = {row.asset.filename: row.facts for row in Sidecar.objects.select_related("asset")}
    assert set(facts) == {"china.jpg", "astronaut.png"}
    assert facts["china.jpg"]["caption"] == "西湖"
    assert facts["china.jpg"]["people"] == [{"name": "奶奶", "region": None}]
    assert assets["china.jpg"].is_favorite
    assert in_albums() == {"Google Photos/杭州 ∕ 春天": {"china.jpg", "obama.jpg"}}


def test_what_was_in_the_archive_or_the_trash_goes_there(
    album: Album, shiguang: Command, tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    archive = make_zip(
        tmp_path / "takeout.zip",
        {
            "a/china.jpg": pictures["china.jpg"],
            "a/china.jpg.json": about("china.jpg", trashed=True),
            "a/obama.jpg": pictures["obama.jpg"],
            "a/obama.jpg.json": about("obama.jpg", archived=True),
        },
    )
    assert shiguang("import", archive).returncode == 0
    assert Asset.objects.get(filename="china.jpg").trashed_at is not None
    assert Asset.objects.get(filename="obama.jpg").visibility == "archive"


def test_albums_are_left_out_on_request(
    album: Album, shiguang: Command, tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    files = {"Trip/china.jpg": pictures["china.jpg"], "Trip/metadata.json": about_album("Trip")}
    archive = make_zip(tmp_path / "takeout.zip", files)
    assert shiguang("import", archive, "--no-albums").returncode == 0
    assert Asset.objects.count() == 1
    assert not AlbumEntry.objects.exists()


@pytest.mark.parametrize("make", [make_zip, make_tgz])
def test_the_second_run_knows_the_checksums_of_the_first(
    album: Album, shiguang: Command, tmp_path: Path, pictures: dict[str, bytes], make: Make
) -> None:
    name = "takeout.zip" if make is make_zip else "takeout.tgz"
    archive = make(tmp_path / name, {f"a/{key}": value for key, value in pictures.items()})
    for words in ("uploaded", "already in the album"):
        done = shiguang("import", archive)
        assert done.returncode == 0, done.stderr
        assert words in done.stdout
    assert Asset.objects.count() == len(pictures)


@pytest.mark.parametrize("make", [make_zip, make_tgz])
def test_a_photo_can_be_read_in_any_order_and_by_parts(
    tmp_path: Path, pictures: dict[str, bytes], make: Make
) -> None:
    name = "takeout.zip" if make is make_zip else "takeout.tgz"
    photos, _ = look(make(tmp_path / name, pictures))
    for found in [*reversed(photos), *photos]:
        content = pictures[found.path.name]
        with found.open() as one, found.open() as other:
            one.seek(len(content) // 2)
            assert one.read() == content[len(content) // 2 :]
            assert other.read(100) == content[:100]
            one.seek(0)
            assert one.read() == content


def test_a_truncated_tar_gives_what_lies_before_the_end(
    tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    whole = make_tgz(tmp_path / "whole.tgz", pictures).read_bytes()
    archive = tmp_path / "takeout.tgz"
    archive.write_bytes(whole[: len(pictures["china.jpg"]) + 10_000])
    photos, outcomes = look(archive)
    assert [photo.path.name for photo in photos] == ["china.jpg"]
    assert [(o.path.name, o.kind) for o in outcomes] == [
        ("obama.jpg", Kind.UNREADABLE),
        ("takeout.tgz", Kind.UNREADABLE),
    ]
    assert "too early" in outcomes[-1].detail


def test_a_damaged_archive_is_named_and_the_others_are_imported(
    album: Album, shiguang: Command, tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    good = make_zip(tmp_path / "takeout-2.zip", {"china.jpg": pictures["china.jpg"]})
    bad = tmp_path / "takeout-1.zip"
    bad.write_bytes(make_zip(tmp_path / "whole.zip", pictures).read_bytes()[:-1000])
    report = tmp_path / "report.json"
    done = shiguang("import", bad, good, "--report", report)
    assert done.returncode == 1, done.stderr
    assert "download it again" in done.stdout, done.stderr
    files = json.loads(report.read_text())["files"]
    told = next(file for file in files if file["path"] == str(bad))
    assert told["outcome"] == "unreadable"
    assert "download it again" in told["detail"]
    assert Asset.objects.get().filename == "china.jpg"


def test_a_photo_whose_checksum_is_wrong_is_not_sent(
    tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    archive = tmp_path / "takeout.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as made:
        made.writestr("china.jpg", pictures["china.jpg"])
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 0xFF
    archive.write_bytes(content)
    (photo,), _ = look(archive)
    with pytest.raises(OSError, match="damaged"):
        sha256_of(photo)


@pytest.mark.parametrize("name", ["../../china.jpg", "/etc/china.jpg", "a\\..\\..\\china.jpg"])
def test_names_that_lead_out_of_the_archive_are_refused(
    tmp_path: Path, pictures: dict[str, bytes], name: str
) -> None:
    archive = tmp_path / "takeout.tgz"
    with tarfile.open(archive, "w:gz") as made:
        for inner in (name, "good.jpg"):
            info = tarfile.TarInfo(inner)
            info.size = len(pictures["china.jpg"])
            made.addfile(info, io.BytesIO(pictures["china.jpg"]))
    photos, (refused,) = look(archive)
    assert [photo.path.name for photo in photos] == ["good.jpg"]
    assert refused.kind is Kind.UNREADABLE
    assert "leads out" in refused.detail


def test_two_files_of_one_name_are_two_photos(tmp_path: Path, pictures: dict[str, bytes]) -> None:
    archive = tmp_path / "takeout.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a/x.jpg", pictures["china.jpg"])
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a/x.jpg", pictures["obama.jpg"])
    photos, outcomes = look(archive)
    assert outcomes == []
    assert [photo.path.name for photo in photos] == ["x.jpg", "x.jpg"]
    assert len({photo.path for photo in photos}) == 2
    assert {photo.open().read() for photo in photos} == {
        pictures["china.jpg"],
        pictures["obama.jpg"],
    }


@pytest.mark.parametrize("kind", ["zip", "tgz"])
def test_what_inflates_without_measure_is_refused(
    tmp_path: Path, pictures: dict[str, bytes], kind: str
) -> None:
    bomb = pictures["china.jpg"][:1000] + bytes(80 * 1024 * 1024)
    files = {"good.jpg": pictures["china.jpg"], "bomb.jpg": bomb}
    if kind == "zip":
        archive = make_zip(tmp_path / "takeout.zip", files)
    else:
        archive = make_tgz(tmp_path / "takeout.tgz", {"bomb.jpg": bomb})
    photos, outcomes = look(archive)
    assert [photo.path.name for photo in photos] == (["good.jpg"] if kind == "zip" else [])
    assert any("200 times" in outcome.detail for outcome in outcomes)


def test_links_in_an_archive_are_passed_over(tmp_path: Path) -> None:
    archive = tmp_path / "takeout.tar"
    with tarfile.open(archive, "w") as made:
        link = tarfile.TarInfo(f"{ROOT}/x.jpg")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        made.addfile(link)
    photos, (told,) = look(archive)
    assert photos == []
    assert told.kind is Kind.IGNORED
