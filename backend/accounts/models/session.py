"""Browsers that are signed in, as their users may look at them and end them."""

from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone


class SignInMethod(models.TextChoices):
    """By what somebody came in, before any second factor."""

    PASSWORD = "password"  # noqa: S105  a word for it
    PASSKEY = "passkey"
    REGISTRATION = "registration"  # the account has just been made
    OIDC = "oidc"
    WECHAT = "wechat"


class Session(AbstractBaseSession):
    """A browser's session (`backend.accounts.session_store` reads and writes it).

    `user` is null until somebody has signed in. The key is what the cookie holds, and never shown;
    `public_id` is made from it by a hash that nobody can turn around.
    """

    public_id = models.UUIDField(unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions"
    )
    method = models.CharField(max_length=16, choices=SignInMethod.choices, blank=True)
    address = models.CharField(max_length=64, blank=True)
    user_agent = models.CharField(max_length=256, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["user", "-created_at", "-public_id"], name="session_by_user")
        ]

    @classmethod
    def get_session_store_class(cls) -> Any:
        from backend.accounts.session_store import SessionStore  # noqa: PLC0415  it loads this

        return SessionStore

    def save(self, *args: Any, **options: Any) -> None:
        """The store writes whole rows; when a session was begun is not its to change."""
        if options.get("force_update"):
            kept = {"session_key", "public_id", "created_at"}
            names = {field.name for field in self._meta.concrete_fields}
            options["update_fields"] = names - kept
        super().save(*args, **options)


def public_id_of(session_key: str) -> UUID:
    return UUID(bytes=sha256(session_key.encode()).digest()[:16])
