"""A film is scored with what it shows all along, once it can be watched: until then a photo's case
was about its still. Those that can be watched already are scored anew, and stay as they are
meanwhile.
"""

from django.db import migrations

ENTER = """
CREATE FUNCTION moderation_film_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE moderation_case
    SET state = 'pending', since = clock_timestamp(), due_at = clock_timestamp()
    WHERE asset_id = NEW.asset_id;
    RETURN NULL;
END $$;
CREATE TRIGGER moderation_film_came AFTER INSERT ON photos_rendition
    FOR EACH ROW WHEN (NEW.kind = 'playback') EXECUTE FUNCTION moderation_film_came();
CREATE TRIGGER moderation_film_changed AFTER UPDATE OF object_key ON photos_rendition
    FOR EACH ROW WHEN (NEW.kind = 'playback' AND OLD.object_key IS DISTINCT FROM NEW.object_key)
    EXECUTE FUNCTION moderation_film_came();
UPDATE moderation_case moderated SET due_at = clock_timestamp()
FROM photos_rendition film
WHERE film.asset_id = moderated.asset_id AND film.kind = 'playback'
    AND moderated.state IN ('clear', 'flagged');
"""

LEAVE = """
DROP TRIGGER moderation_film_changed ON photos_rendition;
DROP TRIGGER moderation_film_came ON photos_rendition;
DROP FUNCTION moderation_film_came;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0002_enter_pictures'),
        ('photos', '0015_panoramas'),
    ]

    operations = [
        migrations.RunSQL(ENTER, LEAVE),
    ]
