"""What the owner says people are to them."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.asking import kinship
from backend.asking.models import Relation
from backend.asking.selectors.relations import relations_of_person
from backend.common import errors
from backend.common.names import tidy
from backend.people.models import Person
from backend.people.selectors.people import get_person

MOST_RELATIONS = 10
LONGEST_WORD = 40  # characters


def set_relations(
    *, owner: User, person_id: UUID, kinds: Collection[str], words: Collection[str]
) -> list[Relation]:
    """In place of all that was said of the person before; saying it twice changes nothing.

    kinds: slugs of `backend.asking.kinship`. words: the owner's own ("Nana"). Raises NotFound and
    InvalidInput (`unknown_relation`, `name_too_long`).
    """
    if unknown := set(kinds) - kinship.kinds().keys():
        raise errors.InvalidInput(
            "There is no such relation: %(unknown)s.",
            code="unknown_relation",
            values={"unknown": ", ".join(sorted(unknown))},
        )
    said = {(kind, "") for kind in kinds} | {("", word) for word in map(_tidied, words) if word}
    with transaction.atomic():
        get_person(owner=owner, person_id=person_id)
        Person.objects.select_for_update(no_key=True).get(pk=person_id)
        before = Relation.objects.filter(person=person_id)
        known = {(relation.kind, relation.word): relation.pk for relation in before}
        before.filter(pk__in=[pk for key, pk in known.items() if key not in said]).delete()
        Relation.objects.bulk_create(
            Relation(owner=owner, person_id=person_id, kind=kind, word=word)
            for kind, word in sorted(said - known.keys())
        )
    return relations_of_person(owner=owner, person_id=person_id)


def _tidied(word: str) -> str:
    tidied = tidy(word)
    if len(tidied) > LONGEST_WORD:
        raise errors.InvalidInput(
            "A word for somebody has at most %(most)d characters.",
            code="name_too_long",
            values={"most": LONGEST_WORD},
        )
    return tidied
