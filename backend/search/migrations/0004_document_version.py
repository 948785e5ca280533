from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0003_facets'),
    ]

    operations = [
        migrations.AddField(
            model_name='searchdocument',
            name='version',
            field=models.CharField(db_default='', default='', max_length=40),
        ),
        migrations.AddIndex(
            model_name='searchdocument',
            index=models.Index(fields=['version'], name='search_document_version'),
        ),
    ]
