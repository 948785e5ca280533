from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class AlbumRole(models.TextChoices):
    VIEWER = "viewer"  # sees, downloads, comments and likes
    CONTRIBUTOR = "contributor"  # also adds photos of their own, and takes those out again
    MANAGER = "manager"  # also edits, arranges, takes out any photo, invites and removes
    OWNER = "owner"  # also deletes, transfers, moves within the tree, and moderates comments


class AlbumMember(models.Model):
    """Somebody who is in an album; its owner is one of them, and the only one of that role."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="album_memberships"
    )
    role = models.CharField(max_length=16, choices=AlbumRole.choices)
    joined_at = models.DateTimeField(auto_now_add=True)
    seen_activity = models.UUIDField(null=True)  # the last one read; ids sort by time

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["album", "user"], name="album_member_once"),
            models.UniqueConstraint(
                fields=["album"], condition=Q(role=AlbumRole.OWNER), name="album_one_owner"
            ),
        ]
        indexes = [models.Index("user", F("album").desc(), name="album_member_user")]


class AlbumInvitation(models.Model):
    """An offer to whoever has the address; it becomes a membership when they accept it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    album = models.ForeignKey("albums.Album", on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()  # lower case
    role = models.CharField(max_length=16, choices=AlbumRole.choices)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["album", "email"], name="album_invitation_once"),
            models.CheckConstraint(
                condition=~Q(role=AlbumRole.OWNER), name="album_invitation_not_owner"
            ),
        ]
        indexes = [models.Index("email", F("id").desc(), name="album_invitation_email")]
