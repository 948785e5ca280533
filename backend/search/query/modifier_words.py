"""Words that make other days of a date, and what each does to them.

BEFORE_A_DATE: followed by the date ("the week before …"). AFTER_A_DATE: after it (…前一周).
"""

import re
from collections.abc import Callable, Mapping

from backend.photos.days import Days
from backend.search.query import calendar, date_parts
from backend.search.query.date_parts import Part, Unit
from backend.search.query.date_reading import Change
from backend.search.query.date_words import NUMBER, ORDINALS, WEEKDAY_NAME, WEEKDAYS, number
from backend.search.query.spans import alternatives

Build = Callable[[re.Match[str]], Change]


def _part(part: Part) -> Build:
    return lambda _: lambda days: date_parts.part_of(days, part)


def _before_or_after(match: re.Match[str]) -> Change:
    """ "The two weeks before" are those weeks; "two weeks before" is the one so far away."""
    unit = _UNITS[match["unit"]]
    count = number(match["n"]) if match["n"] else 1
    count, unit = (2 * count, Unit.WEEK) if match["unit"] == "fortnight" else (count, unit)
    after = match["how"] in {"after", "following"}
    which = date_parts.beside if match["the"] or not match["n"] else date_parts.away
    return lambda days: which(days, unit, _sane(count), after=after)


def _shortly(match: re.Match[str]) -> Change:
    return lambda days: date_parts.beside(days, Unit.WEEK, 1, after=match["how"] == "after")


def _nth(match: re.Match[str]) -> Change:
    weekday = WEEKDAYS.get(match["unit"])
    unit = Unit.WEEK if weekday is not None else _UNITS[match["unit"]]
    return lambda days: date_parts.nth(days, unit, ORDINALS[match["nth"]], weekday=weekday)


def _first_few(match: re.Match[str]) -> Change:
    count = _sane(number(match["n"])) * (-1 if match["nth"] in {"last", "final"} else 1)
    return lambda days: date_parts.span_of_nth(days, _UNITS[match["unit"]], count)


def _day_of(match: re.Match[str]) -> Change:
    return lambda days: date_parts.nth(days, Unit.DAY, number(match["n"]))


def _that_one(match: re.Match[str]) -> Change:
    """ "The weekend of 5 May": that is in the same week."""
    return lambda days: _SAME[_UNITS[match["unit"]]](days[0])


_SAME: Mapping[Unit, Callable[..., Days]] = {
    Unit.DAY: calendar.day_span,
    Unit.WEEK: calendar.week_of,
    Unit.WEEKEND: calendar.weekend_of,
    Unit.MONTH: calendar.month_of,
    Unit.YEAR: lambda day: calendar.year_span(day.year),
}


def _around(_: re.Match[str]) -> Change:
    return date_parts.around


def _sane(count: int) -> int:
    return min(count, 1000)


_UNITS = {
    **dict.fromkeys(("day", "night", "evening", "morning", "天", "日", "晚", "夜"), Unit.DAY),
    **dict.fromkeys(("week", "fortnight", "周", "星期", "礼拜"), Unit.WEEK),
    **dict.fromkeys(("weekend", "周末"), Unit.WEEKEND),
    **dict.fromkeys(("month", "月"), Unit.MONTH),
    **dict.fromkeys(("year", "年"), Unit.YEAR),
}
_EN_UNIT = r"(?P<unit>weekend|day|night|evening|morning|week|fortnight|month|year)"
_PREPOSITION = r"(?<![a-z])(?:(?:in|at|on|from|during)\s+)?"
_THE = r"(?:the\s+)?"
_ORDINAL = alternatives(ORDINALS)
_EN_PARTS = {
    Part.EARLY: r"early|(?:beginning|start)\s+of",
    Part.MIDDLE: r"mid(?!-autumn|\s+autumn\s+festival)|middle\s+of",
    Part.LATE: r"late|end\s+of",
    Part.FIRST_HALF: r"first\s+half\s+of",
    Part.SECOND_HALF: r"(?:second|last)\s+half\s+of",
}
BEFORE_A_DATE: tuple[tuple[re.Pattern[str], Build], ...] = (
    *(
        (re.compile(rf"{_PREPOSITION}{_THE}(?:very\s+)?(?:{said})[\s-]*(?=\S)"), _part(part))
        for part, said in _EN_PARTS.items()
    ),
    (
        re.compile(
            rf"{_PREPOSITION}(?P<the>the\s+)?(?:(?P<n>{NUMBER})\s+)?{_EN_UNIT}s?\s+(?:right\s+|just\s+)?"
            r"(?P<how>before|after|preceding|following)\s+(?!last(?![a-z]))(?=\S)"
        ),
        _before_or_after,
    ),
    (re.compile(rf"{_PREPOSITION}{_THE}(?:eve\s+of)\s+(?=\S)"), lambda _: _day_before),
    (
        re.compile(r"(?<![a-z])(?:shortly|just|right|soon)\s+(?P<how>before|after)\s+(?=\S)"),
        _shortly,
    ),
    (
        re.compile(
            rf"{_PREPOSITION}{_THE}(?P<nth>{_ORDINAL})\s+"
            rf"(?P<unit>day|weekend|week|month|{WEEKDAY_NAME})\s+(?:of|in)\s+(?=\S)"
        ),
        _nth,
    ),
    (
        re.compile(
            rf"{_PREPOSITION}{_THE}(?P<nth>first|last|final)\s+(?P<n>{NUMBER})\s+"
            r"(?P<unit>day|weekend|week|month|year)s\s+(?:of|in)\s+(?=\S)"
        ),
        _first_few,
    ),
    (
        re.compile(
            rf"{_PREPOSITION}the\s+(?P<n>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\s+(?:day\s+)?of\s+(?=\S)"
        ),
        _day_of,
    ),
    (
        re.compile(rf"{_PREPOSITION}the\s+(?P<unit>week|weekend|month)\s+of\s+(?=\S)"),
        _that_one,
    ),
    (
        re.compile(
            rf"{_PREPOSITION}{_THE}(?:(?:days?|time)\s+)?(?:before\s+and\s+after|around|round\s+about"
            r"|close\s+to)\s+(?:the\s+time\s+of\s+)?(?!(?:this|the\s+same)\s+time)(?=\S)"
        ),
        _around,
    ),
)


