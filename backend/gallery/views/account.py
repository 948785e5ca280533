"""One's own account: what it says, how it is signed in to, what it holds, and leaving for good."""

from collections import defaultdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import IdentityProvider, LinkedIdentity, User
from backend.accounts.remote import wechat
from backend.accounts.selectors import second_factors
from backend.accounts.selectors.deletion import wish_of
from backend.accounts.selectors.registration import registration_state
from backend.accounts.services import enrolment
from backend.accounts.services.profiles import time_zones
from backend.exports.selectors.archives import exports_with_parts
from backend.gallery.access import member_page
from backend.installation import changeable

Choices = list[tuple[str, str]]

# What the names of the IANA database begin with, but for old ones that mean the same.
_AREAS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia"}
    | {"Atlantic", "Australia", "Europe", "Indian", "Pacific"}
)


@member_page
def account(request: HttpRequest, owner: User) -> HttpResponse:
    context = {"owner": owner, "time_zones": _zones_by_area(owner.time_zone)}
    return render(request, "gallery/account.html", context)


@member_page
def account_security(request: HttpRequest, owner: User) -> HttpResponse:
    identities = list(owner.identities.order_by("-created_at", "-id"))
    context = {
        "has_password": owner.has_usable_password(),
        "password_min_length": registration_state().password_min_length,
        "has_to_enrol": enrolment.is_pending(request=request),
        "totp": second_factors.totp_of(owner),
        "passkeys": second_factors.passkeys_of(owner),
        "factors": second_factors.factors_of(owner),
        "identities": identities,
        "oidc_name": settings.OIDC_NAME,
        "can_link_oidc": bool(settings.OIDC_ISSUER) and not _is_linked(identities),
        "offers_wechat": wechat.is_offered(),
    }
    return render(request, "gallery/account_security.html", context)


@member_page
def account_data(request: HttpRequest, owner: User) -> HttpResponse:
    context = {
        "owner": owner,
        "taken": owner.used_bytes + owner.reserved_bytes,
        "exports": exports_with_parts(owner=owner),
        "leaving": wish_of(owner),
        "grace_days": changeable.ACCOUNT_DELETION_GRACE.value().days,
        "has_password": owner.has_usable_password(),
        "factors": second_factors.factors_of(owner),
    }
    return render(request, "gallery/account_data.html", context)


def _is_linked(identities: list[LinkedIdentity]) -> bool:
    """An account has one identity of an issuer."""
    oidc = (identity for identity in identities if identity.provider == IdentityProvider.OIDC)
    return any(identity.issuer == settings.OIDC_ISSUER for identity in oidc)


def _zones_by_area(current: str) -> list[tuple[str, Choices]]:
    """By continent and ocean; and what is set now, whatever it is called."""
    areas: dict[str, Choices] = defaultdict(list)
    for zone in sorted(time_zones() | {current}):
        area, _, place = zone.partition("/")
        if area in _AREAS:
            areas[area].append((zone, place.replace("_", " ").replace("/", ", ")))
        elif zone in {current, "UTC"}:
            areas["UTC"].append((zone, zone))
    return sorted(areas.items())
