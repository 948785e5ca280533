"""Who is at work at a row, and until when: one worker at a time, in slices of bounded time.

`due_at` is when the relay calls a worker; while one is at work it is that worker's lease, so that
one that was killed is followed by another. For models with `state`, `token` and `due_at`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar, cast
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.services.outbox import announce

CALL_LASTS = timedelta(minutes=2)  # until a worker that was called is called once more
_BATCH = 100
_WAITING = "waiting"

Leased = TypeVar("Leased", bound=Model)


class Lost(Exception):
    """It has ended, or is in other hands."""


@dataclass(frozen=True, slots=True)
class Leases(Generic[Leased]):
    """member: of the announcement's payload. lasts: without being renewed. running: the state of
    what a worker is at."""

    model: type[Leased]
    topic: Topic
    member: str
    lasts: timedelta
    running: str = "running"

    def call(self, row: Leased) -> None:
        """Within the caller's transaction."""
        self._rows().filter(pk=row.pk).update(due_at=timezone.now() + CALL_LASTS)
        announce(topic=self.topic, payload={self.member: str(row.pk)})

    @transaction.atomic
    def call_due(self) -> int:
        """Calls workers for what waits, or whose worker was not heard of again; how many."""
        rows = list(self.due()[:_BATCH])
        for row in rows:
            self._rows().filter(pk=row.pk).update(state=_WAITING, token=None)
            self.call(row)
        return len(rows)

    def due(self) -> QuerySet[Leased]:
        """Locked, but for what others hold; the longest due first."""
        due = self._rows().filter(state__in=[_WAITING, self.running], due_at__lte=timezone.now())
        return due.select_for_update(skip_locked=True).order_by("due_at")

    def claim(self, pk: UUID, **changes: Any) -> Leased | None:
        """None when it has ended, or somebody is at work. changes: made along with it."""
        free = self._rows().filter(pk=pk, state=_WAITING)
        lease = timezone.now() + self.lasts
        if not free.update(state=self.running, token=uuid4(), due_at=lease, **changes):
            return None
        return self._rows().filter(pk=pk).first()

    def ours(self, row: Leased) -> QuerySet[Leased]:
        token = cast(Any, row).token  # which such models have: no type says so
        return self._rows().filter(pk=row.pk, state=self.running, token=token)

    def renew(self, row: Leased) -> None:
        """Raises Lost."""
        if not self.ours(row).update(due_at=timezone.now() + self.lasts):
            raise Lost

    @transaction.atomic
    def hand_over(self, row: Leased, *, at: datetime) -> None:
        """To the next slice; at once where it is due."""
        if self.ours(row).update(state=_WAITING, token=None, due_at=at) and at <= timezone.now():
            self.call(row)

    def _rows(self) -> QuerySet[Leased]:
        return self.model._default_manager.all()
