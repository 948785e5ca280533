from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class AlbumOrder(models.TextChoices):
    NEWEST = "newest"  # by the time of capture, the latest first
    OLDEST = "oldest"
    MANUAL = "manual"  # as arranged by hand


class Album(models.Model):
    """Photos under a title, of one member or several; within its owner's tree of albums.

    A smart album has a `rule` instead of entries: it shows what of its owner's library matches.
    `asset_count`, `cover`, the range of dates and `changed_at` are kept by triggers, in the
    transaction of whatever changes them (migration 0002); a smart album has none of them but the
    last.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="albums"
    )
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="children"
    )  # always of the same owner
    title = models.CharField(max_length=200)
    description = models.CharField(max_length=2000, blank=True)
    order = models.CharField(max_length=8, choices=AlbumOrder.choices, default=AlbumOrder.NEWEST)
    rule = models.JSONField(null=True)  # of a smart album: `albums.rules`
    folder = models.CharField(max_length=500, null=True)  # noqa: DJ001  # the folder it came from
    allows_comments = models.BooleanField(default=True)
    chosen_cover = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    # kept by triggers
    # The chosen one while it is shown, else the first; always one of the entries, so that there is
    # nothing to check. A check would lock the photo behind the album, against the order of locks.
    cover = models.ForeignKey(
        "photos.Asset",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_constraint=False,
    )
    asset_count = models.PositiveIntegerField(default=0)  # photos that are shown
    first_captured_at = models.DateTimeField(null=True)
    last_captured_at = models.DateTimeField(null=True)

    arranged_at = models.DateTimeField(null=True)  # when a photo was first moved by hand
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    # of one asker, where `selectors.membership.albums_of` found it
    role: str
    seen_activity: UUID
    # and where `selectors.listing` did
    has_unread: bool
    member_count: int

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "folder"], name="album_one_per_folder"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="album_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_smart(self) -> bool:
        return self.rule is not None
