import io
from pathlib import Path

import pytest
from PIL import Image

from backend.common.errors import PermanentStageError
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.stages.renditions import stage


def test_the_renditions_are_in_the_store(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    photo = stored_photo(store, tmp_path, (sample_photos / "arrow.heic").read_bytes())
    made = stage.run(photo)
    assert [rendition.kind for rendition in made.renditions] == ["preview", "thumbnail"]
    for rendition in made.renditions:
        assert str(photo.asset_id) in rendition.object_key
        content = store.read(rendition.object_key)
        assert len(content) == rendition.size
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.format == "WEBP"
            assert picture.size == (rendition.width, rendition.height)
    assert (made.renditions[0].width, made.renditions[0].height) == (1536, 2048)
    assert len(made.thumbhash) <= 25


def test_a_second_run_writes_the_same_objects(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    photo = stored_photo(store, tmp_path, (sample_photos / "rocket.jpg").read_bytes())
    assert stage.run(photo) == stage.run(photo)


def test_a_damaged_photo_fails_for_good_and_leaves_nothing(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    content = (sample_photos / "rocket.jpg").read_bytes()
    with pytest.raises(PermanentStageError) as refusal:
        stage.run(stored_photo(store, tmp_path, content[: len(content) // 2]))
    assert refusal.value.code == "truncated"
