"""Letters that wait to be sent, and the links in those that were."""

from django.conf import settings
from django.db import models

from backend.common.ids import new_id


class LetterKind(models.TextChoices):
    REGISTRATION = "registration"  # to whoever wants an account here
    PASSWORD_RESET = "password_reset"  # noqa: S105  a word for it
    EMAIL_CHANGE = "email_change"  # to the new address
    INVITATION = "invitation"
    # what happened to an account, for its owner to notice
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    EMAIL_CHANGED = "email_changed"  # to the old address
    PHONE_NUMBER_CHANGED = "phone_number_changed"
    PHONE_NUMBER_YIELDED = "phone_number_yielded"  # to whom WeChat vouched for it
    SECOND_FACTOR_CHANGED = "second_factor_changed"
    LIBRARY_OPENED = "library_opened"  # by an administrator, to look at it
    MODEL_APPROVAL = "model_approval"  # to administrators: a candidate waits for their word
    SHARING_HELD = "sharing_held"  # something waits to be judged before others see it
    APPEAL_SETTLED = "appeal_settled"


class Letter(models.Model):
    """A letter to be sent; the row goes when it has been.

    It is written for any address that somebody names, known here or not, so that asking takes the
    same time for both; what the letter says, and whether it is sent at all, is settled by the one
    who sends it. `secret` is the link's where it was made beforehand, sealed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=24, choices=LetterKind.choices)
    email = models.EmailField()
    language = models.CharField(max_length=8)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="letters"
    )
    invitation = models.ForeignKey(
        "accounts.Invitation", on_delete=models.CASCADE, null=True, related_name="letters"
    )
    sealed_secret = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["due_at", "id"], name="letter_by_due")]


class LinkPurpose(models.TextChoices):
    REGISTRATION = "registration"
    PASSWORD_RESET = "password_reset"  # noqa: S105  a word for it
    EMAIL_CHANGE = "email_change"


class MailedLink(models.Model):
    """A link that went to an address: whoever follows it reads that address's mail.

    Only the SHA-256 of its secret is kept. The row goes when the link is used, so that it is good
    once, and when it has expired.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purpose = models.CharField(max_length=16, choices=LinkPurpose.choices)
    sha256 = models.CharField(max_length=64, unique=True)
    email = models.EmailField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="mailed_links"
    )
    invitation = models.ForeignKey(
        "accounts.Invitation", on_delete=models.CASCADE, null=True, related_name="mailed_links"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="mailed_link_by_expiry")]
