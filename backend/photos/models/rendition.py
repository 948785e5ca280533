from django.db import models


class RenditionKind(models.TextChoices):
    THUMBNAIL = "thumbnail"  # WebP, fits 512 x 512
    PREVIEW = "preview"  # WebP, fits 2048 x 2048; what the networks look at
    ANIMATION = "animation"  # WebP, a few seconds of a film, without sound
    PLAYBACK = "playback"  # H.264 and AAC in MP4: a film that plays everywhere
    # as the photo's recipe makes them
    EDITED_THUMBNAIL = "edited_thumbnail"
    EDITED_PREVIEW = "edited_preview"
    EDITED = "edited"  # JPEG, as large as the original lets it be; to be downloaded
    # of the whole picture, edited or not
    FULL_SIZE = "full_size"  # JPEG, the same; made when somebody else wants to download it


EDITED_KINDS = (
    RenditionKind.EDITED_THUMBNAIL,
    RenditionKind.EDITED_PREVIEW,
    RenditionKind.EDITED,
)


class Rendition(models.Model):
    """A derived picture or film in the store: sRGB, upright, without metadata."""

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="renditions")
    kind = models.CharField(max_length=16, choices=RenditionKind.choices)
    object_key = models.CharField(max_length=255)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    content_type = models.CharField(max_length=32, default="image/webp")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "kind"], name="rendition_one_of_a_kind"),
        ]
