from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backend.common.errors import PermanentStageError
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.stages.metadata import stage


def test_a_phone_photo_tells_when_where_and_with_what(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    content = (sample_photos / "pug.heic").read_bytes()
    read = stage.run(stored_photo(store, tmp_path, content))
    assert read.captured_at == datetime(2023, 2, 21, 11, 33, 8, 302_000, tzinfo=UTC)
    assert read.captured_local_date == date(2023, 2, 21)
    assert (read.captured_at_source, read.captured_offset_minutes) == (
        "exif.DateTimeOriginal",
        180,
    )
    assert (read.latitude, read.longitude) == pytest.approx((44.85048, 34.97665), abs=1e-4)
    assert read.altitude == pytest.approx(29.1)
    assert (read.camera_make, read.camera_model) == ("Apple", "iPhone 13 Pro")
    assert read.details["f_number"] == 1.5
    assert read.details["iso"] == 125


def test_a_camera_without_a_fix_has_no_position(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    content = (sample_photos / "spatial_photo.heic").read_bytes()
    read = stage.run(stored_photo(store, tmp_path, content))
    assert (read.latitude, read.longitude) == (None, None)


def test_a_silent_file_falls_back_on_what_the_client_said(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    content = (sample_photos / "coffee.png").read_bytes()
    hint = datetime(2020, 5, 1, 20, 0, tzinfo=UTC)
    read = stage.run(stored_photo(store, tmp_path, content, captured_at_hint=hint))
    assert (read.captured_at, read.captured_at_source) == (hint, "modified")
    assert read.captured_local_date == date(2020, 5, 2)


def test_an_unreadable_file_fails_for_good(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(PermanentStageError) as refusal:
        stage.run(stored_photo(store, tmp_path, b"\xff\xd8\xff\xe0 no more"))
    assert refusal.value.code in {"truncated", "undecodable"}
