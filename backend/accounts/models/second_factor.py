"""What somebody has besides a password: an authenticator app, passkeys, and codes for bad days."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class TotpDevice(models.Model):
    """An authenticator app (RFC 6238), of which a user has at most one.

    The secret is kept sealed (`backend.common.sealing`). It counts once a code of it has been shown
    (`confirmed_at`). `last_step` is the time step of the last code that was accepted: no code is
    good twice (RFC 6238, section 5.2).
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="totp"
    )
    sealed_secret = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)


class RecoveryCode(models.Model):
    """Eighty random bits, of which only the SHA-256 is kept; good for one sign-in."""

    id = models.BigAutoField(primary_key=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recovery_codes"
    )
    sha256 = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "sha256"], name="recovery_code_of_one_user")
        ]


class Passkey(models.Model):
    """A credential of WebAuthn Level 3: the public half of a key that its device does not let out.

    `sign_count` is the authenticator's own counter, 0 where it keeps none; one that goes back
    belongs to a copy. `is_synced`: the maker of the device keeps a copy for its other devices.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="passkeys"
    )
    name = models.CharField(max_length=100)
    credential_id = models.BinaryField(max_length=1023, unique=True)
    public_key = models.BinaryField()  # COSE_Key (RFC 9052, section 7)
    rp_id = models.CharField(max_length=253)  # the host that it was made for
    sign_count = models.BigIntegerField(default=0)
    transports = ArrayField(models.CharField(max_length=32), default=list)
    is_synced = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sign_count__gte=0), name="passkey_count_positive")
        ]
        indexes = [models.Index(fields=["user", "created_at", "id"], name="passkey_by_user")]
