"""Archives that somebody has asked for: what is in them, part by part. The bytes stay in the store.

A part lists its files once and for all (`backend.exports.contents`), so that it is the same to the
byte whenever it is fetched, and a client that broke off can go on. It is revised only to leave out
what may not, or cannot, be given any more.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class ArchiveKind(models.TextChoices):
    SELECTION = "selection"  # of the asker's own photos
    ALBUM = "album"  # to somebody who is in it
    LINK = "link"  # to guests
    ACCOUNT = "account"  # everything, with sidecars


class Archive(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=16, choices=ArchiveKind.choices)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="archives"
    )  # who asked; null: a guest
    album = models.ForeignKey(
        "albums.Album", null=True, on_delete=models.CASCADE, related_name="archives"
    )
    link = models.ForeignKey(
        "sharing.ShareLink", null=True, on_delete=models.CASCADE, related_name="archives"
    )
    title = models.CharField(max_length=200)
    includes_locked = models.BooleanField(default=False)  # of an account: the locked folder too
    planned_to = models.CharField(max_length=100, blank=True)  # the cursor of `services.planning`
    is_ready = models.BooleanField(default=True)  # every part is planned
    asks_for_pictures = models.BooleanField(default=False)  # some of its `previews` may not be made
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="link", link__isnull=False, owner__isnull=True)
                | (~Q(kind="link") & Q(link__isnull=True, owner__isnull=False)),
                name="archive_of_somebody",
            ),
        ]
        indexes = [
            models.Index("owner", F("id").desc(), name="archive_owner"),
            models.Index(fields=["expires_at"], name="archive_expiry"),
            models.Index(fields=["id"], condition=Q(is_ready=False), name="archive_unplanned"),
            models.Index(fields=["id"], condition=Q(asks_for_pictures=True), name="archive_asking"),
        ]


class ArchivePart(models.Model):
    id = models.BigAutoField(primary_key=True)
    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()  # from 1
    filename = models.CharField(max_length=255)
    photo_count = models.PositiveIntegerField()
    size = models.BigIntegerField()  # bytes of the ZIP file
    contents = models.BinaryField()  # `contents.packed`
    left_out = models.JSONField(default=list)  # [{asset_id, filename, reason}]
    previews = models.JSONField(default=list)  # ids of photos that it has smaller than they will be
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["archive", "number"], name="archive_part_once"),
        ]
