"""API keys: made, shown once, recognised, revoked.

A key reads `sg_<prefix>_<secret>`. The prefix finds the row and may appear in logs; the secret is
43 letters and digits from the system's random source, a little over 256 bits, so that a plain
SHA-256 of it is as hard to invert as the secret is to guess, and no slow hash is needed.
"""

import hmac
import re
import secrets
import string
from collections.abc import Collection
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from backend.accounts.models import ApiKey, Scope, User
from backend.common import errors

MAX_KEYS = 100
_LETTERS = string.ascii_letters + string.digits
_PREFIX_LENGTH = 12
_SECRET_LENGTH = 43
_KEY = re.compile(rf"sg_([a-z0-9]{{{_PREFIX_LENGTH}}})_([A-Za-z0-9]{{{_SECRET_LENGTH}}})", re.ASCII)
_LAST_USE_RESOLUTION = timedelta(minutes=1)


@transaction.atomic
def create_api_key(
    *,
    owner: User,
    name: str,
    scopes: Collection[Scope],
    expires_at: datetime | None = None,
    granted_by: ApiKey | None = None,
) -> tuple[ApiKey, str]:
    """A new key and its full text, which nobody can learn again.

    A key that makes another (`granted_by`) can hand on neither a scope nor a day that it does not
    have itself.
    """
    if expires_at is not None and expires_at <= timezone.now():
        raise errors.InvalidInput("The key would be expired already.", code="expiry_in_past")
    if granted_by is not None:
        expires_at = _within(granted_by, scopes, expires_at)
    User.objects.select_for_update().get(pk=owner.pk)  # two requests cannot both take the last one
    if ApiKey.objects.filter(owner=owner, revoked_at=None).count() >= MAX_KEYS:
        raise errors.Conflict(
            f"An account has at most {MAX_KEYS} API keys; revoke one first.", code="too_many_keys"
        )
    prefix = _random(string.ascii_lowercase + string.digits, _PREFIX_LENGTH)
    secret = _random(_LETTERS, _SECRET_LENGTH)
    key = ApiKey.objects.create(
        owner=owner,
        name=name,
        prefix=prefix,
        secret_sha256=_digest(secret),
        scopes=sorted({str(scope) for scope in scopes}),
        expires_at=expires_at,
    )
    return key, f"sg_{prefix}_{secret}"


def recognise(text: str) -> ApiKey | None:
    """The valid key that this text is, with its active owner; None for everything else."""
    if (match := _KEY.fullmatch(text)) is None:
        return None
    prefix, secret = match.groups()
    key = ApiKey.objects.select_related("owner").filter(prefix=prefix).first()
    expected = key.secret_sha256 if key else "0" * 64
    if not hmac.compare_digest(_digest(secret), expected) or key is None:
        return None
    return key if is_usable(key) else None


def is_usable(key: ApiKey) -> bool:
    expired = key.expires_at is not None and key.expires_at <= timezone.now()
    return key.revoked_at is None and not expired and key.owner.is_active


def note_use(key: ApiKey) -> None:
    """Keeps `last_used_at` to the minute, so that a busy key does not write on every request."""
    now = timezone.now()
    stale = now - _LAST_USE_RESOLUTION
    if key.last_used_at is None or key.last_used_at < stale:
        ApiKey.objects.filter(Q(last_used_at=None) | Q(last_used_at__lt=stale), pk=key.pk).update(
            last_used_at=now
        )


def revoke_api_key(*, key: ApiKey) -> None:
    """Ends a key at once; a second time changes nothing."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())


def _within(
    granting: ApiKey, scopes: Collection[Scope], expires_at: datetime | None
) -> datetime | None:
    missing = sorted({str(scope) for scope in scopes} - set(granting.scopes))
    if missing:
        raise errors.NotPermitted(
            "A key cannot grant scopes that it does not have.",
            code="scope_missing",
            missing_scopes=missing,
        )
    if granting.expires_at is None:
        return expires_at
    return min(expires_at or granting.expires_at, granting.expires_at)


def _random(alphabet: str, length: int) -> str:
    return "".join(secrets.choice(alphabet) for _ in range(length))


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
