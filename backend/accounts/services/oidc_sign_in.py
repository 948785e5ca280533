"""Signing in by OpenID Connect: whose account it is, and when a new one is made.

Who the provider says somebody is, opens the account that this identity was linked to. An e-mail
address alone links nothing: the provider must have verified it, and the owner must confirm it, by
the account's password or from a session that is open.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest

from backend.accounts.models import IdentityProvider, LinkedIdentity, SignInMethod, User
from backend.accounts.remote import oidc
from backend.accounts.services import identities, letters, oidc_attempts, oidc_claims
from backend.accounts.services.oidc_attempts import Journey
from backend.accounts.services.sessions import begin_session, recognise
from backend.common import errors
from backend.installation import changeable


def begin(
    *, request: HttpRequest, redirect_uri: str, next_path: str, link_to: User | None = None
) -> str:
    """The provider's address to send the browser to. With `link_to`, the one who is signed in, the
    identity will be linked to that account. Raises Conflict
    (`not_offered`) and Unavailable."""
    oidc.provider()
    attempt, challenge = oidc_attempts.set_out(
        request=request,
        redirect_uri=redirect_uri,
        next_path=next_path,
        link_to=str(link_to.pk) if link_to else None,
    )
    return oidc.authorization_url(attempt, challenge=challenge)


def finish(*, request: HttpRequest, journey: Journey, code: str, iss: str | None) -> User:
    """Takes the provider's answer to this journey: signs in, links, or makes an account.

    Raises NotAuthenticated (`oidc_refused`; `confirmation_needed` with `email`, then `confirm` goes
    on; `second_factor_required`), NotPermitted (`email_not_verified`, `registration_closed`),
    Conflict (`identity_taken`) and Unavailable.
    """
    claims = oidc_claims.essential(oidc.claims_for(code, journey.attempt, iss=iss))
    identity = identities.find(issuer=claims["iss"], subject=claims["sub"])
    if journey.link_to is not None:
        return _link_to_open_session(request, journey.link_to, claims)
    if identity is None:
        identity = _first_time(request, journey, claims)
    return _sign_in(request, identity, claims)


def confirm(*, request: HttpRequest, password: str) -> User:
    """Links the identity that waits in this browser to the account with its e-mail address, whose
    password this is, and signs in. Raises NotAuthenticated and what `recognise` raises."""
    unconfirmed = oidc_attempts.held(request=request)
    if unconfirmed is None:
        raise oidc.refused("Nothing waits to be confirmed here; begin again.")
    claims = unconfirmed.claims
    user = recognise(request=request, login=claims["email"], password=password)
    identity = _link(user, claims)
    oidc_attempts.release(request=request)
    return _sign_in(request, identity, claims)


def _first_time(request: HttpRequest, journey: Journey, claims: dict[str, Any]) -> LinkedIdentity:
    email = _verified_email(claims)
    if User.objects.filter(email=email).exists():
        claims = claims | {"email": email}
        oidc_attempts.hold(request=request, claims=claims, next_path=journey.next)
        raise errors.NotAuthenticated(
            "There is an account with this e-mail address; confirm by its password.",
            code="confirmation_needed",
            email=email,
        )
    if not changeable.OIDC_REGISTRATION.value():
        raise errors.NotPermitted(
            "There is no account for you here; ask whoever runs this album.",
            code="registration_closed",
        )
    return _make_account(email, claims)


@transaction.atomic
def _make_account(email: str, claims: dict[str, Any]) -> LinkedIdentity:
    user = User(email=email, quota_bytes=changeable.DEFAULT_QUOTA.value())
    oidc_claims.describe(user, claims)
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise errors.Conflict(
            "There is an account with this e-mail address; sign in.", code="email_taken"
        ) from error
    return _link(user, claims)


def _link_to_open_session(request: HttpRequest, link_to: str, claims: dict[str, Any]) -> User:
    user = request.user
    if not isinstance(user, User) or str(user.pk) != link_to:
        raise oidc.refused("You are no longer signed in to the account that you came from.")
    _verified_email(claims)
    _link(user, claims)
    return user


def _link(user: User, claims: dict[str, Any]) -> LinkedIdentity:
    return identities.link(
        user=user,
        provider=IdentityProvider.OIDC,
        issuer=claims["iss"],
        subject=claims["sub"],
        label=claims.get("email", ""),
    )


def _sign_in(request: HttpRequest, identity: LinkedIdentity, claims: dict[str, Any]) -> User:
    identities.note_use(identity)
    oidc_claims.apply_rights(user=identity.user, claims=claims)
    return begin_session(request=request, user=identity.user, method=SignInMethod.OIDC)


def _verified_email(claims: dict[str, Any]) -> str:
    """Core 1.0, section 5.7: an address that the provider has not verified proves nothing."""
    email = claims.get("email")
    if not email or claims.get("email_verified") is not True:
        raise errors.NotPermitted(
            "The provider does not vouch for your e-mail address.", code="email_not_verified"
        )
    return letters.normal(email)
