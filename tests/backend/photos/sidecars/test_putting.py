"""Sidecars beside a photo: kept, heard when its metadata is read, and never above the owner."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import Asset, Sidecar, StageRun, StageState, Visibility
from backend.photos.services.editing import AssetChanges, edit_asset
from backend.photos.services.sidecars import put_sidecar
from tests.backend.photos.sidecars.test_reading import takeout, xmp
from tests.backend.photos.test_recording import READ
from tests.factories.assets import make_asset, make_stage_run
from workers.results.recorder import record

LAKE = xmp(
    'xmp:Rating="4" exif:DateTimeOriginal="2019-10-01T08:30:00" '
    'exif:GPSLatitude="30,14.586N" exif:GPSLongitude="120,9.066E"',
    "<dc:description>West Lake</dc:description><dc:subject>lake</dc:subject>",
)
XMP_TYPE = "application/rdf+xml"


def read_metadata(asset: Asset, **said: object) -> Asset:
    record(asset_id=asset.id, result=replace(READ, **said), model_version="2")  # type: ignore[arg-type]  # what a test chooses
    asset.refresh_from_db()
    return asset


def test_it_stands_above_what_the_file_says(owner: User) -> None:
    asset = make_asset(owner=owner)
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE)
    read_metadata(asset)
    assert (asset.caption, asset.rating) == ("West Lake", 4)
    assert (asset.latitude, asset.longitude) == (30.2431, 120.1511)
    assert asset.metadata["keywords"] == ["dog", "狗", "lake"]
    assert asset.captured_at == datetime(2019, 10, 1, 5, 30, tzinfo=UTC)  # the file's zone, +03:00
    assert (asset.captured_local_date, asset.captured_at_source) == (
        date(2019, 10, 1),
        "sidecar.xmp",
    )
    assert asset.camera_model == READ.camera_model


def test_it_stands_below_what_the_owner_says(owner: User) -> None:
    asset = make_asset(owner=owner)
    edit_asset(owner=owner, asset_id=asset.id, changes=AssetChanges(caption="Mine"))
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE)
    assert read_metadata(asset).caption == "Mine"


def test_xmp_stands_above_takeout(owner: User) -> None:
    asset = make_asset(owner=owner)
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE)
    put_sidecar(
        owner=owner,
        asset_id=asset.id,
        content=takeout(description="Google", favorited=True, people=[{"name": "Anna"}]),
    )
    read_metadata(asset)
    assert asset.caption == "West Lake"
    assert asset.is_favorite


@pytest.mark.parametrize(
    ("source", "moment", "told"),
    [
        ("exif.DateTimeOriginal", READ.captured_at, False),  # the camera knows its zone
        ("modified", READ.captured_at, True),
        ("exif.DateTimeOriginal", datetime(2003, 1, 1, tzinfo=UTC), True),  # its clock was wrong
    ],
)
def test_takeout_tells_the_time_where_the_camera_does_not(
    owner: User, source: str, moment: datetime, told: bool
) -> None:
    asset = make_asset(owner=owner)
    stamp = str(int(READ.captured_at.timestamp()) + 60)
    put_sidecar(
        owner=owner, asset_id=asset.id, content=takeout(photoTakenTime={"timestamp": stamp})
    )
    read_metadata(asset, captured_at_source=source, captured_at=moment)
    assert (asset.captured_at_source == "sidecar.takeout") is told


def test_the_metadata_is_read_again_once(owner: User) -> None:
    asset = make_asset(owner=owner)
    run = make_stage_run(asset=asset, stage=StageName.METADATA)
    make_stage_run(asset=asset, stage=StageName.VERIFY)
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE, filename="../IMG_1.xmp")
    run.refresh_from_db()
    assert run.state == StageState.READY
    StageRun.objects.filter(pk=run.pk).update(state=StageState.DONE)
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE, filename="IMG_1.xmp")
    run.refresh_from_db()
    assert run.state == StageState.DONE
    assert Sidecar.objects.get().filename == "IMG_1.xmp"


def test_the_api_takes_tells_and_forgets_them(
    owner: User, stranger: User, api: Callable[[User], APIClient]
) -> None:
    asset = make_asset(owner=owner)
    path = f"/api/v1/assets/{asset.id}/sidecar"
    answer = api(owner).put(f"{path}?filename=IMG_1.xmp", LAKE, content_type=XMP_TYPE)
    assert answer.status_code == 200, answer.content
    said = answer.json()
    assert (said["kind"], said["filename"]) == ("xmp", "IMG_1.xmp")
    assert (said["facts"]["rating"], said["facts"]["tags"]) == (4, ["lake"])
    assert api(owner).get(path).json()["items"] == [said]
    assert api(stranger).get(path).status_code == 404
    assert api(stranger).put(path, LAKE, content_type=XMP_TYPE).status_code == 404
    assert api(owner).delete(f"{path}/xmp").status_code == 204
    assert api(owner).delete(f"{path}/xmp").status_code == 404
    assert api(owner).get(path).json()["items"] == []


@pytest.mark.parametrize(
    "content",
    [b"", b"<x", b'<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>', json.dumps({"a": 1}).encode()],
)
def test_what_is_no_sidecar_is_refused_and_loses_nothing(
    owner: User, api: Callable[[User], APIClient], content: bytes
) -> None:
    asset = make_asset(owner=owner)
    put_sidecar(owner=owner, asset_id=asset.id, content=LAKE)
    path = f"/api/v1/assets/{asset.id}/sidecar"
    answer = api(owner).put(path, content, content_type="application/octet-stream")
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_sidecar")
    assert bytes(Sidecar.objects.get().content) == LAKE


def test_a_giant_sidecar_is_refused(owner: User, api: Callable[[User], APIClient]) -> None:
    asset = make_asset(owner=owner)
    path = f"/api/v1/assets/{asset.id}/sidecar"
    answer = api(owner).put(path, b"<" + b" " * (1 << 20), content_type=XMP_TYPE)
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


def test_an_archived_photo_goes_into_the_archive_once(owner: User) -> None:
    asset = make_asset(owner=owner)
    put_sidecar(owner=owner, asset_id=asset.id, content=takeout(archived=True))
    asset.refresh_from_db()
    assert asset.visibility == "archive"
    edit_asset(owner=owner, asset_id=asset.id, changes=AssetChanges(visibility=Visibility.TIMELINE))
    put_sidecar(owner=owner, asset_id=asset.id, content=takeout(archived=True, description="x"))
    asset.refresh_from_db()
    assert asset.visibility == "timeline"
