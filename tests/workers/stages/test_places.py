from pathlib import Path

from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.stages.places import stage


def test_a_photo_with_a_position_has_a_place(store: ObjectStore, tmp_path: Path) -> None:
    photo = stored_photo(store, tmp_path, b"", latitude=39.9087, longitude=116.3975)
    place = stage.run(photo).place
    assert place is not None
    assert (place.name_en, place.name_zh, place.country_code) == ("Beijing", "北京", "CN")


def test_a_photo_without_a_position_has_none(store: ObjectStore, tmp_path: Path) -> None:
    assert stage.run(stored_photo(store, tmp_path, b"")).place is None
