"""What the photos that were found say: how many, on which days, where, and with whom."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, QuerySet

from backend.asking.filters import Question
from backend.people.models import Face
from backend.photos.days import Days
from backend.photos.models import Asset

# Photos that are no more days apart are of one visit: a day without a photo does not end it.
SAME_VISIT = timedelta(days=2)
MOST_NAMED = 10
_BY_UPLOAD = "uploaded"  # `captured_at_source` of a photo that does not know its own time

_DATED = frozenset(
    {Question.TIMES, Question.EVER, Question.WHEN, Question.FIRST, Question.LAST, Question.WHERE}
    | {Question.WHO}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place or a person, and on how many days it was photographed."""

    name_zh: str
    name_en: str
    days: int
    photos: int


@dataclass(frozen=True, slots=True)
class Facts:
    """photos: all that were found. undated: those of them that do not know their time, and count
    for nothing else here. visits: spans of days, the oldest first.

    at_least: there may be more than were looked at. by_words: some of it was found by words.
    """

    photos: int
    undated: int = 0
    days: int = 0
    visits: tuple[Days, ...] = ()
    places: tuple[Named, ...] = ()
    people: tuple[Named, ...] = ()
    at_least: bool = False
    by_words: str = ""

    @property
    def first(self) -> date | None:
        return self.visits[0][0] if self.visits else None

    @property
    def last(self) -> date | None:
        return self.visits[-1][1] if self.visits else None


def facts_of(
    assets: QuerySet[Asset],
    *,
    question: Question,
    known: Collection[UUID] = (),
    at_least: bool = False,
    by_words: str = "",
) -> Facts:
    """As far as the question needs them, in a fixed number of queries.

    known: people whom the question itself names; who else was there does not count them.
    """
    assets = assets.order_by()
    photos = assets.count()
    if question not in _DATED or not photos:
        return Facts(photos, at_least=at_least, by_words=by_words)
    dated = assets.exclude(captured_at_source=_BY_UPLOAD)
    days = list(
        dated.order_by("captured_local_date")
        .values_list("captured_local_date", flat=True)
        .distinct()
    )
    at_the_ends = question in {Question.FIRST, Question.LAST}
    return Facts(
        photos,
        undated=photos - dated.count(),
        days=len(days),
        visits=visits_of(days),
        places=_places(_of_the_end(dated, days, question) if at_the_ends else dated)
        if question in {Question.WHERE, Question.FIRST, Question.LAST}
        else (),
        people=_people(dated, known) if question is Question.WHO else (),
        at_least=at_least,
        by_words=by_words,
    )


def visits_of(days: Sequence[date]) -> tuple[Days, ...]:
    """Days in order, put together where they are no more than SAME_VISIT apart."""
    visits: list[Days] = []
    for day in days:
        if visits and day - visits[-1][1] <= SAME_VISIT:
            visits[-1] = (visits[-1][0], day)
        else:
            visits.append((day, day))
    return tuple(visits)


def _of_the_end(
    dated: QuerySet[Asset], days: Sequence[date], question: Question
) -> QuerySet[Asset]:
    if not days:
        return dated.none()
    day = days[0] if question is Question.FIRST else days[-1]
    return dated.filter(captured_local_date=day)


def _places(dated: QuerySet[Asset]) -> tuple[Named, ...]:
    """By town, those with the most days first; districts of one name are one town."""
    rows = (
        dated.filter(place__isnull=False)
        .values_list("place__name_zh", "place__name_en", "captured_local_date")
        .annotate(photos=Count("pk"))
    )
    days: dict[tuple[str, str], set[date]] = {}
    photos: Counter[tuple[str, str]] = Counter()
    for zh, en, day, count in rows:
        days.setdefault((zh, en), set()).add(day)
        photos[zh, en] += count
    ranked = sorted(days, key=lambda name: (-len(days[name]), -photos[name], name))
    return tuple(Named(*name, len(days[name]), photos[name]) for name in ranked[:MOST_NAMED])


def _people(dated: QuerySet[Asset], known: Collection[UUID]) -> tuple[Named, ...]:
    """Those with a name, whom their owner does not hide, seen on most days first."""
    rows = (
        Face.objects.filter(asset__in=dated, is_ignored=False, person__is_hidden=False)
        .exclude(person__name="")
        .exclude(person__in=known)
        .values("person", "person__name")
        .annotate(
            days=Count("asset__captured_local_date", distinct=True),
            photos=Count("asset", distinct=True),
        )
        .order_by("-days", "-photos", "person")[:MOST_NAMED]
    )
    return tuple(
        Named(row["person__name"], row["person__name"], row["days"], row["photos"]) for row in rows
    )
