"""The spaces that networks put pictures, faces and words into."""

from django.db import models
from django.db.models import Q

from backend.events.contracts import SpaceKind


class SpaceState(models.TextChoices):
    BUILDING = "building"  # old photos are being given their points; nobody asks it yet
    CURRENT = "current"  # searches and grouping ask this one
    STANDBY = "standby"  # complete and kept up to date, so that switching to it takes no time
    RETIRED = "retired"  # given up; its points are being removed


class EmbeddingSpace(models.Model):
    """The space of one network's version. Points of different spaces are never compared."""

    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in SpaceKind])
    version = models.CharField(max_length=100)
    dimensions = models.PositiveSmallIntegerField(null=True)  # null until the first point
    # So many first dimensions say most: neighbours are looked up by these, then compared by all.
    leading = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=16, choices=SpaceState.choices)
    # Kind "faces": how distances become probabilities; what people.services.calibration writes.
    calibration = models.JSONField(default=dict)
    filled_up_to = models.UUIDField(null=True)  # where the back-fill goes on: behind this photo
    switches_when_complete = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    switched_at = models.DateTimeField(null=True)  # when it last became, or ceased to be, current

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "version"], name="space_version_once"),
            models.UniqueConstraint(
                fields=["kind"], condition=Q(state=SpaceState.CURRENT), name="space_one_current"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.version} ({self.state})"

    def looked_up(self, vector: str) -> str:
        """The SQL expression, of a vector's, that the index of neighbours is of.

        The cast belongs to it: the column takes any number of dimensions, an index only one.
        """
        if self.leading is None:
            return f"{vector}::halfvec({self.dimensions:d})"
        return f"subvector({vector}, 1, {self.leading:d})::halfvec({self.leading:d})"


class MakeableSpace(models.Model):
    """A version that a worker said, when it started, that it can fill; `leading` as of a space."""

    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in SpaceKind])
    version = models.CharField(max_length=100)
    leading = models.PositiveSmallIntegerField(null=True)
    announced_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "version"], name="makeable_space_once"),
        ]
