"""Films in the library: what is recorded of them, what clients are told, what plays."""

from collections.abc import Callable

import httpx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import StageName, Topic
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, Film, MediaType, StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.films import record_film, record_playback
from backend.photos.services.ledger import Failure
from backend.photos.services.recording import record_renditions
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.storage.store import ObjectStore
from tests.backend.photos.films import FILM, make_film_renditions, played
from tests.backend.photos.test_recording import renditions
from tests.factories.assets import make_asset


def video(owner: User) -> Asset:
    asset = make_asset(owner=owner, media_type=MediaType.QUICKTIME)
    record_film(asset_id=asset.id, film=FILM)
    return asset


def after_the_other_stages(asset: Asset) -> StageRun:
    ledger.open_ledger(asset=asset)
    runs = StageRun.objects.filter(asset=asset)
    runs.exclude(stage=StageName.PLAYBACK).update(state=StageState.DONE)
    ledger.open_ledger(asset=asset)  # settles
    return runs.get(stage=StageName.PLAYBACK)


def test_a_film_is_recorded_however_often_and_taken_back(owner: User) -> None:
    asset = video(owner)
    record_film(asset_id=asset.id, film=FILM)
    film = Film.objects.get()
    assert (film.asset_id, film.duration_ms, film.rotation) == (asset.id, 65_000, 90)
    record_film(asset_id=asset.id, film=None)
    assert not Film.objects.exists()


def test_clients_are_told_of_it(owner: User, api: Callable[[User], APIClient]) -> None:
    asset = video(owner)
    detail = api(owner).get(f"/api/v1/assets/{asset.id}").json()
    assert (detail["kind"], detail["duration_ms"], detail["animation_url"]) == (
        "video",
        65_000,
        None,
    )
    assert detail["film"] == {
        "duration_ms": 65_000,
        "video_codec": "hevc",
        "audio_codec": "aac",
        "frame_rate": 29.97,
        "rotation": 90,
        "is_hdr": True,
        "playback_url": None,
        "animation_url": None,
    }
    photo = make_asset(owner=owner)
    plain = api(owner).get(f"/api/v1/assets/{photo.id}").json()
    assert (plain["kind"], plain["duration_ms"], plain["film"]) == ("photo", None, None)


def test_a_list_of_films_asks_no_more_than_a_list_of_one(
    owner: User, api: Callable[[User], APIClient]
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert api(owner).get("/api/v1/assets").status_code == 200
        return len(seen)

    make_film_renditions(video(owner))
    first = queries()
    for _ in range(4):
        make_film_renditions(video(owner))
    assert queries() == first


def test_pictures_and_films_of_one_asset_are_replaced_apart(owner: User) -> None:
    asset = video(owner)
    record_playback(asset_id=asset.id, result=played(asset, "a"), model_version="1")
    record_renditions(asset_id=asset.id, result=renditions("a"), model_version="1")
    record_playback(asset_id=asset.id, result=played(asset, "b"), model_version="1")
    assert asset.renditions.count() == 4
    orphans = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED)
    assert [event.payload["keys"] for event in orphans] == [
        [f"renditions/{asset.id}/{kind}.a" for kind in ("animation", "playback")]
    ]


@pytest.mark.django_db
def test_what_was_made_for_a_deleted_film_is_given_up() -> None:
    gone = Asset(id=new_id())
    record_playback(asset_id=gone.id, result=played(gone), model_version="1")
    assert len(OutboxEvent.objects.get().payload["keys"]) == 2


def test_a_photo_that_does_not_move_keeps_no_encoder_busy(owner: User) -> None:
    run = after_the_other_stages(make_asset(owner=owner))
    assert (run.state, run.announced_at, run.attempt) == (StageState.DONE, None, 0)


@pytest.mark.parametrize("is_video", [True, False], ids=["a video", "a motion photo"])
def test_what_moves_is_encoded(owner: User, is_video: bool) -> None:
    asset = make_asset(owner=owner, media_type=MediaType.QUICKTIME if is_video else MediaType.JPEG)
    if not is_video:
        record_film(asset_id=asset.id, film=FILM)
    assert after_the_other_stages(asset).state == StageState.READY


def test_encoding_goes_on_when_a_film_comes_back_from_the_trash(owner: User) -> None:
    asset = video(owner)
    run = after_the_other_stages(asset)
    claim = ledger.claim(asset_id=asset.id, stage=StageName.PLAYBACK, worker="here")
    assert claim is not None
    trash_assets(owner=owner, asset_ids=[asset.id])
    ledger.fail(claim=claim, failure=Failure("cancelled", "In the trash.", permanent=True))
    restore_assets(owner=owner, asset_ids=[asset.id])
    run.refresh_from_db()
    assert (run.state, run.attempt) == (StageState.READY, 0)


def test_a_player_may_ask_for_any_part_of_a_film(
    owner: User, api: Callable[[User], APIClient], store: ObjectStore
) -> None:
    asset = video(owner)
    made = played(asset)
    store.put(made.renditions[0].object_key, bytes(range(200)), content_type="video/mp4")
    record_playback(asset_id=asset.id, result=made, model_version="1")
    url = api(owner).get(f"/api/v1/assets/{asset.id}").json()["film"]["playback_url"]
    answer = httpx.get(url, headers={"Range": "bytes=100-109"})
    assert (answer.status_code, answer.content) == (206, bytes(range(100, 110)))
    assert answer.headers["Content-Range"] == "bytes 100-109/200"
    assert answer.headers["Content-Type"] == "video/mp4"
