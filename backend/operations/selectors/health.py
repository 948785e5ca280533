"""How every part of the installation is, for its administrators."""

import shutil
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from backend.events.broker import BROKER_ERRORS
from backend.operations.selectors.diagnosis import Finding, diagnose
from backend.operations.selectors.workers import Worker, answering_workers

_PATIENCE = 1.0  # seconds for workers to answer


@dataclass(frozen=True, slots=True)
class Disk:
    """Of the machine that the API runs on; a store elsewhere says nothing of its own."""

    total_bytes: int
    free_bytes: int


@dataclass(frozen=True, slots=True)
class Health:
    checked_at: datetime
    parts: list[Finding]
    workers: list[Worker]
    disk: Disk


def health() -> Health:
    """Takes some seconds: each part is asked, and workers are given time to answer."""
    disk = shutil.disk_usage(settings.BASE_DIR)
    try:
        workers = answering_workers(within=_PATIENCE)
    except BROKER_ERRORS:  # the parts tell of it
        workers = []
    return Health(timezone.now(), list(diagnose()), workers, Disk(disk.total, disk.free))
