"""Claim, compute, record: what one task does for one photo."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from pytest_django import Settings

from backend.accounts.models import User
from backend.common.errors import PermanentStageError, TransientStageError, Unavailable
from backend.events.contracts import StageName
from backend.events.relay.orphans import delete_orphans
from backend.photos.models import Asset, AssetState, StageState
from backend.photos.services import ledger
from backend.storage import store as configured_store
from backend.storage.store import ObjectStore
from tests.backend.photos.ledger_rows import calls_for, claimed, done, opened, run_of, states
from tests.processes import eventually, python
from tests.workers.pipeline.stored import stored
from workers.pipeline import context, graph, runner
from workers.pipeline.runner import failure_of, run_from
from workers.pipeline.vigil import EXIT_STATUS
from workers.queues import KINDS, consumed, served_stages
from workers.results import recorder
from workers.stages.contract import Photo

S = StageName
DECODING = served_stages(consumed(KINDS["cpu"].queues))
pytestmark = pytest.mark.django_db(transaction=True)

DEVICE_LOST = """
import workers.app
from uuid import UUID
from backend.events.contracts import StageName
from backend.photos.services import ledger
from workers.inference.errors import DeviceLost
from workers.pipeline import graph, runner
from workers.pipeline.vigil import vigil

class OnALostDevice:
    name = StageName.TAGS
    def run(self, photo):
        raise DeviceLost("The device failed: an illegal access.")

graph.load = lambda _name: OnALostDevice()
runner.spaces_of = lambda _stage: ()
other = ledger.claim(asset_id=UUID("{innocent}"), stage=StageName.OCR, worker="here")
with vigil.over(other):
    runner.run_from(
        asset_id=UUID("{unlucky}"), stage=StageName.TAGS, worker="here", served=[StageName.TAGS]
    )
"""


class Breaking:
    """A stage that meets the error it was made with."""

    name = S.VERIFY

    def __init__(self, error: Exception) -> None:
        self.error = error

    def model_version(self) -> str:
        return "breaking-1"

    def run(self, photo: Photo) -> Any:
        (photo.workdir / "half-done").write_bytes(b"x")
        raise self.error


@pytest.fixture(autouse=True)
def scratch_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Whatever a test does, no job leaves a file behind."""
    root = tmp_path / "scratch"
    root.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(root))
    yield root
    assert list(root.iterdir()) == []


@pytest.fixture
def jpeg(sample_photos: Path) -> bytes:
    return (sample_photos / "casio_dome.jpg").read_bytes()


def run(asset: Asset, stage: StageName = S.VERIFY, served: frozenset[StageName] = DECODING) -> None:
    run_from(asset_id=asset.pk, stage=stage, worker="test", served=served)


def test_a_task_goes_on_through_all_that_its_worker_serves(
    owner: User, store: ObjectStore, jpeg: bytes
) -> None:
    asset = stored(store, owner, jpeg)
    run(asset)
    now = states(asset)
    assert {now[s] for s in (S.VERIFY, S.METADATA, S.RENDITIONS, S.PLACES)} == {"done"}
    assert {now[s] for s in (S.FACES, S.TAGS, S.OCR)} == {"ready"}
    asset.refresh_from_db()
    assert asset.media_type == "image/jpeg"
    assert asset.renditions.count() == 2
    assert calls_for(asset.pk)[:3] == ["verify", "metadata", "renditions"]


def test_it_keeps_to_what_its_worker_serves(owner: User, store: ObjectStore, jpeg: bytes) -> None:
    asset = stored(store, owner, jpeg)
    run(asset, served=frozenset({S.VERIFY}))
    assert (states(asset)[S.VERIFY], states(asset)[S.RENDITIONS]) == ("done", "ready")


def test_a_message_that_comes_twice_finds_nothing_to_do(
    owner: User, store: ObjectStore, jpeg: bytes
) -> None:
    asset = stored(store, owner, jpeg)
    run(asset)
    before = states(asset), calls_for(asset.pk)
    run(asset)
    assert (states(asset), calls_for(asset.pk)) == before
    assert run_of(asset, S.VERIFY).attempt == 1


def test_a_stage_that_another_worker_has_is_left_to_it(owner: User, store: ObjectStore) -> None:
    asset = stored(store, owner, b"x")
    claim = claimed(asset, S.VERIFY)
    run(asset)
    assert run_of(asset, S.VERIFY).lease_token == claim.token


def test_an_original_that_is_gone_is_the_end(owner: User, store: ObjectStore) -> None:
    asset = stored(store, owner, b"x")
    store.delete([asset.original_key])
    run(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "original_missing")


def test_a_store_that_is_away_costs_no_attempt(
    owner: User, store: ObjectStore, settings: Settings
) -> None:
    asset = stored(store, owner, b"x")
    settings.S3_ENDPOINT_URL = "http://127.0.0.1:9"  # discard: nobody listens
    configured_store.cache_clear()
    try:
        run(asset)
    finally:
        configured_store.cache_clear()
    verify = run_of(asset, S.VERIFY)
    assert (verify.state, verify.attempt, verify.outages) == (StageState.READY, 0, 1)


def test_a_photo_deleted_before_its_turn_is_nothing_to_do(owner: User, store: ObjectStore) -> None:
    asset = stored(store, owner, b"x")
    asset_id = asset.pk
    asset.delete()
    run_from(asset_id=asset_id, stage=S.VERIFY, worker="test", served=DECODING)


