"""What others than its owner may see: the one place that says so."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.accounts.models import User
from backend.albums.models import AlbumComment
from backend.installation import changeable
from backend.moderation.models import Case
from backend.moderation.models.case import HELD, PASSED
from backend.photos.models import Asset


def fit_for_strangers(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """Of these photos, those that guests of a public link may see.

    What is held is not among them; nor is what has no score yet, unless the operator wants such
    pictures shown (MODERATION_UNSCORED), or none scored (MODERATION_PICTURES).
    """
    cases = Case.objects.filter(asset=OuterRef("pk"))
    if changeable.MODERATION_PICTURES.value() and changeable.MODERATION_UNSCORED.value() == "hold":
        return assets.filter(Exists(cases.filter(state__in=PASSED)))
    return assets.exclude(Exists(cases.filter(state__in=HELD)))


def fit_for_members(comments: QuerySet[AlbumComment], *, reader: User) -> QuerySet[AlbumComment]:
    """Of these comments, those that are not held, and the reader's own."""
    return comments.filter(~Exists(held_comments("pk")) | Q(author=reader))


def held_comments(comment: str) -> QuerySet[Any]:
    """For a query of rows that name a comment by this field: the case that holds it."""
    return Case.objects.filter(comment=OuterRef(comment), state__in=HELD)
