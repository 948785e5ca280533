import backend.common.ids
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('photos', '0004_alter_stagerun_stage'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Dismissal',
            fields=[
                ('id', models.UUIDField(default=backend.common.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('duplicate', 'Duplicate'), ('burst', 'Burst')], max_length=16)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.UUIDField(default=backend.common.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('duplicate', 'Duplicate'), ('burst', 'Burst')], max_length=16)),
                ('captured_at', models.DateTimeField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('duplicate', 'Duplicate'), ('burst', 'Burst')], max_length=16)),
                ('asset', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='photos.asset')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='lookalikes.group')),
            ],
        ),
        migrations.CreateModel(
            name='Pair',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('duplicate', 'Duplicate'), ('burst', 'Burst')], max_length=16)),
                ('likeness', models.FloatField()),
                ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='photos.asset')),
                ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='photos.asset')),
            ],
        ),
        migrations.CreateModel(
            name='DismissedPhoto',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('asset', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='photos.asset')),
                ('dismissal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='lookalikes.dismissal')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('dismissal', 'asset'), name='dismissed_photo_once')],
            },
        ),
        migrations.CreateModel(
            name='Fingerprint',
            fields=[
                ('asset', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='fingerprint', serialize=False, to='photos.asset')),
                ('luma', models.BinaryField(max_length=1024)),
                ('phash', models.BigIntegerField(null=True)),
                ('band_0', models.SmallIntegerField(null=True)),
                ('band_1', models.SmallIntegerField(null=True)),
                ('band_2', models.SmallIntegerField(null=True)),
                ('band_3', models.SmallIntegerField(null=True)),
                ('sharpness', models.FloatField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['owner', 'band_0'], name='fingerprint_band_0'), models.Index(fields=['owner', 'band_1'], name='fingerprint_band_1'), models.Index(fields=['owner', 'band_2'], name='fingerprint_band_2'), models.Index(fields=['owner', 'band_3'], name='fingerprint_band_3')],
            },
        ),
        migrations.AddIndex(
            model_name='group',
            index=models.Index(models.F('owner'), models.F('kind'), models.OrderBy(models.F('captured_at'), descending=True), models.OrderBy(models.F('id'), descending=True), name='lookalike_groups'),
        ),
        migrations.AddConstraint(
            model_name='member',
            constraint=models.UniqueConstraint(fields=('asset', 'kind'), name='lookalike_member_once'),
        ),
        migrations.AddConstraint(
            model_name='pair',
            constraint=models.UniqueConstraint(fields=('one', 'other'), name='lookalike_pair_once'),
        ),
        migrations.AddConstraint(
            model_name='pair',
            constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='lookalike_pair_order'),
        ),
    ]
