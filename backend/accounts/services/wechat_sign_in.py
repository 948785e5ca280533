"""Signing a mini-program in by `wx.login`, and binding WeChat to an account.

A mini-program keeps no cookies, so that it gets tokens. The session key stays here, sealed.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from backend.accounts.models import (
    UNREACHABLE,
    IdentityProvider,
    LinkedIdentity,
    SignInMethod,
    User,
    WechatSession,
)
from backend.accounts.remote import wechat
from backend.accounts.remote.wechat import WechatUser
from backend.accounts.services import (
    attempts,
    identities,
    invitations,
    second_step,
    tokens,
    wechat_joining,
)
from backend.accounts.services.tokens import TokenPair
from backend.common import errors, sealing
from backend.common.addresses import address_of, network_of
from backend.common.ids import new_id
from backend.installation import changeable

SESSION_KEY = "wechat session key"  # purpose of the seal


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What somebody says who may have no account yet."""

    invitation: str = ""
    language: str = "zh"


def sign_in(
    *,
    request: HttpRequest,
    wechat_code: str,
    code: str = "",
    device_name: str = "",
    newcomer: Newcomer | None = None,
) -> TokenPair:
    """Tokens for the account that this WeChat user is bound to; for a `newcomer` with the right to
    one, a new account. `code` is of the second factor.

    Raises NotFound (`wechat_not_bound`, `bad_invitation`), NotPermitted (`registration_closed`),
    and what `wechat.user_of`, `second_step.require` and `tokens.begin_family` raise.
    """
    attempts.count(name="sign_in_address", identity=network_of(address_of(request)))
    known = wechat.user_of(wechat_code)
    identity = _find(known)
    if identity is None:
        identity = _make_account(known, newcomer, address=address_of(request))
    second_step.require(user=identity.user, code=code)
    _renew(identity, known)
    return tokens.begin_family(
        request=request, user=identity.user, method=SignInMethod.WECHAT, device_name=device_name
    )


def bind(*, user: User, wechat_code: str) -> LinkedIdentity:
    """Binds the WeChat user to this account; an empty account that was made for them is retired.

    Raises Conflict (`identity_taken`, `account_not_empty`), and what `wechat.user_of` raises.
    """
    known = wechat.user_of(wechat_code)
    with transaction.atomic():
        identity = _find(known) or _link(user, known)
        if identity.user_id != user.pk:
            identity = wechat_joining.take_over(user=user, identity=identity, unionid=known.unionid)
        _renew(identity, known)
    return identity


def unbind(*, user: User) -> None:
    """Raises NotFound, and Conflict (`last_way_in`)."""
    bound = user.identities.filter(issuer=wechat.issuer()).first()
    if bound is None:
        raise errors.NotFound("Your account is bound to no WeChat user.")
    identities.unlink(user=user, identity_id=bound.pk)


def session_key_of(user: User) -> str | None:
    """For decrypting here what WeChat has given to the mini-program; None where there is none.

    Raises sealing.Unsealable when `SECRET_KEY` has changed: signing in again renews it.
    """
    kept = WechatSession.objects.filter(
        identity__user=user, identity__issuer=wechat.issuer()
    ).first()
    return None if kept is None else sealing.unseal(kept.sealed_session_key, purpose=SESSION_KEY)


def _find(known: WechatUser) -> LinkedIdentity | None:
    """By the openid, or by the unionid, which the operator's other apps share."""
    found = identities.find(issuer=wechat.issuer(), subject=known.openid)
    if found is not None or not known.unionid:
        return found
    elsewhere = LinkedIdentity.objects.select_related("user").filter(
        provider=IdentityProvider.WECHAT, wechat__unionid=known.unionid
    )
    owner = elsewhere.first()
    return owner and _link(owner.user, known)


def _link(user: User, known: WechatUser) -> LinkedIdentity:
    return identities.link(
        user=user,
        provider=IdentityProvider.WECHAT,
        issuer=wechat.issuer(),
        subject=known.openid,
        label="",
    )


def _renew(identity: LinkedIdentity, known: WechatUser) -> None:
    identities.note_use(identity)
    WechatSession.objects.update_or_create(
        identity=identity,
        defaults={
            "unionid": known.unionid,
            "sealed_session_key": sealing.seal(known.session_key, purpose=SESSION_KEY),
            "renewed_at": timezone.now(),
        },
    )


@transaction.atomic
def _make_account(known: WechatUser, newcomer: Newcomer | None, *, address: str) -> LinkedIdentity:
    if newcomer is None:
        raise errors.NotFound(
            "This WeChat user is bound to no account. Sign in otherwise and bind it, or register.",
            code="wechat_not_bound",
        )
    invitation = None
    if newcomer.invitation and changeable.WECHAT_REGISTRATION.value() != "closed":
        invitation = invitations.open_invitation(
            secret=newcomer.invitation, address=address, lock=True
        )
    elif changeable.WECHAT_REGISTRATION.value() != "open":
        raise errors.NotPermitted(
            "Accounts are made by invitation here; ask whoever runs this album.",
            code="registration_closed",
        )
    user = User(
        # WeChat tells no address; this one can neither receive nor be guessed
        email=(invitation and invitation.email) or f"wechat-{new_id().hex}@wechat{UNREACHABLE}",
        language=newcomer.language,
        quota_bytes=invitation.quota_bytes if invitation else changeable.DEFAULT_QUOTA.value(),
    )
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise errors.Conflict(
            "There is an account with the e-mail address of this invitation; sign in and bind it.",
            code="email_taken",
        ) from error
    if invitation is not None:
        invitation.accepted_by, invitation.accepted_at = user, timezone.now()
        invitation.save(update_fields=["accepted_by", "accepted_at"])
    return _link(user, known)
