"""Members are told when an album shows other photos, whatever became of these.

Photos are trashed, restored, locked, dated anew and deleted by services that know nothing of
albums; so the triggers that follow the photos announce it (`events.services.outbox`), once a
statement and member. What is done to an album itself, its services announce.
"""

from django.db import migrations

TELL = """
CREATE FUNCTION albums_tell(concerned uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO events_outboxevent (topic, payload, owner_id, created_at)
    SELECT 'album.changed', jsonb_build_object('album_id', album_id), user_id, clock_timestamp()
    FROM albums_albummember WHERE album_id = ANY(concerned) ORDER BY album_id, user_id;
    PERFORM pg_notify('shiguang_outbox', '');
END $$;
CREATE OR REPLACE FUNCTION albums_photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    concerned uuid[];
BEGIN
    PERFORM FROM albums_albumentry entry
    JOIN rows_after photo ON photo.id = entry.asset_id
    WHERE (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible)
    ORDER BY entry.id FOR NO KEY UPDATE OF entry;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    WITH followed AS (
        UPDATE albums_albumentry entry
        SET captured_at = photo.captured_at, is_shown = photo.is_visible
        FROM rows_after photo
        WHERE entry.asset_id = photo.id
          AND (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible)
        RETURNING entry.album_id
    )
    SELECT array_agg(DISTINCT album_id) INTO concerned FROM followed;
    PERFORM albums_tell(concerned);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION albums_entries_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(array_agg(album_id), array_agg(-shown)),
            albums_tell(array_agg(album_id) FILTER (WHERE shown > 0))
    FROM (
        SELECT album_id, count(*) FILTER (WHERE is_shown) AS shown
        FROM rows_before GROUP BY album_id
    ) step HAVING count(*) > 0;
    RETURN NULL;
END $$;
"""

TELL_NOBODY = """
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
CREATE OR REPLACE FUNCTION albums_entries_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(array_agg(album_id), array_agg(-shown))
    FROM (
        SELECT album_id, count(*) FILTER (WHERE is_shown) AS shown
        FROM rows_before GROUP BY album_id
    ) step HAVING count(*) > 0;
    RETURN NULL;
END $$;
DROP FUNCTION albums_tell;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('albums', '0003_lock_in_order'),
        ('events', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(TELL, TELL_NOBODY),
    ]
