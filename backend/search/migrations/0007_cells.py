import django.db.models.deletion
import pgvector.django.halfvec
from django.conf import settings
from django.db import migrations, models

# Postings are read from their index alone, as far as vacuum has said that all may see them.
VACUUMED_SOON = """
    ALTER TABLE search_posting SET (autovacuum_vacuum_insert_scale_factor = 0.02)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('modelhub', '0003_leading_dimensions'),
        ('search', '0006_embedding_owner'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Codebook',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('facet', models.CharField(choices=[('picture', 'Picture'), ('words', 'Words')], max_length=8)),
                ('outline', models.PositiveSmallIntegerField()),
                ('centroids', models.BinaryField()),
                ('fitted_to', models.PositiveIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('filled_at', models.DateTimeField(null=True)),
                ('space', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='modelhub.embeddingspace')),
            ],
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('embedding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='posting', serialize=False, to='search.assetembedding')),
                ('cell', models.IntegerField()),
                ('point', pgvector.django.halfvec.HalfVectorField()),
                ('codebook', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='search.codebook')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddIndex(
            model_name='posting',
            index=models.Index(fields=['owner', 'codebook', 'cell'], include=('embedding', 'point'), name='posting_cells'),
        ),
        migrations.RunSQL(VACUUMED_SOON, migrations.RunSQL.noop),
    ]
