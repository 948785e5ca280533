from django.conf import settings
from django.db import models

from backend.common.ids import new_id


class StackOrigin(models.TextChoices):
    HAND = "hand"
    BURST = "burst"
    RAW_PAIR = "raw_pair"  # what a camera wrote twice: as RAW, and developed


class Stack(models.Model):
    """Photos that the timeline shows as one: its primary. All of one owner, two at least.

    Members are `Asset.stack`; those but the primary are `under_stack`. What is locked leaves its
    stack; what is in the trash stays in it, but is not its primary while another one can be seen.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stacks"
    )
    origin = models.CharField(max_length=8, choices=StackOrigin.choices, default=StackOrigin.HAND)
    primary = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, related_name="primary_of"
    )
    created_at = models.DateTimeField(auto_now_add=True)


class StackCandidate(models.Model):
    """A new photo of which it is known what it looks like, but not yet whether it belongs into a
    stack: see `services.stack_candidates`."""

    asset = models.OneToOneField(
        "photos.Asset", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    noted_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["noted_at", "asset"], name="stack_candidate_due")]


class Unstacked(models.Model):
    """A photo that its owner took out of a stack: it goes into another one by hand alone."""

    asset = models.OneToOneField(
        "photos.Asset", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
