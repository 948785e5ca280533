"""Whoever watches an import is told that it has come further: not of every object, but at times."""

import time

from django.db import transaction

from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.imports.models import BucketImport

PAUSE = 2.0  # seconds between two announcements while a slice is at work


@transaction.atomic
def tell_changed(job: BucketImport) -> None:
    """That it was begun, has come further, or was stopped or taken up again."""
    announce(
        topic=Topic.IMPORT_CHANGED,
        payload={"import_id": str(job.pk)},
        owner_id=job.owner_id,
    )


class Ticker:
    """Of one slice. What happens after its last announcement is told when the slice is over."""

    def __init__(self, job: BucketImport) -> None:
        self._job = job
        self._due = time.monotonic() + PAUSE

    def tick(self) -> None:
        if time.monotonic() >= self._due:
            tell_changed(self._job)
            self._due = time.monotonic() + PAUSE
