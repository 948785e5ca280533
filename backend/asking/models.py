"""What people are to the owner of a library, and what the owner calls them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class Relation(models.Model):
    """Either a kind out of the table of kinship (`backend.asking.kinship`), or a word of the
    owner's own ("Nana") by which a person is asked for.

    A relation of somebody who was merged into another holds for that other one.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=32, blank=True)
    word = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "word"], name="relation_once"),
            models.CheckConstraint(
                condition=Q(kind="", word__gt="") | Q(kind__gt="", word=""),
                name="relation_kind_or_word",
            ),
        ]
        indexes = [models.Index(fields=["owner", "person"], name="relation_owner")]
