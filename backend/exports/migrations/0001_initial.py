import backend.common.ids
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('albums', '0004_tell_of_photos'),
        ('sharing', '0002_completed_uploads'),
    ]

    operations = [
        migrations.CreateModel(
            name='Archive',
            fields=[
                ('id', models.UUIDField(default=backend.common.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('selection', 'Selection'), ('album', 'Album'), ('link', 'Link'), ('account', 'Account')], max_length=16)),
                ('title', models.CharField(max_length=200)),
                ('includes_locked', models.BooleanField(default=False)),
                ('planned_to', models.CharField(blank=True, max_length=100)),
                ('is_ready', models.BooleanField(default=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('album', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='archives', to='albums.album')),
                ('link', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='archives', to='sharing.sharelink')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='archives', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ArchivePart',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('filename', models.CharField(max_length=255)),
                ('photo_count', models.PositiveIntegerField()),
                ('size', models.BigIntegerField()),
                ('contents', models.BinaryField()),
                ('left_out', models.JSONField(default=list)),
                ('revision', models.PositiveIntegerField(default=1)),
                ('archive', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='exports.archive')),
            ],
        ),
        migrations.AddIndex(
            model_name='archive',
            index=models.Index(F('owner'), django.db.models.expressions.OrderBy(F('id'), descending=True), name='archive_owner'),
        ),
        migrations.AddIndex(
            model_name='archive',
            index=models.Index(fields=['expires_at'], name='archive_expiry'),
        ),
        migrations.AddIndex(
            model_name='archive',
            index=models.Index(condition=Q(('is_ready', False)), fields=['id'], name='archive_unplanned'),
        ),
        migrations.AddConstraint(
            model_name='archive',
            constraint=models.CheckConstraint(condition=Q(Q(('kind', 'link'), ('link__isnull', False), ('owner__isnull', True)), Q(Q(('kind', 'link'), _negated=True), ('link__isnull', True), ('owner__isnull', False)), _connector='OR'), name='archive_of_somebody'),
        ),
        migrations.AddConstraint(
            model_name='archivepart',
            constraint=models.UniqueConstraint(fields=('archive', 'number'), name='archive_part_once'),
        ),
    ]
