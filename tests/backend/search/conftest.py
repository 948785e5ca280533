"""A small album that is known by heart, and ways of asking it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.core.cache import cache
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import Queue, TaskName
from backend.photos.models import Asset
from backend.search.points import pack
from backend.search.services.indexing import index_assets
from backend.tags.services.vocabulary import learn
from backend.tags.vocabulary import words
from tests.backend.search.points import CONCEPTS, VERSION, point_of
from tests.factories import (
    give_embedding,
    make_asset,
    make_face,
    make_person,
    make_place,
    make_tag,
    make_text_line,
)

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _nobody_is_waited_for(settings: Settings, redis_client: object) -> None:
    """Without a worker of the `query` queue, searches give up on meaning at once."""
    settings.QUERY_EMBEDDING_TIMEOUT = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Album:
    """Six photos, all of one owner."""

    beach: Asset  # grandmother by the sea at Qingdao, summer 2025
    birthday: Asset  # grandmother and father, a cake with words on it, May 2024
    lake: Asset  # a cat by the West Lake, National Day 2023, favourite
    menu: Asset  # a menu in Shanghai
    city: Asset  # New York, winter
    plain: Asset  # nothing is known about it

    def name_of(self, asset_id: str) -> str:
        return next(name for name, asset in vars(self).items() if str(asset.id) == asset_id)


@pytest.fixture
def album(owner: User) -> Album:
    grandmother = make_person(owner=owner, name="奶奶")
    father = make_person(owner=owner, name="Li Wei")
    hangzhou = make_place()
    album = Album(
        beach=_taken(
            owner,
            date(2025, 7, 14),
            camera_make="Apple",
            camera_model="iPhone 15 Pro",
            place=make_place(
                name_en="Qingdao", name_zh="青岛市", region_en="Shandong", region_zh="山东"
            ),
        ),
        birthday=_taken(owner, date(2024, 5, 1), caption="Birthday party at home, 生日快樂"),
        lake=_taken(
            owner,
            date(2023, 10, 2),
            place=hangzhou,
            is_favorite=True,
            camera_make="Canon",
            camera_model="Canon EOS R5",
            lens_model="RF24-70mm F2.8",
            filename="西湖_0042.CR3",
        ),
        menu=_taken(
            owner,
            date(2024, 8, 20),
            place=make_place(
                name_en="Shanghai", name_zh="上海", region_en="Shanghai", region_zh="上海"
            ),
        ),
        city=_taken(
            owner,
            date(2026, 1, 3),
            place=make_place(
                name_en="New York City",
                name_zh="纽约",
                region_en="New York",
                region_zh="纽约州",
                country_code="US",
                country_en="United States",
                country_zh="美国",
            ),
        ),
        plain=_taken(owner, date(2022, 3, 3), filename="DSC00001.JPG"),
    )
    make_face(asset=album.beach, person=grandmother)
    make_face(asset=album.birthday, person=grandmother)
    make_face(asset=album.birthday, person=father)
    learn([words()[slug] for slug in ("seashore", "tabby-cat", "skyscraper")])
    make_tag(asset=album.beach, slug="seashore")
    make_tag(asset=album.lake, slug="tabby-cat")
    make_tag(asset=album.city, slug="skyscraper")
    make_text_line(asset=album.birthday, text="Happy Birthday to You")
    make_text_line(asset=album.menu, text="北京烤鸭 198元")
    make_text_line(asset=album.menu, text="小笼包")
    for asset, text in ((album.beach, "seashore"), (album.lake, "cat"), (album.city, "tower")):
        give_embedding(asset=asset, embedding=point_of(text), space=VERSION)
    index_assets(asset_ids=[asset.id for asset in vars(album).values()])
    return album


@pytest.fixture
def ask(api: Callable[[User], APIClient], owner: User) -> Ask:
    """`ask("奶奶", limit=2)`: the owner's search, as the API answers it to an English reader."""
    client = api(owner)

    def search(query: str, *, language: str = "en", **parameters: str | int) -> dict[str, Any]:
        asked = {"q": query, **parameters}
        response = client.get("/api/v1/search", asked, headers={"Accept-Language": language})
        assert response.status_code == 200, response.content
        answer: dict[str, Any] = response.json()
        return answer

    return search


@pytest.fixture
def query_worker(settings: Settings) -> Iterator[None]:
    """A real Celery worker on the real broker; only its network is a table of a few words."""
    settings.QUERY_EMBEDDING_TIMEOUT = timedelta(seconds=20)
    app = Celery(
        "query-embedding",
        broker=settings.REDIS_URL,
        backend=settings.REDIS_URL,
        set_as_current=False,
        autofinalize=False,
        fixups=[],  # Celery's own for Django would close the connection that the test is using
    )
    app.finalize()
    app.task(name=TaskName.EMBED_QUERY, shared=False)(_embed)
    app.conf.task_default_queue = str(Queue.QUERY)
    cache.clear()
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        yield


def _embed(text: str, space: str, translation: str) -> dict[str, object]:
    """0.38 is a floor at which a table's nonsense finds nothing."""
    return {
        "space": space,
        "point": pack(np.array(point_of(text), np.float32)),
        "picture_floor": 0.38,
        "words_floor": 0.38,
        "picture_spread": 0.0,
        "words_spread": 0.0,
        "concepts": [
            {"name_en": name, "name_zh": name, "point": pack(np.array(point_of(name), np.float32))}
            for name in CONCEPTS
        ],
    }


def _taken(owner: User, day: date, **fields: Any) -> Asset:
    moment = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    return make_asset(owner=owner, captured_at=moment, captured_local_date=day, **fields)
