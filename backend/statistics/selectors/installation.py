"""What the installation holds, for its administrators: users, storage, the queue."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.events.contracts import PIPELINE
from backend.events.models import OutboxEvent
from backend.photos.models import StageRun, StageState
from backend.statistics.models import Tally
from backend.statistics.selectors.library import Amount

USERS_ORDERING = ("-used_bytes", "id")
_OPEN = (StageState.WAITING, StageState.READY, StageState.RUNNING)
_STATES = (*_OPEN, StageState.FAILED)


@dataclass(frozen=True, slots=True)
class Installation:
    """`used_bytes` are of accepted originals, the trash included; `reserved_bytes` of uploads
    under way. `unannounced` are events that no broker has taken yet."""

    users: int
    active_users: int
    administrators: int
    total: Amount  # of photos that their owners can see
    used_bytes: int
    reserved_bytes: int
    queue: list[dict[str, Any]]
    unannounced: int


def installation() -> Installation:
    """Reads counts, and of the ledger what is open or has failed: not all that was ever done."""
    active, staff = Q(is_active=True), Q(is_active=True, is_staff=True)
    users = User.objects.aggregate(
        users=Count("pk"),
        active_users=Count("pk", filter=active),
        administrators=Count("pk", filter=staff),
        used_bytes=Sum("used_bytes", default=0),
        reserved_bytes=Sum("reserved_bytes", default=0),
    )
    return Installation(
        total=_total(),
        queue=_queue(),
        unannounced=OutboxEvent.objects.filter(published_at=None).count(),
        **users,
    )


def list_users() -> QuerySet[User]:
    """Everybody with their `photo_count`; to be paged by USERS_ORDERING."""
    counted = Tally.objects.filter(owner=OuterRef("pk")).order_by().values("owner")
    photos = counted.annotate(count=Sum("photos")).values("count")
    return User.objects.annotate(photo_count=Coalesce(Subquery(photos), 0))


def _total() -> Amount:
    sums = Tally.objects.aggregate(
        count=Sum("photos", default=0),
        videos=Sum("photos", filter=Q(media_type__startswith="video/"), default=0),
        bytes=Sum("bytes", default=0),
    )
    return Amount(sums["count"] - sums["videos"], sums["videos"], sums["bytes"])


def _queue() -> list[dict[str, Any]]:
    """What waits, runs and failed, of each stage in the order of the pipeline; each read from the
    partial index of such runs."""
    unfinished, failed = Q(state__in=_OPEN), Q(state=StageState.FAILED)
    found = {
        (stage, state): count
        for wanted in (unfinished, failed)
        for stage, state, count in StageRun.objects.filter(wanted)
        .order_by()
        .values_list("stage", "state")
        .annotate(count=Count("pk"))
    }
    return [
        {"stage": spec.name.value}
        | {state.value: found.get((spec.name.value, state.value), 0) for state in _STATES}
        for spec in PIPELINE
    ]
