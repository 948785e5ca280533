"""Links: whoever has the address sees what the owner chose, without an account."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

MAX_UPLOADS = 200
MOST_REASON = 500  # characters
MAX_UPLOAD_BYTES = 2 * 1024**3


class ShareLink(models.Model):
    """A link to an album, or to photos that were chosen one by one (`LinkedAsset`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="share_links"
    )
    album = models.ForeignKey(
        "albums.Album", null=True, on_delete=models.CASCADE, related_name="share_links"
    )  # null: a selection
    key_sha256 = models.CharField(max_length=64, unique=True)
    key_sealed = models.CharField(max_length=255)  # `sharing.services.keys`
    slug = models.CharField(max_length=50, blank=True)  # lower case; leads to the key
    password = models.CharField(max_length=128, blank=True)  # argon2; empty: none is asked for
    title = models.CharField(max_length=200, blank=True)
    description = models.CharField(max_length=2000, blank=True)
    allows_download = models.BooleanField(default=True)
    allows_upload = models.BooleanField(default=False)
    includes_location = models.BooleanField(default=False)
    reviews_uploads = models.BooleanField(default=True)  # guests' photos wait for the owner's word
    max_uploads = models.PositiveIntegerField(default=MAX_UPLOADS)
    max_upload_bytes = models.BigIntegerField(default=MAX_UPLOAD_BYTES)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    suspended_at = models.DateTimeField(null=True)  # by an administrator
    suspension_reason = models.CharField(max_length=MOST_REASON, blank=True)  # for the owner
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                condition=Q(revoked_at__isnull=True) & ~Q(slug=""),
                name="share_link_slug_once",
            ),
        ]
        indexes = [models.Index("owner", F("id").desc(), name="share_link_owner")]

    @property
    def is_guessable(self) -> bool:
        return bool(self.slug) and not self.password


class LinkedAsset(models.Model):
    """One photo of a selection."""

    id = models.BigAutoField(primary_key=True)
    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="linked_assets")
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="share_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["link", "asset"], name="linked_asset_once"),
        ]


class LinkDay(models.Model):
    """What guests did on one day (UTC): all that is kept of them."""

    id = models.BigAutoField(primary_key=True)
    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    views = models.PositiveIntegerField(default=0)
    downloads = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "day"], name="link_day_once")]
