from django.db import models
from django.db.models import F, Q

from .bucket_import import BucketImport


class ItemKind(models.TextChoices):
    FILE = "file"  # a photo or a film, as its content will show
    SIDECAR = "sidecar"  # by its name; it waits until the files in its folder are there


class Outcome(models.TextChoices):
    WAITING = "waiting"
    IMPORTED = "imported"
    DUPLICATE = "duplicate"  # the library held these bytes already
    IGNORED = "ignored"  # a sidecar that describes no photo here
    REFUSED = "refused"  # it is nothing that the library takes; `code` says why
    FAILED = "failed"  # it could not be fetched or stored; it can be tried again


class ImportItem(models.Model):
    """One version of an object: a key and the ETag that it had when it was listed."""

    id = models.BigAutoField(primary_key=True)
    bucket_import = models.ForeignKey(BucketImport, on_delete=models.CASCADE, related_name="items")
    key = models.TextField()
    etag = models.CharField(max_length=200)
    folder = models.TextField(blank=True)  # the key up to its last slash
    kind = models.CharField(max_length=8, choices=ItemKind.choices)
    size = models.BigIntegerField()
    last_modified = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=Outcome.choices, default=Outcome.WAITING)
    code = models.CharField(max_length=64, blank=True)
    detail = models.CharField(max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()  # while waiting
    asset = models.ForeignKey("photos.Asset", null=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bucket_import", "key", "etag"], name="import_item_one_of_a_version"
            )
        ]
        indexes = [
            models.Index(
                fields=["bucket_import", "kind", "due_at", "id"],
                condition=Q(outcome="waiting"),
                name="import_item_due",
            ),
            models.Index("bucket_import", "outcome", F("id").desc(), name="import_item_outcome"),
            models.Index("bucket_import", F("id").desc(), name="import_item_newest"),
            models.Index(fields=["bucket_import", "folder"], name="import_item_folder"),
            models.Index(fields=["etag"], name="import_item_version"),
        ]
