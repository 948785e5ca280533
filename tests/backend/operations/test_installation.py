"""The installation itself: how its parts are, how it was set up, and its queues."""

from collections.abc import Callable

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import Lane, StageName
from backend.photos.models import StageState
from backend.storage.store import ObjectStore
from tests.factories import make_asset, make_stage_run

Api = Callable[[User], APIClient]
pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("redis_client")
def test_health_names_each_part_and_what_to_do(api: Api, admin: User, store: ObjectStore) -> None:
    told = api(admin).get("/api/v1/operations/health").json()
    parts = {part["part"]: part for part in told["parts"]}
    assert {"database", "Redis", "broker", "object store", "relay", "workers"} <= parts.keys()
    assert parts["database"]["verdict"] == "ok"
    assert (parts["relay"]["verdict"], told["workers"]) == ("broken", [])
    assert "manage.py relay" in parts["relay"]["remedy"]
    assert 0 < told["disk"]["free_bytes"] <= told["disk"]["total_bytes"]


def test_settings_say_where_they_come_from_and_hold_no_secret(
    api: Api, admin: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRATION", "open")
    monkeypatch.delenv("TRASH_KEPT_DAYS", raising=False)
    settings.REGISTRATION, settings.EMAIL_HOST = "open", None
    answer = api(admin).get("/api/v1/operations/settings")
    told = {setting["name"]: setting for setting in answer.json()["settings"]}
    registration, trash = told["REGISTRATION"], told["TRASH_KEPT_DAYS"]
    assert (registration["value"], registration["source"]) == ("open", "environment")
    assert registration["advice"] == "open_without_letters"
    assert (trash["value"], trash["unit"], trash["source"]) == (30, "days", "default")
    for secret in (settings.SECRET_KEY, settings.S3_SECRET_ACCESS_KEY):
        assert secret not in answer.content.decode()


def test_a_queue_tells_what_is_ready_in_each_lane_and_whether_it_rests(
    api: Api, owner: User, admin: User
) -> None:
    for lane in (Lane.FRESH, Lane.BULK, Lane.BULK):
        make_stage_run(
            asset=make_asset(owner=owner), stage=StageName.OCR, state=StageState.READY, lane=lane
        )
    make_stage_run(asset=make_asset(owner=owner), stage=StageName.FACES, state=StageState.RUNNING)

    def ml() -> dict[str, object]:
        queues = api(admin).get("/api/v1/jobs/queues").json()["queues"]
        return next(queue for queue in queues if queue["queue"] == "ml")

    before = ml()
    assert (before["fresh"], before["bulk"], before["running"]) == (1, 2, 1)
    assert (before["stages"], before["paused_at"]) == (["faces", "tags", "ocr", "semantic"], None)
    api(admin).post("/api/v1/jobs/queues/ml/pause")
    assert ml()["paused_by"] == admin.email
    api(admin).delete("/api/v1/jobs/queues/ml/pause")
    assert ml()["paused_by"] is None


@pytest.mark.parametrize("queue", ["query", "nothing"])
def test_there_are_queues_that_nobody_can_pause(api: Api, admin: User, queue: str) -> None:
    assert api(admin).post(f"/api/v1/jobs/queues/{queue}/pause").status_code == 404
