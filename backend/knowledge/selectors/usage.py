"""How a base is used, day by day, and how much of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Aggregate, Count, FloatField, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from backend.knowledge.models import (
    Document,
    Exchange,
    GoldResult,
    KnowledgeBase,
    Outcome,
    Passage,
    Verdict,
)
from backend.knowledge.selectors.thresholds import last_run

_CITED = 20
_UNQUOTED = 100

_QUOTES = """
    SELECT cited.passage_id, max(cited.document_id), max(cited.title),
           max(cited.headings::text), count(*)
    FROM knowledge_exchange exchange
    JOIN knowledge_exchange_bases asked ON asked.exchange_id = exchange.id,
    LATERAL jsonb_to_recordset(exchange.citations) AS cited
        (passage_id text, document_id text, base_id text, title text, headings jsonb)
    WHERE asked.knowledgebase_id = %s AND exchange.created_at >= %s AND cited.base_id = %s
    GROUP BY cited.passage_id ORDER BY 5 DESC, 1
"""


class _Percentile(Aggregate):
    function = "percentile_cont"
    template = "%(function)s(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


@dataclass(frozen=True, slots=True)
class _Quoted:
    passage_id: str
    document_id: str | None
    title: str
    headings: list[str]
    times: int


def usage_of(base: KnowledgeBase, *, zone: ZoneInfo, days: int) -> dict[str, Any]:
    """days: today, by the clocks of that zone, and those before it."""
    today = timezone.now().astimezone(zone).date()
    first = today - timedelta(days=days - 1)
    since = datetime.combine(first, time(), zone)
    asked = Exchange.objects.filter(bases=base, created_at__gte=since)
    quoted = _quoted(base, since)
    live = Passage.objects.filter(base=base, is_live=True)
    still = live.filter(pk__in=[one.passage_id for one in quoted]).values_list("pk", flat=True)
    ids = set(map(str, still))
    return {
        "time_zone": zone.key,
        "total": asked.aggregate(**_counts()),
        "days": list(_daily(asked, zone, (first + timedelta(days=n) for n in range(days)))),
        "passages": live.count(),
        "quoted_passages": len(ids),
        "cited_passages": [
            {
                "passage_id": one.passage_id,
                "title": one.title,
                "headings": one.headings,
                "times": one.times,
                "is_live": one.passage_id in ids,
            }
            for one in quoted[:_CITED]
        ],
        "cited_documents": _documents(quoted),
        "never_quoted": _never_quoted(base, quoted),
        "gold": _gold(base),
    }


def _counts() -> dict[str, Aggregate]:
    outcomes = {str(one): Count("pk", filter=Q(outcome=one)) for one in Outcome}
    verdicts = {str(one): Count("pk", filter=Q(verdict=one)) for one in Verdict}
    languages = {one: Count("pk", filter=Q(language=one)) for one in ("zh", "en")}
    return {
        "asked": Count("pk"),
        **outcomes,
        **verdicts,
        **languages,
        "took_p50": _Percentile("took", share=0.5),
        "took_p95": _Percentile("took", share=0.95),
    }


def _daily(
    asked: QuerySet[Exchange], zone: ZoneInfo, days: Iterable[date]
) -> Iterable[dict[str, Any]]:
    by_day = asked.order_by().annotate(day=TruncDate("created_at", tzinfo=zone)).values("day")
    counted: dict[date, dict[str, Any]] = {
        row["day"]: dict(row) for row in by_day.annotate(**_counts())
    }
    nothing = dict.fromkeys(_counts(), 0) | {"took_p50": None, "took_p95": None}
    return (counted.get(day, nothing | {"day": day}) for day in days)


def _quoted(base: KnowledgeBase, since: datetime) -> list[_Quoted]:
    """Most often first."""
    with connection.cursor() as cursor:
        cursor.execute(_QUOTES, [base.pk, since, str(base.pk)])
        return [
            _Quoted(passage, document, title or "", json.loads(headings), times)
            for passage, document, title, headings, times in cursor.fetchall()
        ]


def _documents(quoted: list[_Quoted]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for one in quoted:
        if one.document_id is None:
            continue
        entry = found.setdefault(
            one.document_id, {"document_id": one.document_id, "title": one.title, "times": 0}
        )
        entry["times"] += one.times
    return sorted(found.values(), key=lambda entry: -entry["times"])[:_CITED]


def _never_quoted(base: KnowledgeBase, quoted: list[_Quoted]) -> list[dict[str, Any]]:
    documents = Document.objects.filter(base=base).exclude(
        pk__in={one.document_id for one in quoted if one.document_id}
    )
    live = documents.annotate(count=Count("passages", filter=Q(passages__is_live=True)))
    unquoted = live.filter(count__gt=0).order_by("-count", "pk")[:_UNQUOTED]
    return [{"document_id": one.pk, "title": one.title, "passages": one.count} for one in unquoted]


def _gold(base: KnowledgeBase) -> dict[str, Any] | None:
    run = last_run(base)
    if run is None or run.figures is None:
        return None
    right = GoldResult.objects.filter(run=run, is_answerable=True, is_right=True)
    return {
        "run_id": run.pk,
        "ended_at": run.ended_at,
        "questions": run.figures["questions"],
        "answerable": run.figures["answerable"],
        "answered": right.count(),
    }
