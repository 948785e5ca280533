"""Which files an import looks at, and what it says about the others."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from shiguang.files import Found
from shiguang.outcomes import Kind, Outcome
from shiguang.scan import Scanner

Copy = Callable[[Path, str], Path]


def scan(*paths: Path, hidden: bool = False) -> tuple[set[str], dict[str, Kind]]:
    """Names of the photos found, and what became of the other files, by name."""
    found: set[str] = set()
    skipped: dict[str, Kind] = {}
    for item in Scanner(include_hidden=hidden).scan(paths):
        if isinstance(item, Found):
            found.add(item.path.name)
        else:
            assert isinstance(item, Outcome)
            skipped[item.path.name] = item.kind
    return found, skipped


def test_photos_are_found_in_folders_of_any_depth(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    copy_of(real_photo, "2024/05/夏天/a.jpg")
    copy_of(real_photo, "b.JPG")
    assert scan(folder) == ({"a.jpg", "b.JPG"}, {})


def test_content_decides_what_is_a_picture_and_not_the_name(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    copy_of(real_photo, "without-suffix")
    (folder / "program.jpg").write_bytes(b"MZ\x90\x00" * 100)
    (folder / "notes.txt").write_text("no picture")
    found, skipped = scan(folder)
    assert found == {"without-suffix"}
    assert skipped == {"program.jpg": Kind.UNSUPPORTED, "notes.txt": Kind.UNSUPPORTED}


@pytest.mark.parametrize(
    "name", ["astronaut.png", "alpha.heic", "cat.hif", "china.jpg", "stereo_1200x800.heic"]
)
def test_every_supported_kind_of_file_is_recognised(sample_photos: Path, name: str) -> None:
    assert scan(sample_photos / name) == ({name}, {})


def test_empty_photos_are_named_as_such(folder: Path) -> None:
    (folder / "empty.jpg").touch()
    assert scan(folder) == (set(), {"empty.jpg": Kind.EMPTY})


def test_hidden_and_system_files_are_left_out_and_reported(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    copy_of(real_photo, "@eaDir/thumb.jpg")
    copy_of(real_photo, ".trash/old.jpg")
    copy_of(real_photo, "._a.jpg")
    (folder / ".DS_Store").write_bytes(b"\x00")
    (folder / "Thumbs.db").write_bytes(b"\x00")
    found, skipped = scan(folder)
    assert found == set()
    assert set(skipped) == {"@eaDir", ".trash", "._a.jpg", ".DS_Store", "Thumbs.db"}
    assert set(skipped.values()) == {Kind.IGNORED}


def test_hidden_folders_are_looked_into_on_request(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    copy_of(real_photo, ".private/a.jpg")
    assert scan(folder, hidden=True)[0] == {"a.jpg"}


def test_a_folder_that_contains_itself_ends(folder: Path, real_photo: Path, copy_of: Copy) -> None:
    copy_of(real_photo, "a.jpg")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "dangling.jpg").symlink_to(folder / "gone.jpg")
    found, skipped = scan(folder)
    assert found == {"a.jpg"}
    assert skipped == {"dangling.jpg": Kind.UNREADABLE}


def test_a_second_link_to_a_file_is_not_a_second_photo(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    photo = copy_of(real_photo, "a.jpg")
    (folder / "b.jpg").hardlink_to(photo)
    assert scan(folder) == ({"a.jpg"}, {"b.jpg": Kind.DUPLICATE_IN_RUN})


def test_what_is_no_file_is_passed_over_without_waiting_for_it(folder: Path) -> None:
    os.mkfifo(folder / "pipe.jpg")
    assert scan(folder) == (set(), {"pipe.jpg": Kind.IGNORED})


def test_a_path_that_does_not_exist_is_a_problem(folder: Path) -> None:
    assert scan(folder / "missing") == (set(), {"missing": Kind.UNREADABLE})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_without_permission_are_reported(
    folder: Path, real_photo: Path, copy_of: Copy
) -> None:
    copy_of(real_photo, "a.jpg").chmod(0)
    locked = copy_of(real_photo, "locked/b.jpg").parent
    locked.chmod(0)
    try:
        assert scan(folder)[1] == {"a.jpg": Kind.UNREADABLE, "locked": Kind.UNREADABLE}
    finally:
        locked.chmod(0o755)
