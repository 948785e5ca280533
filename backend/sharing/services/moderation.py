"""What administrators do about reported links; all of it is written into the audit."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.sharing.models import ReportState, ShareLink, ShareReport
from backend.sharing.models.link import MOST_REASON
from backend.sharing.services.guest_uploads import abort_unfinished
from backend.sharing.services.suspensions import locked_alike


def suspend_link(*, actor: User, report_id: UUID, reason: str) -> None:
    """Closes the reported link to its guests at once, and with it every link to the same album.
    Their open reports, and this one, are upheld. Suspended already, it is given the new reason.

    What guests were sending is dropped; addresses of pictures that they hold already are good for
    another few minutes (`SHARE_URL_EXPIRES_IN`). `reason` is for the owner to read. Raises NotFound
    and InvalidInput for a reason that says nothing.
    """
    reason = tidy(reason)[:MOST_REASON]
    if not reason:
        raise errors.InvalidInput("The owner has to be told why.")
    with transaction.atomic():  # links are locked before their reports
        report = _report(ShareReport.objects.select_related("link"), report_id)
        links = list(locked_alike(report.link))
        for link in links:
            link.suspended_at, link.suspension_reason = link.suspended_at or timezone.now(), reason
            link.save(update_fields=["suspended_at", "suspension_reason", "updated_at"])
            _note(actor, Topic.SHARE_SUSPENDED, link, report, reason=reason)
        theirs = Q(link__in=links, state=ReportState.OPEN) | Q(pk=report.pk)
        _settle(theirs, ReportState.UPHELD)
    for link in links:
        abort_unfinished(link=link)


@transaction.atomic
def reinstate_link(*, actor: User, report_id: UUID) -> None:
    """Lifts the suspension, of every link to the same album; again, it changes nothing. One that
    was revoked or has expired meanwhile stays closed. Raises NotFound."""
    report = _report(ShareReport.objects.select_related("link"), report_id)
    for link in locked_alike(report.link).filter(suspended_at__isnull=False):
        link.suspended_at, link.suspension_reason = None, ""
        link.save(update_fields=["suspended_at", "suspension_reason", "updated_at"])
        _note(actor, Topic.SHARE_REINSTATED, link, report)


@transaction.atomic
def dismiss_report(*, actor: User, report_id: UUID) -> None:
    """Nothing is wrong with the link; again, it changes nothing. Raises NotFound, and Conflict
    (`report_upheld`) once the link was suspended for it."""
    report = _report(ShareReport.objects.select_for_update(), report_id)
    if report.state == ReportState.UPHELD:
        raise errors.Conflict("The link was suspended for this report.", code="report_upheld")
    if report.state == ReportState.OPEN:
        _settle(Q(pk=report.pk), ReportState.DISMISSED)
        audit.record(
            actor=actor,
            action="share_report.dismissed",
            target_type="share_report",
            target_id=report.pk,
            details={"share_id": str(report.link_id), "reported_for": report.reason},
        )


def _report(reports: QuerySet[ShareReport], report_id: UUID) -> ShareReport:
    report = reports.filter(pk=report_id).first()
    if report is None:
        raise errors.NotFound("There is no such report.")
    return report


def _settle(wanted: Q, state: ReportState) -> None:
    ShareReport.objects.filter(wanted).update(state=state, settled_at=timezone.now())


def _note(actor: User, deed: Topic, link: ShareLink, report: ShareReport, **said: str) -> None:
    """For good, and to the owner, who is not told of the report."""
    audit.record(
        actor=actor,
        action=str(deed),
        target_type="share",
        target_id=link.pk,
        details={"owner_id": str(link.owner_id), "report_id": str(report.pk), **said},
    )
    announce(topic=deed, payload={"share_id": str(link.pk)}, owner_id=link.owner_id)
