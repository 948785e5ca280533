"""Conversations, and what was asked and answered in them."""

from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.answering.answer import Answer
from backend.knowledge.models import Conversation, Exchange, KnowledgeBase, Outcome
from backend.knowledge.retrieval.finding import Hit
from backend.knowledge.writing.prompt import Turn

_REMEMBERED = 6  # questions of a conversation


def conversation_of(conversation_id: UUID | None, user: User | None) -> Conversation:
    """A new one, not saved yet, where none is named. A guest's is whoever's knows its id. Raises
    NotFound."""
    if conversation_id is None:
        return Conversation(user=user)
    found = Conversation.objects.filter(pk=conversation_id, user=user).first()
    if found is None:
        raise errors.NotFound("There is no such conversation.")
    return found


def turns_of(conversation: Conversation) -> list[Turn]:
    """The latest last; without what was declined, which is not to come up again."""
    if conversation._state.adding:
        return []
    told = conversation.exchanges.exclude(outcome=Outcome.DECLINED).order_by("-id")
    latest = told.values_list("asked_as", "answer")[:_REMEMBERED]
    return [Turn(question, answer) for question, answer in latest][::-1]


@transaction.atomic
def record(
    *,
    conversation: Conversation,
    text: str,
    asked_as: str,
    answer: Answer,
    hits: Sequence[Hit],
    took: int,
    bases: Sequence[KnowledgeBase],
) -> Exchange:
    conversation.save()
    exchange = Exchange.objects.create(
        conversation=conversation,
        question=text,
        asked_as=asked_as,
        language=answer.language,
        answer=answer.text,
        outcome=answer.outcome,
        confidence=answer.confidence,
        citations=[_plain(asdict(citation)) for citation in answer.citations],
        topics=[_plain(asdict(topic)) for topic in answer.topics],
        passages=[hit.passage.pk for hit in hits],
        written_by=answer.written_by,
        took=took,
    )
    exchange.bases.set(bases)
    return exchange


def _plain(entry: dict[str, object]) -> dict[str, object]:
    """As JSON takes it."""
    return {name: str(value) if isinstance(value, UUID) else value for name, value in entry.items()}
