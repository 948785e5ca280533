"""Accounts on their way out."""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class AccountDeletion(models.Model):
    """A wish to delete an account, and how far it has come.

    No foreign key: this row outlives the user's, and is the last to go. Until `due_at` the wish can
    be taken back. `started_at`: no way back. `erased_at`: every other row is gone; the store is
    swept once more when the last upload that had been promised can have arrived, and then this row
    goes too.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user_id = models.UUIDField(unique=True)
    requested_at = models.DateTimeField()
    due_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(started_at__isnull=False),
                name="deletion_erased_after_start",
            ),
        ]
