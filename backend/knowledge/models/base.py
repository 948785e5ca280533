from django.conf import settings
from django.db import models
from django.db.models import F

from backend.common.ids import new_id


class Visibility(models.TextChoices):
    """Who may ask, and is quoted to."""

    PUBLIC = "public"  # whoever opens the page
    MEMBERS = "members"  # whoever is signed in
    ADMINISTRATORS = "administrators"


class KnowledgeBase(models.Model):
    """What was written about one matter, for the same readers.

    Administrators may change every base; its owner and its editors this one. `threshold` is the
    confidence below which nothing is answered; none: that of the ranker (`retrieval.ranker`).
    `counted`: passages that it had when its lexemes were counted.
    `reads`: the folder of the product's own documents that are read at each start, or "".
    gold_read: SHA-256 of the gold set of the product's that was taken last.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=100)
    description = models.CharField(max_length=1000, blank=True)
    visibility = models.CharField(
        max_length=16, choices=Visibility.choices, default=Visibility.MEMBERS
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    editors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    threshold = models.FloatField(null=True)
    counted = models.PositiveIntegerField(default=0)
    reads = models.CharField(max_length=64, blank=True)
    gold_read = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = [F("id").asc()]

    def __str__(self) -> str:
        return self.name
