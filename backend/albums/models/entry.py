from django.conf import settings
from django.db import models
from django.db.models import F, Q


class EntryQuerySet(models.QuerySet["AlbumEntry"]):
    def lock(self) -> None:
        """For whoever is about to delete them: in the order of their ids, as everybody does."""
        list(self.order_by("pk").select_for_update(of=("self",)).only("pk"))

    def _raw_delete(self, using: str | None) -> int:
        """Every deletion comes by here: also those of albums, photos and users, whose entries
        Django deletes along with them, in whatever order the rows lie on the disk."""
        self.lock()
        return super()._raw_delete(using)


class AlbumEntry(models.Model):
    """A photo in an album, put there by its owner.

    `captured_at` and `is_shown` are copies that a trigger on photos keeps (migration 0002), so that
    a page of an album of any size and order comes off one index.
    """

    id = models.BigAutoField(primary_key=True)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="entries")
    asset = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="album_entries"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )  # of the photo
    rank = models.CharField(max_length=255, db_collation="C")  # place by hand: `albums.ranks`
    captured_at = models.DateTimeField()
    is_shown = models.BooleanField()  # neither in the trash, nor failed, nor locked away
    added_at = models.DateTimeField()

    objects = EntryQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"  # what Django deletes by
        constraints = [
            models.UniqueConstraint(fields=["album", "asset"], name="album_entry_once"),
        ]
        indexes = [
            models.Index(
                "album",
                F("captured_at").desc(),
                F("asset").desc(),
                condition=Q(is_shown=True),
                name="album_entry_time",
            ),
            models.Index(fields=["album", "rank"], name="album_entry_rank"),
            models.Index(fields=["album", "owner"], name="album_entry_owner"),
        ]
