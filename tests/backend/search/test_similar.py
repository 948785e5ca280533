"""Photos that look alike, by a photo and by a picture that somebody shows."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from kombu import Queue as BrokerQueue
from pytest_django import Settings
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import Queue, SpaceKind, TaskName
from backend.photos.models import Asset
from backend.search.selectors import neighbours
from tests.factories import give_embedding, make_asset, make_space
from workers import questions

pytestmark = pytest.mark.django_db

SPACE = "looks-1"
Api = Callable[[User], APIClient]


@pytest.fixture(autouse=True)
def _nobody_is_waited_for(settings: Settings, redis_client: Redis) -> None:
    settings.PICTURE_EMBEDDING_TIMEOUT = timedelta(milliseconds=50)


def photo(owner: User, *point: float, **fields: Any) -> Asset:
    asset = make_asset(owner=owner, **fields)
    give_embedding(asset=asset, embedding=point, space=SPACE, kind=SpaceKind.VISUAL)
    return asset


def similar(client: APIClient, asset: Asset, **parameters: int) -> list[tuple[str, float]]:
    response = client.get(f"/api/v1/assets/{asset.id}/similar", parameters)
    assert response.status_code == 200, response.content
    return [(hit["asset"]["id"], round(hit["similarity"], 2)) for hit in response.json()["items"]]


def show(client: APIClient, content: bytes, name: str = "picture") -> Any:
    body = {name: SimpleUploadedFile("a.jpg", content, "image/jpeg")}
    return client.post("/api/v1/search/by-picture", body, format="multipart")


def test_the_most_similar_come_first_and_the_unlike_not_at_all(api: Api, owner: User) -> None:
    asked = photo(owner, 1.0, 0.0)
    like, twin = photo(owner, 0.8, 0.6), photo(owner, 1.0, 0.0)
    photo(owner, 0.0, 1.0)
    found = similar(api(owner), asked)
    assert found == [(str(twin.id), 1.0), (str(like.id), 0.8)]
    assert similar(api(owner), asked, limit=1) == found[:1]


def test_trash_failures_and_the_photos_of_others_are_left_out(
    api: Api, owner: User, stranger: User
) -> None:
    asked = photo(owner, 1.0, 0.0)
    photo(owner, 1.0, 0.0, trashed_at=timezone.now())
    photo(owner, 1.0, 0.0, state="failed")
    photo(stranger, 1.0, 0.0)
    assert similar(api(owner), asked) == []


def test_before_a_photo_was_looked_at_nothing_is_like_it(api: Api, owner: User) -> None:
    assert similar(api(owner), make_asset(owner=owner)) == []


@pytest.mark.parametrize("one_by_one", [0, 10_000])
def test_the_index_and_comparing_one_by_one_agree(
    api: Api, owner: User, monkeypatch: pytest.MonkeyPatch, one_by_one: int
) -> None:
    monkeypatch.setattr(neighbours, "COMPARED_ONE_BY_ONE", one_by_one)
    asked = photo(owner, 1.0, 0.0, 0.0)
    expected = [
        (str(photo(owner, 1 - far, far, 0.1 * far).id))
        for far in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
    ]
    assert [asset_id for asset_id, _ in similar(api(owner), asked)] == expected


def test_those_that_the_first_dimensions_bring_near_are_put_in_order_by_all(
    api: Api, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "COMPARED_ONE_BY_ONE", 0)
    make_space(kind=SpaceKind.VISUAL, version=SPACE, dimensions=4, leading=2)
    asked = photo(owner, 1.0, 0.0, 0.1, 0.0)
    farther = photo(owner, 1.0, 0.0, 0.0, 0.5)  # by the first two alone, as near as can be
    nearer = photo(owner, 0.9, 0.2, 0.1, 0.0)
    found = [asset_id for asset_id, _ in similar(api(owner), asked)]
    assert found == [str(nearer.id), str(farther.id)]


@pytest.fixture
def workers(settings: Settings) -> Iterator[list[int]]:
    """A real worker on the real broker; its network tells pictures by their first colour.

    Lists the sizes of what it was given to look at.
    """
    settings.PICTURE_EMBEDDING_TIMEOUT = timedelta(seconds=20)
    app = Celery(
        "pictures",
        broker=settings.REDIS_URL,
        backend=settings.REDIS_URL,
        set_as_current=False,
        autofinalize=False,
        fixups=[],
    )
    app.finalize()
    seen: list[int] = []

    def prepare_picture(key: str) -> dict[str, str]:
        return questions.prepare_picture(key)

    def embed_picture(key: str, space: str) -> dict[str, str]:
        import numpy as np

        from backend.search.points import pack
        from workers.vision.pixels import decode

        content = cache.get(key)
        seen.append(len(content))
        red, _, blue = decode(content).reshape(-1, 3).mean(axis=0) / 255
        point = np.array([red, blue], np.float32)
        return {"space": space, "point": pack(point / np.linalg.norm(point))}

    app.task(name=TaskName.PREPARE_PICTURE, shared=False)(prepare_picture)
    app.task(name=TaskName.EMBED_PICTURE, shared=False)(embed_picture)
    app.conf.task_queues = [
        BrokerQueue(str(queue), routing_key=str(queue)) for queue in (Queue.CPU, Queue.ML)
    ]
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        yield seen


def coloured(colour: str, kind: str = "JPEG", size: tuple[int, int] = (40, 30)) -> bytes:
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return buffer.getvalue()


def test_a_picture_finds_its_like_and_nothing_of_it_is_kept(
    api: Api, owner: User, workers: list[int], redis_client: Redis
) -> None:
    red, blue = photo(owner, 1.0, 0.0), photo(owner, 0.0, 1.0)
    for colour, expected in (("red", red), ("blue", blue)):
        response = show(api(owner), coloured(colour, size=(3000, 2000)))
        assert response.status_code == 200, response.content
        assert [hit["asset"]["id"] for hit in response.json()["items"]] == [str(expected.id)]
    assert len(workers) == 2
    assert not list(redis_client.scan_iter("*picture-asked-about*"))
    assert Asset.objects.filter(owner=owner).count() == 2


def test_what_is_no_picture_is_refused_in_words(
    api: Api, owner: User, workers: list[int], hostile_photos: Path, redis_client: Redis
) -> None:
    photo(owner, 1.0, 0.0)
    contents = [path.read_bytes() for path in sorted(hostile_photos.glob("*.he*"))]
    contents = [content for content in contents if 0 < len(content) < 5_000_000]
    for content in (b"GIF89a", b"\x00" * 5000, b"<svg/>", coloured("red")[:-200], *contents):
        response = show(api(owner), content)
        if response.status_code != 200:
            assert response.status_code == 400
            assert response.json()["code"] == "undecodable_picture"
            assert response.json()["detail"]
    assert not list(redis_client.scan_iter("*picture-asked-about*"))


def test_a_form_without_a_picture_or_too_large_is_refused_before_anybody_looks(
    api: Api, owner: User, settings: Settings
) -> None:
    photo(owner, 1.0, 0.0)
    assert show(api(owner), b"").status_code == 400
    assert show(api(owner), b"x", name="file").status_code == 400
    settings.SEARCH_PICTURE_MAX_BYTES = 1000
    large = show(api(owner), b"x" * 100_000)
    assert (large.status_code, large.json()["code"]) == (413, "body_too_large")
    as_json = api(owner).post("/api/v1/search/by-picture", {"picture": "x"}, format="json")
    assert as_json.status_code == 415


def test_without_workers_the_answer_says_so_and_nothing_stays(
    api: Api, owner: User, redis_client: Redis
) -> None:
    photo(owner, 1.0, 0.0)
    response = show(api(owner), coloured("red"))
    assert (response.status_code, response.json()["code"]) == (503, "unavailable")
    assert not list(redis_client.scan_iter("*picture-asked-about*"))


def test_in_an_empty_library_nothing_is_asked(api: Api, owner: User) -> None:
    assert show(api(owner), coloured("red")).json() == {"items": []}


def test_somebody_elses_photo_does_not_exist(api: Api, stranger: User, owner: User) -> None:
    asset = photo(owner, 1.0, 0.0)
    for asset_id in (asset.id, uuid4()):
        response = api(stranger).get(f"/api/v1/assets/{asset_id}/similar")
        assert (response.status_code, response.json()["code"]) == (404, "not_found")
