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
        LEFT JOIN people_face face ON change.kind = 'face' AND face.id = change.object_id
        LEFT JOIN albums_albummember member ON change.kind = 'album'
            AND member.album_id = change.object_id AND member.user_id = change.owner_id
        LEFT JOIN (
            albums_albumentry entry
            JOIN albums_albummember reader ON reader.album_id = entry.album_id
        ) ON change.kind = 'album_asset' AND entry.album_id = change.container_id
            AND entry.asset_id = change.object_id AND reader.user_id = change.owner_id
        LEFT JOIN sharing_partnership partnership ON partnership.id = CASE change.kind
            WHEN 'partner' THEN change.object_id WHEN 'partner_asset' THEN change.container_id END
        LEFT JOIN photos_asset shown ON change.kind = 'partner_asset'
            AND shown.id = change.object_id AND shown.is_on_timeline
        WHERE change.at < %s
          AND coalesce(asset.id, person.id, face.id, member.id, reader.id) IS NULL
          AND (partnership.id IS NULL OR change.kind = 'partner_asset' AND shown.id IS NULL)
        LIMIT %s
    )
"""


def forget_deleted() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [timezone.now() - settings.CHANGES_KEPT_FOR, _AT_ONCE])
        return int(cursor.rowcount)
