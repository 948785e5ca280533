from django.db import migrations

# Photos are given their points in the turned space beside the one in use, which is asked until the
# turned one is complete.
BUILD_THE_TURNED_SPACE = """
    INSERT INTO modelhub_embeddingspace (kind, version, state, calibration, "leading",
                                         switches_when_complete, created_at)
    SELECT 'semantic', replace(version, 'conse-1+', 'conse-2+'), 'building', '{}', 128, true, now()
    FROM modelhub_embeddingspace
    WHERE kind = 'semantic' AND version LIKE 'conse-1+%'
      AND (state = 'current' OR state = 'building' AND switches_when_complete)
    ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):

    dependencies = [
        ('modelhub', '0003_leading_dimensions'),
        ('search', '0004_document_version'),
    ]

    operations = [
        migrations.RunSQL(BUILD_THE_TURNED_SPACE, reverse_sql=migrations.RunSQL.noop),
    ]
