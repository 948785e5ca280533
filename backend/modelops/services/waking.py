"""Runs that wait are rows and nothing else: what they wait for wakes them."""

from uuid import UUID

from django.db import connection
from django.utils import timezone

from backend.modelops.models import ACTIVE, Run

CHANNEL = "shiguang_pipelines"  # PostgreSQL NOTIFY channel on which executors listen


def wake(run_id: UUID) -> None:
    """In the caller's transaction; executors hear of it when that is committed."""
    if Run.objects.filter(pk=run_id, state__in=ACTIVE).update(wakes_at=timezone.now()):
        call_executors()


def call_executors() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
