"""API keys, and what they may do."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F

from backend.common.ids import new_id

from .user import User


class Scope(models.TextChoices):
    """What an API key may do; a session may do all of it."""

    ASSETS_READ = "assets:read"
    ASSETS_WRITE = "assets:write"
    UPLOADS_WRITE = "uploads:write"
    PEOPLE_READ = "people:read"
    PEOPLE_WRITE = "people:write"
    ALBUMS_READ = "albums:read"
    ALBUMS_WRITE = "albums:write"
    SHARES_READ = "shares:read"  # links, partners and the family
    SHARES_WRITE = "shares:write"
    WEBHOOKS_READ = "webhooks:read"
    WEBHOOKS_WRITE = "webhooks:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    MODELS_READ = "models:read"  # of administrators only
    MODELS_WRITE = "models:write"
    ACCOUNT_READ = "account:read"
    ACCOUNT_WRITE = "account:write"
    KNOWLEDGE_READ = "knowledge:read"  # to ask, and be quoted to
    KNOWLEDGE_WRITE = "knowledge:write"  # of those who may change a knowledge base
    USERS_READ = "users:read"  # accounts, reports and what was done; of administrators only
    USERS_WRITE = "users:write"


class ApiKey(models.Model):
    """A machine's key: `sg_<prefix>_<secret>`; only the SHA-256 of the secret is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=16, unique=True)
    secret_sha256 = models.CharField(max_length=64)
    scopes = ArrayField(models.CharField(max_length=32, choices=Scope.choices))
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = [F("created_at").desc()]

    def __str__(self) -> str:
        return f"{self.name} (sg_{self.prefix}_…)"
