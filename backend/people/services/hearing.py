"""Which of a photo's faces a sidecar names, and whose they are by that name."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.common.names import tidy
from backend.people.models import Face, FaceRejection, Person
from backend.people.selectors.people import survivor_of
from backend.people.selectors.taken_back import taken_back
from backend.people.services.changing import LONGEST_NAME
from backend.people.services.overlapping import best_pairs
from backend.photos.models import Asset
from backend.photos.selectors.named_regions import NamedRegion

# Intersection over union. Programs frame a face differently, from brow to chin or the whole head.
# The 36 faces of the sample photos that are framed by hand, forehead to chin, overlap by 0.54 at
# least with what the networks find; widened by 60 %, to the whole head, by 0.25; and neither
# overlaps by more than 0.02 with anybody else's. Equal frames overlap by a fifth when they are two
# thirds of a side apart.
_SAME_FACE = 0.2


@dataclass(frozen=True, slots=True)
class Heard:
    """The face is that person's; without one, somebody new's of that name. `is_new_name`: the
    person has had none."""

    face: Face
    name: str
    person: Person | None
    is_new_name: bool = False


def hear(*, asset: Asset, regions: Sequence[NamedRegion]) -> list[Heard]:
    """What the regions say that is neither known nor denied; the caller holds the lock of people.

    Each region names the face that it fits best, each face is named once, and nobody is in the
    photo twice. The owner's word stands: a face that is confirmed or ignored, that was said not to
    be that person, or whose naming was undone stays as it is; so does one of somebody who was not
    born yet, or of whom it is not clear who is meant because several people have the name.
    """
    faces = list(Face.objects.filter(asset=asset).select_related("person").order_by("id"))
    names = [tidy(one.name)[:LONGEST_NAME].strip() for one in regions]
    known = _people_called(set(names) - {""}, owner_id=asset.owner_id)
    denied = _denied(faces)
    silent = taken_back(owner_id=asset.owner_id, faces=[face.id for face in faces])
    taken: set[UUID | str] = {
        face.person_id for face in faces if face.is_confirmed and face.person_id is not None
    }
    heard: list[Heard] = []
    boxes = [one.region for one in regions]
    for row, column in best_pairs(boxes, faces, least=_SAME_FACE):
        face, name = faces[column], names[row]
        if face.is_confirmed or face.is_ignored or face.id in silent or not name:
            continue
        for one in _whose(face, name, known.get(name, ())):
            whose: set[UUID | str] = {name} if one.person is None else {name, one.person.id}
            if _possible(one, asset, denied) and taken.isdisjoint(whose):
                taken |= whose
                heard.append(one)
    return heard


def _people_called(names: Collection[str], *, owner_id: UUID) -> Mapping[str, Sequence[Person]]:
    """By name. Of a name that only people have who were merged away, those whom they became."""
    found: dict[str, dict[UUID, Person]] = defaultdict(dict)
    former: dict[str, dict[UUID, Person]] = defaultdict(dict)
    people = Person.objects.filter(owner=owner_id, name__in=names).order_by("id")
    for person in people.select_related("merged_into"):
        if person.merged_into is None:
            found[person.name][person.id] = person
        else:
            now = survivor_of(person)
            former[person.name][now.id] = now
    return {name: list((found[name] or former[name]).values()) for name in {*found, *former}}


def _whose(face: Face, name: str, called: Sequence[Person]) -> Iterator[Heard]:
    """Of several people of one name, whom the face is taken for already, or nobody."""
    if not called:
        nameless = face.person if face.person is not None and not face.person.name else None
        yield Heard(face, name, nameless, is_new_name=nameless is not None)
        return
    likely = [person for person in called if person.id == face.person_id]
    if likely or len(called) == 1:
        yield Heard(face, name, (likely or called)[0])


def _denied(faces: Sequence[Face]) -> set[tuple[UUID, UUID]]:
    said = FaceRejection.objects.filter(face__in=faces)
    return set(said.values_list("face_id", "person_id"))


def _possible(heard: Heard, asset: Asset, denied: Collection[tuple[UUID, UUID]]) -> bool:
    person = heard.person
    if person is None:
        return True
    unborn = person.birth_date is not None and asset.captured_local_date < person.birth_date
    return not unborn and (heard.face.id, person.id) not in denied
