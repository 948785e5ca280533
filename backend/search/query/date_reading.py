"""What has been read of a time so far, and the days that it amounts to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.calendar import Recurring
from backend.search.query.date_words import SOUTHERN, YEARLY

FIRST_YEAR = 1826  # of photography


@dataclass(slots=True)
class DateReading:
    """known_years: those in which the library has photos. southern: seasons are those of the
    southern hemisphere.

    others: what may have been meant instead, each as the days of the whole.
    """

    today: date
    known_years: Iterable[int]
    southern: bool = False
    days: list[tuple[Days, ...]] = field(default_factory=list)  # each narrows the others
    years: set[int] = field(default_factory=set)
    yearly: list[Recurring] = field(default_factory=list)
    others: list[tuple[Days, ...]] = field(default_factory=list)

    def named(self, name: str) -> Recurring:
        """The season, month or feast of that name."""
        recurring = YEARLY[" ".join(name.split())]
        return SOUTHERN.get(recurring, recurring) if self.southern else recurring

    def spans(self) -> tuple[Days, ...] | None:
        """None when no date was read; () when the dates that were read exclude each other."""
        found = list(self.days)
        years = sorted(self.years) or list(self.known_years)
        found += [calendar.in_years(yearly, years) for yearly in self.yearly]
        if self.years and not self.yearly:
            found.append(tuple(calendar.year_span(year) for year in sorted(self.years)))
        return _common(found) if found else None


def _common(found: Sequence[tuple[Days, ...]]) -> tuple[Days, ...]:
    spans = found[0]
    for others in found[1:]:
        spans = calendar.overlap(spans, others)
    return spans
