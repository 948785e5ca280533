from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class UploadMethod(models.TextChoices):
    """How the client moves the bytes into the store; all three are presigned."""

    PUT = "put"
    POST = "post"  # an HTML form with a policy; what mini-programs can send
    MULTIPART = "multipart"


class UploadState(models.TextChoices):
    PENDING = "pending"  # quota reserved, URLs handed out
    ACCEPTED = "accepted"  # became an asset with the same id
    DUPLICATE = "duplicate"  # the owner already had these bytes; see `asset`
    ABORTED = "aborted"  # by the client
    EXPIRED = "expired"  # nobody came back for it


class Upload(models.Model):
    """A promise of bytes. Its id becomes the id of the asset, and names the object in the store."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploads"
    )
    state = models.CharField(
        max_length=16, choices=UploadState.choices, default=UploadState.PENDING
    )
    method = models.CharField(max_length=16, choices=UploadMethod.choices)
    lane = models.CharField(max_length=8, default="fresh")
    filename = models.CharField(max_length=255)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)  # declared by the client, lower-case hexadecimal
    content_type = models.CharField(max_length=100, blank=True)  # declared; never trusted
    captured_at_hint = models.DateTimeField(null=True)  # the client's file modification time
    object_key = models.CharField(max_length=255, unique=True)
    multipart_id = models.CharField(max_length=1024, blank=True)
    part_size = models.BigIntegerField(null=True)
    asset = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.SET_NULL, related_name="uploads"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["expires_at"], condition=Q(state="pending"), name="upload_pending_expiry"
            ),
            models.Index(
                fields=["owner", "sha256"],
                condition=Q(state="pending"),
                name="upload_pending_bytes",
            ),
            models.Index(
                fields=["id"],
                condition=Q(state__in=("aborted", "expired")) & ~Q(multipart_id=""),
                name="upload_leftover_parts",
            ),
        ]
