"""Photos that guests brought through a link."""

from django.db import models
from django.db.models import F

from .link import ShareLink


class GuestUploadState(models.TextChoices):
    PENDING = "pending"  # the owner has not looked at it; guests do not see it
    APPROVED = "approved"  # part of what the link shows
    REFUSED = "refused"


class GuestUpload(models.Model):
    """An upload into the owner's library that a guest began; the bytes are the owner's."""

    upload = models.OneToOneField(
        "photos.Upload", primary_key=True, on_delete=models.CASCADE, related_name="guest_upload"
    )
    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="guest_uploads")
    guest_name = models.CharField(max_length=100, blank=True)  # what the guest says
    state = models.CharField(
        max_length=16, choices=GuestUploadState.choices, default=GuestUploadState.PENDING
    )
    created_at = models.DateTimeField(auto_now_add=True)
    completed_at = models.DateTimeField(null=True)  # when the guest first said that it was sent

    class Meta:
        indexes = [models.Index("link", F("upload").desc(), name="guest_upload_link")]
