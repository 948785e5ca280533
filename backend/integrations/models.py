"""What makes the API safe to call over networks that lose answers."""

from django.conf import settings
from django.db import models

from backend.common.ids import new_id


class IdempotentRequest(models.Model):
    """A request with an `Idempotency-Key`, and its answer once there is one (`status`).

    Keys are the user's own. Those of whoever is not signed in belong to the `scope` that the view
    names, such as the shared link through which they come.

    The fingerprint is a SHA-256 over method, address and body. While the request runs, its row is
    locked: an unlocked row without an answer belongs to a process that has died. The answer's body
    is sealed (`backend.common.sealing`), for it may show a secret that nothing else keeps.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    scope = models.CharField(max_length=64, blank=True)
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=dict)
    sealed_body = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "scope", "key"],
                nulls_distinct=False,
                name="idempotency_key_of_one_caller",
            )
        ]
        indexes = [models.Index(fields=["created_at"], name="idempotency_by_age")]
