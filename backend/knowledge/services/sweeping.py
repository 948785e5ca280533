"""What was asked is kept for a bounded time."""

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from backend.knowledge.models import Conversation, Exchange, GroupedExchange, QuestionGroup

_AT_A_TIME = 5000


def forget_old_questions() -> int:
    """How many questions; with them conversations and groups that nothing is left of."""
    before = timezone.now() - settings.KNOWLEDGE_QUESTIONS_KEPT_FOR
    old = Exchange.objects.filter(created_at__lt=before).order_by("created_at")
    chosen = list(old.values_list("pk", "conversation")[:_AT_A_TIME])
    Exchange.objects.filter(pk__in=[pk for pk, _ in chosen]).delete()
    talks = Conversation.objects.filter(pk__in={conversation for _, conversation in chosen})
    talks.filter(~Exists(Exchange.objects.filter(conversation=OuterRef("pk")))).delete()
    members = GroupedExchange.objects.filter(group=OuterRef("pk"))
    QuestionGroup.objects.filter(~Exists(members), created_at__lt=before).delete()
    return len(chosen)