def test_a_photo_deleted_while_a_stage_runs_leaves_nothing_behind(
    owner: User, store: ObjectStore, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = stored(store, owner, jpeg)
    asset_id = asset.pk
    real = context.photo_for

    def delete_then_read(*args: Any, **options: Any) -> Photo | None:
        photo = real(*args, **options)
        Asset.objects.filter(pk=asset_id).delete()
        return photo

    monkeypatch.setattr(runner, "photo_for", delete_then_read)
    run(asset)
    assert not Asset.objects.exists()


def test_renditions_of_a_photo_deleted_meanwhile_are_given_up(
    owner: User, store: ObjectStore, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = stored(store, owner, jpeg)
    done(asset, S.VERIFY)
    stage = graph.load(S.RENDITIONS)
    made: list[str] = []

    class DeletedMeanwhile:
        name = S.RENDITIONS
        model_version = stage.model_version

        def run(self, photo: Photo) -> Any:
            result: Any = stage.run(photo)
            made.extend(one.object_key for one in result.renditions)
            Asset.objects.filter(pk=photo.asset_id).delete()
            return result

    monkeypatch.setattr(graph, "load", lambda _name: DeletedMeanwhile())
    run(asset, S.RENDITIONS)
    assert all(store.head(key) for key in made)
    delete_orphans()
    assert [store.head(key) for key in made] == [None, None]


def test_a_lost_device_ends_the_process_and_blames_the_photo_at_hand(
    owner: User, tmp_path: Path
) -> None:
    unlucky, innocent = opened(owner), opened(owner)
    for asset in (unlucky, innocent):
        done(asset, S.VERIFY, S.RENDITIONS)
    process = python(
        tmp_path, "device-lost", DEVICE_LOST.format(unlucky=unlucky.pk, innocent=innocent.pk)
    )
    process.start()
    try:
        eventually(lambda: not process.is_running(), within=60, watching=(process,))
        assert process.exit_code() == EXIT_STATUS, process.log_tail()
    finally:
        process.kill()
    blamed, returned = run_of(unlucky, S.TAGS), run_of(innocent, S.OCR)
    assert (blamed.state, blamed.attempt, blamed.error_code) == ("ready", 1, "device_lost")
    assert (returned.state, returned.attempt, returned.error_code) == ("ready", 0, "")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (PermanentStageError("bad", code="truncated"), ("failed", 1, "truncated")),
        (TransientStageError("later", code="busy"), ("ready", 1, "busy")),
        (Unavailable("away"), ("ready", 0, "unavailable")),
        (OperationalError("away"), ("ready", 0, "database_unavailable")),
        (MemoryError(), ("ready", 1, "out_of_memory")),
        (KeyError("a slip of ours"), ("ready", 1, "internal_error")),
    ],
)
def test_what_a_stage_raises_decides_what_becomes_of_it(
    owner: User,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    outcome: tuple[str, int, str],
) -> None:
    monkeypatch.setattr(graph, "load", lambda _: Breaking(error))
    asset = opened(owner)
    run(asset)
    verify = run_of(asset, S.VERIFY)
    assert (verify.state, verify.attempt, verify.error_code) == outcome


def test_an_error_of_ours_names_itself() -> None:
    assert failure_of(KeyError("size")).detail == "KeyError: 'size'"


def test_a_result_survives_a_database_that_is_away_for_a_moment(
    owner: User, store: ObjectStore, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = stored(store, owner, jpeg)
    real, calls = recorder.record, []

    def drop_the_connection_first(**result: Any) -> None:
        calls.append(result)
        if len(calls) == 1:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        real(**result)

    monkeypatch.setattr(runner, "record", drop_the_connection_first)
    run(asset, served=frozenset({S.VERIFY}))
    verify = run_of(asset, S.VERIFY)
    assert (verify.state, verify.attempt) == (StageState.DONE, 1)
    assert len(calls) == 2


def test_a_stage_is_given_the_words_that_people_wrote(
    owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    from backend.tags.models import Verdict
    from tests.factories import make_tag, make_text_line

    asset = stored(store, owner, b"x", caption="祖母的生日", metadata={"keywords": ["family"]})
    make_tag(asset=asset, slug="cake", name_en="cake", name_zh="蛋糕")
    for slug, verdict in (("candle", Verdict.ADDED), ("cat", Verdict.REMOVED)):
        judged = make_tag(asset=asset, slug=slug, name_zh="蜡烛")
        judged.verdict = verdict
        judged.save()
    make_text_line(asset=asset, text="Happy Birthday")
    photo = context.photo_for(S.SEMANTIC, asset.pk, tmp_path)
    assert photo is not None
    words = photo.recognised
    assert words.own_tags == (("candle", "蜡烛"),)
    assert words.text == ("Happy Birthday",)
    assert (words.caption, words.keywords) == ("祖母的生日", ("family",))


def test_a_stage_knows_where_the_preview_is(owner: User, store: ObjectStore, jpeg: bytes) -> None:
    asset = stored(store, owner, jpeg)
    run(asset)
    photo = context.photo_for(S.FACES, asset.pk, Path())
    assert photo is not None
    assert photo.preview().startswith(b"RIFF")


def test_a_failed_stage_does_not_keep_the_task_from_going_on(
    owner: User, store: ObjectStore, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = stored(store, owner, jpeg)
    done(asset, S.VERIFY)
    real = graph.load
    broken = Breaking(PermanentStageError("bad", code="odd"))
    monkeypatch.setattr(graph, "load", lambda s: broken if s is S.METADATA else real(s))
    run(asset, S.METADATA)
    assert (states(asset)[S.METADATA], states(asset)[S.RENDITIONS]) == ("failed", "done")
    assert ledger.next_ready(asset_id=asset.pk, among=DECODING) is None
