"""Invitations to make an account here."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class Invitation(models.Model):
    """A link that makes one account; only the SHA-256 of its secret is kept.

    With an `email` it is for that address alone, which the administrator vouches for; without one,
    whoever has the link names an address, and shows by a letter that it is theirs.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    note = models.CharField(max_length=200, blank=True)
    quota_bytes = models.BigIntegerField(null=True)  # of the account that comes of it; null: none
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="invitations"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="invitation"
    )
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["-created_at", "-id"], name="invitation_youngest_first")]
        constraints = [
            models.CheckConstraint(
                condition=Q(quota_bytes__isnull=True) | Q(quota_bytes__gte=0),
                name="invitation_quota_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(revoked_at__isnull=True),
                name="invitation_accepted_or_revoked",
            ),
        ]
