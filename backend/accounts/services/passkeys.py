"""Passkeys: credentials of WebAuthn Level 3 (https://www.w3.org/TR/webauthn-3/).

The relying party is the host under which the browser asks: a passkey that was made for one host is
of no use to another, which is what makes it safe from imitations.
"""

import json
from collections.abc import Mapping
from typing import Any

import webauthn
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils import timezone
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from backend.accounts.models import Passkey, User
from backend.accounts.selectors.second_factors import passkeys_of
from backend.accounts.services import challenges, factor_changes
from backend.accounts.services.challenges import Ceremony
from backend.common import errors

MAX_PASSKEYS = 20
_NAME = "Shiguang"
_TRANSPORTS = {transport.value for transport in AuthenticatorTransport}
# What the library lets through of a credential that is none: bad base 64, bad CBOR, wrong shapes.
_MALFORMED = (WebAuthnException, ValueError, TypeError, KeyError, IndexError, AttributeError)


def registration_options(*, request: HttpRequest, user: User) -> dict[str, Any]:
    """`PublicKeyCredentialCreationOptions` in JSON (WebAuthn, section 5.1.9)."""
    options = webauthn.generate_registration_options(
        rp_id=_host(request),
        rp_name=_NAME,
        user_id=user.pk.bytes,
        user_name=user.email,
        user_display_name=user.name or user.email,
        challenge=challenges.pose(request=request, ceremony=Ceremony.REGISTRATION),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.PREFERRED,
        ),
        exclude_credentials=_descriptors(request, user),
    )
    return _in_json(options)


@transaction.atomic
def register(
    *, request: HttpRequest, user: User, name: str, credential: Mapping[str, Any]
) -> tuple[Passkey, list[str]]:
    """Keeps a new passkey; returns it with the recovery codes that were made, if any.

    Raises InvalidInput (`no_challenge`, `bad_passkey`), Conflict (`passkey_known`,
    `too_many_passkeys`).
    """
    challenge = challenges.take(request=request, ceremony=Ceremony.REGISTRATION)
    try:
        made = webauthn.verify_registration_response(
            credential=dict(credential),
            expected_challenge=challenge,
            expected_rp_id=_host(request),
            expected_origin=_origin(request),
        )
    except _MALFORMED as error:
        raise errors.InvalidInput(
            "This is no new passkey: %(reason)s", code="bad_passkey", values={"reason": error}
        ) from error
    User.objects.select_for_update().get(pk=user.pk)  # two requests cannot both take the last one
    if passkeys_of(user).count() >= MAX_PASSKEYS:
        raise errors.Conflict(
            "An account has at most %(most)d passkeys; remove one first.",
            code="too_many_passkeys",
            values={"most": MAX_PASSKEYS},
        )
    passkey = Passkey(
        user=user,
        name=name,
        credential_id=made.credential_id,
        public_key=made.credential_public_key,
        rp_id=_host(request),
        sign_count=made.sign_count,
        transports=_transports(credential),
        is_synced=made.credential_device_type == CredentialDeviceType.MULTI_DEVICE,
    )
    try:
        with transaction.atomic():
            passkey.save()
    except IntegrityError as error:
        raise errors.Conflict("This passkey is known already.", code="passkey_known") from error
    return passkey, factor_changes.added(user=user)


def sign_in_options(
    *, request: HttpRequest, ceremony: Ceremony, user: User | None = None
) -> dict[str, Any]:
    """`PublicKeyCredentialRequestOptions` in JSON (WebAuthn, section 5.1.10).

    As the only factor the authenticator verifies its user; as the second, presence is enough.
    """
    alone = ceremony is Ceremony.SIGN_IN
    options = webauthn.generate_authentication_options(
        rp_id=_host(request),
        challenge=challenges.pose(request=request, ceremony=ceremony),
        allow_credentials=_descriptors(request, user) if user else None,
        user_verification=UserVerificationRequirement.REQUIRED
        if alone
        else UserVerificationRequirement.PREFERRED,
    )
    return _in_json(options)


@transaction.atomic
def verify(
    *,
    request: HttpRequest,
    ceremony: Ceremony,
    credential: Mapping[str, Any],
    user: User | None = None,
) -> User:
    """Whose passkey has answered; with a `user`, only theirs will do.

    Raises InvalidInput (`no_challenge`) and NotAuthenticated (`wrong_passkey`), which does not say
    whether the passkey is unknown, somebody else's, a copy, or did not verify its user.
    """
    challenge = challenges.take(request=request, ceremony=ceremony)
    passkey = _named(credential, user)
    try:
        answer = webauthn.verify_authentication_response(
            credential=dict(credential),
            expected_challenge=challenge,
            expected_rp_id=_host(request),
            expected_origin=_origin(request),
            credential_public_key=bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=ceremony is Ceremony.SIGN_IN,
        )
    except _MALFORMED as error:
        raise _wrong() from error
    passkey.sign_count = answer.new_sign_count
    passkey.last_used_at = timezone.now()
    passkey.save(update_fields=["sign_count", "last_used_at"])
    return passkey.user


def _named(credential: Mapping[str, Any], user: User | None) -> Passkey:
    try:
        credential_id = base64url_to_bytes(credential["id"])
    except _MALFORMED as error:
        raise _wrong() from error
    known = Passkey.objects.select_related("user").select_for_update(of=("self",))
    known = known.filter(credential_id=credential_id, user__is_active=True)
    passkey = (known.filter(user=user) if user else known).first()
    if passkey is None:
        raise _wrong()
    return passkey


def rename(*, passkey: Passkey, name: str) -> Passkey:
    passkey.name = name
    passkey.save(update_fields=["name"])
    return passkey


@transaction.atomic
def remove(*, passkey: Passkey) -> None:
    """Raises Conflict (`last_second_factor`) where one is required."""
    factor_changes.check_removal(user=passkey.user, without=("passkey",))
    passkey.delete()
    factor_changes.removed(user=passkey.user)


def _descriptors(request: HttpRequest, user: User) -> list[PublicKeyCredentialDescriptor]:
    return [
        PublicKeyCredentialDescriptor(
            id=bytes(passkey.credential_id),
            transports=[AuthenticatorTransport(name) for name in passkey.transports],
        )
        for passkey in passkeys_of(user).filter(rp_id=_host(request))
    ]


def _transports(credential: Mapping[str, Any]) -> list[str]:
    """Hints for the next time, as far as they are known ones."""
    response = credential.get("response")
    named = response.get("transports") if isinstance(response, dict) else None
    if not isinstance(named, list):
        return []
    return sorted({name for name in named if isinstance(name, str)} & _TRANSPORTS)


def _host(request: HttpRequest) -> str:
    return split_domain_port(request.get_host())[0]


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _in_json(options: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(webauthn.options_to_json(options))
    return answer


def _wrong() -> errors.NotAuthenticated:
    return errors.NotAuthenticated("This passkey opens nothing here.", code="wrong_passkey")
