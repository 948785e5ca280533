"""Families: members who agreed to tell one another the names of people they all know."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class Family(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    founder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="families_founded"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    compared_at = models.DateTimeField(null=True)  # when names were last looked for


class MemberState(models.TextChoices):
    INVITED = "invited"
    JOINED = "joined"


class FamilyMember(models.Model):
    """Each consent is the member's own, and each stands for itself. `user` may be null, as in
    `Partnership`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    email = models.EmailField()  # as invited, in lower case
    state = models.CharField(
        max_length=16, choices=MemberState.choices, default=MemberState.INVITED
    )
    shares_names = models.BooleanField(default=False)  # others may be told the names I gave
    receives_names = models.BooleanField(default=False)  # I may be asked "Is this ...?"
    joined_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "email"], name="family_member_once"),
        ]
        indexes = [models.Index("user", F("id").desc(), name="family_member_user")]


class OfferState(models.TextChoices):
    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"  # for good


class NameOffer(models.Model):
    """ "Is this 奶奶? (Li named her)": somebody nameless, and whom a relative knows by name.

    The name itself is not kept here: it is read where it was given, as long as that may be.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    known_as = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    likeness = models.FloatField()  # mean probability, over pairs of faces, that they are one
    state = models.CharField(max_length=16, choices=OfferState.choices, default=OfferState.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "known_as"], name="name_offer_once"),
            models.CheckConstraint(condition=~Q(person=F("known_as")), name="name_offer_of_two"),
        ]
        indexes = [models.Index(fields=["known_as"], name="name_offer_known_as")]
