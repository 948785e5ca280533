"""Folders, moving, copying, deleting: what apps do after and around an upload."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.photos.models import Asset, Visibility
from backend.webdav.models import Entry
from backend.webdav.selectors.uploads import children_of
from tests.backend.webdav.client import Dav, problem

pytestmark = pytest.mark.django_db


def in_album(folder: str) -> set[str]:
    entries = AlbumEntry.objects.filter(album__folder=folder, is_shown=True)
    return set(entries.values_list("asset__filename", flat=True))


def test_an_upload_under_another_name_becomes_the_photo_by_a_move(
    dav: Dav, photos: list[bytes]
) -> None:
    dav.ask("MKCOL", "Uploads/Camera")
    dav.put("Uploads/Camera/IMG_1.jpg.part", photos[0])
    moved = dav.move("Uploads/Camera/IMG_1.jpg.part", "Uploads/Camera/IMG_1.jpg")
    assert moved.status_code == 201
    assert set(dav.list("Uploads/Camera")) == {"Uploads/Camera/IMG_1.jpg"}
    assert Asset.objects.get().filename == "IMG_1.jpg"
    assert in_album("Camera") == {"IMG_1.jpg"}


def test_a_photo_that_moves_to_another_folder_moves_to_its_album(
    dav: Dav, photos: list[bytes]
) -> None:
    for folder in ("a", "b"):
        dav.ask("MKCOL", f"Uploads/{folder}")
    dav.put("Uploads/a/x.jpg", photos[0])
    assert dav.move("Uploads/a/x.jpg", "Uploads/b/x.jpg").status_code == 201
    assert (in_album("a"), in_album("b")) == (set(), {"x.jpg"})


def test_a_folder_moves_with_its_files_and_its_album(
    dav: Dav, owner: User, photos: list[bytes]
) -> None:
    for folder in ("2024", "2024/May", "Old"):
        dav.ask("MKCOL", f"Uploads/{folder}")
    dav.put("Uploads/2024/May/x.jpg", photos[0])
    album = Album.objects.get(folder="2024/May")
    assert dav.move("Uploads/2024", "Uploads/Old/Twenty-four").status_code == 201
    assert set(dav.list("Uploads/Old/Twenty-four/May")) == {"Uploads/Old/Twenty-four/May/x.jpg"}
    album.refresh_from_db()
    assert album.folder == "Old/Twenty-four/May"
    outer = Album.objects.get(folder="Old/Twenty-four")
    assert outer.title == "Twenty-four"
    assert outer.parent is not None
    assert outer.parent.folder == "Old"
    assert Album.objects.filter(owner=owner).count() == 3


def test_nothing_moves_into_itself_or_over_what_is_full(dav: Dav, photos: list[bytes]) -> None:
    for folder in ("a", "a/b", "full"):
        dav.ask("MKCOL", f"Uploads/{folder}")
    dav.put("Uploads/full/x.jpg", photos[0])
    assert problem(dav.move("Uploads/a", "Uploads/a/b/c")) == (403, "not_permitted")
    assert problem(dav.move("Uploads/a", "Uploads/a")) == (403, "not_permitted")
    assert problem(dav.move("Uploads/a", "Uploads/full")) == (409, "conflict")
    assert problem(dav.move("Uploads/a", "Uploads/nowhere/a")) == (409, "conflict")
    assert problem(dav.move("Uploads/none", "Uploads/x")) == (404, "not_found")
    assert problem(dav.move("Uploads/a", "Timeline/a")) == (403, "not_permitted")
    assert set(dav.list("Uploads")) == {"Uploads/a", "Uploads/full"}


def test_destinations_elsewhere_are_refused(dav: Dav) -> None:
    dav.ask("MKCOL", "Uploads/a")
    for address in ("http://elsewhere.example/dav/Uploads/b", "http://testserver/other/b"):
        answer = dav.ask("MOVE", "Uploads/a", Destination=address)
        assert problem(answer) == (502, "foreign_destination")
    assert problem(dav.ask("MOVE", "Uploads/a")) == (400, "invalid_input")


def test_moving_over_a_file_needs_leave_and_loses_no_photo(dav: Dav, photos: list[bytes]) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    dav.put("Uploads/b.jpg", photos[1])
    refused = dav.move("Uploads/a.jpg", "Uploads/b.jpg", Overwrite="F")
    assert problem(refused) == (412, "precondition_failed")
    assert dav.move("Uploads/a.jpg", "Uploads/b.jpg", Overwrite="T").status_code == 204
    assert dav.get("Uploads/b.jpg") == (200, photos[0])
    assert Asset.objects.filter(trashed_at=None).count() == 2


def test_a_copy_is_another_name_of_the_photo(dav: Dav, photos: list[bytes]) -> None:
    dav.ask("MKCOL", "Uploads/best")
    dav.put("Uploads/a.jpg", photos[0])
    assert dav.move("Uploads/a.jpg", "Uploads/best/a.jpg", method="COPY").status_code == 201
    assert Asset.objects.count() == 1
    assert in_album("best") == {"a.jpg"}
    refused = dav.move("Uploads/best", "Uploads/better", method="COPY")
    assert problem(refused) == (403, "not_permitted")


def test_deleting_the_last_name_puts_the_photo_into_the_trash(
    dav: Dav, photos: list[bytes]
) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    dav.put("Uploads/b.jpg", photos[0])
    assert dav.ask("DELETE", "Uploads/a.jpg").status_code == 204
    assert Asset.objects.get().trashed_at is None
    assert dav.ask("DELETE", "Uploads/b.jpg").status_code == 204
    assert Asset.objects.get().trashed_at is not None
    assert problem(dav.ask("DELETE", "Uploads/b.jpg")) == (404, "not_found")


def test_deleting_a_folder_takes_everything_in_it(dav: Dav, photos: list[bytes]) -> None:
    for folder in ("a", "a/b"):
        dav.ask("MKCOL", f"Uploads/{folder}")
    dav.put("Uploads/a/x.jpg", photos[0])
    dav.put("Uploads/a/b/y.jpg", photos[1])
    assert dav.ask("DELETE", "Uploads/a").status_code == 204
    assert not Entry.objects.exists()
    assert Asset.objects.filter(trashed_at__isnull=False).count() == 2


def test_what_was_trashed_in_the_album_stays_in_its_folder_until_it_is_gone_for_good(
    dav: Dav, photos: list[bytes]
) -> None:
    """An app that compares folders would bring it back otherwise."""
    dav.put("Uploads/a.jpg", photos[0])
    Asset.objects.update(trashed_at="2024-05-01T00:00:00Z")
    assert set(dav.list("Uploads")) == {"Uploads/a.jpg"}
    assert dav.put("Uploads/a.jpg", photos[0]).status_code == 204
    assert Asset.objects.get().trashed_at is not None
    Asset.objects.all().delete()
    assert not dav.list("Uploads")


def test_a_photo_in_the_locked_folder_is_not_there(dav: Dav, photos: list[bytes]) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    Asset.objects.update(visibility=Visibility.LOCKED)
    assert not dav.list("Uploads")
    assert dav.get("Uploads/a.jpg")[0] == 404
    for method in ("DELETE", "PROPFIND"):
        assert dav.ask(method, "Uploads/a.jpg", Depth="0").status_code == 404
    assert dav.move("Uploads/a.jpg", "Uploads/b.jpg").status_code == 404
    assert dav.put("Uploads/b.jpg", photos[0]).status_code == 201
    assert not dav.list("Uploads")
    assert Asset.objects.get().visibility == Visibility.LOCKED


def test_folders_are_made_once_and_one_by_one(dav: Dav) -> None:
    assert dav.ask("MKCOL", "Uploads/a").status_code == 201
    assert dav.ask("MKCOL", "Uploads/a").status_code == 405
    assert dav.ask("MKCOL", "Uploads").status_code == 405
    assert problem(dav.ask("MKCOL", "Uploads/b/c")) == (409, "conflict")
    assert problem(dav.ask("MKCOL", "Uploads/d", b"<x/>"))[0] == 415
    assert problem(dav.ask("MKCOL", "Holidays")) == (403, "not_permitted")


def test_a_folder_comes_off_an_index_whatever_others_have_uploaded(
    owner: User, stranger: User
) -> None:
    now = datetime(2024, 5, 1, tzinfo=UTC)
    folder = Entry.objects.create(owner=owner, name="a", is_folder=True, modified_at=now)
    for parent, user, count in ((folder, owner, 20), (None, owner, 20), (None, stranger, 5000)):
        Entry.objects.bulk_create(
            Entry(owner=user, parent=parent, name=f"{number}.jpg", modified_at=now)
            for number in range(count)
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE webdav_entry")
    for parent in (folder, None):
        assert "Seq Scan on webdav_entry" not in children_of(owner=owner, folder=parent).explain()
