"""Sending letters: the relay's part, so that no answer waits for a mail server.

A letter is sent at least once: a process that dies between the sending and the commit leaves it to
be sent again. Then its link is another one, and the first is not good.
"""

from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

import structlog
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import Letter
from backend.accounts.services.composing import compose

log = structlog.get_logger(__name__)

_TRIED_FOR = timedelta(days=1)
_BACK_OFF = timedelta(minutes=1)  # doubled each time, up to an hour
_BACK_OFF_DOUBLINGS = 6


def send_due(*, at_most: int = 50) -> int:
    """Sends letters until none is due or one has to wait; returns how many were dealt with."""
    done = 0
    while done < at_most and _send_next():
        done += 1
    return done


@transaction.atomic
def _send_next() -> bool:
    """False where no letter is due, or the mail server does not answer."""
    due = Letter.objects.filter(due_at__lte=timezone.now()).order_by("due_at", "id")
    letter = due.select_for_update(skip_locked=True, of=("self",)).first()
    if letter is None:
        return False
    try:
        with transaction.atomic():  # a link in a letter that was not sent is never good
            if (message := compose(letter)) is not None:
                message.send()
    except SMTPRecipientsRefused as refusal:
        log.warning("letter.refused", letter=str(letter.pk), kind=letter.kind, error=repr(refusal))
    except (SMTPException, OSError) as failure:
        return _put_off(letter, failure)
    letter.delete()
    return True


def _put_off(letter: Letter, failure: Exception) -> bool:
    log.warning("letter.waiting", letter=str(letter.pk), kind=letter.kind, error=repr(failure))
    if letter.created_at < timezone.now() - _TRIED_FOR:
        log.error("letter.given_up", letter=str(letter.pk), kind=letter.kind)
        letter.delete()
        return True
    letter.due_at = timezone.now() + _BACK_OFF * 2 ** min(letter.attempts, _BACK_OFF_DOUBLINGS)
    letter.attempts += 1
    letter.save(update_fields=["due_at", "attempts"])
    return False
