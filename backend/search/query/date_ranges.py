"""From one date to another, and from or up to one: "between May and July 2020", 2019年以前."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from backend.photos.days import Days
from backend.search.query import calendar
from backend.search.query.date_modifiers import date_in, ends_after, starts_before, take_between
from backend.search.query.date_readers import YEAR
from backend.search.query.date_reading import FIRST_YEAR, DateReading
from backend.search.query.date_words import MONTH_NAME, MONTHS, NUMBER, number
from backend.search.query.modifier_words import ZH_SO_FAR
from backend.search.query.spans import Draft

_BEGINNING = date(FIRST_YEAR, 1, 1)


def read_ranges(draft: Draft, reading: DateReading) -> None:
    _read_days_of_one_month(draft, reading)
    _read_year_ranges(draft, reading)
    _read_from_to(draft, reading)
    _read_open(draft, reading)


_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TO = r"\s*(?:[-–—~～]|到|至|to|until|till|through|(?P<{}>and|or|&|、|和|或))\s*"
_DAYS_OF_MONTH = re.compile(
    rf"(?<!\d)(?:(?P<zh_year>{YEAR})年)?(?P<zh_month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
    rf"(?P<zh_first>{_DAY}|{NUMBER})[日号]?{_TO.format('zh_and')}(?P<zh_last>{_DAY}|{NUMBER})[日号]"
    rf"|(?<![a-z0-9])(?:from\s+|between\s+)?(?:(?P<before>{MONTH_NAME})\.?\s+(?P<first_after>{_DAY})"
    rf"(?:st|nd|rd|th)?{_TO.format('and_after')}(?P<last_after>{_DAY})(?:st|nd|rd|th)?"
    rf"|(?P<first>{_DAY})(?:st|nd|rd|th)?{_TO.format('and')}(?P<last>{_DAY})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<after>{MONTH_NAME}))(?![a-z0-9])(?:\s*,?\s*(?:of\s+)?(?P<year>{YEAR})(?!\d))?"
)


def _read_days_of_one_month(draft: Draft, reading: DateReading) -> None:
    """5月1日到7日, "May 3-9, 2021", "3 to 9 May"; 5月1日和3日 are two days."""
    for match in draft.take_all(_DAYS_OF_MONTH):
        zh = match["zh_month"]
        month = number(zh) if zh else MONTHS[match["before"] or match["after"]]
        first, last = (
            number(match[f"zh_{end}"] or match[f"{end}_after"] or match[end])
            for end in ("first", "last")
        )
        listed = match["zh_and"] or match["and_after"] or match["and"]
        if listed and not match.group().startswith("between"):
            reading.yearly.append(
                (calendar.yearly_day(month, first), calendar.yearly_day(month, last))
            )
        elif first <= last:
            reading.yearly.append((calendar.Yearly((month, first), (month, last)),))
        if year := match["zh_year"] or match["year"]:
            reading.years.add(int(year))


_YEAR_RANGE = re.compile(
    rf"(?<!\d)(?:(?:from|between)\s+)?(?P<first>{YEAR})年?\s*(?:[-–—~]|到|至|to|until|and)\s*"
    rf"(?P<last>{YEAR})(?:年|(?![-/.\d]))"
)


def _read_year_ranges(draft: Draft, reading: DateReading) -> None:
    """ "2019-2021", 2019年到2021年; a season beside it is that of each year."""
    for match in _YEAR_RANGE.finditer(draft.text):
        listed = "and" in match.group() and "between" not in match.group()
        if not listed and int(match["first"]) <= int(match["last"]):
            draft.take(match)
            reading.years.update(range(int(match["first"]), int(match["last"]) + 1))


_BETWEEN = re.compile(r"(?<![a-z])(?P<open>between)\s+(?P<first>.{1,24}?)\s+and\s+")
_CONNECTOR = re.compile(
    r"(?<![a-z])(?:to|until|till|through)(?![a-z])|到|至(?!今)|[-–—~～](?=\s|[\u3400-\u9fff])"
    r"|(?<=[a-z])[-–](?=[a-z])"
)
_FROM = re.compile(r"(?:(?<![a-z])from|从|自|在)\s*$")


def _read_from_to(draft: Draft, reading: DateReading) -> None:
    for match in list(_BETWEEN.finditer(draft.text)):
        if left := date_in(match["first"], reading):
            _take_range(draft, reading, match.start(), left, match.end())
    for match in list(_CONNECTOR.finditer(draft.text)):
        for start in starts_before(draft.text, match.start()):
            if left := date_in(draft.text[start : match.start()], reading):
                opening = _FROM.search(draft.text[:start])
                first = opening.start() if opening else start
                _take_range(draft, reading, first, left, match.end())
                break


def _take_range(
    draft: Draft, reading: DateReading, start: int, left: DateReading, right_from: int
) -> None:
    for end in ends_after(draft.text, right_from):
        if right := date_in(draft.text[right_from:end], reading):
            if spans := tuple(_joined(left, right, reading)):
                take_between(draft, start, end)
                reading.days.append(spans)
            return


def _joined(left: DateReading, right: DateReading, reading: DateReading) -> Iterator[Days]:
    """An end without a year has the other's; with neither it is so each year."""
    left.years = left.years or ({min(right.years)} if right.years and not left.days else set())
    right.years = right.years or ({max(left.years)} if left.years and not right.days else set())
    each_year = not (left.years or left.days or right.years or right.days)
    for year in reading.known_years if each_year else (None,):
        for end in (left, right):
            end.known_years = range(year, year + 1) if year else end.known_years
        first, last = left.spans(), right.spans()
        if first and last and last[-1][1] < first[0][0] and right.yearly:  # over New Year
            right.years = {y + 1 for y in right.years or {first[0][0].year}}
            last = right.spans()
            right.years = set() if each_year else right.years
        if first and last and first[0][0] <= last[-1][1]:
            yield first[0][0], last[-1][1]


