"""Reading faces, always out of one owner's library; of photos that can be seen alone."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face
from backend.people.selectors.people import get_person
from backend.photos.models import Visibility
from backend.photos.selectors.visibility import visible

# Through the photos as the timeline lists them (index `asset_timeline`), so that a page is read
# without the rest.
ORDERING = ("-asset__captured_at", "-asset__id", "-id")


@dataclass(frozen=True, slots=True)
class FaceFilters:
    """All that is given must hold; ignored faces are listed only when asked for."""

    person: UUID | None = None
    asset: UUID | None = None
    unknown: bool = False
    ignored: bool = False


def list_faces(*, owner: User, filters: FaceFilters) -> QuerySet[Face]:
    """Each with its photo and person, to be paged by ORDERING."""
    faces = visible_faces(owner=owner).filter(is_ignored=filters.ignored)
    if filters.person is not None:
        faces = faces.filter(person=filters.person)
    if filters.asset is not None:
        faces = faces.filter(asset=filters.asset)
    if filters.unknown:
        faces = faces.filter(person=None)
    return faces


def visible_faces(*, owner: User) -> QuerySet[Face]:
    """Each with its photo and person; those that are ignored are among them."""
    faces = Face.objects.filter(visible("asset__"), owner=owner, asset__owner=owner)
    return faces.select_related("asset", "person")


def faces_of(*, owner: User, person_id: UUID) -> QuerySet[Face]:
    """The person's faces. Raises NotFound."""
    person = get_person(owner=owner, person_id=person_id)
    return list_faces(owner=owner, filters=FaceFilters(person=person.id))


def get_face(*, owner: User, face_id: UUID) -> Face:
    """Raises NotFound, also for a face in a locked photo."""
    faces = Face.objects.select_related("asset", "person").prefetch_related("asset__renditions")
    faces = faces.exclude(asset__visibility=Visibility.LOCKED)
    face = faces.filter(owner=owner, id=face_id).first()
    if face is None:
        raise errors.NotFound("There is no such face in your library.")
    return face
