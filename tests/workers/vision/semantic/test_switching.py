"""A registered network takes over the search: opened, back-filled by the real stage, switched to,
and switched back from."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.core.cache import cache
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import Queue, SpaceKind, StageName, TaskName
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.announcing import announce_makeable
from backend.modelhub.services.filling import fill_spaces
from backend.modelhub.services.lifecycle import open_space, switch_to
from backend.photos.models import Asset, StageState
from backend.photos.selectors.filters import AssetFilters
from backend.search.models import AssetEmbedding
from backend.search.services.searching import Ranking, SemanticUse, search
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.backend.photos.ledger_rows import all_done, run_of
from tests.factories import make_renditions
from tests.workers.pipeline.stored import stored
from tests.workers.vision.semantic import networks
from workers import questions
from workers.inference.engine import Engine
from workers.language.conse import TURNED
from workers.pipeline.networks import load
from workers.pipeline.runner import run_from

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("engine", "redis_client"),
]
SEMANTIC = StageName.SEMANTIC


@pytest.fixture
def registered(engine: Engine, settings: Settings, tmp_path: Path) -> Iterator[str]:
    """Version of a CLIP that the operator has put into the folder of models."""
    networks.clip(tmp_path / "models" / "small-clip")
    floors = {"picture_floor": -1.0, "words_floor": 1.0}  # weights at random know nothing
    (tmp_path / "models" / "small-clip" / "search.json").write_text(json.dumps(floors))
    settings.VISION_LANGUAGE_MODELS = str(tmp_path / "models")
    settings.INFERENCE_THREADS = 1
    before = set(engine.semantic)
    load({"semantic", "tags"})
    load({"semantic", "tags"})  # a second time changes nothing
    (version,) = set(engine.semantic) - before
    yield version
    engine.semantic.remove(version)


@pytest.fixture
def query_worker(settings: Settings) -> Iterator[None]:
    settings.QUERY_EMBEDDING_TIMEOUT = timedelta(seconds=20)
    app = Celery(
        "queries",
        broker=settings.REDIS_URL,
        backend=settings.REDIS_URL,
        set_as_current=False,
        autofinalize=False,
        fixups=[],
    )
    app.finalize()

    def embed_query(text: str, space: str, translation: str) -> dict[str, object]:
        return questions.embed_query(text, translation=translation, space=space)

    app.task(name=TaskName.EMBED_QUERY, shared=False)(embed_query)
    app.conf.task_default_queue = str(Queue.QUERY)
    cache.clear()
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        yield


def photo(store: ObjectStore, owner: User, content: bytes) -> Asset:
    asset = stored(store, owner, content)
    for rendition in make_renditions(asset):
        rendition.object_key = keys.rendition(owner.pk, asset.pk, rendition.kind, content)
        rendition.save()
        store.put(rendition.object_key, content, content_type="image/webp")
    all_done(asset, except_for=(SEMANTIC,))
    embed(asset)
    return asset


def embed(asset: Asset) -> None:
    run_from(asset_id=asset.pk, stage=SEMANTIC, worker="test", served=frozenset({SEMANTIC}))
    assert run_of(asset, SEMANTIC).state == StageState.DONE, run_of(asset, SEMANTIC).error_detail


def ask(owner: User, query: str) -> Ranking:
    return search(owner=owner, query=query, filters=AssetFilters(), now=datetime.now(UTC))


def space_asked(ranking: Ranking) -> str:
    assert ranking.semantic is SemanticUse.USED
    assert ranking.meaning is not None
    return ranking.meaning.space


@pytest.mark.usefixtures("query_worker")
def test_searches_ask_the_old_space_until_the_new_is_full_and_can_go_back(
    owner: User, store: ObjectStore, preview: Callable[[str], bytes], registered: str
) -> None:
    coffee, cat = (photo(store, owner, preview(n)) for n in ("coffee.png", "chelsea.png"))
    assert ask(owner, "a cosy drink").asset_ids == (coffee.pk,)

    announce_makeable(kind=SpaceKind.SEMANTIC, versions=[registered])
    opened = open_space(kind=SpaceKind.SEMANTIC, version=registered, switches_when_complete=True)
    fill_spaces()
    embed(cat)
    assert space_asked(ask(owner, "a cosy drink")) == TURNED.version  # half full: not asked
    embed(coffee)
    for _ in range(3):  # the relay looks again and again
        fill_spaces()
    opened.refresh_from_db()
    assert opened.state == SpaceState.CURRENT
    assert opened.dimensions == networks.DIMENSIONS

    found = ask(owner, "a cosy drink")  # with the very words that are remembered in the old space
    assert space_asked(found) == registered
    assert set(found.asset_ids) == {coffee.pk, cat.pk}

    new = photo(store, owner, preview("flower.jpg"))  # goes into both
    versions = AssetEmbedding.objects.filter(asset=new).values_list("space__version", flat=True)
    assert set(versions) == {registered, TURNED.version}

    switch_to(space_id=EmbeddingSpace.objects.get(version=TURNED.version).pk)
    back = ask(owner, "a cosy drink")
    assert (space_asked(back), back.asset_ids) == (TURNED.version, (coffee.pk,))


def test_a_worker_that_lacks_the_network_fills_what_it_can(
    owner: User, store: ObjectStore, preview: Callable[[str], bytes]
) -> None:
    asset = photo(store, owner, preview("coffee.png"))
    announce_makeable(kind=SpaceKind.SEMANTIC, versions=["elsewhere@1"])
    opened = open_space(kind=SpaceKind.SEMANTIC, version="elsewhere@1")
    fill_spaces()
    embed(asset)
    assert run_of(asset, SEMANTIC).spaces == [TURNED.version]
    for _ in range(3):
        fill_spaces()
    opened.refresh_from_db()
    assert opened.state == SpaceState.BUILDING  # it waits for a worker that has it
