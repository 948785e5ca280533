"""Outbox and inbox: what we owe others, and what others told us; and how queues are governed."""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id
from backend.events.contracts import Priority, Queue, StageName


class OutboxEvent(models.Model):
    """A fact to be announced, written in the same transaction as the change it announces."""

    id = models.BigAutoField(primary_key=True)
    topic = models.CharField(max_length=64)
    payload = models.JSONField()
    owner_id = models.UUIDField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], condition=Q(published_at__isnull=True), name="outbox_unpublished"
            ),
            models.Index(fields=["published_at"], name="outbox_published_at"),
        ]


class InboxEvent(models.Model):
    """A storage event as it arrived; the fingerprint makes a second delivery harmless."""

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=32)
    fingerprint = models.CharField(max_length=64, unique=True)
    object_key = models.CharField(max_length=1024)
    payload = models.JSONField()
    received_at = models.DateTimeField(auto_now_add=True)
    handled_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=32, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], condition=Q(handled_at__isnull=True), name="inbox_unhandled"
            ),
            models.Index(fields=["handled_at"], name="inbox_handled_at"),
        ]


class QueuePause(models.Model):
    """As long as it stands, nothing of this queue is begun; what is being done is finished."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    queue = models.CharField(max_length=8, unique=True, choices=[(q.value, q.value) for q in Queue])
    paused_at = models.DateTimeField(auto_now_add=True)
    paused_by = models.EmailField()  # written out: it outlives the account


class WorkRule(models.Model):
    """What administrators have said of a queue, or of one stage in it; without a row: nothing.

    priority: of a stage without one, its queue's; of a queue without one, normal.
    concurrency: how many may be worked on at once, over all workers.
    """

    queue = models.CharField(max_length=8, choices=[(q.value, q.value) for q in Queue])
    stage = models.CharField(  # empty: the whole queue
        max_length=16, blank=True, choices=[(s.value, s.value) for s in StageName]
    )
    priority = models.CharField(
        max_length=8, blank=True, choices=[(p.value, p.value) for p in Priority]
    )
    concurrency = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["queue", "stage"], name="work_rule_one_each"),
        ]
