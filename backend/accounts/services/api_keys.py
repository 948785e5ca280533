"""API keys: made, shown once, recognised, renamed, rotated, revoked.

A key reads `sg_<prefix>_<secret>`. The prefix finds the row and may appear in logs; of the secret
only a hash is kept (`backend.common.random_secrets`).
"""

import hmac
import re
import secrets
import string
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from backend.accounts.models import ApiKey, Scope, User
from backend.common import errors
from backend.common.random_secrets import LENGTH, digest, new_secret

MAX_KEYS = 100
_PREFIX_LENGTH = 12
_PREFIX_LETTERS = string.ascii_lowercase + string.digits
_KEY = re.compile(rf"sg_([a-z0-9]{{{_PREFIX_LENGTH}}})_([A-Za-z0-9]{{{LENGTH}}})", re.ASCII)
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
            "An account has at most %(most)d API keys; revoke one first.",
            code="too_many_keys",
            values={"most": MAX_KEYS},
        )
    prefix, secret = _new_prefix(), new_secret()
    key = ApiKey.objects.create(
        owner=owner,
        name=name,
        prefix=prefix,
        secret_sha256=digest(secret),
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
    if not hmac.compare_digest(digest(secret), expected) or key is None:
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


def rename_api_key(*, key: ApiKey, name: str) -> ApiKey:
    key.name = name
    key.save(update_fields=["name"])
    return key


@transaction.atomic
def rotate_api_key(*, key: ApiKey, granted_by: ApiKey | None = None) -> tuple[ApiKey, str]:
    """The key and its new text; name, scopes and expiry stay, and the old text ends at once.

    A key that rotates another (`granted_by`) learns its secret, so that it must have every scope of
    it and live as long; itself, it may always rotate. Raises NotPermitted, and Conflict for a key
    that has expired, which no new secret would bring back.
    """
    key = ApiKey.objects.select_for_update(of=("self",)).select_related("owner").get(pk=key.pk)
    if not is_usable(key):
        raise errors.Conflict("The key is over; make a new one.", code="key_over")
    if granted_by is not None and _within(granted_by, key.scopes, key.expires_at) != key.expires_at:
        raise errors.NotPermitted(
            "A key cannot rotate one that lives longer than itself.", code="not_permitted"
        )
    key.prefix, secret = _new_prefix(), new_secret()
    key.secret_sha256 = digest(secret)
    key.save(update_fields=["prefix", "secret_sha256"])
    return key, f"sg_{key.prefix}_{secret}"


def revoke_api_key(*, key: ApiKey) -> None:
    """Ends a key at once; a second time changes nothing."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())


def _within(
    granting: ApiKey, scopes: Collection[str], expires_at: datetime | None
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


def _new_prefix() -> str:
    return "".join(secrets.choice(_PREFIX_LETTERS) for _ in range(_PREFIX_LENGTH))
