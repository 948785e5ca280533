"""The vocabulary of numbers and of dates that count from today, in Chinese and English."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar

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
    "a couple of": 2,
    "few": 3,
    "a few": 3,
    "several": 3,
}
NUMBER = (
    r"(?:\d{1,5}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九几]|"
    + "|".join(word.replace(" ", r"\s+") for word in sorted(_ENGLISH, key=len, reverse=True))
    + ")"
)


def _ago(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z0-9])(?:about\s+)?(?P<en>{NUMBER})\s+{english}s?\s+ago(?![a-z])"
        rf"|(?:大约|大概)?(?P<zh>{NUMBER})(?:{chinese})[以之]?前"
    )


DAYS_AGO = _ago("day", "天|日")
WEEKS_AGO = _ago("week", "个?(?:周|星期|礼拜)")
WEEKENDS_AGO = _ago("weekend", "个?周末")
MONTHS_AGO = _ago("month", "个月")
YEARS_AND_A_HALF_AGO = re.compile(
    rf"(?<![a-z0-9])(?P<en>{NUMBER})\s+years?\s+and\s+a\s+half\s+ago(?![a-z])"
    rf"|(?P<zh>{NUMBER})年半[以之]?前"
)
YEARS_AGO = _ago("year", "年")


def number(text: str) -> int:
    """Of what NUMBER matches: digits, 十二, "three". "A few" counts as three."""
    if text.isdecimal():
        return int(text)
    if (english := " ".join(text.split())) in _ENGLISH:
        return _ENGLISH[english]
    tens, ten, units = text.rpartition("十")
    if not ten:
        return _DIGITS[units]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)


def _days_back(days: int) -> Callable[[date], Days]:
    return lambda today: calendar.day_span(today - timedelta(days=days))


def _weeks_back(weeks: int) -> Callable[[date], Days]:
    return lambda today: calendar.week_of(today - timedelta(weeks=weeks))


def _weekends_back(weeks: int) -> Callable[[date], Days]:
    return lambda today: calendar.weekend_of(today - timedelta(weeks=weeks))


def _months_back(months: int) -> Callable[[date], Days]:
    return lambda today: calendar.month_of(today, back=months)


def _quarters_back(quarters: int) -> Callable[[date], Days]:
    return lambda today: calendar.quarter_of(today, back=quarters)


def _near(days: int) -> Callable[[date], Days]:
    return lambda today: (today - timedelta(days=days), today + timedelta(days=days))


def _up_to_now(days: int) -> Callable[[date], Days]:
    return lambda today: (today - timedelta(days=days), today)


def _each(phrases: str, span: Callable[[date], Days]) -> dict[str, Callable[[date], Days]]:
    return dict.fromkeys(phrases.split("|"), span)


# Beside a year they are that year's: 去年今天, "this week two years ago".
SPANS: dict[str, Callable[[date], Days]] = {
    **_each("today|this morning|this afternoon|tonight|今天|今日|今早|今晚", _days_back(0)),
    **_each("yesterday|last night|昨天|昨日|昨晚", _days_back(1)),
    **_each("day before yesterday|the day before yesterday|前天|前日", _days_back(2)),
    **_each("大前天", _days_back(3)),
    **_each("this week|这周|这一周|本周|这星期|这个星期|这礼拜|这个礼拜", _weeks_back(0)),
    **_each("last week|上周|上星期|上个星期|上礼拜|上个礼拜", _weeks_back(1)),
    **_each("the week before last|week before last|上上周|上上个星期|上上星期", _weeks_back(2)),
    **_each("this weekend|这周末|这个周末|本周末", _weekends_back(0)),
    **_each("last weekend|上周末|上个周末|上星期末", _weekends_back(1)),
    **_each("the weekend before last|weekend before last|上上周末|上上个周末", _weekends_back(2)),
    **_each("this month|这个月|本月|这月", _months_back(0)),
    **_each("last month|上个月|上月", _months_back(1)),
    **_each("the month before last|month before last|上上个月|上上月", _months_back(2)),
    **_each("half a month ago|半个月前|半个月以前", _weeks_back(2)),
    **_each("half a year ago|半年前|半年以前", _months_back(6)),
    **_each("this quarter|这个季度|这季度|本季度", _quarters_back(0)),
    **_each("last quarter|上个季度|上季度", _quarters_back(1)),
}
# Never moved to another year.
RECENT: dict[str, Callable[[date], Days]] = {
    **_each("past week|the last week|the other day|these days", _up_to_now(7)),
    **_each("这几天|这两天|前几天|前两天|前些天|前些日子", _up_to_now(7)),
    **_each("前段时间|前一段时间|前阵子|前一阵|前一阵子|不久前|a while ago", _up_to_now(90)),
    **_each("past fortnight|最近半个月|近半个月", _up_to_now(15)),
    **_each("past month|recent|recently|lately|最近|近期|这阵子", _up_to_now(30)),
    **_each("past half year|最近半年|近半年|过去半年", _up_to_now(183)),
    **_each("past year", _up_to_now(365)),
}
# This day of the year, in every year or in those that are named.
ANNIVERSARIES: dict[str, Callable[[date], Days]] = {
    **_each(
        "on this day|on this very day|on this date|历史上的今天|往年今日|往年今天", _days_back(0)
    ),
    **_each("往年的今天|历年今天|历年的今天|每年今天|每年的今天", _days_back(0)),
    **_each("this time of year|this time of the year|this time every year", _near(7)),
    **_each(
        "每年这个时候|每年的这个时候|每年此时|往年这个时候|往年此时|往年同期|历年同期", _near(7)
    ),
}
# Of a year that is named, or nothing.
SAME_TIME: dict[str, Callable[[date], Days]] = {
    **_each("this day|this very day|this date|the same day|same day", _days_back(0)),
    **_each("这天|这一天|同一天|同日|同天", _days_back(0)),
    **_each("the same week|same week|同一周|同一个星期", _weeks_back(0)),
    **_each("the same month|same month|同月|同一个月", _months_back(0)),
    **_each("this time|around this time|about this time|at this time|the same time", _near(7)),
    **_each(
        "around the same time|at the same time|这个时候|这时候|这时|此时|同期|同一时间", _near(7)
    ),
}
# A part of the month that is: the latest that has begun.
PARTS_OF_MONTHS = {
    **dict.fromkeys(("月初", "月头", "上旬"), 0),
    **dict.fromkeys(("月中", "中旬"), 1),
    **dict.fromkeys(("月底", "月末", "月尾", "下旬"), 2),
}

RELATIVE_YEARS = {
    **dict.fromkeys(("this year", "今年"), 0),
    **dict.fromkeys(("last year", "去年"), 1),
    **dict.fromkeys(("the year before last", "year before last", "前年"), 2),
    "大前年": 3,
}

_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {
    **{name: day for day, name in enumerate(_DAY_NAMES)},
    **{name: day for day, name in enumerate("一二三四五六日")},
    "天": 6,
}
WEEKDAY_NAME = "|".join(_DAY_NAMES)
ORDINALS = {
    **{name: place for place, name in enumerate(("first", "second", "third", "fourth"), start=1)},
    **{name: place for place, name in enumerate(("1st", "2nd", "3rd", "4th"), start=1)},
    "fifth": 5,
    "5th": 5,
    "last": -1,
    "final": -1,
}
