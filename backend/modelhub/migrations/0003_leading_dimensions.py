from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('modelhub', '0002_makeable_spaces'),
    ]

    operations = [
        migrations.AddField(
            model_name='embeddingspace',
            name='leading',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='makeablespace',
            name='leading',
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
