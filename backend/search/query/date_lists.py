"""Dates beside each other: 去年春天和秋天, "Christmas and New Year 2020", 昨天和前天."""

import re
from functools import reduce

from backend.search.query.calendar import merged
from backend.search.query.date_modifiers import date_in, ends_after, starts_before, take_between
from backend.search.query.date_reading import DateReading, InEachYear
from backend.search.query.spans import Draft

_AND = re.compile(
    r"\s*(?:,\s*)?(?<![a-z])(?:and|or|plus|as\s+well\s+as)(?![a-z])\s*"
    r"|\s*(?:[&+/,、]|以?及|[和与跟或]者?|还有)\s*"
)


def read_lists(draft: Draft, reading: DateReading) -> None:
    """Any of the days will do. Years alone are left to be read together: 去年和今年夏天 is two
    summers."""
    found = True
    while found:
        found = any(_read_list(draft, reading, match) for match in _AND.finditer(draft.text))


def _read_list(draft: Draft, reading: DateReading, joint: re.Match[str]) -> bool:
    first = _before(draft.text, joint.start(), reading)
    if first is None:
        return False
    start, dates = first[0], [first[1]]
    end = joint.start()
    while (match := _AND.match(draft.text, end)) and (
        more := _after(draft.text, match.end(), reading)
    ):
        end = more[0]
        dates.append(more[1])
    if len(dates) == 1:
        return False
    _give_years(dates)
    take_between(draft, start, end)
    if all(date.recurs() for date in dates):
        reading.yearly.append(tuple(InEachYear(date, lambda days: days) for date in dates))
    else:
        reading.days.append(merged(span for date in dates for span in date.spans() or ()))
    return True


def _before(text: str, end: int, reading: DateReading) -> tuple[int, DateReading] | None:
    for start in starts_before(text, end):
        if (date := date_in(text[start:end], reading)) and _tells_days(date):
            return start, date
    return None


def _after(text: str, start: int, reading: DateReading) -> tuple[int, DateReading] | None:
    for end in ends_after(text, start):
        if (date := date_in(text[start:end], reading)) and _tells_days(date):
            return end, date
    return None


def _tells_days(date: DateReading) -> bool:
    return bool(date.days or date.yearly or date.relative) and not date.weekdays


def _give_years(dates: list[DateReading]) -> None:
    """One without a year has that of the one before it, else of the one after it."""
    for ordered in (dates, dates[::-1]):
        reduce(_pass_on, ordered)


def _pass_on(giver: DateReading, taker: DateReading) -> DateReading:
    if giver.years and taker.recurs():
        taker.years = set(giver.years)
    return taker
