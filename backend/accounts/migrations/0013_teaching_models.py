from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0012_letters_of_moderation"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="teaches_models",
            field=models.BooleanField(default=True),
        ),
    ]