def _day_before(days: Days) -> Days:
    return date_parts.beside(days, Unit.DAY, 1, after=False)


def _zh_beside(match: re.Match[str]) -> Change:
    """春节前三天 lies before it; 五月前三天 is the first of it, 2023年前三个月 of the year."""
    unit = _UNITS[match["unit"]]
    count = _sane(number(match["n"])) if match["n"] else 1
    after = match["how"].endswith("后")

    def change(days: Days) -> Days | None:
        if count > 1 and date_parts.fits(days, unit, count):
            return date_parts.span_of_nth(days, unit, -count if after else count)
        return date_parts.beside(days, unit, count, after=after)

    return change


def _zh_first_few(match: re.Match[str]) -> Change:
    count = _sane(number(match["n"])) * (-1 if match["which"] == "最后" else 1)
    return lambda days: date_parts.span_of_nth(days, _UNITS[match["unit"]], count)


def _zh_nth(match: re.Match[str]) -> Change:
    place = number(match["n"]) if match["n"] else -1
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    unit = _UNITS[match["unit"]] if weekday is None else Unit.WEEK
    return lambda days: date_parts.nth(days, unit, place, weekday=weekday)


def _zh_day_of(match: re.Match[str]) -> Change:
    """上个月15号."""
    day = number(match["n"])
    return lambda days: date_parts.nth(days, Unit.DAY, day) if date_parts.is_month(days) else None


_NOT_A_PART = r"(?![一二三四五六七八九十夏春秋冬雪中高次恋见始生到学])"
_ZH_PARTS = {
    Part.EARLY: rf"[年月]?初(?:期|头)?{_NOT_A_PART}|上旬|[前早]期|月头",
    Part.MIDDLE: r"(?:[年月]|(?<=月)|(?<=月份))中(?![秋元国午学间心文旬期])|中[旬期]",
    Part.LATE: r"[年月]?(?:底(?![下部片色])|末(?!日)期?)|下旬|[后晚]期|月尾",
    Part.FIRST_HALF: r"[上前]半[年月]",
    Part.SECOND_HALF: r"[下后]半[年月]",
}
_ZH_UNIT = (
    r"个?(?P<unit>周末|天(?![气空上])|日(?![子出落光])|晚(?![霞饭会])|夜(?!景)|周(?![年围边])"
    r"|星期|礼拜|月(?![亮饼光色])|年(?![夜货]))"
)
ZH_SO_FAR = rf"(?:的?[那这]?(?P<n>{NUMBER})|的?[那这]|的){_ZH_UNIT}"
AFTER_A_DATE: tuple[tuple[re.Pattern[str], Build], ...] = tuple(
    (re.compile(rf"(?=(?P<all>的?(?:{pattern})))"), build)
    for pattern, build in (
        (rf"(?P<how>之?[前后]){ZH_SO_FAR}", _zh_beside),
        (rf"(?P<which>头|最初|最后)(?:的)?(?P<n>{NUMBER}){_ZH_UNIT}", _zh_first_few),
        (
            (
                rf"(?:第(?P<n>{NUMBER})|最后一)个?"
                r"(?:(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])|(?P<unit>周末|天|日|周|星期|礼拜|月))"
            ),
            _zh_nth,
        ),
        (r"前[夕夜晚]|前一[晚夜]", lambda _: _day_before),
        (r"次日|翌日|隔天", lambda _: lambda days: date_parts.nth(days, Unit.DAY, 2)),
        (r"当[天日晚]", lambda _: lambda days: calendar.day_span(days[0])),
        (r"那[一个]?(?P<unit>周末|天|周|星期|礼拜|月)", _that_one),
        (rf"(?P<n>[12]\d|3[01]|0?[1-9]|{NUMBER})[日号]", _zh_day_of),
        (r"前后|左右|那几天|那阵子", _around),
        *((said, _part(part)) for part, said in _ZH_PARTS.items()),
    )
)
