"""Bearer tokens of apps: short-lived access, rotating refresh (RFC 6750, RFC 9700).

A token reads `sga_<secret>` (access) or `sgr_<secret>` (refresh); as with API keys, only a hash of
it is kept (`backend.common.random_secrets`).

A refresh token is good for one exchange. One that comes back after it was exchanged means that two
parties hold it, and nobody can tell which is the thief: all tokens of the family end at once
(RFC 9700, section 4.14.2). So an app must not send the same refresh token twice at a time.
"""

import re
from dataclasses import dataclass
from datetime import datetime

import structlog
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from backend.accounts.models import SignInMethod, Token, TokenFamily, TokenKind, User
from backend.common import errors
from backend.common.addresses import address_of
from backend.common.random_secrets import LENGTH, digest, new_secret
from backend.installation import changeable

log = structlog.get_logger(__name__)

PREFIXES = {TokenKind.ACCESS: "sga_", TokenKind.REFRESH: "sgr_"}
_TEXT = re.compile(rf"sg[ar]_[A-Za-z0-9]{{{LENGTH}}}", re.ASCII)
_ADDRESS_LENGTH = 64  # as long as the column


@dataclass(frozen=True, slots=True)
class TokenPair:
    """Both tokens in full, which nobody can learn again; lives in seconds."""

    family: TokenFamily
    access_token: str
    expires_in: int
    refresh_token: str
    refresh_expires_in: int


@transaction.atomic
def begin_family(
    *, request: HttpRequest, user: User, method: SignInMethod, device_name: str
) -> TokenPair:
    """Signs an app in for a user who has shown who they are: every way to tokens ends here."""
    if not user.is_active:
        raise errors.NotAuthenticated("This account is not active.", code="wrong_credentials")
    now = timezone.now()
    family = TokenFamily.objects.create(
        user=user,
        method=method,
        device_name=device_name,
        address=address_of(request)[:_ADDRESS_LENGTH],
        last_used_at=now,
        expires_at=now + changeable.REFRESH_TOKEN_LIFETIME.value(),
    )
    return _issue(family, now)


def refresh(*, refresh_token: str) -> TokenPair:
    """A new pair for a refresh token, which is spent by that.

    Raises NotAuthenticated: `invalid_token`, or `token_reused` when it was spent before; then the
    family has ended with it, even though this call fails.
    """
    pair = _exchange(refresh_token)
    if pair is None:
        raise errors.NotAuthenticated(
            "This refresh token was used before. The app is signed out, because somebody else may "
            "hold a copy; sign in again.",
            code="token_reused",
        )
    return pair


@transaction.atomic
def _exchange(text: str) -> TokenPair | None:
    """None for a spent token, whose family is revoked in the same transaction."""
    found = _find(text, TokenKind.REFRESH)
    if found is None:
        raise _invalid()
    family = TokenFamily.objects.select_for_update().get(pk=found.family_id)
    token = Token.objects.get(pk=found.pk)  # as the last holder of the lock has left it
    now = timezone.now()
    if not _is_usable(family) or token.expires_at <= now:
        raise _invalid()
    if token.spent_at is not None:
        log.warning("tokens.reused", family=str(family.pk), user=str(family.user_id))
        revoke_family(family=family)
        return None
    token.spent_at = now
    token.save(update_fields=["spent_at"])
    family.last_used_at, family.expires_at = now, now + changeable.REFRESH_TOKEN_LIFETIME.value()
    family.save(update_fields=["last_used_at", "expires_at"])
    return _issue(family, now)


def recognise_access(text: str) -> TokenFamily | None:
    """The family whose valid access token this is, with its active user; None for all else."""
    token = _find(text, TokenKind.ACCESS)
    if token is None or token.expires_at <= timezone.now() or not _is_usable(token.family):
        return None
    return token.family


def revoke_family(*, family: TokenFamily) -> None:
    """Signs the app out at once; a second time changes nothing."""
    TokenFamily.objects.filter(pk=family.pk, revoked_at=None).update(revoked_at=timezone.now())


def revoke_families_of(*, user: User, keep: TokenFamily | None = None) -> int:
    """Signs all of a user's apps out, but for one; returns how many there were."""
    signed_in = TokenFamily.objects.filter(user=user, revoked_at=None)
    if keep is not None:
        signed_in = signed_in.exclude(pk=keep.pk)
    return signed_in.update(revoked_at=timezone.now())


def forget_ended() -> int:
    """Deletes what no longer opens anything: families that are over, tokens that have expired."""
    now = timezone.now()
    over = Q(revoked_at__isnull=False) | Q(expires_at__lte=now)
    families, _ = TokenFamily.objects.filter(over).delete()
    tokens, _ = Token.objects.filter(expires_at__lte=now).delete()
    return families + tokens


def _issue(family: TokenFamily, now: datetime) -> TokenPair:
    texts = {kind: prefix + new_secret() for kind, prefix in PREFIXES.items()}
    lives = {
        TokenKind.ACCESS: changeable.ACCESS_TOKEN_LIFETIME.value(),
        TokenKind.REFRESH: changeable.REFRESH_TOKEN_LIFETIME.value(),
    }
    Token.objects.bulk_create(
        Token(family=family, kind=kind, sha256=digest(text), expires_at=now + lives[kind])
        for kind, text in texts.items()
    )
    return TokenPair(
        family=family,
        access_token=texts[TokenKind.ACCESS],
        expires_in=int(lives[TokenKind.ACCESS].total_seconds()),
        refresh_token=texts[TokenKind.REFRESH],
        refresh_expires_in=int(lives[TokenKind.REFRESH].total_seconds()),
    )


def _find(text: str, kind: TokenKind) -> Token | None:
    """By the hash: a guess has no beginning in common with it, so that timing tells nothing."""
    if not _TEXT.fullmatch(text):
        return None
    rows = Token.objects.select_related("family__user")
    return rows.filter(sha256=digest(text), kind=kind).first()


def _is_usable(family: TokenFamily) -> bool:
    return family.revoked_at is None and family.user.is_active


def _invalid() -> errors.NotAuthenticated:
    return errors.NotAuthenticated(
        "The token is not valid: unknown, expired or revoked.", code="invalid_token"
    )
