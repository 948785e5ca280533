"""Reading the letters that were sent."""

import re

from django.core import mail
from django.core.mail import EmailMessage

from backend.accounts.services import posting

_LINK = re.compile(r"http://127\.0\.0\.1:8000(/[\w/-]+)#(\w+)")


def send() -> list[EmailMessage]:
    """Those that were due just now."""
    before = len(mail.outbox)
    posting.send_due()
    return list(mail.outbox[before:])


def link_in(letter: EmailMessage) -> tuple[str, str]:
    """The page and the secret of the one link with a secret."""
    (found,) = _LINK.findall(str(letter.body))
    return str(found[0]), str(found[1])


def mailed_secret() -> str:
    (letter,) = send()
    return link_in(letter)[1]
