"""The vocabulary of dates, in Chinese and English."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.calendar import Recurring, Yearly, yearly_day, yearly_month
from backend.search.query.feasts import Easter, LunarFeast, SolarTermFeast, WeekdayFeast

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


def _ago(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z0-9])(?:about\s+)?(?P<en>{NUMBER})\s+{english}s?\s+ago(?![a-z])"
        rf"|(?:大约|大概)?(?P<zh>{NUMBER})(?:{chinese})[以之]?前"
    )


DAYS_AGO = _ago("day", "天|日")
WEEKS_AGO = _ago("week", "个?(?:周|星期|礼拜)")
MONTHS_AGO = _ago("month", "个月")
YEARS_AGO = _ago("year", "年")


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


def _weekends_back(weeks: int) -> Callable[[date], Days]:
    return lambda today: calendar.weekend_of(today - timedelta(weeks=weeks))


def _months_back(months: int) -> Callable[[date], Days]:
    return lambda today: calendar.month_of(today, back=months)


def _up_to_now(days: int) -> Callable[[date], Days]:
    return lambda today: (today - timedelta(days=days), today)


def _each(phrases: str, span: Callable[[date], Days]) -> dict[str, Callable[[date], Days]]:
    return dict.fromkeys(phrases.split("|"), span)


SPANS: dict[str, Callable[[date], Days]] = {
    **_each("today|今天|今日", _days_back(0)),
    **_each("yesterday|last night|昨天|昨日|昨晚", _days_back(1)),
    **_each("day before yesterday|the day before yesterday|前天|前日", _days_back(2)),
    **_each("大前天", _days_back(3)),
    **_each("this week|这周|本周|这星期|这个星期|这礼拜|这个礼拜", _weeks_back(0)),
    **_each("last week|上周|上星期|上个星期|上礼拜|上个礼拜", _weeks_back(1)),
    **_each("the week before last|week before last|上上周|上上个星期|上上星期", _weeks_back(2)),
    **_each("this weekend|这周末|这个周末|本周末", _weekends_back(0)),
    **_each("last weekend|上周末|上个周末|上星期末", _weekends_back(1)),
    **_each("the weekend before last|weekend before last|上上周末|上上个周末", _weekends_back(2)),
    **_each("this month|这个月|本月|这月", _months_back(0)),
    **_each("last month|上个月|上月", _months_back(1)),
    **_each("the month before last|month before last|上上个月|上上月", _months_back(2)),
    **_each("half a year ago|半年前|半年以前", _months_back(6)),
    **_each("past week|the last week", _up_to_now(7)),
    **_each("past month|recent|recently|lately|最近|近期|这阵子", _up_to_now(30)),
    **_each("past half year|最近半年|近半年|过去半年", _up_to_now(183)),
    **_each("past year", _up_to_now(365)),
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


def _every(phrases: str, recurring: Recurring) -> dict[str, Recurring]:
    return dict.fromkeys(phrases.split("|"), recurring)


SPRING, SUMMER = Yearly((3, 1), (5, 31)), Yearly((6, 1), (8, 31))
AUTUMN, WINTER = Yearly((9, 1), (11, 30)), Yearly((12, 1), (2, 29))
# What each is on the other half of the earth, where a summer goes over New Year.
SOUTHERN: dict[Recurring, Recurring] = {
    SPRING: AUTUMN,
    SUMMER: WINTER,
    AUTUMN: SPRING,
    WINTER: SUMMER,
}

SEASONS = {
    **_every("spring|springtime|春天|春季|春日", SPRING),
    **_every("summer|summertime|夏天|夏季|夏日", SUMMER),
    **_every("autumn|fall|秋天|秋季|秋日", AUTUMN),
    **_every("winter|wintertime|冬天|冬季|冬日", WINTER),
}
PARTS_OF_YEARS: dict[str, Recurring] = {
    **_every("上半年|first half", Yearly((1, 1), (6, 30))),
    **_every("下半年|second half", Yearly((7, 1), (12, 31))),
    **_every("年初|early|beginning|start", Yearly((1, 1), (2, 29))),
    **_every("年中|mid|middle", Yearly((6, 1), (7, 31))),
    **_every("年底|年末|late|end", Yearly((12, 1), (12, 31))),
}
FEASTS = {
    **_every("暑假|summer holidays|summer vacation", SUMMER),
    **_every("寒假", Yearly((1, 10), (2, 29))),
    **_every("new year's day|元旦", yearly_day(1, 1)),
    **_every("new year|new year's|新年", Yearly((1, 1), (1, 3))),
    **_every("new year's eve|跨年", Yearly((12, 31), (1, 1))),
    **_every("valentine's day|valentines|情人节", yearly_day(2, 14)),
    **_every("women's day|妇女节|三八妇女节", yearly_day(3, 8)),
    **_every("五一|五一节|五一假期|劳动节|labour day", Yearly((5, 1), (5, 5))),
    **_every("青年节|五四青年节", yearly_day(5, 4)),
    **_every("儿童节|六一|六一儿童节|children's day", yearly_day(6, 1)),
    **_every("教师节|teachers' day", yearly_day(9, 10)),
    **_every(
        "国庆|国庆节|国庆假期|十一假期|十一长假|黄金周|national day", Yearly((10, 1), (10, 7))
    ),
    **_every("halloween|万圣节", yearly_day(10, 31)),
    **_every("双十一", yearly_day(11, 11)),
    **_every("christmas eve|平安夜", yearly_day(12, 24)),
    **_every("christmas|xmas|christmas holidays|圣诞|圣诞节", Yearly((12, 24), (12, 26))),
    **_every("easter|easter weekend|复活节", Easter()),
    **_every("mother's day|mothers' day|母亲节", WeekdayFeast(5, 6, 2)),
    **_every("father's day|fathers' day|父亲节", WeekdayFeast(6, 6, 3)),
    **_every("thanksgiving|感恩节", WeekdayFeast(11, 3, 4, after=3)),
    **_every(
        "spring festival|chinese new year|lunar new year|春节|过年|农历新年|春节假期",
        LunarFeast(1, 1, before=1, after=5),
    ),
    **_every(
        "new year's eve dinner|除夕|除夕夜|年三十|大年三十|大年夜|年夜饭",
        LunarFeast(1, 1, before=1, after=-1),
    ),
    **_every("大年初一|年初一|初一", LunarFeast(1, 1)),
    **_every("大年初二|年初二|初二", LunarFeast(1, 2)),
    **_every("大年初三|年初三", LunarFeast(1, 3)),
    **_every("lantern festival|元宵|元宵节", LunarFeast(1, 15)),
    **_every(
        "qingming|qingming festival|tomb sweeping day|tomb-sweeping day|清明|清明节|清明假期",
        SolarTermFeast("清明", around=1),
    ),
    **_every("dragon boat festival|端午|端午节|端午假期", LunarFeast(5, 5, before=1, after=1)),
    **_every("qixi|qixi festival|七夕|七夕节", LunarFeast(7, 7)),
    **_every("ghost festival|中元节", LunarFeast(7, 15)),
    **_every(
        "mid-autumn|mid-autumn festival|mid autumn festival|moon festival"
        "|中秋|中秋节|中秋假期|八月十五",
        LunarFeast(8, 15, before=1, after=1),
    ),
    **_every("double ninth festival|重阳|重阳节", LunarFeast(9, 9)),
    **_every("winter solstice|冬至", SolarTermFeast("冬至")),
    **_every("laba festival|腊八|腊八节", LunarFeast(12, 8)),
}
YEARLY: dict[str, Recurring] = {
    **{name: yearly_month(month) for name, month in MONTHS.items()},
    **SEASONS,
    **{name: part for name, part in PARTS_OF_YEARS.items() if not name.isascii()},
    **FEASTS,
}

# Seasons and feasts are to be seen too: snow, a decorated tree. Months are not.
VISIBLE = frozenset(SEASONS) | frozenset(FEASTS)

# Words that mean something else as well.
AMBIGUOUS = {"spring", "summer", "fall", "winter", "may", "march", "sept", "初一", "初二"} | {
    name[:3] for name in MONTHS
}
# These are parts of a year that is named, or nothing.
NEEDS_YEAR = frozenset(PARTS_OF_YEARS)
