from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Lower

from .panorama import PANORAMA


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
    JXL = "image/jxl"
    # camera raw: shown by the picture that the camera put beside it, or else developed
    DNG = "image/x-adobe-dng"
    CR2 = "image/x-canon-cr2"
    CR3 = "image/x-canon-cr3"
    NEF = "image/x-nikon-nef"
    ARW = "image/x-sony-arw"
    RAF = "image/x-fuji-raf"
    ORF = "image/x-olympus-orf"
    RW2 = "image/x-panasonic-rw2"
    RAW = "image/x-dcraw"  # of another maker
    # films
    MP4 = "video/mp4"
    QUICKTIME = "video/quicktime"
    THREE_GP = "video/3gpp"
    WEBM = "video/webm"
    MATROSKA = "video/x-matroska"
    AVI = "video/x-msvideo"
    MPEG_TS = "video/mp2t"


class Visibility(models.TextChoices):
    """Where the owner keeps a photo."""

    TIMELINE = "timeline"
    ARCHIVE = "archive"  # off the timeline, but found everywhere else
    LOCKED = "locked"  # in the locked folder, and nowhere else


# The one place that says so. The columns drawn from it (`is_visible`, `is_on_timeline`) are what
# selectors, triggers and SQL ask; see `selectors.visibility`.
_VISIBLE = (
    Q(trashed_at__isnull=True)
    & ~Q(state=AssetState.FAILED)
    & ~Q(visibility=Visibility.LOCKED)
    & Q(in_live_photo=False)
)
_ON_TIMELINE = _VISIBLE & Q(visibility=Visibility.TIMELINE, under_stack=False)


def _drawn(condition: Q) -> models.GeneratedField:
    return models.GeneratedField(
        expression=models.ExpressionWrapper(condition, output_field=models.BooleanField()),
        output_field=models.BooleanField(),
        db_persist=True,
    )


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
    captured_at_edited = models.BooleanField(default=False)  # see FoundCapture
    location_edited = models.BooleanField(default=False)  # likewise
    rating = models.PositiveSmallIntegerField(default=0)  # stars, 1 to 5; 0: not rated
    rating_edited = models.BooleanField(default=False)
    visibility = models.CharField(
        max_length=8, choices=Visibility.choices, default=Visibility.TIMELINE
    )
    recipe = models.JSONField(null=True)  # events.recipes; null: shown as it was taken
    stack = models.ForeignKey(
        "photos.Stack",
        null=True,
        on_delete=models.SET_NULL,
        related_name="members",
        db_index=False,
    )
    under_stack = models.BooleanField(default=False)  # shown through its stack's primary
    allows_same_person = models.BooleanField(default=False)  # a mirror, or a collage
    in_live_photo = models.BooleanField(default=False)  # a film shown by its still: see LivePhoto
    trashed_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    is_visible = _drawn(_VISIBLE)  # outside the trash and the locked folder
    is_on_timeline = _drawn(_ON_TIMELINE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "sha256"],
                condition=~Q(state=AssetState.FAILED),
                name="asset_one_copy_per_owner",
            ),
            models.CheckConstraint(condition=Q(rating__lte=5), name="asset_rating_of_five"),
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
                condition=Q(is_visible=True),
                name="asset_day",
            ),
            models.Index(
                "owner",
                F("captured_local_date").desc(),
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(is_on_timeline=True),
                name="asset_bucket",
            ),
            models.Index(
                "owner",
                "visibility",
                F("captured_at").desc(),
                F("id").desc(),
                condition=~Q(visibility=Visibility.TIMELINE),
                name="asset_put_away",
            ),
            models.Index(
                "owner",
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(is_visible=True, is_favorite=True),
                name="asset_favourite",
            ),
            models.Index(
                "owner",
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(is_visible=True, rating__gt=0),
                name="asset_rated",
            ),
            models.Index(
                "owner",
                F("captured_at").desc(),
                F("id").desc(),
                condition=Q(is_visible=True) & PANORAMA,
                name="asset_panorama",
            ),
            models.Index(fields=["id"], condition=Q(is_visible=False), name="asset_hidden"),
            models.Index(
                "owner",
                KeyTextTransform("burst_id", "metadata"),
                condition=Q(metadata__has_key="burst_id"),
                name="asset_burst",
            ),
            models.Index(fields=["stack"], condition=Q(stack__isnull=False), name="asset_stack"),
            models.Index(fields=["owner", "place"], name="asset_place"),
            models.Index(fields=["owner", "camera_model", "captured_at"], name="asset_shot"),
            models.Index("owner", Lower("filename"), "captured_local_date", name="asset_name"),
            models.Index(
                fields=["owner", "-trashed_at"],
                condition=Q(trashed_at__isnull=False),
                name="asset_trash",
            ),
            models.Index(
                fields=["id"], condition=Q(state=AssetState.PROCESSING), name="asset_processing"
            ),
        ]

    @property
    def steps(self) -> list[dict[str, Any]]:
        """Of its recipe; none when it is shown as it was taken."""
        return self.recipe or []
