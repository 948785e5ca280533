"""Photos in albums, partners and what they show, faces, and people whose faces have changed.

Who may see something is told of it by a note of their own. Notes do not wait for one another: of a
person or an album very many photos may be changed at once, and those who write them hold other
locks. So a note takes the place only of those that nobody else is replacing.

A photo that changes while somebody joins its album, or while a partner is shown other photos, would
miss them: its transaction does not see the newcomer, and theirs does not see the change. So the
photo's shares a lock (FOR KEY SHARE) with everybody but those (FOR UPDATE): of the album's row when
a member comes, of the partnership's in `sharing.services.partnerships`.
"""

from django.db import migrations, models

NOTE = """
CREATE FUNCTION changes_note(what text, owners uuid[], containers uuid[], things uuid[])
RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    -- one by one and by the index, however few notes the statistics know of: the lock keeps the
    -- planner from joining the other way round, the array from going through all notes
    DELETE FROM changes_change WHERE id = ANY(ARRAY(
        SELECT found.id
        FROM unnest(owners, containers, things) AS noted (owner, container, thing)
        CROSS JOIN LATERAL (
            SELECT change.id FROM changes_change change
            WHERE change.owner_id = noted.owner AND change.kind = what
              AND change.container_id = noted.container AND change.object_id = noted.thing
            FOR UPDATE SKIP LOCKED
        ) found
    ));
    INSERT INTO changes_change
        (owner_id, kind, container_id, object_id, written_by, position, at)
    SELECT owner, what, container, thing, pg_current_xact_id()::text::bigint,
           nextval('changes_position'), now()
    FROM (
        SELECT DISTINCT owner, container, thing
        FROM unnest(owners, containers, things) AS noted (owner, container, thing)
        WHERE owner IS NOT NULL AND thing IS NOT NULL
        ORDER BY owner, container, thing
    ) noted;
END $$;
CREATE OR REPLACE FUNCTION changes_note(kind text, owners uuid[], ids uuid[]) RETURNS void
LANGUAGE sql AS $$
    SELECT changes_note(kind, owners, owners, ids)
$$;
"""

# A partner's photos, as `sharing.selectors.partnerships.partner_assets` shows them, and those that
# the partner was told of before. {condition} is about `partnership`, or about `asset` as well.
SHOWN = """
    SELECT partnership.partner_id AS owner, partnership.id AS container, asset.id AS thing
    FROM sharing_partnership partnership
    JOIN accounts_user shower ON shower.id = partnership.owner_id AND shower.is_active
    CROSS JOIN LATERAL (SELECT changes_people_shown(partnership.id) AS people OFFSET 0) shown
    JOIN photos_asset asset ON asset.owner_id = partnership.owner_id AND asset.is_on_timeline
    WHERE partnership.state = 'accepted' AND {condition}
      AND (partnership.since IS NULL OR asset.captured_local_date >= partnership.since)
      AND (NOT partnership.only_people OR EXISTS (
          SELECT FROM people_face face
          WHERE face.asset_id = asset.id AND face.person_id = ANY(shown.people)
            AND NOT face.is_ignored
      ))
"""

PARTNERS = f"""
CREATE FUNCTION changes_people_shown(concerned uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE shown AS (
        SELECT person_id AS id FROM sharing_partnership_people WHERE partnership_id = concerned
        UNION
        SELECT person.merged_into_id FROM shown JOIN people_person person ON person.id = shown.id
        WHERE person.merged_into_id IS NOT NULL
    )
    SELECT array_agg(id) FROM shown
$$;
CREATE FUNCTION changes_partnerships(concerned uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note(
        'partner_asset', array_agg(owner), array_agg(container), array_agg(thing)
    )
    FROM (
        {SHOWN.format(condition="partnership.id = ANY(concerned)")}
        UNION
        SELECT owner_id, container_id, object_id FROM changes_change
        WHERE kind = 'partner_asset' AND container_id = ANY(concerned)
    ) noted HAVING count(*) > 0;
END $$;
CREATE FUNCTION changes_shown_photos(owners uuid[], assets uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM sharing_partnership WHERE owner_id = ANY(owners) ORDER BY id FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    PERFORM changes_note(
        'partner_asset', array_agg(owner), array_agg(container), array_agg(thing)
    )
    FROM (
        {SHOWN.format(condition="asset.id = ANY(assets)")}
        UNION
        SELECT change.owner_id, change.container_id, change.object_id
        FROM sharing_partnership partnership
        JOIN changes_change change ON change.owner_id = partnership.partner_id
            AND change.kind = 'partner_asset' AND change.container_id = partnership.id
            AND change.object_id = ANY(assets)
        WHERE partnership.owner_id = ANY(owners) AND partnership.state = 'accepted'
    ) noted HAVING count(*) > 0;
END $$;
"""

