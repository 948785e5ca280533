from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from backend.events.contracts import StageName


class StageState(models.TextChoices):
    WAITING = "waiting"  # its inputs are not there yet
    READY = "ready"  # may be claimed, once `not_before` has passed
    RUNNING = "running"  # leased to a worker until `lease_expires_at`
    DONE = "done"
    FAILED = "failed"  # for good: a dead letter, until somebody replays it
    SKIPPED = "skipped"  # an input failed, so there is nothing to do


class StageRun(models.Model):
    """One line of the ledger: where one stage of one photo stands.

    `lease_token` fences: only the worker whose token still stands here may write results.
    """

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="stage_runs")
    stage = models.CharField(max_length=16, choices=[(s.value, s.value) for s in StageName])
    state = models.CharField(max_length=16, choices=StageState.choices, default=StageState.WAITING)
    lane = models.CharField(max_length=8, default="fresh")
    attempt = models.PositiveSmallIntegerField(default=0)
    outages = models.PositiveSmallIntegerField(default=0)  # attempts given back: store or database
    not_before = models.DateTimeField(null=True)
    announced_at = models.DateTimeField(null=True)  # when the outbox last called for a worker
    lease_token = models.UUIDField(null=True)
    lease_owner = models.CharField(max_length=100, blank=True)
    lease_expires_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    duration_ms = models.PositiveIntegerField(null=True)
    model_version = models.CharField(max_length=100, blank=True)
    # versions of the embedding spaces that the result has points in
    spaces = ArrayField(models.CharField(max_length=100), default=list)
    error_code = models.CharField(max_length=64, blank=True)
    error_detail = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "stage"], name="stage_run_one_per_asset"),
        ]
        indexes = [
            models.Index(
                fields=["lease_expires_at"],
                condition=Q(state=StageState.RUNNING),
                name="stage_run_leases",
            ),
            models.Index(
                fields=["announced_at"],
                condition=Q(state=StageState.READY),
                name="stage_run_ready",
            ),
            models.Index(
                fields=["stage", "asset"],
                condition=Q(state=StageState.FAILED),
                name="stage_run_dead_letters",
            ),
            models.Index(
                fields=["stage"],
                condition=Q(state__in=("waiting", "ready", "running")),
                name="stage_run_open",
            ),
        ]
