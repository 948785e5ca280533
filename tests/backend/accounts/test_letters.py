"""Letters are sent by the relay: once where all is well, again where the mail server fails."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.utils import timezone

from backend.accounts.models import Letter, LetterKind, MailedLink, User
from backend.accounts.services import letters, posting
from backend.events.relay import chores

pytestmark = pytest.mark.django_db


def write(user: User) -> None:
    letters.write(kind=LetterKind.PASSWORD_RESET, email=user.email, language="en")


def fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def send(_: EmailMessage, fail_silently: bool = False) -> Any:
        raise error

    monkeypatch.setattr(EmailMessage, "send", send)


def test_the_relay_sends_what_is_due_and_forgets_it(owner: User) -> None:
    write(owner)
    (chore,) = chores.letter_chores()
    assert chore.run() == 1
    assert len(mail.outbox) == 1
    assert not Letter.objects.exists()
    assert chore.run() == 0


def test_a_letter_waits_for_the_mail_server_and_leaves_no_link_behind(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(owner)
    with monkeypatch.context() as broken:
        fail_with(broken, SMTPServerDisconnected("gone"))
        assert posting.send_due() == 0
    letter = Letter.objects.get()
    assert letter.attempts == 1
    assert letter.due_at > timezone.now()
    assert not MailedLink.objects.exists()
    assert posting.send_due() == 0
    Letter.objects.update(due_at=timezone.now())
    assert posting.send_due() == 1
    assert len(mail.outbox) == 1


def test_a_mailbox_that_does_not_exist_is_not_tried_again(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(owner)
    fail_with(monkeypatch, SMTPRecipientsRefused({owner.email: (550, b"no such user")}))
    assert posting.send_due() == 1
    assert not Letter.objects.exists()


def test_a_letter_is_given_up_after_a_day(owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    write(owner)
    Letter.objects.update(created_at=timezone.now() - timedelta(days=2))
    fail_with(monkeypatch, SMTPServerDisconnected("gone"))
    posting.send_due()
    assert not Letter.objects.exists()


def test_a_secret_that_waits_to_be_sent_is_sealed(owner: User) -> None:
    letters.write(kind=LetterKind.INVITATION, email=owner.email, language="en", secret="s3cret")
    assert "s3cret" not in Letter.objects.get().sealed_secret
