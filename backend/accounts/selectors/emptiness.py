"""Whether an account holds anything that its owner would miss."""

from collections.abc import Iterator

from django.db import models

from backend.accounts.models import User

# Kept for everybody or for a while, and made of what else there is.
_PASSING = frozenset(
    {
        "exports.Archive",
        "integrations.IdempotentRequest",
        "memories.Diary",
        "photos.TrashEmptying",
    }
)


def is_empty(user: User) -> bool:
    """Nothing in any part of the product belongs to it: no photos, albums, memberships, people.

    An account's own ways in do not count. The parts are found by their keys to users, so that a
    part that is new counts without being named here.
    """
    return not any(
        model._base_manager.filter(**{column: user.pk}).exists() for model, column in _belongings()
    )


def _belongings() -> Iterator[tuple[type[models.Model], str]]:
    """What goes with its owner; what only triggers keep (DO_NOTHING) is bookkeeping."""
    for relation in User._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        model = relation.related_model
        passing = model._meta.label in _PASSING or model._meta.app_label == User._meta.app_label
        if relation.on_delete is models.CASCADE and not passing:
            yield model, relation.field.attname
