from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id

from .base import KnowledgeBase


class TransferState(models.TextChoices):
    EXPECTED = "expected"  # the archive is on its way into the store
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"  # `error_code` and `error_detail` say why


class BaseTransfer(models.Model):
    """An exported base on its way in. `due_at` and `token` as for a version that is read."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=64)
    size = models.BigIntegerField()  # bytes
    object_key = models.CharField(max_length=255)
    state = models.CharField(
        max_length=8, choices=TransferState.choices, default=TransferState.EXPECTED
    )
    base = models.ForeignKey(KnowledgeBase, null=True, on_delete=models.SET_NULL, related_name="+")
    documents = models.PositiveIntegerField(default=0)
    error_code = models.CharField(max_length=64, blank=True)
    error_detail = models.CharField(max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(null=True)
    due_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["waiting", "running"]),
                name="knowledge_transfer_due",
            )
        ]
