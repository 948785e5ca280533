"""Groups of open questions, the work that they are, and what is near to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Max, Q, QuerySet

from backend.knowledge.models import (
    Exchange,
    GroupedExchange,
    KnowledgeBase,
    Outcome,
    QuestionGroup,
    Verdict,
)
from backend.knowledge.retrieval.question import Scope, View
from backend.knowledge.services.answering import look_up

_MOST_QUESTIONS = 50
_REMARKS = 5
_NEAREST = 5
_SHOWN = 300  # characters of a passage

_OPEN = Q(members__exchange__settled_at=None)
_UNANSWERED = _OPEN & Q(members__exchange__outcome=Outcome.REFUSED)
_DISLIKED = _OPEN & Q(members__exchange__verdict=Verdict.UNHELPFUL)
_WORK = _UNANSWERED | _DISLIKED


def open_groups(base: KnowledgeBase, *, reason: str = "") -> QuerySet[QuestionGroup]:
    """With `count`, `unanswered`, `disliked`, `languages` and `latest_at` of what is open in them.
    reason: "unanswered" or "disliked"."""
    groups = counted(QuestionGroup.objects.filter(base=base))
    return groups.filter(**{f"{reason or 'count'}__gt": 0})


def counted(groups: QuerySet[QuestionGroup]) -> QuerySet[QuestionGroup]:
    languages = ArrayAgg("members__exchange__language", filter=_WORK, distinct=True, default=[])
    return groups.defer("point").annotate(
        count=Count("members", filter=_WORK),
        unanswered=Count("members", filter=_UNANSWERED),
        disliked=Count("members", filter=_DISLIKED),
        languages=languages,
        latest_at=Max("members__exchange__created_at"),
    )


def remarks_of(groups: Iterable[QuestionGroup]) -> Mapping[UUID, list[dict[str, Any]]]:
    """The latest few of each, with their moods."""
    found: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    made = GroupedExchange.objects.filter(group__in=[group.pk for group in groups])
    made = made.filter(exchange__settled_at=None).exclude(exchange__remark="")
    for group, remark, mood, at in made.order_by("-exchange").values_list(
        "group", "exchange__remark", "exchange__reading__mood", "exchange__created_at"
    ):
        if len(found[group]) < _REMARKS:
            found[group].append({"remark": remark, "mood": mood or None, "created_at": at})
    return found


def open_exchanges(group: QuestionGroup) -> QuerySet[Exchange]:
    work = Q(outcome=Outcome.REFUSED) | Q(verdict=Verdict.UNHELPFUL)
    return Exchange.objects.filter(work, grouped__group=group, settled_at=None).order_by("-id")


def questions_of(group: QuestionGroup) -> list[str]:
    """Each once, the latest first, with what they take from those before them."""
    asked = open_exchanges(group).values_list("asked_as", flat=True)
    return list(dict.fromkeys(asked[: 20 * _MOST_QUESTIONS]))[:_MOST_QUESTIONS]


def detailed(group: QuestionGroup) -> QuestionGroup:
    """As `open_groups` gives it, with `questions` and `nearest`."""
    found: Any = counted(QuestionGroup.objects.filter(pk=group.pk)).get()
    found.questions = questions_of(group)
    _, hits = look_up(group.question, Scope((group.base_id,), View.NEXT), most=_NEAREST)
    found.nearest = [
        {
            "passage_id": hit.passage.pk,
            "title": hit.passage.document.title if hit.passage.document else "",
            "headings": hit.passage.headings,
            "confidence": hit.confidence,
            "text": hit.passage.text[:_SHOWN],
        }
        for hit in hits
    ]
    return found  # type: ignore[no-any-return]  # of a model, with what was put onto it
