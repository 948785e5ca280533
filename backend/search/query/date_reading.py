"""What has been read of a time so far, and the days that it amounts to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.calendar import Recurring
from backend.search.query.date_names import SOUTHERN, YEARLY
from backend.search.query.feasts import Observed

FIRST_YEAR = 1826  # of photography
_MOST_WEEKS = 1000  # no filter holds more spans; the latest are kept

Change = Callable[[Days], Days | None]


@dataclass(slots=True)
class DateReading:
    """What was read narrows what else was read; only years, the alternatives of one entry of
    `yearly`, and entries that have no day in common stand beside each other.

    known_years: those in which the library has photos. southern: seasons are those of the southern
    hemisphere. proper: feasts are their own days, without those that people have off around them.

    yearly: in each of the years that were named, else in each known one. relative: in each of the
    years that were named, else in this one. weekdays: first and last, of every week (Monday is 0).
    others: what may have been meant instead, each as the days of the whole. parts: what pieces of
    the same text were found to be by themselves; None is no date.
    """

    today: date
    known_years: Iterable[int]
    southern: bool = False
    proper: bool = False
    days: list[tuple[Days, ...]] = field(default_factory=list)
    years: set[int] = field(default_factory=set)
    yearly: list[tuple[Recurring, ...]] = field(default_factory=list)
    relative: list[Recurring] = field(default_factory=list)
    weekdays: list[tuple[int, int]] = field(default_factory=list)
    others: list[tuple[Days, ...]] = field(default_factory=list)
    parts: dict[tuple[str, bool], "DateReading | None"] = field(default_factory=dict)

    def nothing_yet(self, *, proper: bool = False) -> "DateReading":
        """Of another part of the same text."""
        return DateReading(
            self.today,
            self.known_years,
            self.southern,
            proper or self.proper,
            parts=self.parts,
        )

    def named(self, name: str) -> Recurring:
        """The season, month or feast of that name."""
        recurring = YEARLY[" ".join(name.split())]
        if self.proper and isinstance(recurring, Observed):
            recurring = recurring.feast
        return SOUTHERN.get(recurring, recurring) if self.southern else recurring

    def recurs(self) -> bool:
        """Whether it is something of each year, and of no year in particular."""
        return bool(self.yearly) and not (self.years or self.days or self.relative)

    def spans(self) -> tuple[Days, ...] | None:
        """None when no date was read; () when the dates that were read exclude each other."""
        found = list(self.days)
        years = sorted(self.years)
        if self.yearly:
            found.append(self._each_year(years or list(self.known_years)))
        found += [calendar.in_years(one, years or [self.today.year]) for one in self.relative]
        if years and not (self.yearly or self.relative):
            found.append(tuple(calendar.year_span(year) for year in years))
        common = _common(found) if found else None
        for first, last in self.weekdays:
            common = self._in_weeks(common, first, last)
        return common

    def _each_year(self, years: Sequence[int]) -> tuple[Days, ...]:
        """What no day can be both of is taken one beside the other: "May June 2023"."""
        groups: list[tuple[Days, ...]] = []
        for alternatives in self.yearly:
            each = (calendar.in_years(one, years) for one in alternatives)
            groups.append(tuple(days for one in each for days in one))
        return _common(groups) or (sum(groups, ()) if all(groups) else ())

    def _in_weeks(self, spans: tuple[Days, ...] | None, first: int, last: int) -> tuple[Days, ...]:
        if spans is None:
            years = sorted({self.today.year, *self.known_years})
            spans = ((date(years[0], 1, 1), self.today),)
        weeks = (week for days in spans for week in calendar.weekdays_in(days, first, last))
        return tuple(days for days in weeks if days[0] <= self.today)[-_MOST_WEEKS:]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """What a phrase that counts from today meant on this day of other years."""

    today: date
    span_of: Callable[[date], Days]

    def in_year(self, year: int) -> Days | None:
        return self.span_of(calendar.same_day_in(year, self.today))


@dataclass(frozen=True, slots=True, eq=False)
class InEachYear:
    """What a reading amounts to in a year, changed: the day before Christmas."""

    reading: DateReading
    change: Change

    def in_year(self, year: int) -> Days | None:
        spans = replace(self.reading, years={year}).spans()
        return self.change(spans[0]) if spans else None


def _common(found: Sequence[tuple[Days, ...]]) -> tuple[Days, ...]:
    spans = found[0]
    for others in found[1:]:
        spans = calendar.overlap(spans, others)
    return spans
