from pathlib import Path

import pytest

from backend.common.errors import PermanentStageError
from backend.events.results import Verified
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.stages.verify import stage


def test_a_real_photo_is_what_it_was_said_to_be(
    store: ObjectStore, sample_photos: Path, tmp_path: Path
) -> None:
    content = (sample_photos / "arrow.heic").read_bytes()
    photo = stored_photo(store, tmp_path, content, filename="arrow.txt")
    assert stage.run(photo) == Verified(media_type="image/heic", width=3024, height=4032)


@pytest.mark.parametrize(
    ("content", "changes", "code"),
    [
        (b"", {"size": 10}, "empty_file"),
        (b"abc", {"size": 4}, "size_mismatch"),
        (b"abc", {"sha256": "0" * 64}, "checksum_mismatch"),
        (b"MZ\x90\x00", {"filename": "cat.jpg"}, "unsupported_type"),
    ],
)
def test_what_was_not_promised_is_refused_for_good(
    store: ObjectStore, tmp_path: Path, content: bytes, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(PermanentStageError) as refusal:
        stage.run(stored_photo(store, tmp_path, content, **changes))
    assert refusal.value.code == code


def test_a_missing_original_is_refused_for_good(store: ObjectStore, tmp_path: Path) -> None:
    photo = stored_photo(store, tmp_path, b"abc")
    store.delete([photo.original_key])
    with pytest.raises(PermanentStageError) as refusal:
        stage.run(photo)
    assert refusal.value.code == "original_missing"
