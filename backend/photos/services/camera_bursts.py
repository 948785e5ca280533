"""Bursts as the camera itself has marked them, whatever their pictures look like."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Count, Q
from django.db.models.fields.json import KeyTextTransform

from backend.accounts.models import User
from backend.lookalikes.selectors.groups import with_evidence
from backend.lookalikes.selectors.keepers import best_of_burst
from backend.photos.models import Asset
from backend.photos.selectors.visibility import visible

_BURST = KeyTextTransform("burst_id", "metadata")


def camera_bursts(owner: User, *, most_members: int) -> Iterator[list[UUID]]:
    """Photos of bursts that lie in no stack yet, the one that is best kept of each first. A burst
    of which one lies in a stack already was stacked, or taken apart, by its owner."""
    marked = Asset.objects.filter(owner=owner, metadata__has_key="burst_id").annotate(burst=_BURST)
    counted = (
        marked.order_by()
        .values("burst")
        .annotate(
            free=Count("pk", filter=visible() & Q(stack__isnull=True)),
            stacked=Count("pk", filter=Q(stack__isnull=False)),
        )
    )
    bursts = counted.filter(free__gte=2, free__lte=most_members, stacked=0).order_by("burst")
    for burst in bursts.values_list("burst", flat=True):
        photos = list(with_evidence(marked.filter(visible(), burst=burst)))
        best = best_of_burst(photos).pk
        yield [best, *(photo.pk for photo in photos if photo.pk != best)]
