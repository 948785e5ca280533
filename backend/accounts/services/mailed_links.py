"""Links in letters: made when the letter is sent, good once and not for long."""

from datetime import timedelta

from django.utils import timezone

from backend.accounts.models import Invitation, LinkPurpose, MailedLink, User
from backend.accounts.services import attempts
from backend.common import errors
from backend.common.random_secrets import digest, new_secret

_LASTS = {
    LinkPurpose.REGISTRATION: timedelta(days=1),
    LinkPurpose.PASSWORD_RESET: timedelta(hours=1),
    LinkPurpose.EMAIL_CHANGE: timedelta(days=1),
}


def make(
    *,
    purpose: LinkPurpose,
    email: str,
    user: User | None = None,
    invitation: Invitation | None = None,
) -> str:
    """The secret of a new link, which nobody can learn again."""
    secret = new_secret()
    MailedLink.objects.create(
        purpose=purpose,
        sha256=digest(secret),
        email=email,
        user=user,
        invitation=invitation,
        expires_at=timezone.now() + _LASTS[purpose],
    )
    return secret


def take(*, token: str, purpose: LinkPurpose, address: str) -> MailedLink:
    """Uses the link up, in the caller's transaction: what fails later gives it back.

    Attempts are counted by the network address that they come from. Raises TooManyRequests, and
    NotFound (`bad_link`): unknown, used, expired, or made for something else.
    """
    attempts.count(name="links_address", identity=address)
    link = (
        MailedLink.objects.select_for_update()
        .filter(sha256=digest(token), purpose=purpose, expires_at__gt=timezone.now())
        .first()
    )
    if link is None:
        raise bad_link()
    MailedLink.objects.filter(pk=link.pk).delete()
    return link


def owner_of(link: MailedLink) -> User:
    """The account that the link is about, locked. Raises NotFound (`bad_link`) once it is gone or
    inactive."""
    owners = User.objects.select_for_update().filter(is_active=True)
    owner = None if link.user_id is None else owners.filter(pk=link.user_id).first()
    if owner is None:
        raise bad_link()
    return owner


def bad_link() -> errors.NotFound:
    return errors.NotFound(
        "This link is not good, or not any more. Ask for a new one.", code="bad_link"
    )


def forget_expired() -> int:
    count, _ = MailedLink.objects.filter(expires_at__lte=timezone.now()).delete()
    return count
