"""What a photo can be found by: text read in it, one document of words, points in spaces."""

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
    words = models.JSONField(default=list)  # of {"text", "polygon"}, in reading order
    model_version = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["asset", "position"], name="text_line_position"),
        ]


class SearchDocument(models.Model):
    """All words that lead to one photo, segmented.

    version: of the rules by which it was written; one of other rules is written anew
    (`search.services.renewal`).
    """

    asset = models.OneToOneField(
        "photos.Asset", primary_key=True, on_delete=models.CASCADE, related_name="search_document"
    )
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = SearchVectorField()  # weights: A people and caption, B tags and place, C text, D rest
    version = models.CharField(max_length=40, default="", db_default="")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="search_words"),
            models.Index(fields=["version"], name="search_document_version"),
        ]


class Facet(models.TextChoices):
    """Of what a photo's point is. Only in spaces of kind "semantic" are there points of words."""

    PICTURE = "picture"
    WORDS = "words"  # written about it, or in it


class AssetEmbedding(models.Model):
    """A photo's point, of unit length, in one space of kind "semantic" or "visual".

    Half precision keeps 512 dimensions within the row (a longer value would be moved out of it),
    which scans four times as fast. Neighbours are found through `Posting`.
    """

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="embeddings")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    space = models.ForeignKey(
        "modelhub.EmbeddingSpace", on_delete=models.PROTECT, related_name="asset_embeddings"
    )
    facet = models.CharField(max_length=8, choices=Facet.choices, default=Facet.PICTURE)
    embedding = HalfVectorField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asset", "space", "facet"], name="asset_embedding_once"
            ),
        ]
        indexes = [models.Index(fields=["owner", "space", "facet"], name="asset_embedding_owner")]


class Codebook(models.Model):
    """The cells of one space: each posting lies in that of the nearest centroid (`quantizing`).

    As a library grows, a newer one of more cells takes the place of the older: new postings are
    filed in the newest, old ones move there little by little, and whoever looks for neighbours
    reads near cells of all. The first is of use once all points are filed.
    """

    id = models.BigAutoField(primary_key=True)
    space = models.ForeignKey("modelhub.EmbeddingSpace", on_delete=models.CASCADE, related_name="+")
    facet = models.CharField(max_length=8, choices=Facet.choices)
    outline = models.PositiveSmallIntegerField()  # dimensions: so many first ones are compared
    centroids = models.BinaryField()  # (cells, outline): little-endian halves
    fitted_to = models.PositiveIntegerField()  # points that there were
    created_at = models.DateTimeField(auto_now_add=True)
    filled_at = models.DateTimeField(null=True)


class Posting(models.Model):
    """A point in its cell, as short as is enough to say which are worth a closer look.

    It repeats what `AssetEmbedding` holds, so that those of one owner and cell lie side by side in
    one index, and are read from it alone.
    """

    embedding = models.OneToOneField(
        AssetEmbedding, primary_key=True, on_delete=models.CASCADE, related_name="posting"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    codebook = models.ForeignKey(
        Codebook, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    cell = models.IntegerField()
    point = HalfVectorField()  # the first dimensions: `Codebook.outline` of them

    class Meta:
        indexes = [
            models.Index(
                fields=["owner", "codebook", "cell"],
                include=["embedding", "point"],
                name="posting_cells",
            ),
        ]
