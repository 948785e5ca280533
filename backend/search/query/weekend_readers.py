"""Weekends, and what is on the same day of every week."""

import re
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.date_reading import DateReading
from backend.search.query.date_words import WEEKDAY_NAME, WEEKDAYS
from backend.search.query.spans import Draft

_WEEKEND = re.compile(
    r"(?P<latest>(?<![a-z])(?:(?:at|on|over|during)\s+)?the\s+weekend(?!s))(?![a-z])"
    r"|(?<![a-z])(?:every\s+|each\s+)?weekends?(?![a-z])"
    r"|(?:每个|每到|每逢|每)(?:周末|双休日)|(?P<zh_latest>周末)|双休日"
)
_EVERY_WEEKDAY = re.compile(
    rf"(?<![a-z])(?:on\s+)?(?:(?P<every>every|each)\s+)?(?P<en>{WEEKDAY_NAME})(?(every)|s)(?![a-z])"
    r"|每个?(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])"
)


def read_weekends(draft: Draft, reading: DateReading) -> None:
    """ "Weekends last summer", 每周日: of all weeks of the time that was read, else of every one;
    周末, "the weekend", by itself: the latest, or else those of every week."""
    for match in draft.take_all(_EVERY_WEEKDAY):
        weekday = WEEKDAYS[match["en"] or match["zh"]]
        reading.weekdays.append((weekday, weekday))
    for match in draft.take_all(_WEEKEND):
        is_alone = reading.spans() is None
        reading.weekdays.append((5, 6))
        latest = weekends_up_to(reading.today, 1)
        if is_alone and (match["latest"] or match["zh_latest"]):
            reading.others.append(reading.spans() or ())
            reading.weekdays.pop()
            reading.days.append(latest)
        elif is_alone:
            reading.others.append(latest)


def weekends_up_to(today: date, count: int) -> tuple[Days, ...]:
    """The last so many that have begun."""
    saturday, sunday = calendar.weekend_of(today)
    back = 0 if saturday <= today else 1
    return tuple(
        (saturday - timedelta(weeks=weeks), sunday - timedelta(weeks=weeks))
        for weeks in range(back + count - 1, back - 1, -1)
    )
