"""Real worker processes on a real broker: what they take first, and what a death costs."""

import io
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image
from pytest_django import Settings

from backend.accounts.models import User
from backend.events import broker
from backend.events.contracts import Lane, SpaceKind, StageName, TaskName
from backend.events.relay.publisher import publish_batch
from backend.photos.models import Asset, StageRun, StageState
from backend.search.points import unpack
from backend.storage.store import ObjectStore
from infra.embedded.process import Process
from tests import processes
from tests.backend.events.brokers import new_broker
from tests.backend.photos.ledger_rows import run_of
from tests.processes import eventually
from tests.workers.pipeline.stored import stored
from workers.pipeline import networks

S = StageName
pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def running(process: Process) -> Iterator[Process]:
    process.start()
    try:
        yield process
    finally:
        process.kill()


@pytest.fixture(autouse=True)
def _fresh_connections() -> Iterator[None]:
    broker.producer.cache_clear()
    broker.redis_client.cache_clear()
    yield
    broker.producer.cache_clear()
    broker.redis_client.cache_clear()


def publish_all() -> None:
    while publish_batch()[0]:
        pass


def small_picture(number: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), (number * 7 % 256, 80, 160)).save(buffer, "JPEG")
    return buffer.getvalue() + bytes([number])


def large_picture() -> bytes:
    """Takes long enough to decode that one can strike in the middle of it."""
    noise = np.random.default_rng(1).integers(0, 256, (6000, 8000, 3), dtype=np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


@pytest.mark.usefixtures("redis_client")
def test_fresh_uploads_overtake_bulk_work(owner: User, store: ObjectStore, tmp_path: Path) -> None:
    for number in range(12):
        stored(store, owner, small_picture(number), lane=Lane.BULK)
    for number in range(12, 16):
        stored(store, owner, small_picture(number), lane=Lane.FRESH)
    publish_all()
    with running(processes.worker(tmp_path, "cpu", concurrency=1)) as worker:
        done = StageRun.objects.filter(stage=S.RENDITIONS, state=StageState.DONE)
        eventually(lambda: done.count() == 16, watching=(worker,))
    verified = StageRun.objects.filter(stage=S.VERIFY).order_by("started_at")
    lanes = list(verified.values_list("lane", flat=True))
    assert lanes == ["fresh"] * 4 + ["bulk"] * 12


@pytest.mark.usefixtures("redis_client")
def test_a_child_that_is_killed_costs_its_photo_one_attempt_and_nobody_else_anything(
    owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    """No relay runs here: the worker itself reports the loss, and takes on a new child."""
    victim = stored(store, owner, large_picture())
    publish_all()
    with running(processes.worker(tmp_path, "cpu", concurrency=1)) as worker:
        eventually(lambda: run_of(victim, S.VERIFY).state == StageState.RUNNING, watching=(worker,))
        os.kill(_child_of(worker), signal.SIGKILL)
        eventually(lambda: run_of(victim, S.VERIFY).error_code != "", watching=(worker,))
        other = stored(store, owner, small_picture(1))
        publish_all()
        eventually(lambda: run_of(other, S.RENDITIONS).state == StageState.DONE, watching=(worker,))
    struck = run_of(victim, S.VERIFY)
    assert (struck.state, struck.attempt) == (StageState.READY, 1)
    assert struck.error_code == "worker_died"


@pytest.mark.usefixtures("redis_client")
def test_a_child_may_not_use_more_memory_than_it_is_allowed(tmp_path: Path) -> None:
    with running(processes.worker(tmp_path, "cpu", WORKER_MAX_MEMORY_MB="700")) as worker:
        eventually(lambda: _data_limit(worker) == 700 * 1024 * 1024, watching=(worker,))


@pytest.mark.usefixtures("redis_client")
def test_children_share_the_gazetteer_of_the_worker_that_forked_them(tmp_path: Path) -> None:
    with running(processes.worker(tmp_path, "cpu")) as worker:
        eventually(lambda: _data_limit(worker) is not None, watching=(worker,))
        shared = _shared_memory(_child_of(worker))
    assert shared > 140  # 95 MiB without it, 180 with it


def test_a_worker_finds_back_to_a_broker_that_was_away(
    owner: User, store: ObjectStore, tmp_path: Path, settings: Settings
) -> None:
    valkey = new_broker(tmp_path)
    valkey.start()
    settings.CELERY_BROKER_URL = settings.REDIS_URL = valkey.url()
    try:
        with running(
            processes.worker(tmp_path, "cpu", concurrency=1, REDIS_URL=valkey.url())
        ) as worker:
            before = stored(store, owner, small_picture(1))
            publish_all()
            eventually(_renditions_of(before), watching=(worker,))
            valkey.process.kill()
            valkey.start()
            after = stored(store, owner, small_picture(2))
            publish_all()
            eventually(_renditions_of(after), within=90, watching=(worker,))
    finally:
        valkey.process.kill()


@pytest.mark.usefixtures("redis_client")
def test_a_search_can_have_its_words_embedded(tmp_path: Path) -> None:
    with running(processes.worker(tmp_path, "query")) as worker:
        answer = broker.producer().send_task(
            TaskName.EMBED_QUERY,
            args=["海边的日落", networks.FIRST_SPACES[SpaceKind.SEMANTIC]],
            queue="query",
            ignore_result=False,
        )
        eventually(answer.ready, within=120, watching=(worker,))
        result = answer.get(timeout=10)
    point = unpack(result["point"])
    assert point.shape == (512,)
    assert np.linalg.norm(point) == pytest.approx(1.0, abs=1e-3)
    assert 0 < result["picture_floor"] < 1
    assert "lakeside" in {concept["name_en"] for concept in result["concepts"]}


@pytest.mark.usefixtures("redis_client")
def test_a_worker_without_its_networks_ends_instead_of_taking_work(tmp_path: Path) -> None:
    with running(processes.worker(tmp_path, "ml", INFERENCE_DEVICE="no-such-device")) as worker:
        eventually(lambda: not worker.is_running(), within=120, watching=(worker,))
        assert worker.exit_code() != 0


def _renditions_of(asset: Asset) -> Callable[[], bool]:
    return lambda: run_of(asset, S.RENDITIONS).state == StageState.DONE


def _child_of(worker: Process) -> int:
    assert worker.pid
    return psutil.Process(worker.pid).children()[0].pid


def _shared_memory(pid: int) -> int:
    """MiB of its own data (not of files) that a process has in common with others."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    sizes = dict(line.split(":") for line in rollup.splitlines()[1:])
    return int(sizes["Shared_Dirty"].split()[0]) // 1024


def _data_limit(worker: Process) -> int | None:
    """RLIMIT_DATA of the first child, in bytes; None while there is none."""
    assert worker.pid
    children = psutil.Process(worker.pid).children()
    if not children:
        return None
    soft, _ = children[0].rlimit(psutil.RLIMIT_DATA)
    return soft
