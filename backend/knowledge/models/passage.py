from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from pgvector.django import HalfVectorField, HnswIndex

from backend.common.ids import new_id
from backend.knowledge.drafts import PassageKind

from .base import KnowledgeBase
from .document import Document

POINT_DIMENSIONS = 512


class Passage(models.Model):
    """What is found, shown and cited as one. It never changes: another takes its place.

    `is_live`: it is answered from. `is_next`: it will be once what is pending is published. So the
    base as it is and the base as it would be lie side by side, and can be compared. `is_disabled`:
    an editor does not want it to be answered from, however often its document is read;
    `was_disabled`: and that was so when the base was published last.

    fingerprint: SHA-256 of the draft that it was read from, so that a document that is read anew
    keeps the passages that stand in it still; "" for one that was written by hand. edits: the
    fingerprint stays, the words are an editor's. length: lexemes. sentences: (n, 512) bytes, points
    of its sentences, each scaled to -127..127.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    base = models.ForeignKey(KnowledgeBase, on_delete=models.CASCADE, related_name="passages")
    document = models.ForeignKey(
        Document, null=True, on_delete=models.CASCADE, related_name="passages"
    )
    kind = models.CharField(
        max_length=8, choices=[(kind.value, kind.value) for kind in PassageKind]
    )
    headings = ArrayField(models.TextField(), default=list)
    text = models.TextField()
    questions = ArrayField(models.TextField(), default=list)
    page = models.PositiveIntegerField(null=True)
    anchor = models.CharField(max_length=255, blank=True)
    position = models.PositiveIntegerField(default=0)  # in its document
    language = models.CharField(max_length=8)
    fingerprint = models.CharField(max_length=64, blank=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    words = SearchVectorField()  # weights: A headings, B questions, D text
    length = models.PositiveIntegerField(default=0)
    sentences = models.BinaryField(null=True)
    encoder = models.CharField(max_length=100, blank=True)  # that made its points; "": none yet
    is_live = models.BooleanField(default=False)
    is_next = models.BooleanField(default=True)
    is_disabled = models.BooleanField(default=False)
    was_disabled = models.BooleanField(default=False)
    is_edited = models.BooleanField(default=False)  # its words are an editor's
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="knowledge_passage_words"),
            models.Index(fields=["document", "position"], name="knowledge_passage_document"),
            models.Index(
                fields=["base"],
                condition=~Q(is_live=models.F("is_next")),
                name="knowledge_passage_pending",
            ),
            models.Index(fields=["encoder", "id"], name="knowledge_passage_encoder"),
        ]


class PointFacet(models.TextChoices):
    TEXT = "text"  # headings and text
    QUESTION = "question"  # one of its questions


class PassagePoint(models.Model):
    """Where a passage, or one of its questions, lies among the meanings of texts; unit length."""

    id = models.BigAutoField(primary_key=True)
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="points")
    base = models.ForeignKey(
        KnowledgeBase, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    facet = models.CharField(max_length=8, choices=PointFacet.choices)
    point = HalfVectorField(dimensions=POINT_DIMENSIONS)

    class Meta:
        indexes = [
            models.Index(fields=["base"], name="knowledge_point_base"),
            HnswIndex(
                name="knowledge_point_nearest",
                fields=["point"],
                m=16,
                ef_construction=64,
                opclasses=["halfvec_cosine_ops"],
            ),
        ]


class Lexeme(models.Model):
    """In how many passages of a base a lexeme stands; counted now and then."""

    id = models.BigAutoField(primary_key=True)
    base = models.ForeignKey(
        KnowledgeBase, on_delete=models.CASCADE, related_name="lexemes", db_index=False
    )
    lexeme = models.TextField()
    passages = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["base", "lexeme"], name="knowledge_lexeme_once")
        ]
