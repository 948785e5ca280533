"""What sync apps have put through WebDAV: their folders and files, and what is on its way in."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class Entry(models.Model):
    """A folder or a file below `Uploads/`, under the name that the app gave it.

    A file names a photo. It names none where there is nothing to keep: an empty file, with which
    some apps begin, and what systems leave beside photos (`names.is_litter`). Two names may stand
    for the same photo. When the photo is deleted for good, its names go too.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.CASCADE, related_name="children"
    )  # null: directly in `Uploads/`
    name = models.CharField(max_length=255)  # NFC, and at most 255 bytes of UTF-8
    is_folder = models.BooleanField(default=False)
    asset = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.CASCADE, related_name="webdav_entries"
    )
    size = models.BigIntegerField(default=0)  # bytes, as they were sent
    sha256 = models.CharField(max_length=64, blank=True)  # lower-case hexadecimal; so is sha1
    sha1 = models.CharField(max_length=40, blank=True)
    modified_at = models.DateTimeField()  # the file's own, where the app told it
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "parent", "name"],
                nulls_distinct=False,
                name="webdav_one_of_a_name",
            ),
            models.CheckConstraint(
                condition=Q(is_folder=False) | Q(asset__isnull=True), name="webdav_folder_or_file"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Reception(models.Model):
    """A file that is passing through into the store. Its id becomes that of the upload.

    It becomes an upload when every byte is there and the checksum is known; until then nothing may
    take its parts for a photo. The row remembers what a broken connection or a killed process
    leaves behind: parts in the store, and room reserved in the quota.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    object_key = models.CharField(max_length=255)
    multipart_id = models.CharField(max_length=1024, blank=True)
    reserved_bytes = models.BigIntegerField()
    expires_at = models.DateTimeField(db_index=True)
