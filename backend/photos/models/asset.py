from django.conf import settings
from django.db import models
from django.db.models import F, Q


class AssetState(models.TextChoices):
    PROCESSING = "processing"
    COMPLETE = "complete"  # every stage is done
    PARTIAL = "partial"  # it can be shown, but some recognition failed for good
    FAILED = "failed"  # it cannot be shown; `failure_code` and `failure_detail` say why


class MediaType(models.TextChoices):
    """Content types that the pipeline accepts; decided by the bytes, never by the name."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"
    TIFF = "image/tiff"
    HEIC = "image/heic"
    AVIF = "image/avif"


class Asset(models.Model):
    """A photo in somebody's library. The id is that of the upload that brought it."""

    id = models.UUIDField(primary_key=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assets"
    )
    state = models.CharField(
        max_length=16, choices=AssetState.choices, default=AssetState.PROCESSING
    )
    failure_code = models.CharField(max_length=64, blank=True)
    failure_detail = models.CharField(max_length=500, blank=True)
    lane = models.CharField(max_length=8, default="fresh")

    # the original, as uploaded
    original_key = models.CharField(max_length=255)
    filename = models.CharField(max_length=255)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=32, choices=MediaType.choices, blank=True)
    uploaded_at = models.DateTimeField()

    # what it shows: pixels after the orientation is applied
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    thumbhash = models.BinaryField(max_length=32, default=b"", blank=True)
    dominant_color = models.CharField(max_length=7, blank=True)  # "#rrggbb"

    # when and where; `captured_at` is never null, so that the timeline has one order
    captured_at = models.DateTimeField()  # the instant, UTC
    captured_local_date = models.DateField()  # the day on the photographer's own calendar
    captured_at_source = models.CharField(max_length=32, default="uploaded")
    captured_offset_minutes = models.SmallIntegerField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    altitude = models.FloatField(null=True)  # metres above sea level
    place = models.ForeignKey(
        "places.Place", null=True, on_delete=models.SET_NULL, related_name="assets"
    )
    camera_make = models.CharField(max_length=100, blank=True)
    camera_model = models.CharField(max_length=100, blank=True)
    lens_model = models.CharField(max_length=100, blank=True)
    metadata = models.JSONField(default=dict)  # events.results.PhotoDetails

    # what the owner says; a user's word is never overwritten by a stage
    is_favorite = models.BooleanField(default=False)
    caption = models.CharField(max_length=2000, blank=True)
    caption_edited = models.BooleanField(default=False)
    captured_at_edited = models.BooleanField(default=False)
    allows_same_person = models.BooleanField(default=False)  # a mirror, or a collage
    trashed_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "sha256"],
                condition=~Q(state=AssetState.FAILED),
                name="asset_one_copy_per_owner",
            ),
        ]
        indexes = [
            models.Index(
                "owner",
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(trashed_at__isnull=True),
                name="asset_timeline",
            ),
            models.Index(
                "owner",
                F("captured_local_date").desc(),
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(trashed_at__isnull=True) & ~Q(state=AssetState.FAILED),
                name="asset_day",
            ),
            models.Index(fields=["owner", "place"], name="asset_place"),
            models.Index(fields=["owner", "camera_model", "captured_at"], name="asset_shot"),
            models.Index(
                fields=["owner", "-trashed_at"],
                condition=Q(trashed_at__isnull=False),
                name="asset_trash",
            ),
            models.Index(
                fields=["id"], condition=Q(state=AssetState.PROCESSING), name="asset_processing"
            ),
        ]
