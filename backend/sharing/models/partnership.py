"""Partners: one user lets another see their library, or a part of it."""

from django.conf import settings
from django.db import models
from django.db.models import F

from backend.common.ids import new_id


class PartnershipState(models.TextChoices):
    INVITED = "invited"
    ACCEPTED = "accepted"


class Partnership(models.Model):
    """`owner` shows, `partner` sees. One that ended is deleted.

    `partner` is null where nobody here has the address that was invited: the one who invites is not
    told, for else anybody could find out who has an account.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="partnerships"
    )
    partner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    email = models.EmailField()  # as invited, in lower case
    state = models.CharField(
        max_length=16, choices=PartnershipState.choices, default=PartnershipState.INVITED
    )
    # A flag of its own: when the last chosen person is gone, nothing is shown, and not everything.
    only_people = models.BooleanField(default=False)
    people = models.ManyToManyField("people.Person", related_name="+")
    since = models.DateField(null=True)  # photos of this day or later
    includes_location = models.BooleanField(default=True)
    in_timeline = models.BooleanField(default=False)  # the partner's wish
    created_at = models.DateTimeField(auto_now_add=True)
    accepted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "email"], name="partnership_once"),
        ]
        indexes = [models.Index("partner", F("id").desc(), name="partnership_partner")]
