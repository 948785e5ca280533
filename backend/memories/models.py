"""Memories: photos that are brought up again, and what their owner said of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class MemoryKind(models.TextChoices):
    ON_THIS_DAY = "on_this_day"  # the same day of another year
    FESTIVAL = "festival"  # the same feast of the Chinese calendar in another year
    TRIP = "trip"  # days in a row away from home
    PERSON = "person"  # somebody over the years


class Memory(models.Model):
    """Some of an owner's best photos of a time, or of somebody.

    `key` names what it is about: made again, it is the same memory, and what the owner said of it
    (its name; that it is saved, hidden or deleted) stays. A memory that was deleted keeps its row,
    without photos, so that it never comes back. `basis` tells what it was made of.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memories"
    )
    kind = models.CharField(max_length=16, choices=MemoryKind.choices)
    key = models.CharField(max_length=64)
    first_day = models.DateField()  # of its photos, on the photographer's calendar
    last_day = models.DateField()
    shown_from = models.DateField()  # on the owner's calendar: when it is brought up
    shown_until = models.DateField()
    person = models.ForeignKey(
        "people.Person", null=True, on_delete=models.CASCADE, related_name="+"
    )
    festival = models.CharField(max_length=16, blank=True)
    place_ids = ArrayField(models.PositiveIntegerField(), default=list)  # of a trip, the most first
    basis = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    # what the owner says
    name = models.CharField(max_length=100, blank=True)
    is_saved = models.BooleanField(default=False)
    is_hidden = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True)  # since it was last brought up
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="memory_once")]
        indexes = [
            models.Index(
                "owner",
                F("shown_from").desc(),
                F("last_day").desc(),
                F("id").desc(),
                condition=Q(deleted_at__isnull=True),
                name="memory_order",
            ),
            models.Index(fields=["owner", "kind", "first_day"], name="memory_kind"),
        ]


class MemoryPhoto(models.Model):
    """One of the photos that were chosen; `position` 0 is the first in time."""

    id = models.BigAutoField(primary_key=True)
    memory = models.ForeignKey(Memory, on_delete=models.CASCADE, related_name="photos")
    asset = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="memory_photos"
    )
    position = models.PositiveSmallIntegerField()
    is_cover = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["memory", "asset"], name="memory_photo_once"),
        ]


_NO_DAYS = Q(first_day__isnull=True, last_day__isnull=True)
_NO_PLACE = Q(place__isnull=True, extent="")
_OF_SOMEBODY = Q(person__isnull=False) & _NO_DAYS & _NO_PLACE
_OF_DAYS = Q(person__isnull=True, first_day__isnull=False, last_day__gte=F("first_day")) & _NO_PLACE
_OF_A_PLACE = Q(person__isnull=True, place__isnull=False) & ~Q(extent="") & _NO_DAYS


class Extent(models.TextChoices):
    """How far around a place something reaches."""

    PLACE = "place"  # the town or city itself
    REGION = "region"  # its state or province; where that is not known, all such of its country
    COUNTRY = "country"


class Exclusion(models.Model):
    """The owner said: no memories with this person, of these days, or from there. One of them is
    set. `place` with an extent is any place of the region or country that is meant."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(
        "people.Person", null=True, on_delete=models.CASCADE, related_name="+"
    )
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    place = models.ForeignKey("places.Place", null=True, on_delete=models.CASCADE, related_name="+")
    extent = models.CharField(max_length=8, choices=Extent.choices, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "person"],
                condition=Q(person__isnull=False),
                name="memory_exclusion_person_once",
            ),
            models.UniqueConstraint(
                fields=["owner", "first_day", "last_day"],
                condition=Q(first_day__isnull=False),
                name="memory_exclusion_days_once",
            ),
            models.UniqueConstraint(
                fields=["owner", "place", "extent"],
                condition=Q(place__isnull=False),
                name="memory_exclusion_place_once",
            ),
            models.CheckConstraint(
                condition=_OF_SOMEBODY | _OF_DAYS | _OF_A_PLACE, name="memory_exclusion_of_one"
            ),
        ]


class Diary(models.Model):
    """When an owner's memories are to be made next. Whoever makes them puts that off first, so a
    maker that dies is followed by another."""

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    due_at = models.DateTimeField(db_index=True)
