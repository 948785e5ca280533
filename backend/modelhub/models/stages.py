"""The versions that results of the pipeline's stages are of, and bringing old photos up to them."""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id
from backend.events.contracts import StageName


class StageVersion(models.Model):
    """What a worker said, when it started or put on another head, that its results of the stage
    are of."""

    stage = models.CharField(max_length=16, primary_key=True)
    version = models.CharField(max_length=100)
    announced_at = models.DateTimeField()


class BackfillState(models.TextChoices):
    RUNNING = "running"
    COMPLETE = "complete"  # every photo was taken up
    CANCELLED = "cancelled"


class Backfill(models.Model):
    """Old photos go through a stage again, by and by, so that they get its present version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    stage = models.CharField(max_length=16, choices=[(s.value, s.value) for s in StageName])
    version = models.CharField(max_length=100)
    state = models.CharField(
        max_length=16, choices=BackfillState.choices, default=BackfillState.RUNNING
    )
    taken = models.PositiveIntegerField(default=0)  # photos taken up so far
    filled_up_to = models.UUIDField(null=True)  # where it goes on: behind this photo
    begun_at = models.DateTimeField(auto_now_add=True)
    begun_by = models.EmailField()  # written out: it outlives the account
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stage"],
                condition=Q(state=BackfillState.RUNNING),
                name="backfill_one_running",
            ),
        ]
        indexes = [models.Index(fields=["-begun_at", "-id"], name="backfill_youngest_first")]
