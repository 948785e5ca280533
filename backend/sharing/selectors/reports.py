"""Reports of links, for administrators: they see what guests see, while they have to judge it."""

from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.common import errors
from backend.sharing.models import ReportState, ShareLink, ShareReport
from backend.sharing.selectors.links import described_links, open_or_suspended

ORDERING = ("-id",)


def list_reports(*, settled: bool = False) -> QuerySet[Any]:
    """Those that nobody has judged yet, or those that somebody has; each with its link, as its
    owner finds it. To be paged by ORDERING."""
    return _described().filter(settled_at__isnull=not settled)


def get_report(report_id: UUID) -> ShareReport:
    """Raises NotFound."""
    report: ShareReport | None = _described().filter(pk=report_id).first()
    if report is None:
        raise errors.NotFound("There is no such report.")
    return report


def reported_link(report: ShareReport) -> ShareLink:
    """The link, for its photos: as long as the report is open, or the link suspended.

    Raises NotFound otherwise, and for a link that shows its guests nothing any more.
    """
    link = open_or_suspended(report.link_id)
    if report.state != ReportState.OPEN and link.suspended_at is None:
        raise errors.NotFound("The report is settled: the photos are their owner's affair again.")
    return link


def _described() -> QuerySet[Any]:
    return ShareReport.objects.prefetch_related(Prefetch("link", described_links()))
