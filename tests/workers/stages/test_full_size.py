"""The whole picture for others, over the real store."""

import io
from pathlib import Path

import pytest
from PIL import Image

from backend.common.errors import PermanentStageError
from backend.storage.store import ObjectStore
from tests.workers.media.pictures import exif, quadrants
from tests.workers.stages.photos import stored_photo
from workers.stages.full_size import stage

GPS = {1: "N", 2: (30.0, 14.0, 35.0), 3: "E", 4: (120.0, 9.0, 0.0)}


def test_it_is_in_the_store_without_the_place_that_the_original_tells(
    store: ObjectStore, tmp_path: Path
) -> None:
    file = io.BytesIO()
    quadrants().save(file, "JPEG", exif=exif({0x0112: 6}, gps=GPS))
    made = stage.run(stored_photo(store, tmp_path, file.getvalue())).rendition
    assert (made.kind, made.content_type, made.width, made.height) == (
        *("full_size", "image/jpeg"),
        *(80, 120),
    )
    content = store.read(made.object_key)
    assert len(content) == made.size
    with Image.open(io.BytesIO(content)) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}


def test_what_is_no_picture_fails_for_good(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(PermanentStageError):
        stage.run(stored_photo(store, tmp_path, b"no picture at all" * 100))