# "The day before Christmas" and 国庆前三天 say how far.
_HOW_FAR = re.compile(
    r"(?<![a-z])(?:hour|day|night|evening|morning|week|weekend|fortnight|month|quarter|year|decade|just"
    r"|shortly|right|soon|long|year\s+and\s+a\s+half)s?\s+$"
)
_SO_FAR = re.compile(rf"{ZH_SO_FAR}|[后夕夜晚半期排面台]")
_SINCE = re.compile(r"(?<![a-z])(?P<how>since|after|before|until|till|up\s+to|by)\s+(?=\S)")
_AFTERWARDS = re.compile(
    r"\s*(?:(?P<since>以来|以后|开始|起|到现在|至今|onwards?(?![a-z]))"
    r"|(?P<after>之后|过后)|(?P<before>之前|以前|(?<!\d)前)|(?P<until>为止))"
)


def _read_open(draft: Draft, reading: DateReading) -> None:
    """ "since 2020", "before last summer", 2019年以前, 去年以来."""
    for match in list(_SINCE.finditer(draft.text)):
        if match["how"] in {"before", "after"} and _HOW_FAR.search(draft.text[: match.start()]):
            continue
        for end in ends_after(draft.text, match.end()):
            if found := date_in(draft.text[match.end() : end], reading):
                take_between(draft, match.start(), end)
                reading.days.append(_open(match["how"], found, reading.today))
                break
    for match in list(_AFTERWARDS.finditer(draft.text)):
        if (match["before"] or match["after"]) and _SO_FAR.match(draft.text, match.end()):
            continue
        for start in starts_before(draft.text, match.start()):
            if found := date_in(draft.text[start : match.start()], reading):
                opening = _FROM.search(draft.text[:start])
                take_between(draft, opening.start() if opening else start, match.end())
                how = next(name for name, said in match.groupdict().items() if said)
                reading.days.append(_open(how, found, reading.today))
                break


def _open(how: str, bound: DateReading, today: date) -> tuple[Days, ...]:
    """Of something of each year, from or to the latest that has begun."""
    spans = bound.spans() or ((today, today),)
    if bound.recurs():
        begun = tuple(days for days in spans if days[0] <= today)
        spans = (begun or spans)[-1:]
    first, last = spans[0][0], spans[-1][1]
    match how:
        case "since":
            days = (first, today)
        case "after":
            days = (last + timedelta(days=1), today)
        case "before":
            days = (_BEGINNING, first - timedelta(days=1))
        case _:
            days = (_BEGINNING, last)
    return (days,) if days[0] <= days[1] else ()
