"""Forgetting what was deleted so long ago that nobody asks from before it."""

from django.conf import settings
from django.db import connection
from django.utils import timezone

_AT_ONCE = 5000
_FORGET = """
    DELETE FROM changes_change WHERE id IN (
        SELECT change.id FROM changes_change change
        LEFT JOIN photos_asset asset ON change.kind = 'asset' AND asset.id = change.object_id
        LEFT JOIN people_person person ON change.kind = 'person' AND person.id = change.object_id
        LEFT JOIN albums_albummember member ON change.kind = 'album'
            AND member.album_id = change.object_id AND member.user_id = change.owner_id
        WHERE change.at < %s AND asset.id IS NULL AND person.id IS NULL AND member.id IS NULL
        LIMIT %s
    )
"""


def forget_deleted() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [timezone.now() - settings.CHANGES_KEPT_FOR, _AT_ONCE])
        return int(cursor.rowcount)
