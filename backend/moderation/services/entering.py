"""Entering photos that public links show, beside the triggers of migration 0002."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection


def enter(asset_ids: Collection[UUID]) -> int:
    """How many were not known yet; those are to be scored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT moderation_enter(%s)", [list(asset_ids)])
        return int(cursor.fetchone()[0])
