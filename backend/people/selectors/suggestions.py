"""The questions that are open, those first from whose answer most is learnt."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.people.models import Suggestion
from backend.people.selectors.people import described_people
from backend.photos.selectors.visibility import visible

ORDERING = ("turn", "-gain", "id")
_NEVER_POSTPONED = datetime(1970, 1, 1, tzinfo=UTC)

_CAN_BE_SEEN = Q(face=None) | visible("face__asset__")


def list_suggestions(*, owner: User) -> QuerySet[Any]:  # Suggestion, with `turn`
    """To be paged by ORDERING: postponed questions come last, the longest postponed first.

    Faces in photos that cannot be seen are not asked about.
    """
    return (
        Suggestion.objects.filter(_CAN_BE_SEEN, owner=owner)
        .select_related("face__asset", "face__person")
        .prefetch_related("face__asset__renditions")
        .annotate(turn=Coalesce("postponed_at", Value(_NEVER_POSTPONED)))
    )


def describe_people(suggestions: Sequence[Any], *, owner: User) -> Sequence[Any]:
    """Adds `described_person` and `described_other`, as `list_people` describes people.

    A question about somebody who has just gone, or was merged away, is left out.
    """
    ids = {row_id for one in suggestions for row_id in (one.person_id, one.other_id) if row_id}
    people = {person.id: person for person in described_people(owner=owner).filter(id__in=ids)}
    there = [one for one in suggestions if {one.person_id, one.other_id} - {None} <= people.keys()]
    for suggestion in there:
        suggestion.described_person = people[suggestion.person_id]
        suggestion.described_other = people.get(suggestion.other_id)
    return there
