"""Apps that are signed in by bearer tokens instead of a cookie."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id

from .session import SignInMethod


class TokenFamily(models.Model):
    """One sign-in of an app, with all the tokens that have come of it.

    `expires_at` is that of its newest refresh token: an app that stays away for longer is out.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="token_families"
    )
    method = models.CharField(max_length=16, choices=SignInMethod.choices)
    device_name = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["user", "-created_at", "-id"],
                condition=Q(revoked_at__isnull=True),
                name="token_family_by_user",
            ),
            models.Index(fields=["expires_at"], name="token_family_by_expiry"),
        ]


class TokenKind(models.TextChoices):
    ACCESS = "access"
    REFRESH = "refresh"


class Token(models.Model):
    """An access or a refresh token, of which only the SHA-256 is kept.

    `spent_at`: when a refresh token was exchanged. Its row stays until it would have expired, so
    that it is known when it comes back.
    """

    id = models.BigAutoField(primary_key=True)
    family = models.ForeignKey(TokenFamily, on_delete=models.CASCADE, related_name="tokens")
    kind = models.CharField(max_length=8, choices=TokenKind.choices)
    sha256 = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    spent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="token_by_expiry")]
