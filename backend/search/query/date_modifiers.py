"""Days that are said by others: "the end of May", 国庆前一天, "around Christmas 2023".

What stands beside the words for it must be a date by itself, which may be said that way too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from backend.search.query import calendar
from backend.search.query.calendar import merged
from backend.search.query.date_parts import Part, part_of
from backend.search.query.date_readers import read_single_dates
from backend.search.query.date_reading import Change, DateReading, InEachYear
from backend.search.query.modifier_words import AFTER_A_DATE, BEFORE_A_DATE
from backend.search.query.spans import Draft

_MOST_PARTS = 1500  # of one text; an ordinary sentence has tens
_FARTHEST = 32  # characters that a date beside something may have
_NOW = re.compile(r"(?:right\s+)?now|today|present|现在|如今|今天|至今|今")
_IDLE = re.compile(r"[\s,，的]*")
_BOUNDARY = re.compile(r"(?<![a-z0-9])(?=[a-z0-9])|(?<=[a-z0-9])(?![a-z0-9])|(?=[\u3400-\u9fff])|$")


def date_in(text: str, reading: DateReading, *, proper: bool = False) -> DateReading | None:
    """A date that the text is, as a whole. proper: see DateReading.

    Each piece of a text is read once, since pieces hold pieces; a text that is nothing but words
    for dates is given up at some point.
    """
    key = text, proper or reading.proper
    if key not in reading.parts:
        if len(reading.parts) >= _MOST_PARTS:
            return None
        reading.parts[key] = None
        reading.parts[key] = _read_whole(text, reading.nothing_yet(proper=proper))
    found = reading.parts[key]
    return found and replace(found)


def _read_whole(text: str, found: DateReading) -> DateReading | None:
    if not text.strip():
        return None
    if _NOW.fullmatch(text.strip()):
        found.days.append((calendar.day_span(found.today),))
        return found
    part = Draft(text)
    read_modified_dates(part, found)
    read_single_dates(part, found)
    is_date = part.taken and _IDLE.fullmatch(part.text.replace("the ", "    "))
    return found if is_date and found.spans() is not None else None


def starts_before(text: str, end: int) -> Iterator[int]:
    """Where a date that ends there may begin, the farthest first."""
    earliest = max(0, end - _FARTHEST)
    found = (m.start() for m in _BOUNDARY.finditer(text, earliest, end))
    yield from (start for start in found if start < end and not text[start].isspace())


def ends_after(text: str, start: int) -> Iterator[int]:
    """Where a date that begins there may end, the farthest first."""
    latest = min(len(text), start + _FARTHEST)
    for end in range(latest, start, -1):
        if not text[end - 1].isspace() and _BOUNDARY.match(text, end):
            yield end


def take_between(draft: Draft, start: int, end: int) -> None:
    whole = re.compile(r".*", re.DOTALL).match(draft.text, start, end)
    if whole:
        draft.take(whole)


def read_modified_dates(draft: Draft, reading: DateReading) -> None:
    for pattern, build in BEFORE_A_DATE:
        for match in list(pattern.finditer(draft.text)):
            change = build(match)
            for end in ends_after(draft.text, match.end()):
                if _add(draft.text[match.end() : end], change, reading):
                    take_between(draft, match.start(), end)
                    break
    for pattern, build in AFTER_A_DATE:
        for match in list(pattern.finditer(draft.text)):
            change, first, end = build(match), *match.span("all")
            for start in starts_before(draft.text, first):
                if _add(draft.text[start:first], change, reading):
                    take_between(draft, start, end)
                    break
    _read_parts_of_seasons(draft, reading)


def _add(text: str, change: Change, reading: DateReading) -> bool:
    """Whether the text is a date that can be changed so."""
    if _NOW.fullmatch(text.strip()):
        return False
    date = date_in(text, reading, proper=True)
    if date is None or date.weekdays:
        return False
    spans = merged(date.spans() or ())
    changed = [days for span in spans if (days := change(span))]
    if not spans or len(changed) < len(spans):
        return False
    if date.yearly and not (date.days or date.relative):
        reading.years |= date.years
        reading.yearly.append((InEachYear(date, change),))
    else:
        reading.days.append(tuple(changed))
    return True


_PART_OF_SEASON = re.compile(
    r"(?:(?P<early>[初早])|(?P<mid>[仲盛])|(?P<late>[晚深暮]))(?P<season>[春夏秋冬])[天季日]?"
    r"|(?P<in>[春夏秋冬])天?(?:(?P<begins>初)|(?P<ends>末))"
)


def _read_parts_of_seasons(draft: Draft, reading: DateReading) -> None:
    """初夏, 深秋, 春末."""
    for match in draft.take_all(_PART_OF_SEASON):
        season = reading.nothing_yet()
        season.yearly.append((reading.named(f"{match['season'] or match['in']}天"),))
        part = Part.MIDDLE if match["mid"] else Part.LATE
        part = Part.EARLY if match["early"] or match["begins"] else part
        reading.yearly.append((InEachYear(season, partial(part_of, part=part)),))
