"""What a user has besides a password, and whether that is enough."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from backend.accounts.models import Passkey, TotpDevice, User
from backend.common import errors


@dataclass(frozen=True, slots=True)
class Factors:
    totp: bool
    passkeys: int
    recovery_codes: int  # that were not used yet

    @property
    def any(self) -> bool:
        """Recovery codes stand in for a factor that was lost; they are none by themselves."""
        return self.totp or self.passkeys > 0

    @property
    def methods(self) -> list[str]:
        """By what the second step of signing in can be taken."""
        has = {
            "totp": self.totp,
            "passkey": self.passkeys > 0,
            "recovery_code": self.any and self.recovery_codes > 0,
        }
        return [method for method, there in has.items() if there]


def factors_of(user: User) -> Factors:
    found = User.objects.filter(pk=user.pk).aggregate(
        totp=Count("totp", filter=Q(totp__confirmed_at__isnull=False), distinct=True),
        passkeys=Count("passkeys", distinct=True),
        codes=Count("recovery_codes", filter=Q(recovery_codes__used_at=None), distinct=True),
    )
    return Factors(
        totp=found["totp"] > 0, passkeys=found["passkeys"], recovery_codes=found["codes"]
    )


def is_required_of(user: User) -> bool:
    """Whether this user may do nothing without a second factor."""
    return user.is_staff and settings.ADMIN_SECOND_FACTOR_REQUIRED


def totp_of(user: User) -> TotpDevice | None:
    """The authenticator app, once it has shown a code."""
    return TotpDevice.objects.filter(user=user, confirmed_at__isnull=False).first()


def passkeys_of(user: User) -> QuerySet[Passkey]:
    return Passkey.objects.filter(user=user).order_by("created_at", "id")


def passkey_of(user: User, passkey_id: UUID) -> Passkey:
    passkey = passkeys_of(user).filter(pk=passkey_id).first()
    if passkey is None:
        raise errors.NotFound("There is no such passkey.")
    return passkey
