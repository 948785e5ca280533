"""Jobs: where one's own photos stand, what failed, and trying it anew."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, StageName
from backend.photos.models import AssetState, StageRun, StageState
from tests.factories import make_asset, make_stage_run

Api = Callable[[User], APIClient]


def fail(owner: User, stage: StageName = StageName.OCR) -> StageRun:
    """A photo with every stage done but one, which failed for good."""
    asset = make_asset(owner=owner, state=AssetState.PARTIAL)
    for spec in PIPELINE:
        if spec.name != stage:
            make_stage_run(asset=asset, stage=spec.name)
    return make_stage_run(
        asset=asset,
        stage=stage,
        state=StageState.FAILED,
        attempt=3,
        error_code="text_unreadable",
        error_detail="The picture could not be read.",
    )


def test_photos_and_stages_are_counted_by_state(api: Api, owner: User, stranger: User) -> None:
    fail(owner)
    make_asset(owner=owner)
    fail(stranger)
    jobs = api(owner).get("/api/v1/jobs").json()
    assert jobs["assets"] == {"processing": 0, "complete": 1, "partial": 1, "failed": 0}
    assert [row["stage"] for row in jobs["stages"]] == [spec.name for spec in PIPELINE]
    ocr = next(row for row in jobs["stages"] if row["stage"] == "ocr")
    assert (ocr["failed"], ocr["done"]) == (1, 0)


def test_an_empty_library_has_nothing_to_do(api: Api, owner: User) -> None:
    jobs = api(owner).get("/api/v1/jobs").json()
    assert set(jobs["assets"].values()) == {0}
    assert all(
        count == 0 for row in jobs["stages"] for count in row.values() if count != row["stage"]
    )


def test_a_failure_says_which_photo_which_stage_and_why(api: Api, owner: User) -> None:
    run = fail(owner)
    (item,) = api(owner).get("/api/v1/jobs/failures").json()["items"]
    assert item == {
        "id": run.pk,
        "asset_id": str(run.asset_id),
        "filename": run.asset.filename,
        "stage": "ocr",
        "error": {"code": "text_unreadable", "detail": "The picture could not be read."},
        "attempt": 3,
        "finished_at": None,
    }


def test_failures_come_in_pages_the_youngest_first(api: Api, owner: User) -> None:
    runs = [fail(owner).pk for _ in range(5)]
    seen: list[int] = []
    cursor: str | None = ""
    while cursor is not None:
        page = api(owner).get("/api/v1/jobs/failures", {"limit": "2", "cursor": cursor}).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == runs[::-1]


def test_a_replayed_failure_is_tried_anew(api: Api, owner: User) -> None:
    run = fail(owner)
    answer = api(owner).post(f"/api/v1/jobs/failures/{run.pk}/replay")
    assert (answer.status_code, answer.json()) == (202, {"replayed": 1})
    run.refresh_from_db()
    assert (run.state, run.attempt, run.error_code) == (StageState.READY, 0, "")
    again = api(owner).post(f"/api/v1/jobs/failures/{run.pk}/replay")
    assert again.status_code == 404


def test_all_of_ones_own_failures_can_be_replayed_and_only_those(
    api: Api, owner: User, stranger: User
) -> None:
    own, other = [fail(owner), fail(owner)], fail(stranger)
    answer = api(owner).post("/api/v1/jobs/failures/replay")
    assert answer.json() == {"replayed": len(own)}
    other.refresh_from_db()
    assert other.state == StageState.FAILED


def test_a_strangers_failure_is_not_there(api: Api, owner: User, stranger: User) -> None:
    run = fail(stranger)
    assert api(owner).get("/api/v1/jobs/failures").json()["items"] == []
    assert api(owner).post(f"/api/v1/jobs/failures/{run.pk}/replay").status_code == 404


def test_an_administrator_may_ask_for_every_library(
    api: Api, owner: User, stranger: User, admin: User
) -> None:
    fail(owner)
    fail(stranger)
    assert api(admin).get("/api/v1/jobs").json()["assets"]["partial"] == 0
    assert api(admin).get("/api/v1/jobs?all=true").json()["assets"]["partial"] == 2
    assert len(api(admin).get("/api/v1/jobs/failures?all=true").json()["items"]) == 2
    replayed = api(admin).post("/api/v1/jobs/failures/replay?all=true")
    assert replayed.json() == {"replayed": 2}


@pytest.mark.parametrize("path", ["jobs", "jobs/failures"])
def test_nobody_else_may(api: Api, owner: User, path: str) -> None:
    assert api(owner).get(f"/api/v1/{path}?all=true").status_code == 403
    assert api(owner).get(f"/api/v1/{path}?all=yes").status_code == 400
    assert api(owner).get(f"/api/v1/{path}?all=false").status_code == 200
