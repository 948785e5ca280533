"""`shiguang import --albums`: folders become albums."""

import shutil
from collections.abc import Callable
from pathlib import Path

from backend.albums.models import Album as Collection
from backend.albums.models import AlbumEntry
from tests.clients.conftest import Album, Command

MakePhotos = Callable[[int], list[Path]]


def contents() -> dict[str, set[str]]:
    """File names by the folder of the album."""
    return {
        str(album.folder): set(
            AlbumEntry.objects.filter(album=album).values_list("asset__filename", flat=True)
        )
        for album in Collection.objects.all()
    }


def test_each_folder_becomes_an_album_within_that_of_the_folder_around_it(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    first, second, third = make_photos(3)
    inner = folder / "2023" / "春节"
    inner.mkdir(parents=True)
    shutil.move(second, inner / second.name)
    shutil.copyfile(third, inner / "copy.jpg")
    for expected in ("2 albums, 4 photos", "2 albums, 0 photos"):
        done = shiguang("import", folder, "--albums")
        assert done.returncode == 0, done.stderr
        assert expected in done.stdout
    sent_as = {"copy.jpg", third.name} & contents()[folder.name]
    assert contents() == {
        folder.name: {first.name, *sent_as},
        f"{folder.name}/2023": set(),
        f"{folder.name}/2023/春节": {second.name, *sent_as},
    }
    assert Collection.objects.get(title="春节").parent == Collection.objects.get(title="2023")


def test_without_the_option_and_in_a_dry_run_no_albums_are_made(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    make_photos(1)
    assert shiguang("import", folder, "--albums", "--dry-run").returncode == 0
    assert shiguang("import", folder).returncode == 0
    assert not Collection.objects.exists()
