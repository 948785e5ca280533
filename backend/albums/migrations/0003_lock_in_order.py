"""Entries follow their photos in the order of their ids.

Whoever numbers an album anew locks all of its entries in that order. Locks are taken in one order
everywhere: member, photos, entries by id, album.
"""

from django.db import migrations

FOLLOW = """
CREATE OR REPLACE FUNCTION albums_photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM albums_albumentry entry
    JOIN rows_after photo ON photo.id = entry.asset_id
    WHERE (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible)
    ORDER BY entry.id FOR NO KEY UPDATE OF entry;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    UPDATE albums_albumentry entry
    SET captured_at = photo.captured_at, is_shown = photo.is_visible
    FROM rows_after photo
    WHERE entry.asset_id = photo.id
      AND (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible);
    RETURN NULL;
END $$;
"""

FOLLOW_IN_ANY_ORDER = """
CREATE OR REPLACE FUNCTION albums_photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE albums_albumentry entry
    SET captured_at = photo.captured_at, is_shown = photo.is_visible
    FROM rows_after photo
    WHERE entry.asset_id = photo.id
      AND (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible);
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('albums', '0002_follow_photos'),
    ]

    operations = [
        migrations.RunSQL(FOLLOW, FOLLOW_IN_ANY_ORDER),
    ]
