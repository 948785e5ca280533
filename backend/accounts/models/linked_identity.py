"""Who somebody is elsewhere: accounts of identity providers that open an account here."""

from django.conf import settings
from django.db import models

from backend.common.ids import new_id


class IdentityProvider(models.TextChoices):
    OIDC = "oidc"
    WECHAT = "wechat"


class LinkedIdentity(models.Model):
    """A subject of an issuer: for OpenID Connect its `iss` and `sub`, for WeChat the mini-program
    (`wechat:<appid>`) and the openid. `label` is what the owner knows it by, such as an e-mail.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="identities"
    )
    provider = models.CharField(max_length=16, choices=IdentityProvider.choices)
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    label = models.CharField(max_length=254, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_of_one_account"),
            models.UniqueConstraint(fields=["user", "issuer"], name="identity_one_an_issuer"),
        ]


class WechatSession(models.Model):
    """What WeChat told us with the last `wx.login`: for this server alone.

    `session_key` decrypts what the mini-program receives from WeChat; it is kept sealed
    (`backend.common.sealing`), never sent to a client and never logged. `unionid` is the same in
    all apps of one operator; empty where WeChat gives none.
    """

    identity = models.OneToOneField(
        LinkedIdentity, on_delete=models.CASCADE, primary_key=True, related_name="wechat"
    )
    unionid = models.CharField(max_length=128, blank=True, db_index=True)
    sealed_session_key = models.TextField()
    renewed_at = models.DateTimeField()
