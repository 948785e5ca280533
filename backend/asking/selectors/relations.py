"""What people are to an owner: as the owner said, and as their names say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.asking import kinship
from backend.asking.models import Relation
from backend.people.models import Person
from backend.people.selectors.people import get_person
from backend.search.text.words import normalise

ORDERING = ("person_id", "kind", "word")

Relations = Mapping[str, frozenset[UUID]]  # by kind


def list_relations(*, owner: User) -> QuerySet[Relation]:
    """Without those of people who were merged away; to be paged by ORDERING."""
    return Relation.objects.filter(owner=owner, person__merged_into=None).select_related("person")


def relations_of_person(*, owner: User, person_id: UUID) -> list[Relation]:
    """Raises NotFound."""
    person = get_person(owner=owner, person_id=person_id)
    said = Relation.objects.filter(person=person).select_related("person")
    return list(said.order_by(*ORDERING))


def said_by(owner: User) -> tuple[Relations, list[tuple[str, UUID]]]:
    """By kind; and the owner's own words with whom they mean."""
    into = dict(
        Person.objects.filter(owner=owner)
        .exclude(merged_into=None)
        .values_list("id", "merged_into_id")
    )
    relations: dict[str, frozenset[UUID]] = defaultdict(frozenset)
    words = []
    rows = Relation.objects.filter(owner=owner).values_list("kind", "word", "person_id")
    for kind, word, said_of in rows:
        person = said_of
        while person in into:
            person = into[person]
        if kind:
            relations[kind] |= {person}
        else:
            words.append((word, person))
    return dict(relations), words


def implied_by(names: Iterable[tuple[str, UUID]]) -> Relations:
    """Somebody who is called 奶奶 is the grandmother, also where "grandma" is asked for."""
    relations: dict[str, frozenset[UUID]] = defaultdict(frozenset)
    for name, person in names:
        for kind in _kinds(name):
            relations[kind] |= {person}
    return dict(relations)


def both(one: Relations, other: Relations) -> Relations:
    """What was said stands; what names imply only adds the kinds of which nothing was said."""
    return {**other, **one}


def _kinds(name: str) -> Iterator[str]:
    meant = kinship.words().get(normalise(name.strip()), ())
    if len(meant) == 1 and normalise(name.strip()) not in kinship.GENERAL:
        yield from meant[0]
