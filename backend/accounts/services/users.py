"""The accounts of an installation, as its administrators manage them."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from backend.accounts.models import Passkey, RecoveryCode, TotpDevice, User
from backend.accounts.services import (
    audit,
    email_changes,
    factor_changes,
    letters,
    passwords,
    phone_changes,
    revocation,
)
from backend.accounts.services.profiles import check_time_zone
from backend.common import errors, phone_numbers
from backend.common.names import tidy


@dataclass(frozen=True, slots=True)
class AccountOfAnother:
    """What an administrator says of a new account, and tells its owner by some other way."""

    email: str
    phone_number: str | None
    name: str
    language: str
    time_zone: str
    is_staff: bool
    quota_bytes: int | None
    password: str


@transaction.atomic
def create_user(*, actor: User, account: AccountOfAnother) -> User:
    """Raises Conflict (`email_taken`, `phone_taken`), InvalidInput (`bad_phone_number`,
    `weak_password`, `unknown_time_zone`)."""
    said = _as_kept(asdict(account))
    password = said.pop("password")
    if said["phone_number"] is not None:
        phone_changes.reserve(number=said["phone_number"])
    user = User(**said, is_superuser=account.is_staff)
    passwords.check_policy(password=password, user=user)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise errors.Conflict(
            "%(email)s has an account already.", code="email_taken", values={"email": user.email}
        ) from error
    _record(actor, "user.created", user, {name: said[name] for name in _AUDITED})
    return user


_AUDITED = ("email", "phone_number", "is_staff", "quota_bytes")
_CHANGEABLE = frozenset(
    {
        *("email", "phone_number", "name", "language", "time_zone"),
        *("is_staff", "is_active", "quota_bytes"),
    }
)


@transaction.atomic
def update_user(*, actor: User, user_id: UUID, changes: dict[str, Any]) -> User:
    """Sets the given fields. Who is deactivated, or becomes or ceases to be an administrator, is
    signed out everywhere at once. An address is set on the administrator's word: the old one is
    told, and links that were mailed there are good no more. So is a phone number, whose owner is
    told.

    Raises NotFound, InvalidInput (`unknown_time_zone`, `bad_phone_number`), Conflict
    (`last_administrator`, `email_taken`, `phone_taken`).
    """
    if unknown := changes.keys() - _CHANGEABLE:
        raise ValueError(f"not for administrators to change: {', '.join(sorted(unknown))}")
    changes = _as_kept(changes)
    if changes.get("phone_number"):
        phone_changes.reserve(number=changes["phone_number"], user_id=user_id)
    user, others_administer = _locked_with_administrators(user_id)
    made = {name: value for name, value in changes.items() if getattr(user, name) != value}
    if not made:
        return user
    leaves = not (made.get("is_staff", True) and made.get("is_active", True))
    if user.is_staff and user.is_active and leaves and not others_administer:
        raise errors.Conflict(
            "Somebody has to administer this installation; name another one first.",
            code="last_administrator",
        )
    before = {name: getattr(user, name) for name in made}
    if "email" in made:
        email_changes.replace(user=user, email=made["email"])
    if "phone_number" in made:
        phone_changes.replace(user=user, number=made["phone_number"])
    for name, value in made.items():
        setattr(user, name, value)
    user.is_superuser = user.is_staff
    user.save(update_fields=[*made, "is_superuser"])
    if made.keys() & {"is_staff", "is_active"}:
        revocation.end_sign_ins(user=user)
    changed = {name: {"from": before[name], "to": value} for name, value in made.items()}
    _record(actor, "user.updated", user, changed)
    return user


@transaction.atomic
def set_quotas(*, actor: User, user_ids: Collection[UUID], quota_bytes: int | None) -> int:
    """The same for all of them, or for none; returns how many had another. Raises NotFound."""
    changed = 0
    for user_id in sorted(set(user_ids)):  # in one order, so that two cannot wait for each other
        before = User.objects.select_for_update().filter(pk=user_id).first()
        if before is None:
            raise _unknown()
        if before.quota_bytes != quota_bytes:
            change = {"quota_bytes": {"from": before.quota_bytes, "to": quota_bytes}}
            before.quota_bytes = quota_bytes
            before.save(update_fields=["quota_bytes"])
            _record(actor, "user.updated", before, change)
            changed += 1
    return changed


@transaction.atomic
def reset_second_factors(*, actor: User, user_id: UUID) -> User:
    """For who has lost them all: they are removed, and the user is signed out everywhere.

    An administrator has to set up new ones with the next sign-in.
    """
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise _unknown()
    gone = {
        "totp": TotpDevice.objects.filter(user=user).delete()[0],
        "passkeys": Passkey.objects.filter(user=user).delete()[0],
    }
    RecoveryCode.objects.filter(user=user).delete()
    revocation.end_sign_ins(user=user)
    factor_changes.tell(user=user)
    _record(actor, "user.second_factors_reset", user, gone)
    return user


def _as_kept(said: dict[str, Any]) -> dict[str, Any]:
    """In the spelling that accounts have. Raises InvalidInput (`unknown_time_zone`,
    `bad_phone_number`)."""
    if "time_zone" in said:
        check_time_zone(said["time_zone"])
    spellings = {"name": tidy, "email": letters.normal, "phone_number": phone_numbers.normal}
    return {
        field: spellings[field](value) if field in spellings and value is not None else value
        for field, value in said.items()
    }


def _locked_with_administrators(user_id: UUID) -> tuple[User, bool]:
    """The user, and whether others administer the installation.

    All of them are locked, in one order, so that two cannot dismiss each other at the same time.
    """
    concerned = User.objects.filter(Q(pk=user_id) | Q(is_staff=True, is_active=True))
    rows = {user.pk: user for user in concerned.select_for_update().order_by("id")}
    user = rows.pop(user_id, None)
    if user is None:
        raise _unknown()
    return user, bool(rows)


def _unknown() -> errors.NotFound:
    return errors.NotFound("There is no such user.")


def _record(actor: User, action: str, user: User, details: dict[str, Any]) -> None:
    audit.record(actor=actor, action=action, target_type="user", target_id=user.pk, details=details)
