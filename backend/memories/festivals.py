"""Feasts of the Chinese calendar that families take photos on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backend.photos.days import Days
from backend.search.query.feasts import LunarFeast


@dataclass(frozen=True, slots=True)
class Festival:
    code: str
    name_en: str
    name_zh: str
    feast: LunarFeast


FESTIVALS = {
    festival.code: festival
    for festival in (
        # from the eve to the seventh day
        Festival("spring_festival", "Spring Festival", "春节", LunarFeast(1, 1, before=1, after=6)),
        Festival("lantern", "Lantern Festival", "元宵节", LunarFeast(1, 15)),
        Festival("dragon_boat", "Dragon Boat Festival", "端午节", LunarFeast(5, 5)),
        Festival("mid_autumn", "Mid-Autumn Festival", "中秋节", LunarFeast(8, 15)),
        Festival("double_ninth", "Double Ninth Festival", "重阳节", LunarFeast(9, 9)),
    )
}


def festivals_on(day: date) -> Iterator[tuple[Festival, Days]]:
    """Feasts that are kept on a day, with all their days of that year."""
    for festival in FESTIVALS.values():
        days = festival.feast.in_year(day.year)
        if days is not None and days[0] <= day <= days[1]:
            yield festival, days
