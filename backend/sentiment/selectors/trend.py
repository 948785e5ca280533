"""How moods change over time: counts, and never a text or who wrote it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.db.models import Count, DateTimeField
from django.db.models.functions import Trunc

from backend.events.contracts import ModelTask
from backend.modelhub.selectors.registry import standing
from backend.sentiment.models import Kind, Reading
from backend.sentiment.services.reading import waiting


class Step(StrEnum):
    DAY = "day"
    WEEK = "week"  # begins on Monday


@dataclass(frozen=True, slots=True)
class Moods:
    """Texts of each mood, and what is unread."""

    unhappy: int = 0
    neutral: int = 0
    happy: int = 0
    unread: int = 0

    @property
    def unhappy_share(self) -> float | None:
        """Of those that were read; None where none was."""
        read = self.unhappy + self.neutral + self.happy
        return self.unhappy / read if read else None


@dataclass(frozen=True, slots=True)
class Period:
    start: date
    comments: Moods
    remarks: Moods


@dataclass(frozen=True, slots=True)
class Trend:
    """version: of the model in use; None: there is none. waiting: texts that it has not read, of
    any age."""

    version: str | None
    waiting: int
    comments: Moods
    remarks: Moods
    periods: Sequence[Period]  # the oldest first, empty ones too


def trend(*, days: int, step: Step, zone: ZoneInfo, now: datetime) -> Trend:
    """Of the last days, today included; with weeks, of every week that has one of them."""
    today = now.astimezone(zone).date()
    starts = _starts(today - timedelta(days=days - 1), today, step)
    counts = _counts(datetime.combine(starts[0], time.min, zone), step, zone)
    champion = standing(ModelTask.SENTIMENT)
    return Trend(
        version=champion.name if champion else None,
        waiting=waiting().count(),
        comments=_sum(counts, Kind.COMMENT),
        remarks=_sum(counts, Kind.REMARK),
        periods=[
            Period(
                start,
                comments=counts.get((start, Kind.COMMENT), Moods()),
                remarks=counts.get((start, Kind.REMARK), Moods()),
            )
            for start in starts
        ],
    )


def _starts(first: date, last: date, step: Step) -> list[date]:
    length = 7 if step is Step.WEEK else 1
    at = first - timedelta(days=first.weekday()) if step is Step.WEEK else first
    return [at + timedelta(days=n) for n in range(0, (last - at).days + 1, length)]


def _counts(since: datetime, step: Step, zone: ZoneInfo) -> Mapping[tuple[date, str], Moods]:
    began = Trunc("written_at", step.value, tzinfo=zone, output_field=DateTimeField())
    rows = Reading.objects.filter(written_at__gte=since).annotate(began=began)
    found: dict[tuple[date, str], dict[str, int]] = {}
    for began_at, kind, mood, count in (
        rows.order_by().values_list("began", "kind", "mood").annotate(count=Count("pk"))
    ):
        found.setdefault((began_at.date(), kind), {})[mood or "unread"] = count
    return {key: Moods(**counts) for key, counts in found.items()}


def _sum(counts: Mapping[tuple[date, str], Moods], kind: Kind) -> Moods:
    own = [moods for (_, one), moods in counts.items() if one == kind]
    return Moods(
        unhappy=sum(one.unhappy for one in own),
        neutral=sum(one.neutral for one in own),
        happy=sum(one.happy for one in own),
        unread=sum(one.unread for one in own),
    )
