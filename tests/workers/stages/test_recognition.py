"""The stages that look at pictures: from a preview in the store to results in fractions."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from backend.common.errors import PermanentStageError, TransientStageError
from backend.events.contracts import StageName
from backend.events.results import RecognisedWords
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import previewed_photo
from workers.stages import faces, ocr, people, semantic, tags
from workers.stages.contract import Photo
from workers.vision.pixels import decode

pytestmark = pytest.mark.usefixtures("engine")

NO_WORDS = RecognisedWords()
FACE_SPACES = ("sface-2021dec",)


@pytest.fixture
def photo(store: ObjectStore, tmp_path: Path) -> Callable[..., Photo]:
    """`photo(preview=…, words=…)`: a photo whose preview, if any, is in the store."""

    def made(
        *,
        preview: bytes | None = None,
        words: RecognisedWords = NO_WORDS,
        spaces: tuple[str, ...] = (),
    ) -> Photo:
        return previewed_photo(store, tmp_path, preview, recognised=words, spaces=spaces)

    return made


def test_faces_come_in_fractions_with_a_square_crop_in_the_store(
    photo: Callable[..., Photo], preview: Callable[[str], bytes], store: ObjectStore
) -> None:
    group = photo(preview=preview("t1.jpg"), spaces=FACE_SPACES)
    found = faces.stage.run(group).faces

    assert len(found) == 6
    for face in found:
        assert 0 <= face.left < face.left + face.width <= 1
        assert 0 <= face.top < face.top + face.height <= 1
        assert len(face.landmarks) == 5
        assert len(face.points[0].vector) == 128
        assert face.crop_key.startswith(f"crops/{group.owner_id}/{group.asset_id}/")
        height, width, _ = decode(store.read(face.crop_key)).shape
        assert height == width <= 256
    assert len({face.crop_key for face in found}) == 6


def test_a_second_look_finds_the_same(
    photo: Callable[..., Photo], preview: Callable[[str], bytes]
) -> None:
    portrait = photo(preview=preview("obama.jpg"), spaces=FACE_SPACES)
    first, second = faces.stage.run(portrait).faces, faces.stage.run(portrait).faces
    assert [face.crop_key for face in first] == [face.crop_key for face in second]
    assert np.allclose(first[0].points[0].vector, second[0].points[0].vector, atol=1e-5)


def test_tags_and_text_come_with_confidences_and_places(
    photo: Callable[..., Photo], preview: Callable[[str], bytes]
) -> None:
    (best, *_) = tags.stage.run(photo(preview=preview("pug.heic"))).tags
    assert (best.slug, best.name_zh) == ("animal", "动物")
    assert 0.5 < best.confidence <= 1

    lines = ocr.stage.run(photo(preview=preview("page.png"))).lines
    assert lines[0].text == "Region-based segmentation"
    assert all(0 <= side <= 1 for line in lines for corner in line.polygon for side in corner)
    tops = [line.polygon[0][1] for line in lines]
    assert tops == sorted(tops)


@pytest.mark.parametrize("stage", [faces.stage, tags.stage, ocr.stage])
def test_a_preview_that_is_missing_may_come_back_and_a_damaged_one_will_not(
    photo: Callable[..., Photo], preview: Callable[[str], bytes], stage: faces.Faces
) -> None:
    with pytest.raises(TransientStageError) as missing:
        stage.run(photo())
    assert missing.value.code == "preview_missing"
    with pytest.raises(PermanentStageError) as damaged:
        stage.run(photo(preview=preview("coffee.png")[:200]))
    assert damaged.value.code == "preview_undecodable"


def test_every_stage_names_itself_and_its_model() -> None:
    stages = {
        stage.name: stage.model_version()
        for stage in (faces.stage, people.stage, tags.stage, ocr.stage, semantic.stage)
    }
    assert set(stages) == {
        StageName.FACES,
        StageName.PEOPLE,
        StageName.TAGS,
        StageName.OCR,
        StageName.SEMANTIC,
    }
    assert all(0 < len(version) <= 100 for version in stages.values())
