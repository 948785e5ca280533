"""A question, from whoever asks to what they are told, and into the record."""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Queue, TaskName
from backend.events.services.remembered_asking import ask_or_remember
from backend.knowledge.answering.answer import Answer
from backend.knowledge.answering.composing import compose
from backend.knowledge.answering.followups import standing_alone
from backend.knowledge.models import Conversation, Exchange, KnowledgeBase
from backend.knowledge.retrieval.finding import Hit, find
from backend.knowledge.retrieval.question import Question, Scope, read_question
from backend.knowledge.retrieval.ranker import fitted_ranker
from backend.search.points import Vector, unpack

log = structlog.get_logger(__name__)

LONGEST = 1000  # characters of a question
_REMEMBERED = 6  # questions of a conversation
_FOUND = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered, as it is kept."""

    exchange: Exchange
    answer: Answer


def answer(
    *,
    text: str,
    bases: Sequence[KnowledgeBase],
    user: User | None,
    conversation_id: UUID | None = None,
) -> Asked:
    """bases: those that whoever asks may be quoted. Raises InvalidInput, and NotFound for a
    conversation of somebody else."""
    began = time.monotonic()
    conversation = _conversation(conversation_id, user)
    asked_as = standing_alone(_checked(text), _before(conversation))
    question, hits = look_up(asked_as, Scope(tuple(base.pk for base in bases)))
    found = compose(question, hits, threshold=threshold_of(question, bases))
    took = round(1000 * (time.monotonic() - began))
    exchange = _record(
        conversation=conversation,
        text=text,
        asked_as=asked_as,
        found=found,
        hits=hits,
        took=took,
        bases=bases,
    )
    return Asked(exchange, found)


def look_up(text: str, scope: Scope, *, most: int = _FOUND) -> tuple[Question, list[Hit]]:
    question = read_question(text, scope, point_of(text))
    return question, find(question, most=most)


def threshold_of(question: Question, bases: Sequence[KnowledgeBase]) -> float:
    """The strictest of the bases; where none has its own, the ranker's."""
    own = [base.threshold for base in bases if base.threshold is not None]
    return max(own) if own else fitted_ranker(has_point=question.point is not None).threshold


def point_of(text: str) -> Vector | None:
    """None when no worker answers in time: the words alone have to do."""
    answered = ask_or_remember(
        task=TaskName.EMBED_QUESTION,
        args=[text],
        queue=Queue.QUERY,
        timeout=settings.QUERY_EMBEDDING_TIMEOUT,
    )
    if answered is None:
        return None
    try:
        return unpack(answered["point"])
    except (KeyError, TypeError, ValueError) as error:
        log.warning("knowledge.no_point", error=repr(error))
        return None


def _checked(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise errors.InvalidInput("Ask something.", code="empty_question")
    if len(text) > LONGEST:
        raise errors.InvalidInput(
            "A question has at most 1000 characters.", code="question_too_long"
        )
    return text


def _conversation(conversation_id: UUID | None, user: User | None) -> Conversation:
    """A guest's is whoever's knows its id."""
    if conversation_id is None:
        return Conversation(user=user)
    found = Conversation.objects.filter(pk=conversation_id, user=user).first()
    if found is None:
        raise errors.NotFound("There is no such conversation.")
    return found


def _before(conversation: Conversation) -> list[str]:
    if conversation._state.adding:
        return []
    latest = conversation.exchanges.order_by("-id").values_list("asked_as", flat=True)
    return list(latest[:_REMEMBERED])[::-1]


@transaction.atomic
def _record(
    *,
    conversation: Conversation,
    text: str,
    asked_as: str,
    found: Answer,
    hits: Sequence[Hit],
    took: int,
    bases: Sequence[KnowledgeBase],
) -> Exchange:
    conversation.save()
    exchange = Exchange.objects.create(
        conversation=conversation,
        question=text,
        asked_as=asked_as,
        language=found.language,
        answer=found.text,
        outcome=found.outcome,
        confidence=found.confidence,
        citations=[_plain(asdict(citation)) for citation in found.citations],
        topics=[_plain(asdict(topic)) for topic in found.topics],
        passages=[hit.passage.pk for hit in hits],
        written_by=found.written_by,
        took=took,
    )
    exchange.bases.set(bases)
    return exchange


def _plain(entry: dict[str, object]) -> dict[str, object]:
    """As JSON takes it."""
    return {name: str(value) if isinstance(value, UUID) else value for name, value in entry.items()}