ON_ALBUMS = """
CREATE FUNCTION changes_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note(
        'album_asset', array_agg(member.user_id), array_agg(rows.album_id), array_agg(asset_id)
    )
    FROM rows JOIN albums_albummember member ON member.album_id = rows.album_id
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_member_comes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM albums_album WHERE id = NEW.album_id FOR UPDATE;
    RETURN NEW;
END $$;
CREATE FUNCTION changes_album_of_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('album', array_agg(member.user_id), array_agg(member.album_id))
    FROM rows JOIN albums_albummember member ON member.album_id = rows.album_id
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_members_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note(
        'album_asset', array_agg(user_id), array_agg(rows.album_id), array_agg(asset_id)
    )
    FROM rows JOIN albums_albumentry entry ON entry.album_id = rows.album_id AND entry.is_shown
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_members_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note(
        'album_asset', array_agg(owner_id), array_agg(container_id), array_agg(object_id)
    )
    FROM rows JOIN changes_change change ON change.owner_id = rows.user_id
        AND change.kind = 'album_asset' AND change.container_id = rows.album_id
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER changes_entries_came AFTER INSERT ON albums_albumentry
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_entries();
CREATE TRIGGER changes_entries_changed AFTER UPDATE ON albums_albumentry
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_entries();
CREATE TRIGGER changes_entries_went AFTER DELETE ON albums_albumentry
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_entries();
CREATE TRIGGER changes_activity_came AFTER INSERT ON albums_albumactivity
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_album_of_all();
CREATE TRIGGER changes_activity_went AFTER DELETE ON albums_albumactivity
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_album_of_all();
CREATE TRIGGER changes_member_count_up AFTER INSERT ON albums_albummember
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_album_of_all();
CREATE TRIGGER changes_member_count_down AFTER DELETE ON albums_albummember
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_album_of_all();
CREATE TRIGGER changes_member_comes BEFORE INSERT ON albums_albummember
    FOR EACH ROW EXECUTE FUNCTION changes_member_comes();
CREATE TRIGGER changes_members_came AFTER INSERT ON albums_albummember
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_members_came();
CREATE TRIGGER changes_members_went AFTER DELETE ON albums_albummember
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_members_went();
"""

ON_PHOTOS = """
CREATE FUNCTION changes_photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM albums_album WHERE id IN (
        SELECT entry.album_id
        FROM rows JOIN albums_albumentry entry ON entry.asset_id = rows.id
    ) ORDER BY id FOR KEY SHARE;
    IF FOUND THEN
        PERFORM changes_note(
            'album_asset', array_agg(member.user_id), array_agg(entry.album_id),
            array_agg(entry.asset_id)
        )
        FROM rows JOIN albums_albumentry entry ON entry.asset_id = rows.id AND entry.is_shown
        JOIN albums_albummember member ON member.album_id = entry.album_id
        HAVING count(*) > 0;
    END IF;
    PERFORM changes_note('face', array_agg(face.owner_id), array_agg(face.id)),
            changes_note('person', array_agg(face.owner_id), array_agg(face.person_id))
    FROM rows JOIN rows_before USING (id) JOIN people_face face ON face.asset_id = rows.id
    WHERE rows.is_visible <> rows_before.is_visible
       OR rows.recipe IS DISTINCT FROM rows_before.recipe
    HAVING count(*) > 0;
    PERFORM changes_shown_photos(array_agg(DISTINCT owner_id), array_agg(id))
    FROM rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_photos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_shown_photos(array_agg(DISTINCT owner_id), array_agg(id))
    FROM rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER changes_photos_came AFTER INSERT ON photos_asset
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_photos();
CREATE TRIGGER changes_photos_changed AFTER UPDATE ON photos_asset
    REFERENCING NEW TABLE AS rows OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION changes_photos_changed();
CREATE TRIGGER changes_photos_went AFTER DELETE ON photos_asset
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_photos();
"""

