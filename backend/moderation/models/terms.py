"""What is held back, as administrators have set it."""

from django.db import models

from backend.moderation.defaults import THRESHOLD


class Terms(models.Model):
    """At most one row; without it, the defaults hold: `selectors.terms`."""

    id = models.SmallAutoField(primary_key=True)
    threshold = models.FloatField(default=THRESHOLD)  # pictures that score as much are held
    words = models.JSONField(default=list)  # beside ours: `moderation.texts.unfit`
    changed_by = models.EmailField(blank=True)  # written out: it outlives the account
    changed_at = models.DateTimeField(auto_now=True)
    # The comments that were read by these words, in the order of their ids; null: all.
    read_from = models.UUIDField(null=True)
