"""The log of what the owner did to people and faces."""

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTransform

from backend.accounts.models import User
from backend.people.models import PeopleEdit

ORDERING = ("-id",)


def list_edits(*, owner: User) -> QuerySet[PeopleEdit]:
    """The newest first, each with `about` (people.services.journal.About), without its rows."""
    edits = PeopleEdit.objects.filter(owner=owner).defer("changes").select_related("actor")
    return edits.annotate(about=KeyTransform("about", "changes"))
