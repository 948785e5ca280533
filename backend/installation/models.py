"""What administrators have set otherwise than the environment does."""

from django.db import models


class SettingOverride(models.Model):
    """As long as it stands, it goes before the environment's value; without it, that holds."""

    name = models.CharField(max_length=64, primary_key=True)  # of the environment variable
    value = models.JSONField()  # in the variable's own unit
    changed_by = models.EmailField()  # written out: it outlives the account
    changed_at = models.DateTimeField(auto_now=True)