# A statement that gives somebody another's faces changes both of them.
ON_FACES = """
CREATE FUNCTION changes_faces() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('face', array_agg(owner_id), array_agg(id)),
            changes_note('person', array_agg(owner_id), array_agg(person_id)),
            changes_shown_photos(array_agg(DISTINCT owner_id), array_agg(DISTINCT asset_id))
    FROM rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_faces_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('face', array_agg(owner_id), array_agg(id)),
            changes_note('person', array_agg(owner_id), array_agg(person_id)),
            changes_shown_photos(array_agg(DISTINCT owner_id), array_agg(DISTINCT asset_id))
    FROM (SELECT * FROM rows UNION ALL SELECT * FROM rows_before) changed HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_people_shown_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('partner', array_agg(rows.owner_id), array_agg(partnership_id))
    FROM rows JOIN rows_before USING (id)
    JOIN sharing_partnership_people shown ON shown.person_id = rows.id
    WHERE rows.name <> rows_before.name
    HAVING count(*) > 0;
    PERFORM changes_partnerships(array_agg(DISTINCT partnership.id))
    FROM rows JOIN rows_before USING (id)
    JOIN sharing_partnership partnership ON partnership.owner_id = rows.owner_id
        AND partnership.only_people
    WHERE rows.merged_into_id IS DISTINCT FROM rows_before.merged_into_id
      AND rows.id = ANY(changes_people_shown(partnership.id))
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER changes_faces_came AFTER INSERT ON people_face
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_faces();
CREATE TRIGGER changes_faces_changed AFTER UPDATE ON people_face
    REFERENCING NEW TABLE AS rows OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION changes_faces_changed();
CREATE TRIGGER changes_faces_went AFTER DELETE ON people_face
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_faces();
CREATE TRIGGER changes_people_shown_changed AFTER UPDATE ON people_person
    REFERENCING NEW TABLE AS rows OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION changes_people_shown_changed();
"""

# What the partner alone wishes (`in_timeline`) changes nothing of what is shown.
ON_PARTNERS = """
CREATE FUNCTION changes_partners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('partner', array_agg(owner_id), array_agg(id)),
            changes_note('partner', array_agg(partner_id), array_agg(id)),
            changes_partnerships(array_agg(id))
    FROM rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_partners_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('partner', array_agg(owner_id), array_agg(id)),
            changes_note('partner', array_agg(partner_id), array_agg(id))
    FROM rows HAVING count(*) > 0;
    PERFORM changes_partnerships(array_agg(id)) FROM rows JOIN rows_before earlier USING (id)
    WHERE (rows.state, rows.partner_id, rows.since, rows.only_people, rows.includes_location)
        IS DISTINCT FROM (
            earlier.state, earlier.partner_id, earlier.since, earlier.only_people,
            earlier.includes_location
        )
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_partners_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('partner', array_agg(owner_id), array_agg(partnership.id)),
            changes_partnerships(array_agg(partnership.id))
    FROM sharing_partnership partnership
    WHERE id IN (SELECT partnership_id FROM rows) HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION changes_partner_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('partner', array_agg(partner_id), array_agg(id)),
            changes_partnerships(array_agg(id))
    FROM sharing_partnership WHERE owner_id = NEW.id HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER changes_partners_came AFTER INSERT ON sharing_partnership
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_partners();
CREATE TRIGGER changes_partners_changed AFTER UPDATE ON sharing_partnership
    REFERENCING NEW TABLE AS rows OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION changes_partners_changed();
CREATE TRIGGER changes_partners_went AFTER DELETE ON sharing_partnership
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_partners();
CREATE TRIGGER changes_partners_people_came AFTER INSERT ON sharing_partnership_people
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_partners_people();
CREATE TRIGGER changes_partners_people_went AFTER DELETE ON sharing_partnership_people
    REFERENCING OLD TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION changes_partners_people();
CREATE TRIGGER changes_partner_leaves AFTER UPDATE OF is_active ON accounts_user
    FOR EACH ROW WHEN (OLD.is_active <> NEW.is_active) EXECUTE FUNCTION changes_partner_leaves();
"""

