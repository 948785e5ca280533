"""How much people have corrected since a moment, of what a pipeline learns from."""

from collections.abc import Callable, Mapping
from datetime import datetime

from backend.events.contracts import ModelTask
from backend.people.models import PeopleEdit, PeopleEditKind
from backend.tags.models import AssetTag

_ABOUT_GROUPS = (
    PeopleEditKind.MERGE,
    PeopleEditKind.SPLIT,
    PeopleEditKind.MOVE,
    PeopleEditKind.REJECT,
    PeopleEditKind.CONFIRM,
    PeopleEditKind.DISTINGUISH,
)


def _tags(since: datetime) -> int:
    return AssetTag.objects.filter(judged_at__gt=since).count()


def _groups(since: datetime) -> int:
    return PeopleEdit.objects.filter(kind__in=_ABOUT_GROUPS, made_at__gt=since).count()


COUNTERS: Mapping[ModelTask, Callable[[datetime], int]] = {
    ModelTask.TAG_HEAD: _tags,
    ModelTask.GROUPING: _groups,
}
