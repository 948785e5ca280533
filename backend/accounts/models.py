"""Users with their quotas, and API keys for machines."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from backend.common.ids import new_id


class Scope(models.TextChoices):
    """What an API key may do; a session may do all of it."""

    ASSETS_READ = "assets:read"
    ASSETS_WRITE = "assets:write"
    UPLOADS_WRITE = "uploads:write"
    PEOPLE_READ = "people:read"
    PEOPLE_WRITE = "people:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    MODELS_READ = "models:read"  # of administrators only
    MODELS_WRITE = "models:write"
    ACCOUNT_READ = "account:read"
    ACCOUNT_WRITE = "account:write"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """Owner of a library. `is_staff` marks an administrator of the installation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    time_zone = models.CharField(max_length=64, default="UTC")
    language = models.CharField(max_length=8, default="zh")
    quota_bytes = models.BigIntegerField(null=True, blank=True)  # null: no limit
    used_bytes = models.BigIntegerField(default=0)  # accepted originals
    reserved_bytes = models.BigIntegerField(default=0)  # uploads under way

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_case_insensitive"),
            models.CheckConstraint(condition=Q(used_bytes__gte=0), name="user_used_not_negative"),
            models.CheckConstraint(
                condition=Q(reserved_bytes__gte=0), name="user_reserved_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(quota_bytes__isnull=True) | Q(quota_bytes__gte=0),
                name="user_quota_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def free_bytes(self) -> int | None:
        if self.quota_bytes is None:
            return None
        return max(0, self.quota_bytes - self.used_bytes - self.reserved_bytes)


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
