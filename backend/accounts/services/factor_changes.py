"""What every change of somebody's second factors brings with it."""

from collections.abc import Collection

from backend.accounts.models import LetterKind, RecoveryCode, User
from backend.accounts.selectors.second_factors import factors_of, is_required_of
from backend.accounts.services import letters, recovery_codes
from backend.common import errors


def added(*, user: User) -> list[str]:
    """Tells the owner; returns recovery codes where there were none."""
    tell(user=user)
    has_codes = RecoveryCode.objects.filter(user=user, used_at=None).exists()
    return [] if has_codes else recovery_codes.renew(user=user)


def check_removal(*, user: User, without: Collection[str]) -> None:
    """Raises Conflict (`last_second_factor`) where one is required and none would be left.

    `without`: "totp", or one "passkey" for each that is to go. Locks the user's row, so that two
    cannot go at the same time.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    has = factors_of(user)
    left = (has.totp and "totp" not in without) or has.passkeys > list(without).count("passkey")
    if is_required_of(user) and has.any and not left:
        raise errors.Conflict(
            "Administrators need a second factor; set up another one first.",
            code="last_second_factor",
        )


def removed(*, user: User) -> None:
    """Tells the owner; recovery codes go with the last factor."""
    tell(user=user)
    if not factors_of(user).any:
        RecoveryCode.objects.filter(user=user).delete()


def tell(*, user: User) -> None:
    letters.write(
        kind=LetterKind.SECOND_FACTOR_CHANGED,
        email=user.email,
        language=user.language,
        user=user,
    )
