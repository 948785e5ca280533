"""Poems that were written for a photo or for an album."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class Poem(models.Model):
    """Four lines of five characters about either a photo or an album; it goes with that.

    `words` are its author's own, `seeds` what the poem takes up of these and of what is shown.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="poems"
    )
    asset = models.ForeignKey(
        "photos.Asset", null=True, on_delete=models.CASCADE, related_name="poems"
    )
    album = models.ForeignKey(
        "albums.Album", null=True, on_delete=models.CASCADE, related_name="poems"
    )
    lines = ArrayField(models.CharField(max_length=5), size=4)
    rhyme = models.CharField(max_length=16)  # of 平水韵, such as "下平声一先"
    words = ArrayField(models.CharField(max_length=40), default=list)
    seeds = ArrayField(models.CharField(max_length=40), default=list)
    seed = models.BigIntegerField()  # with the same words and version, it makes the same poem
    model_version = models.CharField(max_length=100)  # such as "poems-3"
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(asset__isnull=True) ^ Q(album__isnull=True), name="poem_of_one_thing"
            ),
        ]
        indexes = [
            models.Index("asset", F("id").desc(), name="poem_of_photo"),
            models.Index("album", F("id").desc(), name="poem_of_album"),
            models.Index(fields=["author", "id"], name="poem_of_author"),
        ]
