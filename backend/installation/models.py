"""What administrators have set otherwise than the environment does."""

from uuid import UUID, uuid5

from django.db import models

_SPACE = UUID("8f1b4c52-6a0e-4f53-9b1d-0c6a5d0f7f2e")


class SettingOverride(models.Model):
    """As long as it stands, it goes before the environment's value; without it, that holds."""

    name = models.CharField(max_length=64, primary_key=True)  # of the environment variable
    value = models.JSONField()  # in the variable's own unit
    changed_by = models.EmailField()  # written out: it outlives the account
    changed_at = models.DateTimeField(auto_now=True)

    @property
    def audit_id(self) -> UUID:
        """The same for all times that this setting is changed."""
        return uuid5(_SPACE, self.name)
