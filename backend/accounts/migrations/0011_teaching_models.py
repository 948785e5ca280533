from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0010_knowledge_scopes"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="teaches_models",
            field=models.BooleanField(default=True),
        ),
    ]
