"""What an identity provider says of somebody, as far as it matters here."""

from typing import Any

import structlog
from django.conf import settings

from backend.accounts.models import User
from backend.accounts.services.profiles import check_time_zone
from backend.common import errors
from backend.common.names import tidy

log = structlog.get_logger(__name__)

_KEPT = ("iss", "sub", "email", "email_verified", "name", "locale", "zoneinfo")
_MAX_QUOTA = 2**63 - 1  # what the column holds


def essential(claims: dict[str, Any]) -> dict[str, Any]:
    """Only the claims that are read below; those that are texts, as far as they are."""
    named = (*_KEPT, settings.OIDC_ADMIN_CLAIM, settings.OIDC_QUOTA_CLAIM)
    kept = {name: claims[name] for name in named if name in claims}
    if isinstance(kept.get("email_verified"), str):  # some providers send a text
        kept["email_verified"] = kept["email_verified"] == "true"
    if not isinstance(kept.get("email"), str) or not 3 <= len(kept["email"]) <= 254:
        kept.pop("email", None)
    return kept


def describe(user: User, claims: dict[str, Any]) -> None:
    """Fills a new account in; what makes no sense here is left as it is."""
    name, locale, zone = (str(claims.get(key, "")) for key in ("name", "locale", "zoneinfo"))
    user.name = tidy(name)[:100]
    if locale:
        user.language = "zh" if locale.lower().startswith("zh") else "en"
    if zone:
        try:
            check_time_zone(zone)
            user.time_zone = zone
        except errors.InvalidInput:
            log.info("oidc.unknown_time_zone")


def apply_rights(*, user: User, claims: dict[str, Any]) -> None:
    """Where the operator has named claims for them: administrator or not, and the quota.

    A claim that is missing takes administration away, but leaves the quota as it is.
    """
    changes: dict[str, Any] = {}
    if settings.OIDC_ADMIN_CLAIM:
        changes["is_staff"] = _has_value(claims.get(settings.OIDC_ADMIN_CLAIM))
    quota = claims.get(settings.OIDC_QUOTA_CLAIM) if settings.OIDC_QUOTA_CLAIM else None
    if isinstance(quota, str) and quota.isascii() and quota.isdigit():
        quota = int(quota)
    if isinstance(quota, int) and not isinstance(quota, bool) and 0 <= quota <= _MAX_QUOTA:
        changes["quota_bytes"] = quota
    changed = {name: value for name, value in changes.items() if getattr(user, name) != value}
    if changed:
        for name, value in changed.items():
            setattr(user, name, value)
        user.save(update_fields=list(changed))
        log.info("oidc.rights_applied", user=str(user.pk), **changed)


def _has_value(claim: object) -> bool:
    held = claim if isinstance(claim, list) else [claim]
    return settings.OIDC_ADMIN_VALUE in held
