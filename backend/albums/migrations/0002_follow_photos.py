"""What is kept of albums, kept by the database.

Entries copy two columns of their photo, so that an album's page comes off one index; albums copy
what their cards show of the entries. Locks are taken in one order everywhere: member, photos,
entries, album.
"""

from django.db import migrations

# The albums' rows are locked before anything is read, so that of two changes to one album the later
# one sees what the earlier one did.
REFRESH = """
CREATE FUNCTION albums_refresh(concerned uuid[], steps bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM albums_album WHERE id = ANY(concerned) ORDER BY id FOR NO KEY UPDATE;
    UPDATE albums_album album SET
        asset_count = album.asset_count + step.count,
        first_captured_at = (
            SELECT captured_at FROM albums_albumentry
            WHERE album_id = album.id AND is_shown ORDER BY captured_at, asset_id LIMIT 1
        ),
        last_captured_at = (
            SELECT captured_at FROM albums_albumentry
            WHERE album_id = album.id AND is_shown
            ORDER BY captured_at DESC, asset_id DESC LIMIT 1
        ),
        cover_id = coalesce(
            (
                SELECT asset_id FROM albums_albumentry
                WHERE album_id = album.id AND asset_id = album.chosen_cover_id AND is_shown
            ),
            CASE album."order"
            WHEN 'newest' THEN (
                SELECT asset_id FROM albums_albumentry
                WHERE album_id = album.id AND is_shown
                ORDER BY captured_at DESC, asset_id DESC LIMIT 1
            )
            WHEN 'oldest' THEN (
                SELECT asset_id FROM albums_albumentry
                WHERE album_id = album.id AND is_shown ORDER BY captured_at, asset_id LIMIT 1
            )
            ELSE (
                SELECT asset_id FROM albums_albumentry
                WHERE album_id = album.id AND is_shown ORDER BY rank, asset_id LIMIT 1
            )
            END
        ),
        changed_at = clock_timestamp()
    FROM unnest(concerned, steps) AS step (id, count)
    WHERE album.id = step.id;
END $$;
"""

TRIGGERS = """
CREATE FUNCTION albums_entries_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(array_agg(album_id), array_agg(shown))
    FROM (
        SELECT album_id, count(*) FILTER (WHERE is_shown) AS shown FROM rows_after GROUP BY album_id
    ) step HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION albums_entries_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(array_agg(album_id), array_agg(-shown))
    FROM (
        SELECT album_id, count(*) FILTER (WHERE is_shown) AS shown
        FROM rows_before GROUP BY album_id
    ) step HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION albums_entries_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(array_agg(album_id), array_agg(shown))
    FROM (
        SELECT rows_after.album_id,
               count(*) FILTER (WHERE rows_after.is_shown)
               - count(*) FILTER (WHERE rows_before.is_shown) AS shown
        FROM rows_after JOIN rows_before USING (id) GROUP BY rows_after.album_id
    ) step HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION albums_photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE albums_albumentry entry
    SET captured_at = photo.captured_at, is_shown = photo.is_visible
    FROM rows_after photo
    WHERE entry.asset_id = photo.id
      AND (entry.captured_at, entry.is_shown) <> (photo.captured_at, photo.is_visible);
    RETURN NULL;
END $$;
CREATE FUNCTION albums_presented_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM albums_refresh(ARRAY[NEW.id], ARRAY[0::bigint]);
    RETURN NULL;
END $$;

CREATE TRIGGER albums_came AFTER INSERT ON albums_albumentry
    REFERENCING NEW TABLE AS rows_after EXECUTE FUNCTION albums_entries_came();
CREATE TRIGGER albums_went AFTER DELETE ON albums_albumentry
    REFERENCING OLD TABLE AS rows_before EXECUTE FUNCTION albums_entries_went();
CREATE TRIGGER albums_changed AFTER UPDATE ON albums_albumentry
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    EXECUTE FUNCTION albums_entries_changed();
CREATE TRIGGER albums_followed AFTER UPDATE ON photos_asset
    REFERENCING NEW TABLE AS rows_after EXECUTE FUNCTION albums_photos_changed();
CREATE TRIGGER albums_presented AFTER UPDATE OF "order", chosen_cover_id ON albums_album
    FOR EACH ROW
    WHEN (OLD."order" <> NEW."order" OR OLD.chosen_cover_id IS DISTINCT FROM NEW.chosen_cover_id)
    EXECUTE FUNCTION albums_presented_anew();
"""

UNDONE = """
DROP TRIGGER albums_followed ON photos_asset;
DROP TRIGGER albums_presented ON albums_album;
DROP TRIGGER albums_came ON albums_albumentry;
DROP TRIGGER albums_went ON albums_albumentry;
DROP TRIGGER albums_changed ON albums_albumentry;
DROP FUNCTION albums_entries_came, albums_entries_went, albums_entries_changed,
    albums_photos_changed, albums_presented_anew;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('albums', '0001_initial'),
        ('photos', '0006_library'),  # `is_visible`
    ]

    operations = [
        migrations.RunSQL(REFRESH, 'DROP FUNCTION albums_refresh'),
        migrations.RunSQL(TRIGGERS, UNDONE),
    ]
