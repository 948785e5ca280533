"""Reports: what guests say is wrong with a link, for the administrators to judge."""

from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .link import ShareLink

MOST_WORDS = 1000  # characters


class ReportReason(models.TextChoices):
    ILLEGAL = "illegal"
    INTIMATE = "intimate"  # pictures of somebody who has not agreed
    PRIVACY = "privacy"
    COPYRIGHT = "copyright"
    OTHER = "other"


class ReportState(models.TextChoices):
    OPEN = "open"
    DISMISSED = "dismissed"
    UPHELD = "upheld"  # the link was suspended for it


class ShareReport(models.Model):
    """`reporter` is a keyed hash of a network address and the link, to know the same visitor again;
    it is emptied after `SHARE_REPORTER_KEPT`. Nothing else is kept of who reported."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(max_length=16, choices=ReportReason.choices)
    words = models.CharField(max_length=MOST_WORDS, blank=True)
    reporter = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=16, choices=ReportState.choices, default=ReportState.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["link", "reporter"], condition=~Q(reporter=""), name="share_report_once"
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.OPEN) ^ Q(settled_at__isnull=False),
                name="share_report_settled",
            ),
        ]
        indexes = [
            models.Index(
                F("id").desc(), condition=Q(settled_at__isnull=True), name="share_report_open"
            ),
            models.Index(
                F("id").desc(), condition=Q(settled_at__isnull=False), name="share_report_over"
            ),
            models.Index(
                fields=["created_at"], condition=~Q(reporter=""), name="share_report_reporter"
            ),
        ]
