from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class ImportState(models.TextChoices):
    RUNNING = "running"
    COMPLETE = "complete"  # everything was looked at; single objects may have failed
    CANCELLED = "cancelled"
    FAILED = "failed"  # the bucket cannot be read; `error_code` and `error_detail` say why


class AddressingStyle(models.TextChoices):
    PATH = "path"  # https://endpoint/bucket/key
    VIRTUAL = "virtual"  # https://bucket.endpoint/key


class BucketImport(models.Model):
    """What lies below a prefix of a bucket, on its way into a library.

    `credentials` are sealed (`backend.common.sealing`), and forgotten as soon as nothing is left to
    be done with them. `listed_to` is the last key that was listed: there the next slice goes on.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bucket_imports"
    )
    endpoint = models.CharField(max_length=2000)
    region = models.CharField(max_length=64)
    bucket = models.CharField(max_length=255)
    prefix = models.CharField(max_length=1024, blank=True)
    addressing_style = models.CharField(
        max_length=8, choices=AddressingStyle.choices, default=AddressingStyle.PATH
    )
    credentials = models.TextField(blank=True)
    folders_as_albums = models.BooleanField(default=False)
    state = models.CharField(
        max_length=16, choices=ImportState.choices, default=ImportState.RUNNING
    )
    error_code = models.CharField(max_length=64, blank=True)
    error_detail = models.CharField(max_length=500, blank=True)
    listed_to = models.TextField(blank=True)
    is_listed = models.BooleanField(default=False)
    troubles = models.PositiveSmallIntegerField(default=0)  # in a row, with the bucket as a whole
    due_at = models.DateTimeField(null=True)  # while running; while a slice is at work: its lease
    slice_token = models.UUIDField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    # objects, by what became of them; those without an outcome are waiting
    found = models.PositiveIntegerField(default=0)
    imported = models.PositiveIntegerField(default=0)
    duplicate = models.PositiveIntegerField(default=0)
    ignored = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index("owner", F("id").desc(), name="bucket_import_owner"),
            models.Index(fields=["due_at"], condition=Q(state="running"), name="bucket_import_due"),
        ]

    def __str__(self) -> str:
        return f"{self.bucket}/{self.prefix}"

    @property
    def settled(self) -> int:
        return self.imported + self.duplicate + self.ignored + self.refused + self.failed

    @property
    def waiting(self) -> int:
        return max(0, self.found - self.settled)
