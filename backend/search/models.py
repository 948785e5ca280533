"""What a photo can be found by: text read in it, one document of words, one embedding."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from pgvector.django import HalfVectorField


class TextLine(models.Model):
    """A line of text read in a picture; the polygon is in fractions of the upright picture."""

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="text_lines")
    position = models.PositiveSmallIntegerField()  # reading order
    text = models.CharField(max_length=1000)
    confidence = models.FloatField()
    polygon = models.JSONField()  # four [x, y] pairs, clockwise from the top left
    model_version = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["asset", "position"], name="text_line_position"),
        ]


class SearchDocument(models.Model):
    """All words that lead to one photo, segmented, and its point in the text-embedding space."""

    asset = models.OneToOneField(
        "photos.Asset", primary_key=True, on_delete=models.CASCADE, related_name="search_document"
    )
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = SearchVectorField()  # weights: A people and caption, B tags and place, C text, D rest
    # Unit length; of the space that `model_version` names. Half precision keeps 512 dimensions
    # within the row (a longer value would be moved out of it), which scans four times as fast.
    embedding = HalfVectorField(null=True)
    model_version = models.CharField(max_length=100, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="search_words"),
            models.Index(fields=["owner", "model_version"], name="search_owner_space"),
        ]
