"""The vocabulary of dates, in Chinese and English."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.calendar import Yearly, yearly_day, yearly_month

_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
MONTHS = {
    **{name: month for month, name in enumerate(_NAMES, start=1)},
    **{name[:3]: month for month, name in enumerate(_NAMES, start=1)},
    "sept": 9,
}
MONTH_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "几": 3}
_ENGLISH = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "few": 3,
}
NUMBER = (
    r"(?:\d{1,5}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九几]|"
    + "|".join(sorted(_ENGLISH, key=len, reverse=True))
    + ")"
)

DAYS_AGO = re.compile(
    rf"(?<![a-z])(?P<en>{NUMBER})\s+days?\s+ago(?![a-z])|(?P<zh>{NUMBER})天[以之]?前"
)
YEARS_AGO = re.compile(
    rf"(?<![a-z])(?P<en>{NUMBER})\s+years?\s+ago(?![a-z])|(?P<zh>{NUMBER})年[以之]?前"
)


def number(text: str) -> int:
    """Of what NUMBER matches: digits, 十二, "three". "A few" counts as three."""
    if text.isdecimal():
        return int(text)
    if text in _ENGLISH:
        return _ENGLISH[text]
    tens, ten, units = text.rpartition("十")
    if not ten:
        return _DIGITS[units]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)


def _days_back(days: int) -> Callable[[date], Days]:
    return lambda today: calendar.day_span(today - timedelta(days=days))


def _weeks_back(weeks: int) -> Callable[[date], Days]:
    return lambda today: calendar.week_of(today - timedelta(weeks=weeks))


def _months_back(months: int) -> Callable[[date], Days]:
    return lambda today: calendar.month_of(today, back=months)


def _up_to_now(days: int) -> Callable[[date], Days]:
    return lambda today: (today - timedelta(days=days), today)


def _each(phrases: str, span: Callable[[date], Days]) -> dict[str, Callable[[date], Days]]:
    return dict.fromkeys(phrases.split("|"), span)


SPANS: dict[str, Callable[[date], Days]] = {
    **_each("today|今天|今日", _days_back(0)),
    **_each("yesterday|昨天|昨日", _days_back(1)),
    **_each("day before yesterday|the day before yesterday|前天", _days_back(2)),
    **_each("this week|这周|本周|这星期|这个星期|这礼拜", _weeks_back(0)),
    **_each("last week|上周|上星期|上个星期|上礼拜|上个礼拜", _weeks_back(1)),
    **_each("this month|这个月|本月|这月", _months_back(0)),
    **_each("last month|上个月|上月", _months_back(1)),
    **_each("past week", _up_to_now(7)),
    **_each("past month|recent|recently|lately|最近|近期", _up_to_now(30)),
    **_each("past year", _up_to_now(365)),
}

RELATIVE_YEARS = {
    **dict.fromkeys(("this year", "今年"), 0),
    **dict.fromkeys(("last year", "去年"), 1),
    **dict.fromkeys(("the year before last", "year before last", "前年"), 2),
}


def _every(phrases: str, yearly: Yearly) -> dict[str, Yearly]:
    return dict.fromkeys(phrases.split("|"), yearly)


YEARLY: dict[str, Yearly] = {
    **{name: yearly_month(month) for name, month in MONTHS.items()},
    **_every("spring|springtime|春天|春季", Yearly((3, 1), (5, 31))),
    **_every("summer|summertime|夏天|夏季|夏日|暑假", Yearly((6, 1), (8, 31))),
    **_every("autumn|fall|秋天|秋季", Yearly((9, 1), (11, 30))),
    **_every("winter|wintertime|冬天|冬季", Yearly((12, 1), (2, 29))),
    **_every("new year's day|元旦", yearly_day(1, 1)),
    **_every("new year's eve|跨年", Yearly((12, 31), (1, 1))),
    **_every("valentine's day|valentines|情人节", yearly_day(2, 14)),
    **_every("women's day|妇女节", yearly_day(3, 8)),
    **_every("五一|五一节|劳动节|labour day", Yearly((5, 1), (5, 5))),
    **_every("儿童节|六一|children's day", yearly_day(6, 1)),
    **_every("国庆|国庆节|十一假期|national day", Yearly((10, 1), (10, 7))),
    **_every("halloween|万圣节", yearly_day(10, 31)),
    **_every("双十一", yearly_day(11, 11)),
    **_every("christmas|xmas|圣诞|圣诞节", Yearly((12, 24), (12, 26))),
}

# Seasons and feasts are to be seen too: snow, a decorated tree. Months are not.
VISIBLE = frozenset(YEARLY) - frozenset(MONTHS)

# Words that mean something else as well.
AMBIGUOUS = {"spring", "summer", "fall", "winter", "may", "march", "sept"} | {
    name[:3] for name in MONTHS
}
