"""Pictures are entered when they come into a public link, whichever way they came.

Albums are filled by hand, by imports, by guests and by programs, which know nothing of links; so
triggers enter what they put there. What two transactions could miss of each other, and what smart
albums show, a chore enters (`sharing.services.screening`).

A photo whose recipe changes shows another picture: its case is open again.
"""

from django.db import migrations

ENTER = """
CREATE FUNCTION moderation_enter(assets uuid[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    entered bigint;
BEGIN
    INSERT INTO moderation_case
        (id, subject, owner_id, asset_id, state, since, score, model, text, words, due_at,
         created_at)
    SELECT gen_random_uuid(), 'picture', asset.owner_id, asset.id, 'pending', clock_timestamp(),
           NULL, '', '', '[]', clock_timestamp(), clock_timestamp()
    FROM photos_asset asset WHERE asset.id = ANY(assets) ORDER BY asset.id
    ON CONFLICT (asset_id) DO NOTHING;
    GET DIAGNOSTICS entered = ROW_COUNT;
    RETURN entered;
END $$;
CREATE FUNCTION moderation_is_open(link sharing_sharelink) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT link.revoked_at IS NULL AND (link.expires_at IS NULL OR link.expires_at > now())
$$;
CREATE FUNCTION moderation_entries_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM moderation_enter(array_agg(rows.asset_id)) FROM rows WHERE EXISTS (
        SELECT FROM sharing_sharelink link
        WHERE link.album_id = rows.album_id AND moderation_is_open(link)
    ) HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION moderation_choice_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM moderation_enter(array_agg(asset_id)) FROM rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION moderation_link_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF moderation_is_open(NEW) THEN
        PERFORM moderation_enter(array_agg(asset_id)) FROM (
            SELECT asset_id FROM albums_albumentry WHERE album_id = NEW.album_id
            UNION SELECT asset_id FROM sharing_linkedasset WHERE link_id = NEW.id
        ) shown HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION moderation_picture_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE moderation_case
    SET state = 'pending', since = clock_timestamp(), due_at = clock_timestamp()
    WHERE asset_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER moderation_entries_came AFTER INSERT ON albums_albumentry
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION moderation_entries_came();
CREATE TRIGGER moderation_choice_came AFTER INSERT ON sharing_linkedasset
    REFERENCING NEW TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION moderation_choice_came();
CREATE TRIGGER moderation_link_came AFTER INSERT OR UPDATE OF expires_at ON sharing_sharelink
    FOR EACH ROW EXECUTE FUNCTION moderation_link_came();
CREATE TRIGGER moderation_picture_changed AFTER UPDATE OF recipe ON photos_asset
    FOR EACH ROW WHEN (OLD.recipe IS DISTINCT FROM NEW.recipe)
    EXECUTE FUNCTION moderation_picture_changed();
"""

LEAVE = """
DROP TRIGGER moderation_entries_came ON albums_albumentry;
DROP TRIGGER moderation_choice_came ON sharing_linkedasset;
DROP TRIGGER moderation_link_came ON sharing_sharelink;
DROP TRIGGER moderation_picture_changed ON photos_asset;
DROP FUNCTION moderation_entries_came;
DROP FUNCTION moderation_choice_came;
DROP FUNCTION moderation_link_came;
DROP FUNCTION moderation_picture_changed;
DROP FUNCTION moderation_is_open;
DROP FUNCTION moderation_enter;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0001_initial'),
        ('albums', '0007_rules_by_kind'),
        ('sharing', '0004_slugs'),
    ]

    operations = [
        migrations.RunSQL(ENTER, LEAVE),
    ]
