"""Names, merges and corrections survive a change of the face network, and the change back.

Real photos go through the real stages; what takes the place of the broker is a loop.
"""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, SpaceKind, StageName
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.selectors.spaces import current_space
from backend.modelhub.services.filling import fill_spaces
from backend.modelhub.services.lifecycle import open_space, switch_to
from backend.people.models import Face, FaceEmbedding
from backend.people.services.merging import merge_people
from backend.people.services.moving import move_faces
from backend.people.services.rejecting import ignore_faces, reject_faces
from backend.photos.models import Asset, StageRun, StageState
from backend.storage.store import ObjectStore
from tests.workers.pipeline.stored import stored
from workers.pipeline import networks, runner, spaces

ANOTHER = "dlib-resnet29-1"
EVERY_STAGE = frozenset(spec.name for spec in PIPELINE) - {StageName.OCR}
PHOTOS = ("obama.jpg", "obama2.jpg", "obama3.jpg", "biden.jpg", "sample4.jpg")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module", autouse=True)
def _networks() -> None:
    """OCR has no part in this, and is left out for speed."""
    networks.load(networks.needed_by(EVERY_STAGE))
    assert networks.FIRST_SPACES[SpaceKind.FACES] != ANOTHER


def work_off() -> None:
    """What workers do, until nothing is ready."""
    ready = StageRun.objects.filter(state=StageState.READY, stage__in=EVERY_STAGE)
    while (run := ready.order_by("pk").first()) is not None:
        runner.run_from(
            asset_id=run.asset_id, stage=StageName(run.stage), worker="test", served=EVERY_STAGE
        )


def change_to(version: str) -> None:
    """What an operator does, and the relay after that."""
    space = EmbeddingSpace.objects.filter(kind=SpaceKind.FACES, version=version).first()
    if space is None:
        open_space(kind=SpaceKind.FACES, version=version, switches_when_complete=True)
        for _ in range(4):
            fill_spaces()
            work_off()
    else:
        switch_to(space_id=space.pk)
    assert current().version == version


def current() -> EmbeddingSpace:
    space = current_space(kind=SpaceKind.FACES)
    assert space is not None
    return space


def people() -> dict[str, tuple[str, bool, bool]]:
    """By face: the name of whose it is, whether the owner said so, whether it is ignored."""
    return {
        str(face.pk): (
            face.person.name if face.person else "-",
            face.is_confirmed,
            face.is_ignored,
        )
        for face in Face.objects.select_related("person")
    }


@pytest.fixture
def album(owner: User, store: ObjectStore, sample_photos: Path) -> dict[str, Asset]:
    spaces.announce(EVERY_STAGE)
    photos = {
        name: stored(store, owner, (sample_photos / name).read_bytes(), filename=name)
        for name in PHOTOS
    }
    work_off()
    return photos


def test_people_survive_the_change_and_the_change_back(
    owner: User, store: ObjectStore, sample_photos: Path, album: dict[str, Asset]
) -> None:
    first = current().version
    faces = {name: list(asset.faces.order_by("left")) for name, asset in album.items()}
    # One man is found again by himself; his name is all that has to be said.
    (president,) = {face.person_id for name in PHOTOS[:3] for face in faces[name]}
    assert president is not None
    move_faces(owner=owner, face_ids=[faces["obama.jpg"][0].pk], person_id=president)
    named = move_faces(owner=owner, face_ids=[faces["obama2.jpg"][0].pk], name="Barack")
    merge_people(owner=owner, person_id=named.person_id, other_ids=[president])
    vice = move_faces(owner=owner, face_ids=[faces["biden.jpg"][0].pk], name="Joe")
    # Corrections that no network would come to by itself.
    women = [face.pk for face in faces["sample4.jpg"]]
    move_faces(owner=owner, face_ids=women[:1], name="Ann")
    reject_faces(owner=owner, person_id=vice.person_id, face_ids=women[1:2])
    ignore_faces(owner=owner, face_ids=women[2:3])
    before = people()
    assert [before[str(faces[name][0].pk)][0] for name in PHOTOS[:3]] == ["Barack"] * 3

    change_to(ANOTHER)
    assert people() == before
    points = FaceEmbedding.objects.filter(face__source="detected")
    assert points.filter(space__version=first).count() == len(before)
    assert points.filter(space__version=ANOTHER).count() == len(before)

    # Somebody known is recognised in the new space, among faces that were carried over.
    newcomer = stored(store, owner, _mirrored(sample_photos / "obama3.jpg"), filename="new.jpg")
    work_off()
    (face,) = newcomer.faces.all()
    assert face.person is not None
    assert face.person.name == "Barack"

    now = people()
    change_to(first)  # at once: the first space was kept up to date
    assert (people(), EmbeddingSpace.objects.get(version=ANOTHER).state) == (
        now,
        SpaceState.STANDBY,
    )
    again = stored(store, owner, _mirrored(sample_photos / "obama.jpg"), filename="newer.jpg")
    work_off()
    (face,) = again.faces.all()
    assert face.person is not None
    assert face.person.name == "Barack"
    assert {key: value for key, value in people().items() if key in before} == before


def _mirrored(path: Path) -> bytes:
    with Image.open(path) as opened:
        picture = ImageOps.mirror(opened.convert("RGB"))
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=90)
    return content.getvalue()
