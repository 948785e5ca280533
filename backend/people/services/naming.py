"""Faces get the names that a photo's sidecar gives them."""

from uuid import UUID

from django.db import transaction

from backend.people.models import Face, PeopleEditKind, Person
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.hearing import Heard, hear
from backend.people.services.locking import lock_people
from backend.people.services.moving import give_faces
from backend.people.services.outdated_words import renew_words_later
from backend.photos.models import Asset
from backend.photos.selectors.named_regions import named_regions


@transaction.atomic
def name_faces(*, asset_id: UUID) -> UUID | None:
    """Applies the named regions of the photo's sidecar to the faces that were found in it.

    To be called whenever either is new: after faces were grouped, and after metadata, and with it
    the sidecar, was read. Where the owner has a person of the name, the face is that person's, or
    else its nameless person gets the name, or somebody new does; what the machine took it for gives
    way. One edit of the owner's people, which can be undone; it is returned, or None where nothing
    was to be done. Idempotent. Takes the locks of the photo and of people, and no other photo's:
    whoever records a stage's result holds the former.
    """
    locked = Asset.objects.select_for_update(no_key=True, of=("self",)).select_related("owner")
    asset = locked.filter(id=asset_id).first()
    regions = named_regions(asset) if asset is not None else []
    if asset is None or not regions:
        return None
    lock_people(owner_id=asset.owner_id)
    heard = hear(asset=asset, regions=regions)
    if not heard:
        return None
    people = [one.person.id for one in heard if one.person is not None]
    with edit_people(
        owner=asset.owner, kind=PeopleEditKind.SIDECAR, people=people, photos=[asset_id]
    ) as edit:
        for one in heard:
            _give(edit, one)
    named = [one.person for one in heard if one.person is not None and one.is_new_name]
    elsewhere = Face.objects.filter(person__in=named).exclude(asset=asset)
    renew_words_later(
        owner_id=asset.owner_id, photos=set(elsewhere.values_list("asset_id", flat=True))
    )
    return edit.id


def _give(edit: PeopleEditing, heard: Heard) -> None:
    person = heard.person
    if person is None:
        person = edit.make_person(name=heard.name)
    elif heard.is_new_name:
        Person.objects.filter(id=person.id).update(name=heard.name)
        person.refresh_from_db()
    before = heard.face.person
    if before is not None and not before.name:
        # Nobody said that it is not the nameless one's: the two may well be one person.
        Face.objects.filter(id=heard.face.id).update(person=None)
    give_faces(edit, [heard.face.id], person, allow_same_photo=False)
