"""The log of what the owner did to people and faces."""

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTransform

from backend.accounts.models import User
from backend.people.models import PeopleEdit

ORDERING = ("-id",)


def list_edits(*, owner: User) -> QuerySet[PeopleEdit]:
    """The newest first, each with `about` (people.services.journal.About) and the edit that it
    `undoes`, without their rows."""
    edits = PeopleEdit.objects.filter(owner=owner).select_related("actor", "undoes")
    edits = edits.defer("changes", "undoes__changes")
    return edits.annotate(about=KeyTransform("about", "changes"))
