"""Apps that send several files at once, and the same ones twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.albums.models import AlbumEntry
from backend.photos.models import Asset
from backend.webdav.models import Entry, Reception
from tests.backend.webdav.client import Dav

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], int]) -> list[int]:
    """The status that each was answered with."""

    def run(act: Callable[[], int]) -> int:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_one_file_sent_twice_at_once_is_one_photo_under_each_of_its_names(
    dav: Dav, owner: User, photos: list[bytes]
) -> None:
    dav.ask("MKCOL", "Uploads/Camera")

    def put(name: str) -> int:
        return int(dav.put(f"Uploads/Camera/{name}", photos[0]).status_code)

    answers = at_once(*(partial(put, name) for name in ("a.jpg", "a.jpg", "b.jpg")))
    assert set(answers) <= {201, 204}
    assert answers.count(201) == 2
    assert Asset.objects.count() == AlbumEntry.objects.count() == 1
    assert set(dav.list("Uploads/Camera")) == {"Uploads/Camera/a.jpg", "Uploads/Camera/b.jpg"}
    assert not Reception.objects.exists()
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (len(photos[0]), 0)


def test_two_folders_that_move_into_one_another_do_not_both(dav: Dav) -> None:
    for folder in ("a", "b"):
        dav.ask("MKCOL", f"Uploads/{folder}")

    def move(source: str, target: str) -> int:
        return int(dav.move(f"Uploads/{source}", f"Uploads/{target}").status_code)

    answers = at_once(partial(move, "a", "b/a"), partial(move, "b", "a/b"))
    assert answers.count(201) == 1
    assert Entry.objects.filter(parent=None).count() == 1
