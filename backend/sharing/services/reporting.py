"""Reports by guests, of whom nothing is kept but what tells the same visitor, for some days."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from backend.accounts.models import User
from backend.accounts.services import attempts
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.sharing.models import ReportReason, ShareLink, ShareReport
from backend.sharing.models.report import MOST_WORDS


def report_link(
    *, link: ShareLink, reason: ReportReason, address: str, words: str = ""
) -> ShareReport:
    """A visitor's first report; further ones of the same visitor change nothing.

    Raises TooManyRequests (`too_many_attempts`) and Unavailable: counted by network address, and by
    link.
    """
    attempts.count(name="share_report_address", identity=_hash(address))
    attempts.count(name="share_report_link", identity=str(link.pk))
    said = {"reason": reason, "words": tidy(words)[:MOST_WORDS]}
    with transaction.atomic():
        report, is_new = ShareReport.objects.get_or_create(
            link=link, reporter=_hash(f"{link.pk}:{address}"), defaults=said
        )
        if is_new:
            _tell_administrators(report)
    return report


def forget_reporters() -> int:
    """A chore: empties the hashes that have served their time. Returns how many."""
    due = timezone.now() - settings.SHARE_REPORTER_KEPT
    return ShareReport.objects.filter(created_at__lt=due).exclude(reporter="").update(reporter="")


def _tell_administrators(report: ShareReport) -> None:
    payload = {"report_id": str(report.pk)}
    administrators = User.objects.filter(is_staff=True, is_active=True)
    for user_id in administrators.order_by("id").values_list("id", flat=True):
        announce(topic=Topic.SHARE_REPORTED, payload=payload, owner_id=user_id)


def _hash(visitor: str) -> str:
    """Under the installation's secret: without it, nobody can try all addresses there are."""
    return salted_hmac("sharing.reporter", visitor, algorithm="sha256").hexdigest()
