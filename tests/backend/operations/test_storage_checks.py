"""Checks of the store: what nothing refers to, what is missing, and mending both."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.common.ids import new_id
from backend.events.contracts import StageName
from backend.events.relay.orphans import delete_orphans
from backend.operations.models import CheckState, StorageCheck
from backend.operations.services import storage_checks
from backend.photos.models import Asset, StageRun, StageState
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import make_asset, make_stage_run

Api = Callable[[User], APIClient]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
CHECKS = "/api/v1/operations/storage-checks"


def put(store: ObjectStore, key: str) -> str:
    store.put(key, b"bytes", content_type="image/webp")
    return key


def photo(owner: User, store: ObjectStore) -> Asset:
    """With all its objects in the store, and done."""
    asset = make_asset(owner=owner, renditions=True)
    for key in (asset.original_key, *asset.renditions.values_list("object_key", flat=True)):
        put(store, key)
    make_stage_run(asset=asset, stage=StageName.RENDITIONS, model_version="v1")
    return asset


def check(api: Api, admin: User) -> dict[str, Any]:
    """A whole one, as if what is in the store had been there for long."""
    begun = api(admin).post(CHECKS)
    assert begun.status_code == 201, begun.content
    StorageCheck.objects.update(begun_at=timezone.now() + timedelta(days=9))
    storage_checks.go_on_with_check()
    return dict(api(admin).get(CHECKS).json()["items"][0])


def found(api: Api, admin: User, one: dict[str, Any], **asked: str) -> list[dict[str, Any]]:
    return list(api(admin).get(f"{CHECKS}/{one['id']}/findings", asked).json()["items"])


def test_a_store_in_order_has_nothing_to_be_found(
    api: Api, admin: User, owner: User, store: ObjectStore
) -> None:
    photo(owner, store)
    one = check(api, admin)
    assert (one["state"], one["objects_seen"], one["photos_seen"]) == ("complete", 3, 1)
    assert (one["orphans"], one["missing_originals"], one["missing_derived"]) == (0, 0, 0)
    assert found(api, admin, one) == []


def test_an_orphan_is_found_and_deleted_by_a_repair_alone(
    api: Api, admin: User, owner: User, store: ObjectStore
) -> None:
    kept = photo(owner, store)
    orphan = put(store, keys.original(owner.pk, new_id()))
    one = check(api, admin)
    assert (one["orphans"], one["orphan_bytes"]) == (1, 5)
    (finding,) = found(api, admin, one, kind="orphan")
    assert (finding["object_key"], finding["repaired_at"]) == (orphan, None)
    assert store.head(orphan) is not None
    assert api(admin).post(f"{CHECKS}/{one['id']}/repair").status_code == 202
    storage_checks.go_on_with_check()
    delete_orphans()
    assert store.head(orphan) is None
    assert store.head(kept.original_key) is not None
    assert StorageCheck.objects.get().state == CheckState.REPAIRED
    actions = AuditEntry.objects.order_by("at").values_list("action", flat=True)
    assert list(actions) == ["storage_check.begun", "storage_check.repaired"]


def test_what_is_young_or_not_ours_is_left_alone(
    api: Api, admin: User, owner: User, store: ObjectStore
) -> None:
    put(store, keys.original(owner.pk, new_id()))
    put(store, "backups/of-somebody")
    api(admin).post(CHECKS)
    storage_checks.go_on_with_check()
    assert StorageCheck.objects.get().orphans == 0
    StorageCheck.objects.all().delete()
    assert check(api, admin)["orphans"] == 1  # later: the original, and not the back-up


def test_a_lost_preview_is_made_again(
    api: Api, admin: User, owner: User, store: ObjectStore
) -> None:
    asset = photo(owner, store)
    lost = asset.renditions.first()
    assert lost is not None
    store.delete([lost.object_key])
    one = check(api, admin)
    assert one["missing_derived"] == 1
    (finding,) = found(api, admin, one)
    assert (finding["asset_id"], finding["filename"]) == (str(asset.pk), asset.filename)
    api(admin).post(f"{CHECKS}/{one['id']}/repair")
    storage_checks.go_on_with_check()
    run = StageRun.objects.get(asset=asset, stage=StageName.RENDITIONS)
    assert run.state != StageState.DONE


def test_a_lost_original_is_told_and_stays_told(
    api: Api, admin: User, owner: User, store: ObjectStore
) -> None:
    asset = photo(owner, store)
    store.delete([asset.original_key])
    one = check(api, admin)
    assert one["missing_originals"] == 1
    api(admin).post(f"{CHECKS}/{one['id']}/repair")
    storage_checks.go_on_with_check()
    (finding,) = found(api, admin, one, kind="missing_original")
    assert finding["repaired_at"] is None


def test_there_is_one_at_a_time_and_it_can_be_stopped(api: Api, admin: User) -> None:
    begun = api(admin).post(CHECKS).json()
    assert api(admin).post(CHECKS).json()["code"] == "check_running"
    early = api(admin).post(f"{CHECKS}/{begun['id']}/repair")
    assert early.json()["code"] == "check_incomplete"
    assert api(admin).delete(f"{CHECKS}/{begun['id']}").status_code == 204
    assert storage_checks.go_on_with_check() == 0
    assert api(admin).post(CHECKS).status_code == 201
