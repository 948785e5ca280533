"""What letters say, and whether there is anything to say."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, override

from backend.accounts.models import UNREACHABLE, Letter, LetterKind, LinkPurpose, User
from backend.accounts.services import mailed_links
from backend.accounts.services.letters import SECRET_PURPOSE
from backend.common.languages import LOCALES
from backend.common.sealing import unseal

# Where the pages are that finish what a letter begins. The secret is the fragment, which browsers
# send to nobody: it stands in no log, and what merely looks at the address cannot use it up.
_PAGES = {
    LinkPurpose.REGISTRATION: "/register/finish",
    LinkPurpose.PASSWORD_RESET: "/reset-password",
    LinkPurpose.EMAIL_CHANGE: "/confirm-email",
}
INVITATION_PAGE = "/register"
_SECURITY_PAGE = "/account/security"
_APPROVALS_PAGE = "/manage/pipelines/approvals"
_HELD_PAGE = "/links/held"


@dataclass(frozen=True, slots=True)
class Text:
    template: str
    subject: Promise
    link: str = ""


def compose(letter: Letter) -> EmailMessage | None:
    """In the language that its reader has chosen; None where nobody is to be written to.

    Makes the link that the letter holds, in the caller's transaction.
    """
    if letter.email.endswith(UNREACHABLE):
        return None
    text = _TEXTS[LetterKind(letter.kind)](letter)
    if text is None:
        return None
    language = letter.user.language if letter.user else letter.language
    with override(LOCALES.get(language)):
        context = {"link": text.link, "home": settings.PUBLIC_URL, "letter": letter}
        body = render_to_string(f"accounts/letters/{text.template}.txt", context)
        return EmailMessage(
            subject=str(text.subject),
            body=body.strip() + "\n",
            to=[letter.email],
            headers={"Auto-Submitted": "auto-generated"},  # RFC 3834
        )


def _registration(letter: Letter) -> Text | None:
    account = User.objects.filter(email=letter.email).first()
    if account is not None and not account.is_active:
        return None
    if account is not None:
        return Text("already_registered", gettext_lazy("You have an account on Shiguang already"))
    link = _link(letter, LinkPurpose.REGISTRATION)
    return Text("registration", gettext_lazy("Your account on Shiguang"), link)


def _password_reset(letter: Letter) -> Text | None:
    letter.user = User.objects.filter(email=letter.email, is_active=True).first()
    if letter.user is None:
        return None
    link = _link(letter, LinkPurpose.PASSWORD_RESET)
    return Text("password_reset", gettext_lazy("A new password for Shiguang"), link)


def _email_change(letter: Letter) -> Text | None:
    if User.objects.filter(email=letter.email).exists():
        return None
    link = _link(letter, LinkPurpose.EMAIL_CHANGE)
    return Text("email_change", gettext_lazy("Your new e-mail address on Shiguang"), link)


def _invitation(letter: Letter) -> Text | None:
    secret = unseal(letter.sealed_secret, purpose=SECRET_PURPOSE)
    link = f"{settings.PUBLIC_URL}{INVITATION_PAGE}#{secret}"
    return Text("invitation", gettext_lazy("An invitation to Shiguang"), link)


def _password_changed(_: Letter) -> Text:
    return Text("password_changed", gettext_lazy("Your password on Shiguang was changed"))


def _email_changed(_: Letter) -> Text:
    return Text("email_changed", gettext_lazy("Your e-mail address on Shiguang was changed"))


def _phone_number_changed(_: Letter) -> Text:
    return Text("phone_number_changed", gettext_lazy("Your phone number on Shiguang was changed"))


def _phone_number_yielded(_: Letter) -> Text:
    return Text(
        "phone_number_yielded", gettext_lazy("Your phone number on Shiguang is another account's")
    )


def _second_factor_changed(_: Letter) -> Text:
    return Text("second_factor_changed", gettext_lazy("How you sign in to Shiguang was changed"))


def _library_opened(_: Letter) -> Text:
    link = f"{settings.PUBLIC_URL}{_SECURITY_PAGE}"
    return Text("library_opened", gettext_lazy("An administrator has opened your library"), link)


def _model_approval(letter: Letter) -> Text | None:
    if letter.user is None or not letter.user.is_staff:  # no more
        return None
    link = f"{settings.PUBLIC_URL}{_APPROVALS_PAGE}"
    return Text("model_approval", gettext_lazy("A new model waits for your word"), link)


def _sharing_held(_: Letter) -> Text:
    subject = gettext_lazy("Something that you share is held back")
    return Text("sharing_held", subject, f"{settings.PUBLIC_URL}{_HELD_PAGE}")


def _appeal_settled(_: Letter) -> Text:
    subject = gettext_lazy("Your appeal was looked at")
    return Text("appeal_settled", subject, f"{settings.PUBLIC_URL}{_HELD_PAGE}")


_TEXTS: dict[LetterKind, Callable[[Letter], Text | None]] = {
    LetterKind.REGISTRATION: _registration,
    LetterKind.PASSWORD_RESET: _password_reset,
    LetterKind.EMAIL_CHANGE: _email_change,
    LetterKind.INVITATION: _invitation,
    LetterKind.PASSWORD_CHANGED: _password_changed,
    LetterKind.EMAIL_CHANGED: _email_changed,
    LetterKind.PHONE_NUMBER_CHANGED: _phone_number_changed,
    LetterKind.PHONE_NUMBER_YIELDED: _phone_number_yielded,
    LetterKind.SECOND_FACTOR_CHANGED: _second_factor_changed,
    LetterKind.LIBRARY_OPENED: _library_opened,
    LetterKind.MODEL_APPROVAL: _model_approval,
    LetterKind.SHARING_HELD: _sharing_held,
    LetterKind.APPEAL_SETTLED: _appeal_settled,
}


def _link(letter: Letter, purpose: LinkPurpose) -> str:
    secret = mailed_links.make(
        purpose=purpose, email=letter.email, user=letter.user, invitation=letter.invitation
    )
    return f"{settings.PUBLIC_URL}{_PAGES[purpose]}#{secret}"
