"""`shiguang import --follow`: what appears in a folder is brought, once it has settled."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend.photos.models import Asset, Upload
from shiguang.files import Found
from shiguang.follow_command import Settling
from shiguang.scan import Beside, Item, Scanner
from tests.clients.conftest import Album, Command
from tests.processes import eventually

MakePhotos = Callable[[int], list[Path]]


def photo(name: str, *, size: int = 10, at: int = 1) -> Found:
    return Found(Path("/photos") / name, size, at)


def test_a_file_is_named_when_it_has_not_changed_since_the_look_before() -> None:
    settling = Settling()
    assert settling.next([photo("a.jpg", size=5)]) == []
    assert settling.next([photo("a.jpg", size=9)]) == []  # it is still being written
    assert settling.next([photo("a.jpg", size=9)]) == [photo("a.jpg", size=9)]


def test_what_was_brought_is_named_no_more_unless_it_changes_or_went_wrong() -> None:
    settling, both = Settling(), [photo("a.jpg"), photo("other/b.jpg")]
    settling.next(both)
    assert settling.next(both) == both
    settling.brought(both, but_for={photo("other/b.jpg").path})
    assert settling.next(both) == [photo("other/b.jpg")]
    settling.brought(both, but_for=())
    assert settling.next(both) == []
    edited = [photo("a.jpg", at=2), both[1]]
    assert settling.next(edited) == []
    assert settling.next(edited) == [photo("a.jpg", at=2)]


def test_a_sidecar_that_comes_later_is_named_with_its_photo() -> None:
    settling, sidecar = Settling(), Beside(photo("a.jpg.xmp"))
    for _ in range(2):
        found = settling.next([photo("a.jpg"), photo("other/b.jpg")])
    settling.brought(found, but_for=())
    later: list[Item] = [photo("a.jpg"), sidecar, photo("other/b.jpg")]
    assert settling.next(later) == []
    assert settling.next(later) == [photo("a.jpg"), sidecar]


def test_a_second_look_opens_no_file_that_it_knows(
    make_photos: MakePhotos, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = make_photos(2)
    remembered: dict[Path, Item] = {}
    found = list(Scanner(remembered=remembered).scan([folder]))
    opened: list[Path] = []
    open_it = Path.open

    def noted(path: Path, *args: object, **rest: object) -> object:
        opened.append(path)
        return open_it(path, *args, **rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noted)
    assert list(Scanner(remembered=remembered).scan([folder])) == found
    assert opened == []
    second.write_bytes(first.read_bytes() + b"more")
    opened.clear()
    list(Scanner(remembered=remembered).scan([folder]))
    assert opened == [second]


@contextmanager
def following(shiguang: Command, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    process = shiguang.start("import", folder, "--follow", "--every", "0.3")
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def filenames() -> list[str]:
    return sorted(Asset.objects.values_list("filename", flat=True))


@pytest.mark.django_db(transaction=True)
def test_what_appears_is_brought_also_after_the_command_was_killed(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    photos = [Path(shutil.move(path, tmp_path / path.name)) for path in make_photos(3)]
    with following(shiguang, folder):
        shutil.copy(photos[0], folder / "a.jpg")
        eventually(lambda: filenames() == ["a.jpg"], within=240)
        (folder / "2024").mkdir()
        shutil.copy(photos[1], folder / "2024" / "b.jpg")
        eventually(lambda: filenames() == ["a.jpg", "b.jpg"], within=240)
    shutil.copy(photos[2], folder / "c.jpg")
    with following(shiguang, folder):
        eventually(lambda: filenames() == ["a.jpg", "b.jpg", "c.jpg"], within=240)
    assert Upload.objects.count() == 3


def test_what_has_no_end_goes_with_nothing_that_waits_for_one(
    nobody: Command, folder: Path
) -> None:
    refused = nobody("import", folder, "--follow", "--watch")
    assert refused.returncode != 0
    assert "--follow has no end" in refused.stderr
