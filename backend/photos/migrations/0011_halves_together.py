from django.db import migrations

# Films by themselves in the trash are no halves of live photos any more.
_PART = """
    WITH parted AS (
        DELETE FROM photos_livephoto pair
        USING photos_asset still, photos_asset film
        WHERE still.id = pair.still_id AND film.id = pair.film_id
          AND film.trashed_at IS NOT NULL AND still.trashed_at IS NULL
          AND still.visibility <> 'locked' AND film.visibility <> 'locked'
        RETURNING pair.film_id
    )
    UPDATE photos_asset SET in_live_photo = false
    WHERE id IN (SELECT film_id FROM parted)
"""

# What either half is locked for holds for both; in all else the film goes where its still is.
_LOCK = """
    UPDATE photos_asset half
    SET visibility = 'locked', trashed_at = NULL, stack_id = NULL, under_stack = false
    FROM photos_livephoto pair, photos_asset other
    WHERE half.id IN (pair.still_id, pair.film_id) AND half.visibility <> 'locked'
      AND other.id IN (pair.still_id, pair.film_id) AND other.visibility = 'locked'
"""
_FOLLOW = """
    UPDATE photos_asset film
    SET visibility = still.visibility, trashed_at = still.trashed_at
    FROM photos_livephoto pair, photos_asset still
    WHERE pair.film_id = film.id AND pair.still_id = still.id
      AND (film.visibility, film.trashed_at)
          IS DISTINCT FROM (still.visibility, still.trashed_at)
"""


class Migration(migrations.Migration):
    """Brings the halves of live photos together where only one of them was moved."""

    dependencies = [("photos", "0010_lists_of_few")]

    operations = [
        migrations.RunSQL(statement, migrations.RunSQL.noop)
        for statement in (_PART, _LOCK, _FOLLOW)
    ]
