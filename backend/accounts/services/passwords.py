"""Setting passwords: the policy, and what ends when one changes."""

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from backend.accounts.models import LetterKind, LinkPurpose, MailedLink, TokenFamily, User
from backend.accounts.services import attempts, letters, mailed_links, revocation
from backend.common import errors


def check_policy(*, password: str, user: User) -> None:
    """Raises InvalidInput (`weak_password`) with every reason, in the reader's language.

    `AUTH_PASSWORD_VALIDATORS` are the policy; `user` need not be saved yet.
    """
    try:
        validate_password(password, user)
    except ValidationError as refusal:
        reasons = [
            {"pointer": "#/password", "code": str(one.code), "detail": " ".join(one.messages)}
            for one in refusal.error_list
        ]
        raise errors.InvalidInput(
            " ".join(refusal.messages), code="weak_password", errors=reasons
        ) from refusal


def prove(*, user: User, password: str) -> None:
    """That who is signed in knows the password. Raises NotPermitted (`wrong_password`) and
    TooManyRequests."""
    attempts.count(name="own_password", identity=str(user.pk))
    if not check_password(password, user.password):
        raise errors.NotPermitted("The current password is wrong.", code="wrong_password")
    attempts.forget(name="own_password", identity=str(user.pk))


@transaction.atomic
def change_password(
    *,
    user: User,
    current: str | None,
    password: str,
    keep_session: str | None = None,
    keep_app: TokenFamily | None = None,
) -> User:
    """Sets a new password; every other session and app is signed out.

    Who has a password shows it. Who has none (an account that came from an identity provider) gets
    a first one; the caller has seen to it that the sign-in is recent. Raises `wrong_password`,
    `weak_password`, TooManyRequests, and Conflict (`email_needed`): a password goes with an address
    to sign in by, and to reset it by.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.has_email:
        raise errors.Conflict(
            "Set an e-mail address first and follow the link in the letter: a password is of no "
            "use without one.",
            code="email_needed",
        )
    if user.has_usable_password():
        prove(user=user, password=current or "")
    return _set(user, password, keep_session=keep_session, keep_app=keep_app)


def ask_for_reset(*, email: str, language: str, address: str) -> None:
    """Has a letter written with a link, if there is such an account; the asker cannot tell."""
    letters.count_wishes(email=email, address=address)
    letters.write(kind=LetterKind.PASSWORD_RESET, email=email, language=language)


@transaction.atomic
def reset_password(*, token: str, password: str, address: str) -> User:
    """Sets the password of whoever the link was mailed to, and signs everything of theirs out.

    Raises NotFound (`bad_link`) and `weak_password`; with the latter the link stays good.
    """
    link = mailed_links.take(token=token, purpose=LinkPurpose.PASSWORD_RESET, address=address)
    user = mailed_links.owner_of(link)
    return _set(user, password)


def _set(
    user: User,
    password: str,
    *,
    keep_session: str | None = None,
    keep_app: TokenFamily | None = None,
) -> User:
    check_policy(password=password, user=user)
    user.set_password(password)
    user.save(update_fields=["password"])
    MailedLink.objects.filter(user=user).delete()
    revocation.end_sign_ins(user=user, keep_session=keep_session, keep_app=keep_app)
    letters.write(
        kind=LetterKind.PASSWORD_CHANGED, email=user.email, language=user.language, user=user
    )
    return user
