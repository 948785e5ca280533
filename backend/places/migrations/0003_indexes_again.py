"""The indexes of `0002_counts`, where they were lost.

They name a column that `photos.0007_films` takes away and draws anew, and an index goes with its
column. Which of the two migrations came first depended on what else was there to be run.
"""

from django.db import migrations

INDEXES = """
CREATE INDEX IF NOT EXISTS asset_cell ON photos_asset
    (owner_id, places_cell(latitude, longitude), captured_at DESC, id DESC)
    WHERE is_visible AND latitude IS NOT NULL AND longitude IS NOT NULL;
CREATE INDEX IF NOT EXISTS asset_place_day ON photos_asset
    (owner_id, place_id, captured_local_date DESC, captured_at DESC, id DESC)
    WHERE is_visible AND place_id IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = [("places", "0002_counts"), ("photos", "0007_films")]

    operations = [migrations.RunSQL(INDEXES, migrations.RunSQL.noop)]
