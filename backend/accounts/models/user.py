"""Users, who own libraries and have quotas."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from backend.common.ids import new_id

# Nobody can have an address below it (RFC 2606): it stands where a way in tells none.
UNREACHABLE = ".invalid"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """By either name to sign in with, spelled as accounts have it: one query for both."""
        column = "email" if "@" in (username or "") else "phone_number"
        return self.get(**{column: username})


class User(AbstractBaseUser, PermissionsMixin):
    """Owner of a library. `is_staff` marks an administrator of the installation.

    `phone_number` (E.164) is another name to sign in with, and nothing more where nobody has
    vouched for it (`phone_verified_at`).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    phone_number = models.CharField(max_length=16, unique=True, null=True, blank=True)
    phone_verified_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=100, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    time_zone = models.CharField(max_length=64, default="UTC")
    language = models.CharField(max_length=8, default="zh")
    stacks_automatically = models.BooleanField(default=True)  # bursts, and RAW with JPEG
    teaches_models = models.BooleanField(default=True)  # by corrections, on this installation
    quota_bytes = models.BigIntegerField(null=True, blank=True)  # null: no limit
    used_bytes = models.BigIntegerField(default=0)  # accepted originals
    reserved_bytes = models.BigIntegerField(default=0)  # uploads under way

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_case_insensitive"),
            models.CheckConstraint(
                condition=Q(phone_number__isnull=True)
                | Q(phone_number__regex=r"^\+[1-9][0-9]{5,14}$"),
                name="user_phone_number_e164",
            ),
            models.CheckConstraint(
                condition=Q(phone_verified_at__isnull=True) | Q(phone_number__isnull=False),
                name="user_phone_verified_if_any",
            ),
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
    def has_email(self) -> bool:
        """False for who came by WeChat, which tells no address, until they set one."""
        return not self.email.endswith(UNREACHABLE)

    @property
    def free_bytes(self) -> int | None:
        if self.quota_bytes is None:
            return None
        return max(0, self.quota_bytes - self.used_bytes - self.reserved_bytes)
