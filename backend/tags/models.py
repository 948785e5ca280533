"""The vocabulary of things in pictures, in Chinese and English, and where they were seen."""

from django.conf import settings
from django.db import models


class Tag(models.Model):
    """A word of the vocabulary, shared by all libraries; the slug is stable.

    A word that an owner made up has that `owner`, and is nobody else's.
    """

    slug = models.SlugField(primary_key=True, max_length=100)
    name_en = models.CharField(max_length=100)
    name_zh = models.CharField(max_length=100)
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="children"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )

    def __str__(self) -> str:
        return self.slug


class Verdict(models.TextChoices):
    """What the owner said; it wins over the network for ever, and is kept as feedback."""

    NONE = ""
    ADDED = "added"  # by the owner, or confirmed
    REMOVED = "removed"  # the row stays, so that no later run brings the tag back


class AssetTag(models.Model):
    """A tag of a photo. Who lists a photo's tags leaves out those that were removed."""

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="asset_tags")
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="asset_tags")
    confidence = models.FloatField(null=True)  # the network's, 0 to 1; null: it did not say so
    model_version = models.CharField(max_length=100, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict.choices, blank=True, default="")
    judged_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "tag"], name="asset_tag_once"),
        ]
