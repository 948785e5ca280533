"""Making one's own account: by an invitation, or by whoever has an e-mail address.

An account is made only when its address has been shown to be its owner's: by a link in a letter,
or by an invitation that an administrator has made for that address. Until then there is nothing,
so that nobody can occupy the address of somebody else.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from backend.accounts.models import Invitation, LetterKind, LinkPurpose, User
from backend.accounts.services import invitations, letters, mailed_links, passwords
from backend.accounts.services.profiles import check_time_zone
from backend.common import errors
from backend.common.names import tidy
from backend.installation import changeable


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What its owner says of it."""

    name: str
    password: str
    language: str
    time_zone: str


def is_open() -> bool:
    return bool(changeable.REGISTRATION.value() == "open")


def ask_for_account(
    *, email: str, language: str, address: str, invitation_secret: str = ""
) -> None:
    """Has a letter written with a link to go on; who asks cannot tell whether there is an account.

    Raises NotPermitted (`registration_closed`), NotFound (`bad_invitation`) and TooManyRequests.
    """
    letters.count_wishes(email=email, address=address)
    invitation = None
    if invitation_secret:
        invitation = invitations.open_invitation(secret=invitation_secret, address=address)
        if invitation.email not in {"", letters.normal(email)}:
            raise invitations.bad_invitation()
    elif not is_open():
        raise _closed()
    letters.write(
        kind=LetterKind.REGISTRATION, email=email, language=language, invitation=invitation
    )


@transaction.atomic
def register_by_link(*, token: str, account: NewAccount, address: str) -> User:
    """Makes the account of whoever the link was mailed to.

    Raises NotFound (`bad_link`, `bad_invitation`), NotPermitted (`registration_closed`), Conflict
    (`email_taken`) and InvalidInput (`weak_password`, `unknown_time_zone`); then the link stays.
    """
    link = mailed_links.take(token=token, purpose=LinkPurpose.REGISTRATION, address=address)
    invitation = link.invitation and _locked(link.invitation)
    if invitation is None and not is_open():
        raise _closed()
    return _make(link.email, account, invitation)


@transaction.atomic
def register_by_invitation(*, secret: str, account: NewAccount, address: str) -> User:
    """Makes the account of the one address that the invitation is for; otherwise as above.

    Raises InvalidInput (`email_not_confirmed`) for an invitation that names nobody: ask for a
    letter with it first.
    """
    invitation = invitations.open_invitation(secret=secret, address=address, lock=True)
    if not invitation.email:
        raise errors.InvalidInput(
            "This invitation is for nobody in particular; have a link mailed to you first.",
            code="email_not_confirmed",
        )
    return _make(invitation.email, account, invitation)


def _make(email: str, account: NewAccount, invitation: Invitation | None) -> User:
    check_time_zone(account.time_zone)
    user = User(
        email=email,
        name=tidy(account.name),
        language=account.language,
        time_zone=account.time_zone,
        quota_bytes=invitation.quota_bytes if invitation else changeable.DEFAULT_QUOTA.value(),
    )
    passwords.check_policy(password=account.password, user=user)
    user.set_password(account.password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise errors.Conflict(
            "There is an account with this e-mail address; sign in.", code="email_taken"
        ) from error
    if invitation is not None:
        invitation.accepted_by, invitation.accepted_at = user, timezone.now()
        invitation.save(update_fields=["accepted_by", "accepted_at"])
    return user


def _locked(invitation: Invitation) -> Invitation:
    """As it is now: it may have been accepted or revoked since the letter was sent."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    over = invitation.expires_at <= timezone.now()
    if over or invitation.accepted_at is not None or invitation.revoked_at is not None:
        raise invitations.bad_invitation()
    return invitation


def _closed() -> errors.NotPermitted:
    return errors.NotPermitted(
        "Accounts are made by invitation here; ask whoever runs this album.",
        code="registration_closed",
    )
