"""A question, from whoever asks to what they are told, and into the record."""

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

import structlog
from django.conf import settings

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Queue, TaskName
from backend.events.services.remembered_asking import ask_or_remember
from backend.knowledge.answering.answer import Answer
from backend.knowledge.answering.composing import quote, settle, surest
from backend.knowledge.answering.followups import standing_alone
from backend.knowledge.models import Conversation, Exchange, KnowledgeBase
from backend.knowledge.moderation.deciding import declined
from backend.knowledge.retrieval.finding import Hit, find
from backend.knowledge.retrieval.question import Question, Scope, read_question
from backend.knowledge.retrieval.ranker import fitted_ranker
from backend.knowledge.services.exchanges import conversation_of, record, turns_of
from backend.knowledge.services.writing import Said, Sources, Waiting, write
from backend.knowledge.writing.prompt import Turn
from backend.search.points import Vector, unpack

log = structlog.get_logger(__name__)

LONGEST = 1000  # characters of a question
_FOUND = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered, as it is kept."""

    exchange: Exchange
    answer: Answer


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer can be made of; of `sure`, which are the surest."""

    question: Question
    hits: Sequence[Hit]
    sure: Sequence[Hit]


@dataclass(frozen=True, slots=True)
class Taken:
    """A question as it was understood, and what there is to say to it. before: of the same
    conversation, the latest last."""

    text: str
    asked_as: str
    conversation: Conversation
    before: Sequence[Turn]
    bases: Sequence[KnowledgeBase]
    hits: Sequence[Hit]
    found: Found | Answer
    began: float


Step = Sources | Said | Waiting | Asked


def answer(taken: Taken) -> Asked:
    """The last step of `tell`."""
    *_, last = tell(taken)
    return cast(Asked, last)


def take(
    *,
    text: str,
    bases: Sequence[KnowledgeBase],
    user: User | None,
    conversation_id: UUID | None = None,
    before: Sequence[Turn] = (),
    language: str = "",
) -> Taken:
    """bases: those that whoever asks may be quoted. before: of a conversation that is kept
    elsewhere. language: of the documents to look in; "" for all. Raises InvalidInput, and NotFound
    for a conversation of somebody else."""
    began = time.monotonic()
    conversation = conversation_of(conversation_id, user)
    turns = turns_of(conversation) or before
    asked_as = standing_alone(_checked(text), [turn.question for turn in turns])
    hits: Sequence[Hit] = []
    found: Found | Answer | None = declined(asked_as)
    if found is None:
        scope = Scope(tuple(base.pk for base in bases), language=language)
        question, hits = look_up(asked_as, scope)
        threshold = threshold_of(question, bases)
        found = settle(question, hits, threshold=threshold) or Found(
            question, hits, surest(question, hits, threshold=threshold)
        )
    return Taken(text, asked_as, conversation, turns, bases, hits, found, began)


def tell(taken: Taken) -> Iterator[Step]:
    """The last step is the answer, which is recorded then; what was said before is part of it.
    Sources that come later take the place of those before."""
    if isinstance(taken.found, Answer):
        told = taken.found
        yield from _as_a_whole(told)
    else:
        told = yield from _composed(taken, taken.found)
    exchange = record(
        conversation=taken.conversation,
        text=taken.text,
        asked_as=taken.asked_as,
        answer=told,
        hits=taken.hits,
        took=round(1000 * (time.monotonic() - taken.began)),
        bases=taken.bases,
    )
    yield Asked(exchange, told)


def _composed(taken: Taken, found: Found) -> Generator[Step, None, Answer]:
    """By the language model where there is one that says what the passages do; else quoted."""
    points_back = taken.asked_as != taken.text
    confidence = found.hits[0].confidence
    written = yield from write(
        found.question,
        [hit.passage for hit in found.sure],
        taken.before if points_back else (),
        confidence=confidence,
        point_of=point_of,
    )
    if written is not None:
        return written
    quoted = quote(found.question, found.sure, confidence)
    yield from _as_a_whole(quoted)
    return quoted


def _as_a_whole(told: Answer) -> Iterator[Step]:
    yield Sources(told.citations)
    yield Said(told.text)


def retrieve(text: str, bases: Sequence[KnowledgeBase], *, most: int) -> list[Hit]:
    """What is found, however unsure, for others to answer from; nothing for a question that would
    be declined. Raises InvalidInput."""
    if declined(text := _checked(text)):
        return []
    _, hits = look_up(text, Scope(tuple(base.pk for base in bases)), most=most)
    return hits


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
