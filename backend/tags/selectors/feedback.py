"""What owners said about tags: how a network learns what it got wrong."""

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.tags.models import AssetTag

ORDERING = ("-judged_at", "-id")


def tag_feedback(*, owner: User | None = None) -> QuerySet[AssetTag]:
    """Judgements of one owner or of all, with what the network had said; to be paged by ORDERING.

    `verdict` is the label; `judged_confidence` is None where the network had not found the tag. An
    owner's own words are left out: they mean nothing to anybody else.
    """
    judged = AssetTag.objects.filter(judged_at__isnull=False, tag__owner=None)
    if owner is not None:
        judged = judged.filter(asset__owner=owner)
    return judged.select_related("tag")
