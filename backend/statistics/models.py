"""What libraries hold, kept as counts."""

from django.conf import settings
from django.db import models


class Tally(models.Model):
    """A step of a count: so many more, or fewer, of the owner's visible photos, and so many bytes,
    of that month, that kind, that camera. See `common.tallies`; triggers of the database write
    them (migration 0001).
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    captured_month = models.DateField()  # its first day, on the photographer's calendar
    added_month = models.DateField()  # its first day, UTC
    media_type = models.CharField(max_length=32)
    camera_make = models.CharField(max_length=100)
    camera_model = models.CharField(max_length=100)
    lens_model = models.CharField(max_length=100)
    photos = models.BigIntegerField()
    bytes = models.BigIntegerField()  # of the originals

    class Meta:
        indexes = [models.Index(fields=["owner"], name="statistics_of_owner")]
