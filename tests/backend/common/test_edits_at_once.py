"""An edit that depends on a tag, and others of the same object at the same time."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumRole
from backend.common import conditional
from backend.photos.models import Asset
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db(transaction=True)
Api = Callable[[User], APIClient]
_WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
def begin() -> Iterator[Callable[[Callable[[], Any]], list[Any]]]:
    """`begin(request)`: sends it, and returns once it waits for us; its answer comes later."""
    threads = []

    def started(request: Callable[[], Any]) -> list[Any]:
        answers: list[Any] = []

        def run() -> None:
            answers.append(request())
            connection.close()

        threads.append(threading.Thread(target=run))
        threads[-1].start()
        while threads[-1].is_alive() and not _somebody_waits():
            time.sleep(0.01)
        return answers

    yield started
    for thread in threads:
        thread.join()


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_WAITING)
        (count,) = cursor.fetchone() or (0,)
    return bool(count)


def ended(answers: list[Any]) -> Any:
    while not answers:
        time.sleep(0.01)
    return answers[0]


def test_of_two_managers_the_later_is_told_that_the_album_has_changed(
    api: Api, owner: User, stranger: User, begin: Any
) -> None:
    album = make_album(owner=owner, title="Lake")
    make_member(album, stranger, AlbumRole.MANAGER)
    url, client = f"/api/v1/albums/{album.pk}", api(stranger)
    seen = client.get(url)["ETag"]
    with transaction.atomic():  # the one's edit, without a condition, is not over yet
        conditional._wait_for_others(str(album.pk), alone=False)
        Album.objects.filter(pk=album.pk).update(title="Sea")
        answers = begin(lambda: client.patch(url, {"title": "Hill"}, headers={"If-Match": seen}))
        assert answers == []
    assert ended(answers).status_code == 412
    album.refresh_from_db()
    assert album.title == "Sea"


def test_an_edit_without_a_condition_waits_for_one_that_is_being_decided(
    api: Api, owner: User, begin: Any
) -> None:
    album = make_album(owner=owner, title="Lake")
    url, client = f"/api/v1/albums/{album.pk}", api(owner)
    with transaction.atomic():
        conditional._wait_for_others(str(album.pk), alone=True)
        answers = begin(lambda: client.patch(url, {"title": "Hill"}))
        assert answers == []
    assert ended(answers).status_code == 200


def test_edits_without_conditions_do_not_wait_for_one_another(api: Api, owner: User) -> None:
    album = make_album(owner=owner, title="Lake")
    url, client = f"/api/v1/albums/{album.pk}", api(owner)
    with transaction.atomic():
        conditional._wait_for_others(str(album.pk), alone=False)
        done: list[Any] = []

        def rename() -> None:
            done.append(client.patch(url, {"title": "Hill"}))
            connection.close()

        thread = threading.Thread(target=rename)
        thread.start()
        thread.join(20)
    assert done[0].status_code == 200


def test_an_edit_of_many_photos_counts_too(api: Api, owner: User, begin: Any) -> None:
    photo = make_asset(owner=owner)
    url, client = f"/api/v1/assets/{photo.pk}", api(owner)
    seen = client.get(url)["ETag"]
    with transaction.atomic():
        Asset.objects.filter(owner=owner).update(rating=5)
        answers = begin(lambda: client.patch(url, {"caption": "x"}, headers={"If-Match": seen}))
        assert answers == []
    assert ended(answers).status_code == 412
