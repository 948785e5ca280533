"""What administrators have done, and which accounts were joined, for good."""

from django.db import models

from backend.common.ids import new_id


class AuditEntry(models.Model):
    """One deed. The database refuses to change or to delete it.

    Who and whom are written out instead of referred to, because entries outlive accounts.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(auto_now_add=True)
    actor_id = models.UUIDField()
    actor_email = models.EmailField()
    action = models.CharField(max_length=64)  # such as user.updated
    target_type = models.CharField(max_length=32)
    target_id = models.UUIDField()
    details = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["-at", "-id"], name="audit_youngest_first"),
            models.Index(fields=["target_id", "-at", "-id"], name="audit_by_target"),
        ]
