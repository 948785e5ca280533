"""Rows of albums come and go without a member, so two triggers never noted anything."""

from django.db import migrations

USELESS = """
DROP TRIGGER IF EXISTS changes_albums_album_insert ON albums_album;
DROP FUNCTION IF EXISTS changes_albums_album_insert();
DROP TRIGGER IF EXISTS changes_albums_album_delete ON albums_album;
DROP FUNCTION IF EXISTS changes_albums_album_delete();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('changes', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(USELESS, migrations.RunSQL.noop),
    ]
