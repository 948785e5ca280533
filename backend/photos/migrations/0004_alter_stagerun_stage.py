from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('photos', '0003_open_runs'),
    ]

    operations = [
        migrations.AlterField(
            model_name='stagerun',
            name='stage',
            field=models.CharField(choices=[('verify', 'verify'), ('metadata', 'metadata'), ('renditions', 'renditions'), ('places', 'places'), ('faces', 'faces'), ('people', 'people'), ('tags', 'tags'), ('ocr', 'ocr'), ('semantic', 'semantic'), ('lookalikes', 'lookalikes')], max_length=16),
        ),
    ]
