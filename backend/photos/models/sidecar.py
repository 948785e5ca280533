from django.db import models


class SidecarKind(models.TextChoices):
    XMP = "xmp"  # ISO 16684-1, as Lightroom, darktable and digiKam write beside a photo
    TAKEOUT = "takeout"  # JSON, as Google Takeout writes beside a photo


class Sidecar(models.Model):
    """What another program knew of a photo, in a file beside it; kept as it came.

    `facts` is what was understood of it (`backend.photos.sidecars.facts`). The owner's word stands
    above it, and it stands above the photo's own file.
    """

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="sidecars")
    kind = models.CharField(max_length=8, choices=SidecarKind.choices)
    filename = models.CharField(max_length=255, blank=True)
    content = models.BinaryField()
    facts = models.JSONField()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "kind"], name="sidecar_one_of_a_kind"),
        ]
