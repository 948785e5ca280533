"""What has changed in a library since somebody looked last."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.changes.models import Change, Kind
from backend.common import errors

# Transactions of other databases of the same server do not concern us, so `pg_snapshot_xmin`, which
# counts them, would hold changes back for their sake. Every open transaction that writes holds the
# lock of its number; those that begin after the snapshot have numbers from `unborn` on. Locks tell
# the lower half of a number alone.
_OPEN = """
    WITH snapshot AS MATERIALIZED (
        SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS unborn
    )
    SELECT least(unborn, min(unborn - mod(
               (unborn & 4294967295) - lock.transactionid::text::bigint + 4294967296, 4294967296
           ))),
           unborn
    FROM snapshot
    LEFT JOIN (
        pg_locks lock JOIN pg_stat_activity activity
            ON activity.pid = lock.pid AND activity.datname = current_database()
    ) ON lock.locktype = 'transactionid' AND lock.mode = 'ExclusiveLock' AND lock.granted
    GROUP BY unborn
"""


@dataclass(frozen=True, slots=True)
class Place:
    """In the order of changes, and when somebody stood there."""

    written_by: int
    position: int
    at: datetime


BEGINNING = (0, 0)  # before every transaction


@dataclass(frozen=True, slots=True)
class Page:
    changes: Sequence[Change]
    until: Place
    has_more: bool


def changes_since(*, owner: User, since: Place | None, kinds: Collection[Kind], limit: int) -> Page:
    """The next changes in their order; None begins with all that there is.

    A thing is listed at its last change. Raises Gone (`changes_expired`) for a place so old
    that deletions since then may be forgotten, or of another database than this one.
    """
    settled, unborn = _transactions()
    if since is not None:
        _check(since, unborn)
    start = BEGINNING if since is None else (since.written_by, since.position)
    rows = list(_after(owner, start).filter(written_by__lt=settled, kind__in=kinds)[: limit + 1])
    page = rows[:limit]
    last = (page[-1].written_by, page[-1].position) if page else start
    return Page(page, Place(*last, at=timezone.now()), has_more=len(rows) > limit)


def latest(*, owner: User) -> Place:
    """Where whoever wants to hear only of what comes has to begin."""
    settled, _ = _transactions()
    changes = Change.objects.filter(owner=owner, written_by__range=(0, settled - 1))
    newest = changes.order_by("-written_by", "-position").first()
    where = BEGINNING if newest is None else (newest.written_by, newest.position)
    return Place(*where, at=timezone.now())


def _after(owner: User, start: tuple[int, int]) -> QuerySet[Change]:
    written_by, position = start
    later = Q(written_by__gt=written_by) | Q(position__gt=position)
    changes = Change.objects.filter(later, owner=owner, written_by__gte=written_by)
    return changes.order_by("written_by", "position")


def _check(since: Place, unborn: int) -> None:
    if since.written_by >= unborn or since.at < timezone.now() - settings.CHANGES_KEPT_FOR:
        raise errors.Gone(
            "The place is too old. Begin anew, without `since`.", code="changes_expired"
        )


def _transactions() -> tuple[int, int]:
    """All before the first have ended; none from the second on has begun."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN)
        settled, unborn = cursor.fetchone() or (0, 0)
    return int(settled), int(unborn)
