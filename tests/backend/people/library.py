"""A small library of people, and everything that the owner said about it, to be compared."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.people.models import Face, FaceRejection, Person, PersonDistinction
from backend.people.services.upkeep import choose_covers
from backend.photos.models import Asset
from tests.factories import make_asset, make_face, make_person


def somebody(owner: User, *, faces: int = 2, name: str = "", **fields: Any) -> Person:
    """With as many faces, each in a photo of its own, far from everybody else's."""
    person = make_person(owner=owner, name=name, **fields)
    for _ in range(faces):
        make_face(asset=make_asset(owner=owner), person=person)
    choose_covers(person_ids=[person.id])
    person.refresh_from_db()
    return person


def ids_of(person: Person) -> list[UUID]:
    return list(Face.objects.filter(person=person).order_by("id").values_list("id", flat=True))


def state(owner: User) -> dict[str, Sequence[Any]]:
    """All rows of people, as far as they are anybody's word or show."""
    return {
        "people": list(
            Person.objects.filter(owner=owner)
            .order_by("id")
            .values_list(
                "id",
                "name",
                "birth_date",
                "is_hidden",
                "cover",
                "cover_is_chosen",
                "merged_into",
                "created_at",
            )
        ),
        "faces": list(
            Face.objects.filter(owner=owner)
            .order_by("id")
            .values_list(
                "id",
                "asset",
                "person",
                "source",
                "is_confirmed",
                "is_ignored",
                "left",
                "top",
                "width",
                "height",
            )
        ),
        "rejections": sorted(
            FaceRejection.objects.filter(person__owner=owner).values_list("face", "person")
        ),
        "distinctions": sorted(
            PersonDistinction.objects.filter(one__owner=owner).values_list("one", "other")
        ),
        "photos": list(
            Asset.objects.filter(owner=owner).order_by("id").values_list("id", "allows_same_person")
        ),
    }
