"""One pass of the network serves every stage of a run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import previewed_photo
from workers.inference.engine import Engine
from workers.stages import tags
from workers.stages.contract import Photo
from workers.stages.look import look_of

pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def photo(store: ObjectStore, tmp_path: Path, preview: Callable[[str], bytes]) -> Photo:
    spaces = ("efficientnet-lite2-0.1.0", "a-network-of-another-worker")
    return previewed_photo(store, tmp_path, preview("coffee.png"), spaces=spaces)


def test_stages_of_one_run_look_once(photo: Photo, engine: Engine) -> None:
    first = look_of(photo)
    sentinel = np.full_like(first.features, 1.5)
    (kept,) = photo.workdir.glob("look-*.npz")
    np.savez(
        kept,
        probabilities=first.probabilities,
        features=sentinel,
        colourfulness=np.float32(9),
        contrast=np.float32(99),
    )
    assert (look_of(photo).features == sentinel).all()
    assert np.allclose(
        tags.stage.run(photo).points[0].vector,
        engine.tags.spaces[photo.spaces[0]].point(look_of(photo)),
        atol=1e-6,
    )


def test_whoever_comes_later_sees_all_that_the_first_saw(photo: Photo) -> None:
    first, later = look_of(photo), look_of(photo)
    assert first.contrast < 255
    assert (later.colourfulness, later.contrast) == (first.colourfulness, first.contrast)
    assert (later.probabilities == first.probabilities).all()


def test_another_preview_is_looked_at_anew(
    photo: Photo, preview: Callable[[str], bytes], store: ObjectStore
) -> None:
    before = look_of(photo)
    content = preview("pug.heic")
    key = keys.rendition(photo.owner_id, photo.asset_id, "preview", content)
    store.put(key, content, content_type="image/webp")
    assert not np.allclose(look_of(replace(photo, preview_key=key)).features, before.features)


def test_points_are_given_in_those_of_the_wanted_spaces_that_are_known(photo: Photo) -> None:
    (point,) = tags.stage.run(photo).points
    assert point.space == "efficientnet-lite2-0.1.0"
    assert len(point.vector) == 512
    assert np.linalg.norm(point.vector) == pytest.approx(1, abs=1e-5)
    assert tags.stage.run(replace(photo, spaces=())).points == ()
