"""An import, slice by slice: list a page, fetch what was listed, then read the sidecars.

Nothing is held between slices but rows: a worker that is killed leaves the object that it was at
waiting, and its lease to run out.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import structlog
from django.conf import settings
from django.db.models import F
from django.utils import timezone

from backend.common import errors
from backend.imports.models import BucketImport, ImportItem, ImportState, ItemKind, Outcome
from backend.imports.services import scheduling
from backend.imports.services.describing import Describer
from backend.imports.services.fetching import Tools, fetch_file
from backend.imports.services.filing import Filing
from backend.imports.services.listing import list_page
from backend.imports.services.settling import begin, postpone, settle, take_back
from backend.imports.services.starting import source_of
from backend.imports.services.telling import Ticker
from backend.imports.source import Source, SourceError

log = structlog.get_logger(__name__)

_MOST_TROUBLES = 10  # in a row, until a bucket that does not answer ends its import
_LONGEST_PAUSE = timedelta(minutes=10)
_SILENT = 3  # objects in a row for which the bucket does not answer: the others can wait, too
# Refused for what the file is; whatever else is refused can be tried again (a full quota).
_FOR_GOOD = frozenset({"unsupported_type", "file_empty", "file_too_large", "bad_sidecar"})
_FOR_THE_WHOLE = frozenset({"address_refused"})


def run_slice(*, import_id: UUID, tools: Tools) -> None:
    """Works for a bounded time, and hands over to the next slice. Nothing where one is at work."""
    job = scheduling.claim(import_id)
    if job is None:
        return
    try:
        source = source_of(job)
        next_at = _Slice(job, source, tools).run()
    except scheduling.Ended:
        return
    except SourceError as error:
        _pause_or_fail(job, error)
        return
    except errors.Unavailable as error:  # our own store: it will be back
        log.warning("import.paused", import_id=str(job.pk), error=str(error))
        scheduling.hand_over(job, at=timezone.now() + _pause(job))
        return
    if next_at is None:
        scheduling.end(job, ImportState.COMPLETE)
    else:
        scheduling.hand_over(job, at=next_at)


@dataclass(slots=True)
class _Slice:
    job: BucketImport
    source: Source
    tools: Tools
    _silent: int = 0

    def run(self) -> datetime | None:
        """When to go on; None when nothing is left. Raises Ended, SourceError and Unavailable."""
        until = time.monotonic() + settings.IMPORT_SLICE.total_seconds()
        filing, describer = Filing(self.job), Describer(self.job, self.tools)
        ticker = Ticker(self.job)
        while True:
            scheduling.renew(self.job)
            ticker.tick()
            now = timezone.now()
            if (item := self._next(ItemKind.FILE)) is not None and item.due_at <= now:
                self._attempt(item, partial(self._fetch, item, filing))
            elif not self.job.is_listed:
                list_page(self.job, self.source)
            elif item is not None:
                return item.due_at
            elif (item := self._next(ItemKind.SIDECAR)) is None:
                return None
            elif item.due_at <= now:
                self._attempt(item, partial(describer.describe, item, self.source))
            else:
                return item.due_at
            if time.monotonic() >= until:
                return timezone.now()

    def _next(self, kind: ItemKind) -> ImportItem | None:
        waiting = ImportItem.objects.filter(
            bucket_import=self.job, kind=kind, outcome=Outcome.WAITING
        )
        item = waiting.order_by("due_at", "id").first()
        if item is not None:
            item.bucket_import = self.job
        return item

    def _fetch(self, item: ImportItem, filing: Filing) -> None:
        fetched = fetch_file(item, self.source, self.tools, beat=lambda: scheduling.renew(self.job))
        note = filing.file(item.folder, fetched.asset_id) if fetched.asset_id else ""
        settle(item, fetched.outcome, asset_id=fetched.asset_id, detail=note)

    def _attempt(self, item: ImportItem, work: Callable[[], None]) -> None:
        if not begin(item):
            return
        try:
            work()
        except (errors.Unavailable, scheduling.Ended):
            take_back(item)
            raise
        except errors.Rejected as refusal:
            outcome = Outcome.REFUSED if refusal.code in _FOR_GOOD else Outcome.FAILED
            settle(item, outcome, code=refusal.code, detail=str(refusal))
        except SourceError as error:
            self._note_trouble(item, error)
            return
        self._silent = 0

    def _note_trouble(self, item: ImportItem, error: SourceError) -> None:
        if error.code in _FOR_THE_WHOLE:
            raise error
        if not error.passes:
            settle(item, Outcome.FAILED, code=error.code, detail=str(error))
            return
        postpone(item, code=error.code, detail=str(error))
        self._silent += 1
        if self._silent >= _SILENT:
            raise error


def _pause_or_fail(job: BucketImport, error: SourceError) -> None:
    if not error.passes or job.troubles >= _MOST_TROUBLES:
        scheduling.end(job, ImportState.FAILED, code=error.code, detail=str(error))
        return
    scheduling.hand_over(job, at=timezone.now() + _pause(job))


def _pause(job: BucketImport) -> timedelta:
    """Longer each time; anything that succeeds begins anew."""
    BucketImport.objects.filter(pk=job.pk).update(troubles=F("troubles") + 1)
    job.refresh_from_db(fields=["troubles"])
    return min(_LONGEST_PAUSE, timedelta(seconds=5 * 2 ** min(job.troubles, 10)))
