"""Codes for the day on which the phone is gone: each takes the second step once.

Sixteen letters of base 32 are eighty bits, so that a plain SHA-256 is as hard to invert as a code
is to guess.
"""

import secrets
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import RecoveryCode, User
from backend.accounts.selectors.second_factors import factors_of
from backend.common import errors

COUNT = 10
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # no l and 1, no o and 0
_LENGTH = 16


@transaction.atomic
def replace(*, user: User) -> list[str]:
    """New codes at their owner's wish. Raises Conflict (`no_second_factor`)."""
    if not factors_of(user).any:
        raise errors.Conflict(
            "Recovery codes stand in for a second factor; set one up first.",
            code="no_second_factor",
        )
    return renew(user=user)


@transaction.atomic
def renew(*, user: User) -> list[str]:
    """Ten new codes in place of all that there were; nobody can learn them again."""
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)) for _ in range(COUNT)]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, sha256=_digest(code)) for code in codes
    )
    return [f"{code[:4]}-{code[4:8]}-{code[8:12]}-{code[12:]}" for code in codes]


def use(*, user: User, code: str) -> bool:
    """Uses a code up; of two who show it at the same time, one is refused."""
    unused = RecoveryCode.objects.filter(user=user, sha256=_digest(_plain(code)), used_at=None)
    return unused.update(used_at=timezone.now()) == 1


def _plain(code: str) -> str:
    """As it may have been typed: with blanks, hyphens and capitals."""
    return "".join(code.split()).replace("-", "").lower()


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()
