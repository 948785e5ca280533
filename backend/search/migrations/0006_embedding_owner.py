import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('modelhub', '0001_initial'),
        ('photos', '0005_shots'),
        ('search', '0005_turned_space'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='assetembedding',
            name='asset_embedding_owner_space',
        ),
        migrations.AlterField(
            model_name='assetembedding',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='assetembedding',
            index=models.Index(fields=['owner', 'space', 'facet'], name='asset_embedding_owner'),
        ),
    ]
