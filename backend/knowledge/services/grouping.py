"""Questions that were not answered, or not well, join the group that asks about the same.

One after the other, as they come: a question is compared with those that groups began with, by
where it lies and by the telling words that it shares, and begins a group of its own where none is
alike. What was grouped stays so.
"""

import time
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from pgvector import HalfVector
from pgvector.django import CosineDistance

from backend.common.locks import wait_for
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.models import Exchange, GroupedExchange, Outcome, QuestionGroup, Verdict
from backend.knowledge.retrieval.question import telling_lexemes
from backend.knowledge.services import answering
from backend.knowledge.text.languages import language_of
from backend.search.points import Vector

OPEN = Q(settled_at=None) & (Q(outcome=Outcome.REFUSED) | Q(verdict=Verdict.UNHELPFUL))
# Found on pairs of questions about the album: a cosine alone takes 备份数据库 for 恢复数据库.
_ALIKE = 1.0  # cosine, and what shared words add
_WORDS_ADD = 0.3
_ALIKE_ACROSS = 0.75  # cosine between languages, which share no words
_ALIKE_BY_WORDS = 0.65  # share of words, where there is no point
_CANDIDATES = 10
_AT_A_TIME = 50

_Pair = tuple[UUID, UUID]  # base, exchange


def group_some() -> int:
    """How many joined a group, in bounded time. Where some are left, a worker is called again."""
    until = time.monotonic() + settings.KNOWLEDGE_SLICE.total_seconds()
    grouped = 0
    while pairs := _waiting():
        for base, exchange in pairs:
            _join(base, Exchange.objects.get(pk=exchange))
            grouped += 1
            if time.monotonic() >= until:
                call_for_grouping()
                return grouped
    return grouped


def call_for_grouping() -> int:
    """Calls a worker where questions wait for a group; whether any do."""
    if not _waiting():
        return 0
    with transaction.atomic():
        announce(topic=Topic.QUESTIONS_WAITING, payload={})
    return 1


def _waiting() -> list[_Pair]:
    asked_of = Exchange.bases.through.objects
    grouped = GroupedExchange.objects.filter(
        base=OuterRef("knowledgebase"), exchange=OuterRef("exchange")
    )
    is_open = Exchange.objects.filter(OPEN, pk=OuterRef("exchange"))
    waiting = asked_of.filter(Exists(is_open), ~Exists(grouped)).order_by("exchange")
    return list(waiting.values_list("knowledgebase", "exchange")[:_AT_A_TIME])


def _join(base: UUID, exchange: Exchange) -> None:
    text = exchange.asked_as
    point, lexemes = answering.point_of(text), list(telling_lexemes(text))
    with transaction.atomic():
        wait_for(f"knowledge-groups:{base}")  # two workers would begin the same group twice
        group = _alike(base, exchange.language, point, lexemes)
        if group is None:
            group = QuestionGroup.objects.create(
                base_id=base,
                question=text,
                language=language_of(text),
                point=None if point is None else HalfVector(point),
                lexemes=lexemes,
            )
        GroupedExchange.objects.bulk_create(
            [GroupedExchange(base_id=base, group=group, exchange=exchange)], ignore_conflicts=True
        )


def _alike(
    base: UUID, language: str, point: Vector | None, lexemes: Sequence[str]
) -> QuestionGroup | None:
    """The most alike of those that are alike enough."""
    scored = [
        (score, group)
        for group, cosine in _candidates(base, point, lexemes)
        if (score := _likeness(group, language, cosine, lexemes)) >= 0
    ]
    return max(scored, key=lambda pair: (pair[0], pair[1].pk), default=(0.0, None))[1]


def _likeness(
    group: QuestionGroup, language: str, cosine: float | None, lexemes: Sequence[str]
) -> float:
    """Beyond what is needed; below zero where it is not alike."""
    there, own = set(group.lexemes), set(lexemes)
    shared = len(there & own) / max(1, len(there | own))
    if cosine is None:
        return shared - _ALIKE_BY_WORDS
    by_both = cosine + _WORDS_ADD * shared - _ALIKE
    return max(by_both, cosine - _ALIKE_ACROSS) if group.language != language else by_both


def _candidates(
    base: UUID, point: Vector | None, lexemes: Sequence[str]
) -> Iterator[tuple[QuestionGroup, float | None]]:
    """The nearest, and those that share words and have no point to be near to."""
    groups = QuestionGroup.objects.filter(base=base)
    if point is not None:
        distance = CosineDistance("point", HalfVector(point))
        near = groups.exclude(point=None).annotate(distance=distance).order_by("distance")
        yield from ((group, 1 - group.distance) for group in near[:_CANDIDATES])
        groups = groups.filter(point=None)
    shared = groups.filter(lexemes__overlap=lexemes).order_by(F("id").desc())
    yield from ((group, None) for group in shared[: 10 * _CANDIDATES])
