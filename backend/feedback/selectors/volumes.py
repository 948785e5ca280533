"""How much users corrected, week by week."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import ModelTask
from backend.feedback.selectors.tag_corrections import spoken
from backend.modelhub.models import Release
from backend.people.models import PeopleEdit, PeopleEditKind
from backend.tags.models import AssetTag

_WEEKS = 26
# What owners say about whose a face is.
_ABOUT_GROUPS = (
    PeopleEditKind.MERGE,
    PeopleEditKind.SPLIT,
    PeopleEditKind.MOVE,
    PeopleEditKind.REJECT,
    PeopleEditKind.CONFIRM,
    PeopleEditKind.DISTINGUISH,
)


@dataclass(frozen=True, slots=True)
class Week:
    """week: its Monday. kinds: how many of each kind, none of which is nought."""

    week: date
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Volume:
    """Of one task. kinds: whatever occurs in `weeks`. since_release: corrections that the version
    in use cannot know. users: who have corrected something."""

    task: ModelTask
    total: int
    since_release: int
    users: int
    kinds: tuple[str, ...]
    weeks: tuple[Week, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    rows: Callable[[], "QuerySet[AssetTag] | QuerySet[PeopleEdit]"]
    at: str
    kind: str
    kinds: tuple[str, ...]


def _edits() -> QuerySet[PeopleEdit]:
    return PeopleEdit.objects.filter(
        kind__in=_ABOUT_GROUPS, undone_by=None, owner__teaches_models=True
    )


_SOURCES: Mapping[ModelTask, _Source] = MappingProxyType(
    {
        ModelTask.TAG_HEAD: _Source(spoken, "judged_at", "verdict", ("added", "removed")),
        ModelTask.GROUPING: _Source(
            _edits, "made_at", "kind", tuple(kind.value for kind in _ABOUT_GROUPS)
        ),
    }
)


TAUGHT = frozenset(_SOURCES)  # tasks that learn from corrections


def new_corrections_since(task: ModelTask, when: datetime) -> int:
    """Of users who teach; 0 of a task that learns from no corrections."""
    source = _SOURCES.get(task)
    return 0 if source is None else source.rows().filter(**{f"{source.at}__gt": when}).count()


def volumes() -> list[Volume]:
    """Of every task that learns from corrections; all of its last 26 weeks, empty ones too."""
    return [_volume(task, source) for task, source in _SOURCES.items()]


def silent_users() -> int:
    """Who keep their corrections to themselves."""
    return User.objects.filter(is_active=True, teaches_models=False).count()


def _volume(task: ModelTask, source: _Source) -> Volume:
    released = Release.objects.filter(task=task).order_by("-at", "-id").first()
    total = source.rows().count()
    counts = source.rows().aggregate(users=Count("owner", distinct=True))
    return Volume(
        task=task,
        total=total,
        since_release=total if released is None else new_corrections_since(task, released.at),
        users=counts["users"],
        kinds=source.kinds,
        weeks=tuple(_weeks(source)),
    )


def _weeks(source: _Source) -> list[Week]:
    today = timezone.now().date()
    monday = today - timedelta(days=today.weekday())
    mondays = [monday - timedelta(weeks=back) for back in reversed(range(_WEEKS))]
    rows = (
        source.rows()
        .filter(**{f"{source.at}__date__gte": mondays[0]})
        .annotate(week=TruncWeek(source.at))
        .values_list("week", source.kind)
        .annotate(count=Count("pk"))
    )
    found: dict[date, dict[str, int]] = {week: {} for week in mondays}
    for week, kind, count in rows.order_by("week", source.kind):
        found.setdefault(week.date(), {})[kind] = count
    return [Week(week, found[week]) for week in mondays]
