"""What is tried out beside the champions, and how the versions that answer are doing."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from backend.events.contracts import ModelTask
from backend.modelhub.models.registry import ModelVersion

_TASKS = [(task.value, task.value) for task in ModelTask]


class Deployment(models.Model):
    """What of a task's requests does not go to the champion alone; no row: nothing."""

    task = models.CharField(max_length=16, choices=_TASKS, primary_key=True)
    # Answers the listed owners, and this percentage of all others.
    canary = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    percent = models.FloatField(default=0.0)
    owners = ArrayField(models.UUIDField(), default=list)
    # Is asked as well; its answers are only compared.
    shadow = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField(null=True)  # the trial of the present canary or shadow
    set_at = models.DateTimeField(auto_now=True)
    set_by = models.EmailField(blank=True)  # "" is the product itself
    # The last version that was given up because it failed.
    fallen = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    fallen_at = models.DateTimeField(null=True)
    fallen_because = models.CharField(max_length=500, blank=True)


class TrafficMinute(models.Model):
    """Requests to one version within one minute, of all processes together."""

    version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="traffic")
    minute = models.DateTimeField()
    requests = models.PositiveIntegerField(default=0)
    errors = models.PositiveIntegerField(default=0)  # of them
    seconds = models.FloatField(default=0.0)  # of all together
    latencies = models.JSONField(default=dict)  # as in `backend.modelhub.latency`
    compared = models.PositiveIntegerField(default=0)  # with the champion's answers
    agreement = models.FloatField(default=0.0)  # 0 to 1 each, added up

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "minute"], name="traffic_minute_once"),
        ]
        indexes = [models.Index(fields=["minute"], name="traffic_by_minute")]
