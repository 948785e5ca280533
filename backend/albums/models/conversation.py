"""What members say about an album (`asset` is null) or about a photo in it."""

from django.conf import settings
from django.db import models
from django.db.models import F

from backend.common.ids import new_id


class AlbumComment(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="comments")
    asset = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.CASCADE, related_name="album_comments"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="album_comments"
    )
    text = models.CharField(max_length=2000)
    created_at = models.DateTimeField(auto_now_add=True)
    edited_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index("album", "asset", F("id").desc(), name="album_comment_thread")]


class AlbumLike(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="likes")
    asset = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.CASCADE, related_name="album_likes"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="album_likes"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["album", "asset", "user"], nulls_distinct=False, name="album_like_once"
            ),
        ]


class ActivityKind(models.TextChoices):
    ADDED = "added"  # photos, `count` of them; `asset` is one
    COMMENTED = "commented"
    LIKED = "liked"
    JOINED = "joined"
    LEFT = "left"


class AlbumActivity(models.Model):
    """A line of an album's feed. It goes with the comment or the like that it tells of."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="activities")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="album_activities"
    )
    kind = models.CharField(max_length=16, choices=ActivityKind.choices)
    asset = models.ForeignKey("photos.Asset", null=True, on_delete=models.CASCADE, related_name="+")
    comment = models.OneToOneField(
        AlbumComment, null=True, on_delete=models.CASCADE, related_name="activity"
    )
    like = models.OneToOneField(
        AlbumLike, null=True, on_delete=models.CASCADE, related_name="activity"
    )
    count = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index("album", F("id").desc(), name="album_activity_feed")]
