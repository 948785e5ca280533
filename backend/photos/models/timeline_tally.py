from django.conf import settings
from django.db import models


class TimelineSpan(models.TextChoices):
    DAY = "day"
    MONTH = "month"


class TimelineTally(models.Model):
    """A step of a count: so many more, or fewer, of the owner's photos are on the timeline in the
    day or month that begins then. Their sum is the count.

    Triggers write the steps in the transaction that changes what is counted, as rows of their own:
    uploads of one day do not wait for each other. The relay folds them. No constraint and no
    cascade: what a photo added, the trigger takes away again when the photo goes.
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    span = models.CharField(max_length=5, choices=TimelineSpan.choices)
    begins = models.DateField()
    photos = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index(
                fields=["owner", "span", "-begins"], include=["photos"], name="timeline_tally"
            ),
        ]
