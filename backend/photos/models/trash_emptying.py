from django.conf import settings
from django.db import models


class TrashEmptying(models.Model):
    """The owner's wish to be rid of what was in the trash at a moment; the relay works it off.

    What is taken out of the trash before its turn comes is kept.
    """

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="trash_emptying",
    )
    trashed_until = models.DateTimeField()
