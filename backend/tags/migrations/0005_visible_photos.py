from django.db import migrations

# As migration 0004 made them, but for the condition: which photos can be seen is said by the photo.
RECOUNT = """
CREATE OR REPLACE FUNCTION tags_recount(photos uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tags_talliedphoto (asset_id, owner_id, slugs)
    SELECT id, owner_id, '{{}}' FROM photos_asset WHERE id = ANY(photos) ORDER BY id
    ON CONFLICT DO NOTHING;
    PERFORM FROM tags_talliedphoto WHERE asset_id = ANY(photos) ORDER BY asset_id FOR UPDATE;
    WITH RECURSIVE shown (asset_id, slug) AS (
        SELECT row.asset_id, row.tag_id
        FROM tags_assettag row JOIN photos_asset photo ON photo.id = row.asset_id
        WHERE row.asset_id = ANY(photos) AND row.verdict <> 'removed'
          AND {can_be_seen}
        UNION
        SELECT shown.asset_id, tag.parent_id
        FROM shown JOIN tags_tag tag ON tag.slug = shown.slug WHERE tag.parent_id IS NOT NULL
    ), counted AS (
        SELECT tallied.asset_id, tallied.owner_id, tallied.slugs AS before, coalesce(
            array_agg(shown.slug ORDER BY shown.slug) FILTER (WHERE shown.slug IS NOT NULL), '{{}}'
        ) AS after
        FROM tags_talliedphoto tallied LEFT JOIN shown USING (asset_id)
        WHERE tallied.asset_id = ANY(photos) GROUP BY tallied.asset_id
    ), changed AS (
        UPDATE tags_talliedphoto tallied SET slugs = counted.after
        FROM counted WHERE counted.asset_id = tallied.asset_id AND counted.before <> counted.after
        RETURNING counted.*
    )
    INSERT INTO tags_tally (owner_id, tag_id, photos)
    SELECT owner_id, slug, sum(step) FROM (
        SELECT owner_id, unnest(after) AS slug, 1 AS step FROM changed
        UNION ALL SELECT owner_id, unnest(before), -1 FROM changed
    ) steps
    GROUP BY owner_id, slug HAVING sum(step) <> 0 ORDER BY owner_id, slug;
END $$;
"""
MOVED = """
CREATE OR REPLACE FUNCTION tags_photos_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(rows_after.id)) FROM rows_after JOIN rows_before USING (id)
    WHERE {were_moved}
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
"""

NOW = (
    RECOUNT.format(can_be_seen="photo.is_visible"),
    MOVED.format(were_moved="rows_after.is_visible <> rows_before.is_visible"),
)
BEFORE = (
    RECOUNT.format(can_be_seen="photo.trashed_at IS NULL AND photo.state <> 'failed'"),
    MOVED.format(
        were_moved="(rows_after.trashed_at IS NULL AND rows_after.state <> 'failed')"
        " <> (rows_before.trashed_at IS NULL AND rows_before.state <> 'failed')"
    ),
)


class Migration(migrations.Migration):
    dependencies = [("photos", "0006_library"), ("tags", "0004_counts")]

    operations = [migrations.RunSQL("".join(NOW), "".join(BEFORE))]
