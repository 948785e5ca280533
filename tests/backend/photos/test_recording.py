from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.results import (
    MadeRendition,
    MetadataRead,
    PictureFingerprint,
    RenditionsMade,
    Verified,
)
from backend.photos.models import Asset
from backend.photos.services.editing import AssetChanges, edit_asset
from backend.photos.services.recording import (
    record_metadata,
    record_renditions,
    record_verification,
)
from tests.factories.assets import make_asset

READ = MetadataRead(
    captured_at=datetime(2023, 2, 21, 11, 33, tzinfo=UTC),
    captured_local_date=date(2023, 2, 21),
    captured_at_source="exif.DateTimeOriginal",
    captured_offset_minutes=180,
    latitude=44.85,
    longitude=34.98,
    altitude=29.1,
    camera_make="Apple",
    camera_model="iPhone 13 Pro",
    lens_model="back camera",
    caption="from the file",
    keywords=("dog", "狗"),
    details={"iso": 125, "f_number": 1.5},
)


def renditions(suffix: str) -> RenditionsMade:
    return RenditionsMade(
        renditions=tuple(
            MadeRendition(kind, f"renditions/{kind}.{suffix}.webp", 40, 30, 900, "image/webp")
            for kind in ("preview", "thumbnail")
        ),
        thumbhash=b"\x01\x02\x03",
        dominant_color="#336699",
        fingerprint=PictureFingerprint(luma=bytes(1024), phash=None, sharpness=1.0),
    )


def orphans() -> list[list[str]]:
    events = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED).order_by("id")
    return [event.payload["keys"] for event in events]


def test_verification_is_recorded(owner: User) -> None:
    asset = make_asset(owner=owner, media_type="", width=None, height=None)
    record_verification(
        asset_id=asset.id, result=Verified("image/heic", 3024, 4032), model_version="1"
    )
    asset.refresh_from_db()
    assert (asset.media_type, asset.width, asset.height) == ("image/heic", 3024, 4032)


def test_metadata_is_recorded_however_often(owner: User) -> None:
    asset = make_asset(owner=owner)
    for _ in range(2):
        record_metadata(asset_id=asset.id, result=READ, model_version="1")
    asset.refresh_from_db()
    assert asset.captured_at == READ.captured_at
    assert asset.captured_local_date == READ.captured_local_date
    assert (asset.captured_at_source, asset.captured_offset_minutes) == (
        "exif.DateTimeOriginal",
        180,
    )
    assert (asset.latitude, asset.longitude, asset.altitude) == (44.85, 34.98, 29.1)
    assert (asset.camera_make, asset.camera_model) == ("Apple", "iPhone 13 Pro")
    assert asset.caption == "from the file"
    assert asset.metadata == {"iso": 125, "f_number": 1.5, "keywords": ["dog", "狗"]}


def test_what_the_owner_said_is_never_overwritten(owner: User) -> None:
    said = datetime(1999, 12, 31, 23, 0, tzinfo=UTC)
    asset = make_asset(
        owner=owner,
        caption="Grandmother's dog",
        caption_edited=True,
        captured_at=said,
        captured_at_edited=True,
        is_favorite=True,
    )
    record_metadata(asset_id=asset.id, result=READ, model_version="1")
    asset.refresh_from_db()
    assert asset.caption == "Grandmother's dog"
    assert (asset.captured_at, asset.captured_local_date) == (said, said.date())
    assert asset.is_favorite
    assert asset.camera_make == "Apple"


def test_a_caption_that_the_owner_emptied_stays_empty(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_metadata(asset_id=asset.id, result=READ, model_version="1")
    edit_asset(owner=owner, asset_id=asset.id, changes=AssetChanges(caption=" "))
    record_metadata(asset_id=asset.id, result=READ, model_version="2")
    asset.refresh_from_db()
    assert asset.caption == ""


def test_a_caption_of_the_files_follows_the_file(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_metadata(asset_id=asset.id, result=READ, model_version="1")
    edit_asset(owner=owner, asset_id=asset.id, changes=AssetChanges(is_favorite=True))
    better = replace(READ, caption="read better")
    record_metadata(asset_id=asset.id, result=better, model_version="2")
    asset.refresh_from_db()
    assert asset.caption == "read better"


def test_a_later_reading_takes_back_what_an_earlier_one_said(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_metadata(asset_id=asset.id, result=READ, model_version="1")
    record_metadata(
        asset_id=asset.id,
        result=replace(READ, latitude=None, longitude=None, keywords=(), details={}),
        model_version="2",
    )
    asset.refresh_from_db()
    assert asset.latitude is None
    assert asset.metadata == {"keywords": []}


def test_renditions_are_recorded_however_often(owner: User) -> None:
    asset = make_asset(owner=owner)
    for _ in range(2):
        record_renditions(asset_id=asset.id, result=renditions("a"), model_version="1")
    asset.refresh_from_db()
    assert sorted(asset.renditions.values_list("kind", "object_key")) == [
        ("preview", "renditions/preview.a.webp"),
        ("thumbnail", "renditions/thumbnail.a.webp"),
    ]
    assert bytes(asset.thumbhash) == b"\x01\x02\x03"
    assert asset.dominant_color == "#336699"
    assert orphans() == []


def test_replaced_renditions_are_given_up_for_deletion(owner: User) -> None:
    asset = make_asset(owner=owner)
    record_renditions(asset_id=asset.id, result=renditions("a"), model_version="1")
    record_renditions(asset_id=asset.id, result=renditions("b"), model_version="2")
    assert asset.renditions.count() == 2
    assert orphans() == [["renditions/preview.a.webp", "renditions/thumbnail.a.webp"]]


@pytest.mark.django_db
def test_results_of_a_deleted_photo_leave_nothing_behind() -> None:
    gone = new_id()
    record_verification(asset_id=gone, result=Verified("image/png", 1, 1), model_version="1")
    record_metadata(asset_id=gone, result=READ, model_version="1")
    record_renditions(asset_id=gone, result=renditions("a"), model_version="1")
    assert not Asset.objects.exists()
    assert orphans() == [["renditions/preview.a.webp", "renditions/thumbnail.a.webp"]]
