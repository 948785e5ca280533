"""What memories are called, in Chinese and English."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from backend.memories.festivals import FESTIVALS
from backend.memories.models import Memory, MemoryKind
from backend.places.models import Place


@dataclass(frozen=True, slots=True)
class Titles:
    en: str
    zh: str


def titles_of(memory: Memory, *, places: Mapping[int, Place], today: date) -> Titles:
    """The owner's own name for it, if there is one. `places` are those that trips are named by."""
    if memory.name:
        return Titles(memory.name, memory.name)
    match MemoryKind(memory.kind):
        case MemoryKind.ON_THIS_DAY:
            return _day(memory, today)
        case MemoryKind.FESTIVAL:
            festival, year = FESTIVALS[memory.festival], memory.last_day.year
            return Titles(f"{festival.name_en} {year}", f"{year}年{festival.name_zh}")
        case MemoryKind.TRIP:
            return _trip(memory, places)
        case MemoryKind.PERSON:
            name = memory.person.name if memory.person else ""
            return Titles(f"{name} over the years", f"{name}，这些年")


def _day(memory: Memory, today: date) -> Titles:
    """Relative to today on the day itself; later on, the date."""
    day = memory.first_day
    if not memory.shown_from <= today <= memory.shown_until:
        return Titles(format_date(day, "d MMMM y", "en"), format_date(day, "long", "zh_Hans"))
    years = memory.shown_from.year - day.year
    return Titles(f"{years} year{'' if years == 1 else 's'} ago today", f"{years}年前的今天")


def _trip(memory: Memory, places: Mapping[int, Place]) -> Titles:
    """As in "京都、大阪 · 2023年4月"; the months of its beginning and end where they differ."""
    named = [places[key] for key in memory.place_ids if key in places]
    months = _months(memory.first_day, memory.last_day)
    english = [", ".join(dict.fromkeys(place.name_en for place in named)), months.en]
    chinese = ["、".join(dict.fromkeys(place.name_zh for place in named)), months.zh]
    return Titles(" · ".join(filter(None, english)), " · ".join(filter(None, chinese)))


def _months(first: date, last: date) -> Titles:
    if (first.year, first.month) == (last.year, last.month):
        return Titles(format_date(first, "MMMM y", "en"), f"{first.year}年{first.month}月")
    if first.year == last.year:
        english = f"{format_date(first, 'MMMM', 'en')} – {format_date(last, 'MMMM y', 'en')}"
        return Titles(english, f"{first.year}年{first.month}月–{last.month}月")
    english = f"{format_date(first, 'MMMM y', 'en')} – {format_date(last, 'MMMM y', 'en')}"
    chinese = f"{first.year}年{first.month}月–{last.year}年{last.month}月"
    return Titles(english, chinese)
