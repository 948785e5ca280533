"""What was resolved in bulk, and can still be taken back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from backend.accounts.models import User

_LATEST = """
    SELECT bulk.id, bulk.made_at, back.photos
    FROM lookalikes_bulk bulk
    CROSS JOIN LATERAL (
        SELECT count(*) AS photos
        FROM lookalikes_resolvedgroup resolved
        CROSS JOIN LATERAL jsonb_array_elements_text(resolved.trashed) AS gone(id)
        JOIN photos_asset asset ON asset.id = gone.id::uuid
        WHERE resolved.bulk_id = bulk.id AND resolved.undone_at IS NULL
          AND asset.trashed_at IS NOT NULL
    ) back
    WHERE bulk.owner_id = %s AND back.photos > 0
    ORDER BY bulk.made_at DESC, bulk.id DESC
    LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class RevocableBulk:
    id: UUID
    made_at: datetime
    photos: int  # that would come back out of the trash


def latest_bulk(*, owner: User) -> RevocableBulk | None:
    """The last one of whose photos there are still some in the trash."""
    with connection.cursor() as cursor:
        cursor.execute(_LATEST, [owner.id])
        row = cursor.fetchone()
    return None if row is None else RevocableBulk(*row)
