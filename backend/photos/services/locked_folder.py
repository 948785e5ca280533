"""Opening and closing the locked folder.

An opening is a signed token that names its owner and the folder's epoch, and runs out. A session
keeps it on the server; who has no session sends it along. Closing raises the epoch, and so closes
the folder everywhere.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.hashers import check_password, make_password
from django.core import signing
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import attempts
from backend.common import errors
from backend.installation import changeable
from backend.photos.models import LockedFolder

SESSION_KEY = "locked_folder"  # where a browser's session keeps the token
_SALT = "locked-folder"
_PIN = re.compile(r"[0-9]{4,12}")
_ATTEMPTS = "locked_folder"


@dataclass(frozen=True, slots=True)
class Opening:
    token: str
    expires_at: datetime


def open_folder(*, owner: User, secret: str) -> Opening:
    """Opens the folder by its PIN, or by the account's password, for a bounded time.

    Raises NotPermitted (`wrong_secret`), and TooManyRequests (`too_many_attempts`).
    """
    _recognise(owner, secret)
    expires_at = timezone.now() + changeable.LOCKED_FOLDER_OPEN_FOR.value()
    token = signing.dumps(
        [str(owner.id), _folder(owner).epoch, int(expires_at.timestamp())], salt=_SALT
    )
    return Opening(token, expires_at)


def opening_of(*, owner: User, token: str) -> Opening | None:
    """The opening that the token stands for; None when it has run out or was closed."""
    try:
        owner_id, epoch, until = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    expires_at = datetime.fromtimestamp(until, tz=UTC)
    stands = owner_id == str(owner.id) and epoch == _folder(owner).epoch
    return Opening(token, expires_at) if stands and timezone.now() < expires_at else None


def close_everywhere(*, owner: User) -> None:
    LockedFolder.objects.get_or_create(owner=owner)
    LockedFolder.objects.filter(owner=owner).update(epoch=F("epoch") + 1)


@transaction.atomic
def set_pin(*, owner: User, pin: str | None, secret: str) -> None:
    """Sets the PIN, or takes it away, and closes the folder everywhere.

    `secret` is the PIN of before or the password; an account that has neither gets its first PIN
    without. Raises InvalidInput (`bad_pin`), Conflict (`no_way_in`) when a PIN is all there is, and
    as `open_folder`.
    """
    if pin is not None and not _PIN.fullmatch(pin):
        raise errors.InvalidInput("A PIN has 4 to 12 digits.", code="bad_pin")
    if has_way_in(owner=owner):
        _recognise(owner, secret)
    if pin is None and not owner.has_usable_password():
        raise no_way_in()
    close_everywhere(owner=owner)
    hashed = "" if pin is None else make_password(pin)
    LockedFolder.objects.filter(owner=owner).update(pin=hashed)


def has_pin(*, owner: User) -> bool:
    return bool(_folder(owner).pin)


def has_way_in(*, owner: User) -> bool:
    return owner.has_usable_password() or has_pin(owner=owner)


def require_way_in(*, owner: User) -> None:
    """Before anything is locked away: somebody has to be able to open the folder."""
    if not has_way_in(owner=owner):
        raise no_way_in()


def no_way_in() -> errors.Conflict:
    return errors.Conflict(
        "This account has no password, so the locked folder needs a PIN.", code="no_way_in"
    )


def _recognise(owner: User, secret: str) -> None:
    attempts.count(name=_ATTEMPTS, identity=str(owner.id))
    pin = _folder(owner).pin
    fits_pin = bool(pin) and check_password(secret, pin)
    if not fits_pin and not owner.check_password(secret):
        raise errors.NotPermitted("The PIN or password is wrong.", code="wrong_secret")
    attempts.forget(name=_ATTEMPTS, identity=str(owner.id))


def _folder(owner: User) -> LockedFolder:
    return LockedFolder.objects.filter(owner=owner).first() or LockedFolder(owner=owner)
