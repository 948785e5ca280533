"""Back-fills: old photos are brought to the version that workers make now, by and by."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.events.contracts import PIPELINE, Lane, StageName
from backend.modelhub.models import Backfill, BackfillState
from backend.modelhub.services import backfilling
from backend.modelhub.services.announcing import announce_versions
from backend.photos.models import Asset, StageRun, StageState
from tests.factories import make_asset, make_stage_run

Api = Callable[[User], APIClient]
pytestmark = pytest.mark.django_db
S = StageName


def photo(owner: User, version: str = "v1") -> Asset:
    """Complete, with every result of this version, each of which took two seconds."""
    asset = make_asset(owner=owner)
    for spec in PIPELINE:
        if not spec.on_demand:
            make_stage_run(asset=asset, stage=spec.name, model_version=version, duration_ms=2000)
    return asset


def begin(api: Api, admin: User, stage: str = "ocr") -> str:
    answer = api(admin).post("/api/v1/models/backfills", {"stage": stage})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def report(api: Api, admin: User, stage: str) -> dict[str, object]:
    stages = api(admin).get("/api/v1/models/stages").json()["stages"]
    return next(row for row in stages if row["stage"] == stage)


def test_a_report_says_what_is_outdated_and_what_mending_it_would_take(
    api: Api, owner: User, admin: User
) -> None:
    photo(owner), photo(owner), photo(owner, "v2")
    announce_versions({S.OCR: "v2"})
    ocr = report(api, admin, "ocr")
    assert (ocr["current"], ocr["outdated"], ocr["backfill"]) == ("v2", 2, None)
    assert ocr["versions"] == [{"version": "v1", "photos": 2}, {"version": "v2", "photos": 1}]
    assert ocr["seconds"] == 2 * 3 * 2.0  # with semantic and lookalikes, which come after it


def test_what_no_worker_has_announced_is_not_called_outdated(
    api: Api, owner: User, admin: User
) -> None:
    photo(owner)
    faces = report(api, admin, "faces")
    assert (faces["current"], faces["outdated"]) == (None, 0)
    refused = api(admin).post("/api/v1/models/backfills", {"stage": "faces"})
    assert (refused.status_code, refused.json()["code"]) == (409, "version_unknown")


def test_outdated_photos_go_through_the_stage_again_on_the_bulk_lane(
    api: Api, owner: User, admin: User
) -> None:
    old, new = photo(owner), photo(owner, "v2")
    announce_versions({S.OCR: "v2"})
    begun = begin(api, admin)
    assert backfilling.go_on_with_backfills() == 1
    run = StageRun.objects.get(asset=old, stage=S.OCR)
    assert (run.state, run.lane) == (StageState.READY, Lane.BULK)
    assert StageRun.objects.get(asset=new, stage=S.OCR).state == StageState.DONE
    assert Backfill.objects.get(pk=begun).taken == 1


def test_it_ends_when_every_photo_was_taken_up_and_never_goes_round(
    api: Api, owner: User, admin: User
) -> None:
    photo(owner)
    announce_versions({S.OCR: "v2"})
    begun = begin(api, admin)
    backfilling.go_on_with_backfills()
    # a worker of before made it once more
    StageRun.objects.update(state=StageState.DONE, model_version="v1")
    assert backfilling.go_on_with_backfills() == 0
    assert Backfill.objects.get(pk=begun).state == BackfillState.COMPLETE
    assert begin(api, admin) != begun


def test_it_fills_the_queues_with_so_many_at_a_time(
    api: Api, owner: User, admin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backfilling, "_AT_A_TIME", 2)
    for _ in range(3):
        photo(owner)
    announce_versions({S.OCR: "v2"})
    begin(api, admin)
    assert backfilling.go_on_with_backfills() == 2
    assert backfilling.go_on_with_backfills() == 0  # they are all still in line
    StageRun.objects.exclude(state=StageState.DONE).update(
        state=StageState.DONE, model_version="v2"
    )
    assert backfilling.go_on_with_backfills() == 1


def test_it_can_be_cancelled_and_is_written_down(api: Api, owner: User, admin: User) -> None:
    photo(owner)
    announce_versions({S.OCR: "v2"})
    begun = begin(api, admin)
    again = api(admin).post("/api/v1/models/backfills", {"stage": "ocr"})
    assert again.json()["code"] == "backfill_running"
    assert api(admin).delete(f"/api/v1/models/backfills/{begun}").status_code == 204
    assert backfilling.go_on_with_backfills() == 0
    (item,) = api(admin).get("/api/v1/models/backfills").json()["items"]
    assert (item["state"], item["begun_by"]) == ("cancelled", admin.email)
    actions = AuditEntry.objects.order_by("at").values_list("action", flat=True)
    assert list(actions) == ["backfill.begun", "backfill.cancelled"]


def test_one_on_its_way_to_another_version_gives_way(api: Api, owner: User, admin: User) -> None:
    photo(owner)
    announce_versions({S.OCR: "v2"})
    outdated = begin(api, admin)
    announce_versions({S.OCR: "v1"})
    begin(api, admin)
    assert Backfill.objects.get(pk=outdated).state == BackfillState.CANCELLED
    assert Backfill.objects.get(state=BackfillState.RUNNING).version == "v1"


def test_what_is_made_on_demand_is_not_made_for_all(api: Api, admin: User) -> None:
    refused = api(admin).post("/api/v1/models/backfills", {"stage": "edits"})
    assert refused.json()["code"] == "stage_on_demand"


def test_stills_do_not_lack_a_film(api: Api, owner: User, admin: User) -> None:
    still = photo(owner)
    StageRun.objects.filter(asset=still, stage=S.PLAYBACK).update(model_version="")
    announce_versions({S.PLAYBACK: "v2"})
    assert report(api, admin, "playback")["outdated"] == 0
