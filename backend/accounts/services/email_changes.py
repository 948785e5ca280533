"""Another e-mail address for an account, once it has been shown to be its owner's."""

from django.db import IntegrityError, transaction

from backend.accounts.models import LetterKind, LinkPurpose, MailedLink, User
from backend.accounts.services import letters, mailed_links
from backend.common import errors


def ask_for_change(*, user: User, email: str, address: str) -> None:
    """Has a link mailed to the new address; it cannot be told whether somebody else has it."""
    letters.count_wishes(email=email, address=address)
    letters.write(kind=LetterKind.EMAIL_CHANGE, email=email, language=user.language, user=user)


@transaction.atomic
def confirm_change(*, token: str, address: str) -> User:
    """The account signs in by the new address from now on; the old one is told.

    Raises NotFound (`bad_link`) and Conflict (`email_taken`).
    """
    link = mailed_links.take(token=token, purpose=LinkPurpose.EMAIL_CHANGE, address=address)
    user = mailed_links.owner_of(link)
    replace(user=user, email=link.email)
    return user


@transaction.atomic
def replace(*, user: User, email: str) -> None:
    """Sets the address of an account that the caller has locked; the old one is told, and no link
    that went there is good any more. Raises Conflict (`email_taken`)."""
    letters.write(
        kind=LetterKind.EMAIL_CHANGED, email=user.email, language=user.language, user=user
    )
    user.email = email
    try:
        with transaction.atomic():
            user.save(update_fields=["email"])
    except IntegrityError as error:
        raise errors.Conflict("This e-mail address is taken.", code="email_taken") from error
    MailedLink.objects.filter(user=user).delete()
