from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .base import KnowledgeBase
from .document import Document


class GoldQuestion(models.Model):
    """A question of which it is known what answers it, or that nothing does.

    name: by which the file that it came from calls it, so that it can be brought again; "" for one
    that was written here. note: what the answer is, in an editor's words.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    base = models.ForeignKey(KnowledgeBase, on_delete=models.CASCADE, related_name="gold")
    question = models.CharField(max_length=1000)
    language = models.CharField(max_length=8)
    is_answerable = models.BooleanField()
    note = models.CharField(max_length=1000, blank=True)
    name = models.CharField(max_length=100, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index("base", F("id").desc(), name="knowledge_gold_base")]
        constraints = [
            models.UniqueConstraint(fields=["base", "question"], name="knowledge_gold_once"),
            models.UniqueConstraint(
                fields=["base", "name"], condition=~Q(name=""), name="knowledge_gold_name"
            ),
        ]

    def __str__(self) -> str:
        return self.question


class GoldSource(models.Model):
    """Where the answer to a gold question stands: any of several will do.

    Never a passage, since passages are replaced: the section of a document below a heading (the
    whole document where that is ""), or the approved answer to a question.
    """

    id = models.BigAutoField(primary_key=True)
    gold = models.ForeignKey(GoldQuestion, on_delete=models.CASCADE, related_name="sources")
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    heading = models.TextField(blank=True)
    question = models.TextField(blank=True)
