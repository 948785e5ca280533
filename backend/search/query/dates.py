"""Dates in Chinese and English, as people say them about their photos.

A date is read in layers. *Days* are spans by themselves (2024-05-01, "last summer", "since May").
*Years* (去年, 2023年, "two years ago") and *yearly* spans (夏天, "May", 5月1日) combine: 去年夏天
is last year's summer, and 夏天 alone is the summer of every year that the library knows. *Relative*
ones ("yesterday", 本周) combine with years too: 三年前的今天. Beside these stand ranges ("from May
to July"), lists (春天和秋天) and what makes other days of a date ("the end of", 前一天).

Several dates narrow each other. Seasons are by whole months, and those of the northern hemisphere
unless told otherwise.
"""

import re
from collections.abc import Iterable
from datetime import date

from backend.photos.days import Days
from backend.search.query.date_lists import read_lists
from backend.search.query.date_modifiers import read_modified_dates
from backend.search.query.date_names import VISIBLE
from backend.search.query.date_ranges import read_ranges
from backend.search.query.date_readers import read_single_dates
from backend.search.query.date_reading import DateReading
from backend.search.query.spans import Draft


def read_dates(
    draft: Draft, *, today: date, known_years: range, southern: bool = False
) -> tuple[Days, ...] | None:
    """Takes the dates out of the draft; see `DateReading.spans` for the result.

    known_years: those in which the library has photos.
    """
    return reading_of(draft, today=today, known_years=known_years, southern=southern).spans()


def reading_of(
    draft: Draft, *, today: date, known_years: range, southern: bool = False
) -> DateReading:
    """The same, with what may have been meant instead."""
    reading = DateReading(today, known_years, southern)
    read_ranges(draft, reading)
    read_lists(draft, reading)
    read_modified_dates(draft, reading)
    read_single_dates(draft, reading)
    return reading


def season_in(taken: Iterable[str]) -> str:
    """What to look for where a season or a feast has no photos by its days, as far as photos show
    such things; empty when a date was read among them that is nothing but a date.

    taken: what `read_dates` took out of the draft.
    """
    names = [_PREPOSITION.sub("", " ".join(phrase.split())) for phrase in taken]
    return " ".join(names) if VISIBLE.issuperset(names) else ""


_PREPOSITION = re.compile(r"^(?:in|at|on|during|over|of)\s+(?:the\s+)?")
