"""Authenticator apps: six digits that change every half minute (RFC 6238)."""

import hmac
import time
from dataclasses import dataclass

import pyotp
import segno
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import TotpDevice, User
from backend.accounts.services import attempts, factor_changes
from backend.common import errors
from backend.common.sealing import seal, unseal

_PURPOSE = "totp"
_ISSUER = "Shiguang"
_STEP = 30  # seconds
_WINDOW = 1  # steps to either side, for clocks that are off and fingers that are slow


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an app needs: the secret in base 32, or the same as an address in a QR code."""

    secret: str
    uri: str  # otpauth://
    qr_code: str  # data: URI of an SVG


@transaction.atomic
def begin(*, user: User) -> Enrolment:
    """A fresh secret, which counts only once a code of it has been shown.

    Raises Conflict (`totp_exists`) while an app is set up.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    device = TotpDevice.objects.filter(user=user).first()
    if device is not None and device.confirmed_at is not None:
        raise errors.Conflict(
            "There is an authenticator app already; remove it first.", code="totp_exists"
        )
    secret = pyotp.random_base32()
    TotpDevice.objects.update_or_create(
        user=user, defaults={"sealed_secret": seal(secret, purpose=_PURPOSE)}
    )
    uri = pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name=_ISSUER)
    return Enrolment(secret=secret, uri=uri, qr_code=segno.make(uri).svg_data_uri(border=2))


@transaction.atomic
def confirm(*, user: User, code: str) -> list[str]:
    """Sets the app up with its first code; returns the recovery codes that were made, if any.

    Raises InvalidInput (`code_mismatch`) and Conflict (`totp_not_begun`).
    """
    attempts.count(name="second_factor", identity=str(user.pk))
    device = TotpDevice.objects.select_for_update().filter(user=user, confirmed_at=None).first()
    if device is None:
        raise errors.Conflict("No authenticator app is being set up.", code="totp_not_begun")
    if not _accepts(device, code):
        raise errors.InvalidInput(
            "The code is not the one that the app shows now.", code="code_mismatch"
        )
    device.confirmed_at = timezone.now()
    device.save(update_fields=["confirmed_at", "last_step"])
    attempts.forget(name="second_factor", identity=str(user.pk))
    return factor_changes.added(user=user)


@transaction.atomic
def verify(*, user: User, code: str) -> bool:
    """Whether this is a code of the user's app; each is good once.

    Counting attempts is the caller's part.
    """
    device = (
        TotpDevice.objects.select_for_update().filter(user=user, confirmed_at__isnull=False).first()
    )
    if device is None or not _accepts(device, code):
        return False
    device.save(update_fields=["last_step"])
    return True


@transaction.atomic
def remove(*, user: User) -> None:
    """Raises Conflict (`last_second_factor`) where one is required; none there: nothing happens."""
    factor_changes.check_removal(user=user, without=("totp",))
    deleted, _ = TotpDevice.objects.filter(user=user).delete()
    if deleted:
        factor_changes.removed(user=user)


def _accepts(device: TotpDevice, code: str) -> bool:
    """Moves `last_step` on where the code is right and younger than the last one."""
    totp = pyotp.TOTP(unseal(device.sealed_secret, purpose=_PURPOSE), interval=_STEP)
    now = int(time.time()) // _STEP
    right = [
        step
        for step in range(now - _WINDOW, now + _WINDOW + 1)
        if hmac.compare_digest(totp.generate_otp(step).encode(), code.encode())
    ]
    fresh = [step for step in right if step > device.last_step]
    if not fresh:
        return False
    device.last_step = fresh[0]
    return True
