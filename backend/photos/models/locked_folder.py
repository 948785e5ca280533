from django.conf import settings
from django.db import models


class LockedFolder(models.Model):
    """How an owner's locked folder opens; without a row, or a PIN, by the password alone.

    Every opening names the `epoch` in which it was made, so that raising it closes the folder in
    all sessions and for all keys at once.
    """

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="locked_folder",
    )
    pin = models.CharField(max_length=255, blank=True)  # hashed like a password
    epoch = models.PositiveIntegerField(default=0)
