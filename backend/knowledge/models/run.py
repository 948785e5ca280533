from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .base import KnowledgeBase


class RunView(models.TextChoices):
    LIVE = "live"  # as it is answered from
    NEXT = "next"  # as it would be


class RunState(models.TextChoices):
    WAITING = "waiting"  # for a worker, or for points of its passages
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"  # `error_code` says why


class GoldRun(models.Model):
    """All questions of a gold set, asked of one view of a base.

    fingerprint: of all that its answers depend on (`evaluation.fingerprints`); a run that was made
    of another state says nothing of this one. `due_at` is when a worker is called; while one is at
    work, it is that worker's lease. `began_at`: the last time, should it have begun anew.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    base = models.ForeignKey(KnowledgeBase, on_delete=models.CASCADE, related_name="runs")
    view = models.CharField(max_length=4, choices=RunView.choices)
    fingerprint = models.CharField(max_length=64)
    threshold = models.FloatField(null=True)  # of the base; none: the ranker's
    state = models.CharField(max_length=8, choices=RunState.choices, default=RunState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField()
    figures = models.JSONField(null=True)  # once it is done
    error_code = models.CharField(max_length=64, blank=True)
    began_at = models.DateTimeField()
    restarts = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(null=True)  # of the worker that is at work
    due_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index("base", F("id").desc(), name="knowledge_run_base"),
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["waiting", "running"]),
                name="knowledge_run_due",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["base", "view"],
                condition=Q(state__in=["waiting", "running"]),
                name="knowledge_run_one_at_a_time",
            )
        ]


class GoldResult(models.Model):
    """What came of one question of a run. It repeats the question, which may be changed later.

    place: of the first passage that answers it, from 1; none: not among those found. cited: of the
    passages that the answer quotes, how many answer it. found: the first ones, as they were.
    """

    id = models.BigAutoField(primary_key=True)
    run = models.ForeignKey(GoldRun, on_delete=models.CASCADE, related_name="results")
    gold_id = models.UUIDField()
    question = models.TextField()
    language = models.CharField(max_length=8)
    is_answerable = models.BooleanField()
    place = models.PositiveIntegerField(null=True)
    gain = models.FloatField()  # nDCG@10
    confidence = models.FloatField()
    outcome = models.CharField(max_length=8)
    answer = models.TextField()
    quoted = models.PositiveIntegerField()
    cited = models.PositiveIntegerField()
    is_right = models.BooleanField()
    has_point = models.BooleanField()
    found = models.JSONField(default=list)
    took = models.PositiveIntegerField()  # milliseconds

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "gold_id"], name="knowledge_result_once")
        ]
