"""The phone number of an account: set, removed, vouched for by WeChat.

Who types a number has shown nothing. So it is a name to sign in with, and no way to recover an
account; and it yields to whom WeChat vouches for. It is locked before it is set, so that of two who
want the same one gets it and the other is told.
"""

from uuid import UUID

import structlog
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from backend.accounts.models import LetterKind, User
from backend.accounts.remote import wechat
from backend.accounts.services import attempts, audit, letters
from backend.common import errors, locks, phone_numbers

log = structlog.get_logger(__name__)


@transaction.atomic
def change(*, user: User, number: str | None) -> User:
    """Sets a number that its owner has typed, or removes it; the caller has had it confirmed.

    Raises InvalidInput (`bad_phone_number`), Conflict (`phone_taken`) and TooManyRequests.
    """
    wanted = None if number is None else phone_numbers.normal(number)
    if wanted is not None:
        if wanted != user.phone_number:
            attempts.count(name="phone_number", identity=str(user.pk))
        reserve(number=wanted, user_id=user.pk)
    user = User.objects.select_for_update().get(pk=user.pk)
    if wanted != user.phone_number:
        replace(user=user, number=wanted)
    return user


def verify(*, user: User, phone_code: str) -> User:
    """Sets the number that WeChat knows its user by; who has merely typed it gives it up.

    Raises Conflict (`phone_taken`) where WeChat has vouched for it to another account, InvalidInput
    (`bad_phone_number`), TooManyRequests, and what `wechat.phone_number_of` raises.
    """
    attempts.count(name="phone_number", identity=str(user.pk))
    number = phone_numbers.normal(wechat.phone_number_of(phone_code))
    with transaction.atomic():
        _lock(number)
        concerned = User.objects.filter(Q(pk=user.pk) | Q(phone_number=number))
        rows = {row.pk: row for row in concerned.select_for_update().order_by("pk")}
        user = rows.pop(user.pk)
        for other in rows.values():
            if other.phone_verified_at is not None:
                raise _taken()
            _yield(other, user)
        if number != user.phone_number:
            replace(user=user, number=number)
        user.phone_verified_at = timezone.now()
        user.save(update_fields=["phone_verified_at"])
    return user


def reserve(*, number: str, user_id: UUID | None = None) -> None:
    """For this account alone, until the caller's transaction ends; before any account is locked, so
    that nobody waits in a circle. Raises Conflict (`phone_taken`)."""
    _lock(number)
    holders = User.objects.filter(phone_number=number).values_list("pk", flat=True)
    if holders.first() not in {None, user_id}:
        raise _taken()


def replace(*, user: User, number: str | None) -> None:
    """Sets the number, which nobody has vouched for, of an account that the caller has locked after
    reserving it; its owner is told."""
    _set(user, number)
    _tell(user, LetterKind.PHONE_NUMBER_CHANGED)


def hand_over(*, giver: User, taker: User) -> None:
    """From an account that goes to another one of the same person, which has none: what WeChat has
    vouched for. The caller has locked both."""
    number, verified_at = giver.phone_number, giver.phone_verified_at
    _set(giver, None)
    if verified_at is not None and taker.phone_number is None:
        _set(taker, number)
        taker.phone_verified_at = verified_at
        taker.save(update_fields=["phone_verified_at"])


def _yield(loser: User, winner: User) -> None:
    _set(loser, None)
    _tell(loser, LetterKind.PHONE_NUMBER_YIELDED)
    audit.record(
        actor=winner, action="user.phone_number_yielded", target_type="user", target_id=loser.pk
    )
    log.info("phone_number.yielded", by=str(loser.pk), to=str(winner.pk))


def _set(user: User, number: str | None) -> None:
    user.phone_number, user.phone_verified_at = number, None
    try:
        with transaction.atomic():
            user.save(update_fields=["phone_number", "phone_verified_at"])
    except IntegrityError as error:  # accounts that are joined pass theirs on without the lock
        raise _taken() from error


def _tell(user: User, kind: LetterKind) -> None:
    letters.write(kind=kind, email=user.email, language=user.language, user=user)


def _lock(number: str) -> None:
    locks.wait_for(f"phone number {number}")


def _taken() -> errors.Conflict:
    return errors.Conflict("This phone number is another account's.", code="phone_taken")
