"""Real photos, the faces that networks find in them, and frames as somebody drew them in digiKam.

The frames are those labelled by hand in `tests/data/faces.json`, without a look at what is found.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from backend.accounts.models import User
from backend.events.results import FacesFound, FacesToGroup
from backend.people.models import Face
from backend.people.services.naming import name_faces
from backend.photos.services.sidecars import put_sidecar
from backend.storage.store import ObjectStore
from tests.backend.people.sidecars import Box, digikam
from tests.backend.people.sidecars import photo as photo_with_metadata
from tests.workers.stages.photos import previewed_photo
from workers.media.header import Header, read_header
from workers.media.renditions import make_renditions
from workers.results.recorder import record
from workers.stages import faces

pytestmark = pytest.mark.django_db

_LABELS = Path(__file__).parents[2] / "data" / "faces.json"
_ORIENTATION = 0x0112
_TURNED_RIGHT = 6  # the picture is stored lying on its left side


def labelled(name: str) -> list[Box]:
    boxes = json.loads(_LABELS.read_text(encoding="utf-8"))["faces"][name]
    return [tuple(side / 100 for side in box) for box in boxes]


def lying(path: Path, folder: Path) -> Path:
    """The photo as a camera stores it that was held upright."""
    target = folder / "lying.jpg"
    with Image.open(path) as image:
        exif = image.getexif()
        exif[_ORIENTATION] = _TURNED_RIGHT
        image.transpose(Image.Transpose.ROTATE_90).save(target, exif=exif, quality=95)
    return target


def found_in(path: Path, header: Header, store: ObjectStore, workdir: Path) -> FacesFound:
    preview = make_renditions(path, header).preview.content
    return faces.stage.run(previewed_photo(store, workdir, preview))


def named(owner: User, header: Header, found: FacesFound, sidecar: bytes) -> Sequence[str]:
    """The names in the photo, from left to right, once its faces and its sidecar are there."""
    width, height = header.upright
    asset = photo_with_metadata(
        owner, metadata={"orientation": header.orientation}, width=width, height=height
    )
    record(asset_id=asset.id, result=found, model_version="1")
    record(asset_id=asset.id, result=FacesToGroup(), model_version="1")
    put_sidecar(owner=owner, asset_id=asset.id, content=sidecar)
    name_faces(asset_id=asset.id)
    rows = Face.objects.filter(asset=asset).order_by("left").select_related("person")
    return [face.person.name if face.person else "" for face in rows]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("name", ["t1.jpg", "sample5.jpg", "obama.jpg"])
def test_everybody_framed_by_hand_is_named(
    name: str, owner: User, store: ObjectStore, tmp_path: Path, sample_photos: Path
) -> None:
    header = read_header(sample_photos / name)
    frames = sorted(labelled(name))
    people = [f"Person {number}" for number in range(len(frames))]
    sidecar = digikam(*zip(people, frames, strict=True), size=header.upright)
    found = found_in(sample_photos / name, header, store, tmp_path)
    assert [one for one in named(owner, header, found, sidecar) if one] == people


@pytest.mark.usefixtures("engine")
def test_so_is_everybody_in_a_photo_that_is_stored_lying(
    owner: User, store: ObjectStore, tmp_path: Path, sample_photos: Path
) -> None:
    path = lying(sample_photos / "t1.jpg", tmp_path)
    header = read_header(path)
    assert header.orientation == _TURNED_RIGHT
    frames = sorted(labelled("t1.jpg"))
    people = [f"Person {number}" for number in range(len(frames))]
    stored = [(top, 1 - left - width, height, width) for left, top, width, height in frames]
    sidecar = digikam(*zip(people, stored, strict=True), size=(header.width, header.height))
    found = found_in(path, header, store, tmp_path)
    assert [one for one in named(owner, header, found, sidecar) if one] == people
