"""Where each thing of a library stands in the order of changes."""

from django.conf import settings
from django.db import models


class Kind(models.TextChoices):
    ASSET = "asset"
    PERSON = "person"
    FACE = "face"
    ALBUM = "album"  # also somebody else's, for each who is in it
    ALBUM_ASSET = "album_asset"  # a photo in one album, for each who is in that
    PARTNER = "partner"  # whom the user shows, or by whom they are shown, a library
    PARTNER_ASSET = "partner_asset"  # a photo that one partner shows the user


class Change(models.Model):
    """The last change of one thing, as `owner` sees it; a new change takes the old one's place.

    Triggers write it (migrations 0001 and 0003), in the transaction of the change, so that nobody
    can forget to. What became of the thing is not kept here: it is there, or it is not. Two that
    change a thing at the same time do not wait for one another: both changes stay, and the thing is
    told twice.

    A number that grows does not order changes as readers see them, because the transaction that
    drew the smaller one may commit later. So they are ordered by transaction first, and read only
    up to the oldest transaction that is still open (PostgreSQL's documentation, "Transaction ID and
    Snapshot Information Functions"; `selectors.feed`).
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,  # a trigger forgets them, after all others have fired
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)
    container_id = models.UUIDField()  # the album or partnership that shows it; else the owner
    object_id = models.UUIDField()
    written_by = models.BigIntegerField()  # the transaction
    position = models.BigIntegerField()  # among the changes of that transaction
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["owner", "kind", "container_id", "object_id"], name="change_thing"
            ),
            # all rows meet the condition, but only the feed says so: those who look for one thing
            # would else take this index for as good as the other, by statistics of an empty table
            models.Index(
                fields=["owner", "written_by", "position"],
                condition=models.Q(written_by__gte=0),
                name="change_order",
            ),
        ]
