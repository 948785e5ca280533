from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from pgvector.django import HalfVectorField

from backend.common.ids import new_id

from .base import KnowledgeBase
from .exchange import Exchange
from .passage import POINT_DIMENSIONS


class QuestionGroup(models.Model):
    """Questions that a base did not answer, or not well, and that ask about the same.

    point, lexemes: of the question that it began with, which stands for all of them.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    base = models.ForeignKey(KnowledgeBase, on_delete=models.CASCADE, related_name="groups")
    question = models.TextField()
    language = models.CharField(max_length=8)
    point = HalfVectorField(dimensions=POINT_DIMENSIONS, null=True)
    lexemes = ArrayField(models.TextField(), default=list)
    settled_at = models.DateTimeField(null=True)  # the last time; what came later is open
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [GinIndex(fields=["lexemes"], name="knowledge_group_lexemes")]


class GroupedExchange(models.Model):
    id = models.BigAutoField(primary_key=True)
    base = models.ForeignKey(
        KnowledgeBase, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    group = models.ForeignKey(QuestionGroup, on_delete=models.CASCADE, related_name="members")
    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="grouped")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["base", "exchange"], name="knowledge_exchange_in_one_group"
            )
        ]
