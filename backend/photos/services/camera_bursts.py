"""Bursts as the camera itself has marked them, whatever their pictures look like."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform

from backend.accounts.models import User
from backend.lookalikes.selectors.groups import with_evidence
from backend.lookalikes.selectors.keepers import best_of_burst, in_front
from backend.photos.models import Asset
from backend.photos.selectors.stacks import taken_out
from backend.photos.selectors.visibility import visible

_BURST = KeyTextTransform("burst_id", "metadata")


def camera_bursts(owner: User, *, most_members: int) -> Iterator[list[UUID]]:
    """Photos of bursts that lie in no stack yet, the one that is best kept of each first. A burst
    of which one lies in a stack already, or was taken out of one, is its owner's business."""
    settled = Q(stack__isnull=False) | Q(taken_out())
    counted = (
        _marked(owner)
        .order_by()
        .values("burst")
        .annotate(
            free=Count("pk", filter=visible() & Q(stack__isnull=True)),
            settled=Count("pk", filter=settled),
        )
    )
    bursts = counted.filter(free__gte=2, free__lte=most_members, settled=0).order_by("burst")
    for burst in bursts.values_list("burst", flat=True):
        yield _best_first(owner, burst)


def camera_burst_of(asset: Asset) -> list[UUID]:
    """All photos of its burst, the best first; none where the camera marked none."""
    burst = asset.metadata.get("burst_id")
    return [] if burst is None else _best_first(asset.owner, burst)


def _best_first(owner: User, burst: str) -> list[UUID]:
    photos = list(with_evidence(_marked(owner).filter(visible(), burst=burst)))
    return in_front(best_of_burst(photos), photos)


def _marked(owner: User) -> QuerySet[Any]:
    return Asset.objects.filter(owner=owner, metadata__has_key="burst_id").annotate(burst=_BURST)
