from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F

from backend.common.ids import new_id


class DisabledReason(models.TextChoices):
    BY_OWNER = "by_owner"
    BY_ADMINISTRATOR = "by_administrator"  # who alone may switch it on again
    FAILING = "failing"  # for too long
    GONE = "gone"  # it answered 410


class Webhook(models.Model):
    """An address that is told of events in one owner's library.

    Secrets are sealed (`backend.common.sealing`): a message has to be signed anew at each attempt.
    The one before goes on signing beside its successor for a while after it was rotated.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="webhooks"
    )
    url = models.CharField(max_length=2000)
    description = models.CharField(max_length=200, blank=True)
    events = ArrayField(models.CharField(max_length=32))  # `webhooks.vocabulary`; empty: all
    secret = models.TextField()
    previous_secret = models.TextField(blank=True)
    previous_expires_at = models.DateTimeField(null=True)
    disabled_reason = models.CharField(max_length=16, choices=DisabledReason.choices, blank=True)
    disabled_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)  # the first failure after the last success
    failures_in_a_row = models.PositiveIntegerField(default=0)
    last_success_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index("owner", F("id").desc(), name="webhook_owner")]

    def __str__(self) -> str:
        return self.url

    @property
    def is_enabled(self) -> bool:
        return not self.disabled_reason
