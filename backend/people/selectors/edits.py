"""The log of what the owner did to people and faces."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTransform

from backend.accounts.models import User
from backend.people.models import PeopleEdit, PeopleEditKind

ORDERING = ("-id",)
# What an owner says about one person.
TRAITS = ("name", "birth_date", "is_favorite", "is_hidden", "cover")


@dataclass(frozen=True, slots=True)
class ChangedTrait:
    """`cover` is the id of a face, None where the album chooses it; dates are in ISO 8601."""

    name: str
    before: str | bool | None
    after: str | bool | None


def list_edits(*, owner: User) -> QuerySet[PeopleEdit]:
    """The newest first, each with `about` (people.services.journal.About), the rows of people
    that it changed (`people_rows`) and the edit that it `undoes`; without the other rows."""
    edits = PeopleEdit.objects.filter(owner=owner).select_related("actor", "undoes")
    edits = edits.defer("changes", "undoes__changes")
    return edits.annotate(
        about=KeyTransform("about", "changes"),
        people_rows=KeyTransform("people", KeyTransform("rows", "changes")),
    )


def changed_traits(edit: Any) -> list[ChangedTrait]:
    """What was said about the person that an edit is about, or taken back; none for other kinds.

    `edit` comes from `list_edits`.
    """
    undone = getattr(edit, "undoes", None)
    people = edit.about["people"]
    if (undone or edit).kind != PeopleEditKind.EDIT or not people:
        return []
    before, after = (edit.people_rows or {}).get(people[0]["id"], (None, None))
    if before is None or after is None:
        return []
    return [
        ChangedTrait(name, before[name], after[name])
        for name in TRAITS
        if name in before and before[name] != after[name]  # older edits know fewer
    ]
