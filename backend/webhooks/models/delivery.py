from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .webhook import Webhook


class DeliveryState(models.TextChoices):
    PENDING = "pending"  # to be sent, for the first time or again
    DELIVERED = "delivered"  # it was answered with success
    FAILED = "failed"  # given up; it can be replayed


class Delivery(models.Model):
    """One message to one webhook. Its id is the message's and stays when it is sent again, so that
    a receiver can tell that it knows it already."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=32)
    body = models.JSONField()
    state = models.CharField(
        max_length=16, choices=DeliveryState.choices, default=DeliveryState.PENDING
    )
    attempts_made = models.PositiveSmallIntegerField(default=0)  # since it was asked for
    due_at = models.DateTimeField(null=True)  # while pending; while it is being sent: a lease
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["due_at"], condition=Q(state="pending"), name="delivery_due"),
            models.Index("webhook", F("id").desc(), name="delivery_of_webhook"),
            models.Index(fields=["ended_at"], name="delivery_ended"),
        ]


class Attempt(models.Model):
    """How one sending of a message went."""

    id = models.BigAutoField(primary_key=True)
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    milliseconds = models.PositiveIntegerField()
    status = models.PositiveSmallIntegerField(null=True)  # null: there was no answer
    error = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=2048, blank=True)  # its beginning

    class Meta:
        ordering = ["id"]
