"""Checks of the store, whether it holds what the database says and nothing else; and back-ups."""

from django.db import models

from backend.common.ids import new_id


class CheckState(models.TextChoices):
    OBJECTS = "objects"  # at work: every object of the store, whether something refers to it
    PHOTOS = "photos"  # at work: every photo, whether its objects are there
    COMPLETE = "complete"
    REPAIRING = "repairing"
    REPAIRED = "repaired"
    CANCELLED = "cancelled"


AT_WORK = (CheckState.OBJECTS, CheckState.PHOTOS, CheckState.REPAIRING)


class StorageCheck(models.Model):
    """One walk through the store and the photos; the relay goes on with it where it stopped."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=16, choices=CheckState.choices, default=CheckState.OBJECTS)
    begun_at = models.DateTimeField(auto_now_add=True)
    begun_by = models.EmailField()  # written out: it outlives the account
    ended_at = models.DateTimeField(null=True)
    place = models.CharField(max_length=1024, blank=True)  # where it goes on: behind this
    objects_seen = models.BigIntegerField(default=0)
    bytes_seen = models.BigIntegerField(default=0)
    photos_seen = models.BigIntegerField(default=0)
    orphans = models.BigIntegerField(default=0)
    orphan_bytes = models.BigIntegerField(default=0)
    missing_originals = models.BigIntegerField(default=0)
    missing_derived = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(state__in=AT_WORK),
                name="storage_check_one_at_work",
            ),
        ]
        indexes = [models.Index(fields=["-begun_at", "-id"], name="storage_check_youngest_first")]


class FindingKind(models.TextChoices):
    ORPHAN = "orphan"  # an object that nothing refers to
    MISSING_ORIGINAL = "missing_original"  # of a photo; nothing but a back-up brings it back
    MISSING_DERIVED = "missing_derived"  # a preview or a face; it can be made again


class StorageFinding(models.Model):
    """Something that a check found; of each kind so many are kept, and the rest are counted."""

    id = models.BigAutoField(primary_key=True)
    storage_check = models.ForeignKey(
        StorageCheck, on_delete=models.CASCADE, related_name="findings"
    )
    kind = models.CharField(max_length=16, choices=FindingKind.choices)
    object_key = models.CharField(max_length=1024)
    size = models.BigIntegerField(null=True)
    asset_id = models.UUIDField(null=True)
    filename = models.CharField(max_length=255, blank=True)
    repaired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["storage_check", "object_key"], name="storage_finding_once"
            ),
        ]


class BackupState(models.TextChoices):
    REQUESTED = "requested"  # the relay takes it up
    RUNNING = "running"
    COMPLETE = "complete"
    FAILED = "failed"


class Backup(models.Model):
    """A dump of the database, as it was when it began; not of what lies in the store."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(
        max_length=16, choices=BackupState.choices, default=BackupState.REQUESTED
    )
    requested_at = models.DateTimeField(auto_now_add=True)
    requested_by = models.EmailField(blank=True)  # empty: by the clock, or at the machine
    begun_at = models.DateTimeField(null=True)
    alive_at = models.DateTimeField(null=True)  # when whoever makes it was heard of last
    ended_at = models.DateTimeField(null=True)
    place = models.CharField(max_length=1024, blank=True)  # a path, or s3://bucket/key
    size = models.BigIntegerField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    error = models.CharField(max_length=500, blank=True)
    checked_at = models.DateTimeField(null=True)
    check_error = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(state__in=("requested", "running")),
                name="backup_one_at_work",
            ),
        ]
        indexes = [models.Index(fields=["-requested_at", "-id"], name="backup_youngest_first")]
