from django.db import models


class FoundCapture(models.Model):
    """When and where the file says a photo was taken, kept while the owner says something else.

    It is there only for photos of which the owner edited one or the other. Stages write here what
    they would have written into the photo, and restoring copies it back.
    """

    asset = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, primary_key=True, related_name="found_capture"
    )
    captured_at = models.DateTimeField()
    captured_local_date = models.DateField()
    captured_at_source = models.CharField(max_length=32)
    captured_offset_minutes = models.SmallIntegerField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    altitude = models.FloatField(null=True)
