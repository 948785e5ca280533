"""What editors measure a knowledge base by, and what people asked of it."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from backend.knowledge.models import (
    BaseTransfer,
    Conversation,
    Exchange,
    GoldQuestion,
    GoldResult,
    GoldRun,
    GoldSource,
    GroupedExchange,
    KnowledgeBase,
    Outcome,
    Passage,
    QuestionGroup,
    RunState,
    RunView,
)


def make_gold(
    base: KnowledgeBase, question: str = "", *, answered_by: Passage | None = None, **fields: Any
) -> GoldQuestion:
    """Answerable where a passage says it, by its section."""
    gold = GoldQuestion.objects.create(
        base=base,
        question=question or f"What about {uuid4().hex[:8]}?",
        **{"language": "en", "is_answerable": answered_by is not None} | fields,
    )
    if answered_by is not None:
        heading = answered_by.headings[-1] if answered_by.headings else ""
        GoldSource.objects.create(gold=gold, document=answered_by.document, heading=heading)
    return gold


def make_run(base: KnowledgeBase, **fields: Any) -> GoldRun:
    """Done, of an empty gold set."""
    values: dict[str, Any] = {
        "view": RunView.LIVE,
        "fingerprint": "0" * 64,
        "state": RunState.DONE,
        "total": 0,
        "began_at": timezone.now(),
        "ended_at": timezone.now(),
    } | fields
    return GoldRun.objects.create(base=base, **values)


def make_result(run: GoldRun, **fields: Any) -> GoldResult:
    values: dict[str, Any] = {
        "gold_id": uuid4(),
        "question": "How long?",
        "language": "en",
        "is_answerable": True,
        "place": 1,
        "gain": 1.0,
        "confidence": 0.9,
        "outcome": Outcome.ANSWERED,
        "answer": "30 days. [1]",
        "quoted": 1,
        "cited": 1,
        "is_right": True,
        "has_point": True,
        "took": 10,
    } | fields
    return GoldResult.objects.create(run=run, **values)


def make_exchange(*bases: KnowledgeBase, question: str = "How long?", **fields: Any) -> Exchange:
    """A guest's, to which there was no answer."""
    values: dict[str, Any] = {
        "conversation": Conversation.objects.create(user=None),
        "question": question,
        "asked_as": question,
        "language": "en",
        "answer": "",
        "outcome": Outcome.REFUSED,
        "confidence": 0.1,
        "took": 20,
    } | fields
    exchange = Exchange.objects.create(**values)
    exchange.bases.set(bases)
    return exchange


def make_group(base: KnowledgeBase, *questions: str) -> QuestionGroup:
    asked = questions or ("How long?",)
    group = QuestionGroup.objects.create(base=base, question=asked[0], language="en")
    for question in asked:
        exchange = make_exchange(base, question=question)
        GroupedExchange.objects.create(base=base, group=group, exchange=exchange)
    return group


def make_transfer(owner: Any, **fields: Any) -> BaseTransfer:
    values: dict[str, Any] = {"slug": f"base-{uuid4().hex[:8]}", "size": 3} | fields
    transfer = BaseTransfer(owner=owner, **values)
    transfer.object_key = f"archives/{transfer.pk}"
    transfer.save()
    return transfer
