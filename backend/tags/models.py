"""The vocabulary of things in pictures, in Chinese and English, and where they were seen."""

from django.db import models


class Tag(models.Model):
    """A word of the vocabulary, shared by all libraries; the slug is stable."""

    slug = models.SlugField(primary_key=True, max_length=100)
    name_en = models.CharField(max_length=100)
    name_zh = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.slug


class AssetTag(models.Model):
    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="asset_tags")
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="asset_tags")
    confidence = models.FloatField()  # 0 to 1
    model_version = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "tag"], name="asset_tag_once"),
        ]
