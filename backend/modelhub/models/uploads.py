"""Models on their way in: files that an administrator sends, and what was found in them."""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id
from backend.events.contracts import ModelTask

from .registry import ModelVersion


class ModelUploadState(models.TextChoices):
    EXPECTED = "expected"  # the files are on their way into the store
    WAITING = "waiting"  # for a worker that looks at them
    CHECKING = "checking"
    REGISTERED = "registered"  # as `version`
    REFUSED = "refused"  # `reasons` say why
    ABORTED = "aborted"  # by an administrator
    EXPIRED = "expired"  # nobody came back for it


class ModelUpload(models.Model):
    """A version to be. `due_at` and `token` are those of its lease (`events.services.leases`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=[(task.value, task.value) for task in ModelTask])
    # It is held against this one, and takes from it the files that were not sent.
    parent = models.ForeignKey(ModelVersion, models.PROTECT, related_name="+")
    description = models.CharField(max_length=500, blank=True)
    licence = models.CharField(max_length=200)
    learned_from = models.CharField(max_length=1000)
    created_by = models.EmailField()
    fingerprint = models.CharField(max_length=64)  # of what is to be sent: the same is resumed
    state = models.CharField(
        max_length=16, choices=ModelUploadState.choices, default=ModelUploadState.EXPECTED
    )
    reasons = models.JSONField(default=list)  # [{"code": ..., "values": {...}}]
    version = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(null=True)
    due_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["created_by", "fingerprint"],
                condition=Q(state=ModelUploadState.EXPECTED),
                name="model_upload_once",
            ),
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="model_upload_youngest_first"),
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=("waiting", "checking")),
                name="model_upload_due",
            ),
            models.Index(
                fields=["expires_at"], condition=Q(state="expected"), name="model_upload_expiry"
            ),
        ]


class ModelUploadFile(models.Model):
    upload = models.ForeignKey(ModelUpload, models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()  # bytes, as announced
    sha256 = models.CharField(max_length=64)  # likewise
    object_key = models.CharField(max_length=255, unique=True)
    multipart_id = models.CharField(max_length=1024, blank=True)
    part_size = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["upload", "name"], name="model_upload_file_once"),
        ]
