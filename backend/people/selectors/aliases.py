"""People who were merged into others: what was said about them holds for those they became."""

from collections.abc import Collection
from uuid import UUID

from backend.people.models import Person


def aliases_of(people: Collection[UUID]) -> dict[UUID, UUID]:
    """Each of these people, and whoever became one of them, with who that is now."""
    now = {person: person for person in people}
    latest = set(now)
    while latest:
        merged = Person.objects.filter(merged_into__in=latest).exclude(id__in=now)
        found = {person: now[into] for person, into in merged.values_list("id", "merged_into_id")}
        now |= found
        latest = set(found)
    return now
