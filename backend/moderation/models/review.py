"""What people said of a case: administrators who judged it, and its owner who disagrees."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id

from .case import Case

MOST_WORDS = 1000  # characters, of a reason or an appeal


class Verdict(models.TextChoices):
    APPROVE = "approve"
    REJECT = "reject"


class Decision(models.Model):
    """Never changed: a second look is another one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    reason = models.CharField(max_length=MOST_WORDS, blank=True)  # for the owner to read
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["case", "-at", "-id"], name="moderation_decision_latest")]


class AppealState(models.TextChoices):
    OPEN = "open"
    GRANTED = "granted"
    DENIED = "denied"


class Appeal(models.Model):
    """One open at a time; a denied one is the last word on the picture or text as it is."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="appeals")
    words = models.CharField(max_length=MOST_WORDS)
    state = models.CharField(max_length=8, choices=AppealState.choices, default=AppealState.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(state=AppealState.OPEN),
                name="moderation_appeal_open_once",
            ),
        ]
