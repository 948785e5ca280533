"""What the owner says about a person: who it is, and whether to show it."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.people.models import Person
from backend.photos.models import Asset
from backend.search.services.indexing import index_assets

_LONGEST_NAME = 100  # characters


@dataclass(frozen=True, slots=True)
class PersonChanges:
    """None leaves a field as it is; an empty name takes the name away."""

    name: str | None = None
    is_hidden: bool | None = None


def edit_person(*, owner: User, person_id: UUID, changes: PersonChanges) -> None:
    """Applies the changes; a new name is searchable at once in all of the person's photos.

    Raises NotFound, and InvalidInput (`name_too_long`).
    """
    name = None if changes.name is None else _tidy(changes.name)
    with transaction.atomic():
        photos = _lock_photos(owner, person_id) if name is not None else []
        person = _locked(owner, person_id)
        renamed = name is not None and name != person.name
        if name is not None:
            person.name = name
        if changes.is_hidden is not None:
            person.is_hidden = changes.is_hidden
        person.save(update_fields=["name", "is_hidden", "updated_at"])
        if renamed:
            index_assets(asset_ids=photos)
            for asset_id in photos:
                announce(
                    topic=Topic.ASSET_CHANGED,
                    payload={"asset_id": str(asset_id)},
                    owner_id=owner.id,
                )


def _tidy(name: str) -> str:
    """One line, single spaces."""
    tidy = " ".join(name.split())
    if len(tidy) > _LONGEST_NAME:
        raise errors.InvalidInput(
            f"A name has at most {_LONGEST_NAME} characters.", code="name_too_long"
        )
    return tidy


def _lock_photos(owner: User, person_id: UUID) -> list[UUID]:
    """Photos before people: the order in which stages lock them."""
    photos = Asset.objects.filter(owner=owner, faces__person=person_id).values("id")
    rows = Asset.objects.select_for_update(no_key=True).filter(id__in=photos).order_by("id")
    return list(rows.values_list("id", flat=True))


def _locked(owner: User, person_id: UUID) -> Person:
    try:
        return Person.objects.select_for_update(no_key=True).get(owner=owner, id=person_id)
    except Person.DoesNotExist:
        raise errors.NotFound("There is no such person in your library.") from None
