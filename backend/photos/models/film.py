from django.db import models


class Film(models.Model):
    """What moves: a video, or the seconds that a phone put into a photo (a motion photo).

    `offset` and `length` say where it lies in the original; both are null where it is the original.
    """

    asset = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, primary_key=True, related_name="film"
    )
    duration_ms = models.PositiveIntegerField()
    video_codec = models.CharField(max_length=32)  # as FFmpeg calls it: "h264", "hevc"
    audio_codec = models.CharField(max_length=32, blank=True)  # empty: it is silent
    frame_rate = models.FloatField(null=True)  # pictures a second, on average
    rotation = models.PositiveSmallIntegerField(default=0)  # degrees clockwise, to be upright
    transfer = models.CharField(max_length=32, blank=True)  # "smpte2084" and "arib-std-b67": HDR
    offset = models.BigIntegerField(null=True)  # bytes from the start of the original
    length = models.BigIntegerField(null=True)  # bytes
