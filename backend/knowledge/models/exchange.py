from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .base import KnowledgeBase


class Conversation(models.Model):
    """Questions of one person that follow from each other. A guest's has no user."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)


class Outcome(models.TextChoices):
    ANSWERED = "answered"  # with what the passages say
    APPROVED = "approved"  # by an answer that an editor wrote to this question
    REFUSED = "refused"  # nothing found says it
    DECLINED = "declined"  # what was asked is not for this place (moderation)


class Verdict(models.TextChoices):
    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"


class Exchange(models.Model):
    """A question, and what came back.

    asked_as: the question with what it takes from those before it. citations: what the answer
    rests on, as it was said. topics: where an answer was looked for in vain.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="exchanges"
    )
    bases = models.ManyToManyField(KnowledgeBase, related_name="exchanges")
    question = models.TextField()
    asked_as = models.TextField()
    language = models.CharField(max_length=8)
    answer = models.TextField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    confidence = models.FloatField()
    citations = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    passages = ArrayField(models.UUIDField(), default=list)
    written_by = models.CharField(max_length=100, blank=True)  # the language model; "": none
    took = models.PositiveIntegerField()  # milliseconds
    verdict = models.CharField(max_length=16, choices=Verdict.choices, blank=True)
    remark = models.CharField(max_length=2000, blank=True)
    settled_at = models.DateTimeField(null=True)  # an editor has dealt with it
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index("conversation", F("id").desc(), name="knowledge_exchange_order"),
            models.Index("outcome", F("id").desc(), name="knowledge_exchange_outcome"),
            models.Index(
                fields=["id"],
                condition=Q(settled_at=None) & (Q(outcome="refused") | Q(verdict="unhelpful")),
                name="knowledge_exchange_work",
            ),
            models.Index(fields=["created_at"], name="knowledge_exchange_time"),
        ]