THERE_ALREADY = """
SELECT changes_note('face', array_agg(owner_id), array_agg(id)) FROM people_face;
SELECT changes_note(
    'album_asset', array_agg(member.user_id), array_agg(entry.album_id), array_agg(entry.asset_id)
)
FROM albums_albumentry entry JOIN albums_albummember member ON member.album_id = entry.album_id
WHERE entry.is_shown;
SELECT changes_note('partner', array_agg(owner_id), array_agg(id)),
       changes_note('partner', array_agg(partner_id), array_agg(id)),
       changes_partnerships(array_agg(id))
FROM sharing_partnership;
"""

UNDONE = """
DROP FUNCTION changes_entries, changes_album_of_all, changes_member_comes, changes_members_came,
    changes_members_went, changes_photos, changes_photos_changed, changes_faces,
    changes_faces_changed, changes_people_shown_changed, changes_partners,
    changes_partners_changed, changes_partners_people, changes_partner_leaves CASCADE;
DROP FUNCTION changes_shown_photos, changes_partnerships, changes_people_shown;
DELETE FROM changes_change change
WHERE kind NOT IN ('asset', 'person', 'album') OR EXISTS (
    SELECT FROM changes_change later
    WHERE later.owner_id = change.owner_id AND later.kind = change.kind
      AND later.object_id = change.object_id AND later.id > change.id
);
CREATE OR REPLACE FUNCTION changes_note(kind text, owners uuid[], ids uuid[]) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO changes_change (owner_id, kind, object_id, written_by, position, at)
    SELECT owner, changes_note.kind, id, pg_current_xact_id()::text::bigint,
           nextval('changes_position'), now()
    FROM (
        SELECT DISTINCT owner, id FROM unnest(owners, ids) AS changed (owner, id) ORDER BY owner, id
    ) changed
    ON CONFLICT (owner_id, kind, object_id) DO UPDATE SET
        written_by = excluded.written_by, position = excluded.position, at = excluded.at
$$;
DROP FUNCTION changes_note(text, uuid[], uuid[], uuid[]);
"""


KINDS = [
    ('asset', 'Asset'), ('person', 'Person'), ('face', 'Face'), ('album', 'Album'),
    ('album_asset', 'Album Asset'), ('partner', 'Partner'), ('partner_asset', 'Partner Asset'),
]


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('albums', '0004_tell_of_photos'),
        ('changes', '0002_albums_change'),
        ('people', '0001_initial'),
        ('photos', '0010_lists_of_few'),
        ('sharing', '0003_link_reports'),
    ]

    operations = [
        migrations.AddField('change', 'container_id', models.UUIDField(null=True)),
        migrations.RunSQL(
            'UPDATE changes_change SET container_id = owner_id', migrations.RunSQL.noop
        ),
        migrations.AlterField('change', 'container_id', models.UUIDField()),
        migrations.AlterField('change', 'kind', models.CharField(choices=KINDS, max_length=16)),
        migrations.RemoveConstraint('change', 'change_once'),
        migrations.AddIndex(
            'change',
            models.Index(
                fields=['owner', 'kind', 'container_id', 'object_id'], name='change_thing'
            ),
        ),
        migrations.RemoveIndex('change', 'change_order'),
        migrations.AddIndex(
            'change',
            models.Index(
                fields=['owner', 'written_by', 'position'],
                condition=models.Q(written_by__gte=0),
                name='change_order',
            ),
        ),
        migrations.RunSQL(
            [NOTE, PARTNERS, ON_ALBUMS, ON_PHOTOS, ON_FACES, ON_PARTNERS, THERE_ALREADY], UNDONE
        ),
    ]
