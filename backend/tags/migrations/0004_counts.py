import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

OWNERS = """
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE tags_assettag AS row SET owner_id = photo.owner_id
FROM photos_asset AS photo WHERE photo.id = row.asset_id;
SET CONSTRAINTS ALL DEFERRED;
"""

# What some photos show now, against what they are counted under: the difference is the next step.
# The rows are locked before anything is read, so that of two changes to one photo the later one
# sees what the earlier one did.
RECOUNT = """
CREATE FUNCTION tags_recount(photos uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tags_talliedphoto (asset_id, owner_id, slugs)
    SELECT id, owner_id, '{}' FROM photos_asset WHERE id = ANY(photos) ORDER BY id
    ON CONFLICT DO NOTHING;
    PERFORM FROM tags_talliedphoto WHERE asset_id = ANY(photos) ORDER BY asset_id FOR UPDATE;
    WITH RECURSIVE shown (asset_id, slug) AS (
        SELECT row.asset_id, row.tag_id
        FROM tags_assettag row JOIN photos_asset photo ON photo.id = row.asset_id
        WHERE row.asset_id = ANY(photos) AND row.verdict <> 'removed'
          AND photo.trashed_at IS NULL AND photo.state <> 'failed'
        UNION
        SELECT shown.asset_id, tag.parent_id
        FROM shown JOIN tags_tag tag ON tag.slug = shown.slug WHERE tag.parent_id IS NOT NULL
    ), counted AS (
        SELECT tallied.asset_id, tallied.owner_id, tallied.slugs AS before, coalesce(
            array_agg(shown.slug ORDER BY shown.slug) FILTER (WHERE shown.slug IS NOT NULL), '{}'
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

# Whatever went wrong by hand: everything is counted from nothing. Writers wait for it.
REBUILD = """
CREATE FUNCTION tags_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE tags_talliedphoto IN EXCLUSIVE MODE;
    LOCK TABLE tags_tally IN EXCLUSIVE MODE;
    DELETE FROM tags_talliedphoto;
    DELETE FROM tags_tally;
    PERFORM tags_recount(array_agg(DISTINCT asset_id)) FROM tags_assettag;
END $$;
"""

TRIGGERS = """
CREATE FUNCTION tags_rows_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(DISTINCT asset_id)) FROM rows_after HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION tags_rows_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(DISTINCT asset_id)) FROM rows_before HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION tags_rows_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(DISTINCT rows_after.asset_id))
    FROM rows_after JOIN rows_before USING (id)
    WHERE (rows_after.verdict, rows_after.tag_id) <> (rows_before.verdict, rows_before.tag_id)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION tags_photos_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(rows_after.id)) FROM rows_after JOIN rows_before USING (id)
    WHERE (rows_after.trashed_at IS NULL AND rows_after.state <> 'failed')
       <> (rows_before.trashed_at IS NULL AND rows_before.state <> 'failed')
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION tags_photos_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH gone AS (
        DELETE FROM tags_talliedphoto USING rows_before WHERE asset_id = rows_before.id
        RETURNING tags_talliedphoto.owner_id, slugs
    )
    INSERT INTO tags_tally (owner_id, tag_id, photos)
    SELECT owner_id, slug, -count(*) FROM gone, unnest(slugs) AS slug GROUP BY owner_id, slug;
    RETURN NULL;
END $$;
CREATE FUNCTION tags_kinds_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tags_recount(array_agg(DISTINCT row.asset_id))
    FROM rows_after JOIN rows_before USING (slug)
    JOIN tags_lineage line ON line.ancestor_id = rows_after.slug
    JOIN tags_assettag row ON row.tag_id = line.tag_id
    WHERE rows_after.parent_id IS DISTINCT FROM rows_before.parent_id
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE TRIGGER tags_came AFTER INSERT ON tags_assettag
    REFERENCING NEW TABLE AS rows_after EXECUTE FUNCTION tags_rows_came();
CREATE TRIGGER tags_went AFTER DELETE ON tags_assettag
    REFERENCING OLD TABLE AS rows_before EXECUTE FUNCTION tags_rows_went();
CREATE TRIGGER tags_changed AFTER UPDATE ON tags_assettag
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    EXECUTE FUNCTION tags_rows_changed();
CREATE TRIGGER tags_moved AFTER UPDATE ON photos_asset
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    EXECUTE FUNCTION tags_photos_moved();
CREATE TRIGGER tags_gone AFTER DELETE ON photos_asset
    REFERENCING OLD TABLE AS rows_before EXECUTE FUNCTION tags_photos_went();
CREATE TRIGGER tags_kinds AFTER UPDATE ON tags_tag
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    EXECUTE FUNCTION tags_kinds_changed();
"""

UNDONE = """
DROP TRIGGER tags_moved ON photos_asset;
DROP TRIGGER tags_gone ON photos_asset;
DROP TRIGGER tags_kinds ON tags_tag;
DROP TRIGGER tags_came ON tags_assettag;
DROP TRIGGER tags_went ON tags_assettag;
DROP TRIGGER tags_changed ON tags_assettag;
DROP FUNCTION tags_rows_came, tags_rows_went, tags_rows_changed, tags_photos_moved,
    tags_photos_went, tags_kinds_changed;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('photos', '0004_alter_stagerun_stage'),
        ('tags', '0003_own_words_and_lineage'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='assettag',
            name='owner',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.RunSQL(OWNERS, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='assettag',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='assettag',
            index=models.Index(models.F('owner'), models.F('tag'), models.OrderBy(models.F('verdict'), descending=True), models.OrderBy(models.F('confidence'), descending=True, nulls_last=True), models.OrderBy(models.F('asset'), descending=True), condition=models.Q(('verdict', 'removed'), _negated=True), name='asset_tag_surest'),
        ),
        migrations.CreateModel(
            name='TalliedPhoto',
            fields=[
                ('asset_id', models.UUIDField(primary_key=True, serialize=False)),
                ('owner_id', models.UUIDField()),
                ('slugs', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), size=None)),
            ],
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('photos', models.BigIntegerField()),
                ('owner', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tag', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='tallies', to='tags.tag')),
            ],
        ),
        migrations.AddIndex(
            model_name='tally',
            index=models.Index(fields=['owner', 'tag'], include=['photos'], name='tag_tally'),
        ),
        migrations.RunSQL(RECOUNT, "DROP FUNCTION tags_recount"),
        migrations.RunSQL(REBUILD, "DROP FUNCTION tags_rebuild"),
        migrations.RunSQL(TRIGGERS, UNDONE),
        migrations.RunSQL("SELECT tags_rebuild()", migrations.RunSQL.noop),
    ]
