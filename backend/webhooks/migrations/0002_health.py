"""How a webhook fares: its last success, and how often in a row it has failed since."""

from django.db import migrations, models
from django.db.models import Max, OuterRef, Subquery


def take_from_the_log(apps, schema_editor):
    delivered = apps.get_model("webhooks", "Delivery").objects.filter(
        webhook=OuterRef("pk"), state="delivered"
    )
    last = delivered.order_by().values("webhook").annotate(at=Max("ended_at")).values("at")
    apps.get_model("webhooks", "Webhook").objects.update(last_success_at=Subquery(last))


class Migration(migrations.Migration):

    dependencies = [
        ("webhooks", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="webhook",
            name="failures_in_a_row",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="webhook",
            name="last_success_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(take_from_the_log, migrations.RunPython.noop),
    ]
