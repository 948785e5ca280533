"""The names of what comes back each year: months, seasons, parts of years, feasts."""

from backend.search.query.calendar import Recurring, Yearly, yearly_day, yearly_month
from backend.search.query.date_words import MONTHS
from backend.search.query.feasts import (
    Easter,
    LunarFeast,
    Observed,
    SolarTermFeast,
    WeekdayFeast,
)


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

SEASONS: dict[str, Recurring] = {
    **_every("spring|springtime|春天|春季|春日", SPRING),
    **_every("summer|summertime|夏天|夏季|夏日", SUMMER),
    **_every("autumn|fall|秋天|秋季|秋日", AUTUMN),
    **_every("winter|wintertime|冬天|冬季|冬日", WINTER),
}
QUARTERS: dict[str, Recurring] = {
    name: Yearly((3 * quarter - 2, 1), (3 * quarter, 31))
    for quarter, (english, chinese) in enumerate(
        zip(("first", "second", "third", "fourth"), "一二三四", strict=True), start=1
    )
    for name in (
        *(f"q{quarter}", f"{english} quarter"),
        *(f"第{chinese}季度", f"{chinese}季度", f"{quarter}季度", f"第{quarter}季度"),
    )
}
PARTS_OF_YEARS: dict[str, Recurring] = {
    **_every("上半年|first half", Yearly((1, 1), (6, 30))),
    **_every("下半年|second half", Yearly((7, 1), (12, 31))),
    **_every("年初|early|beginning|start", Yearly((1, 1), (2, 29))),
    **_every("年中|mid|middle", Yearly((6, 1), (7, 31))),
    **_every("年底|年末|late|end", Yearly((12, 1), (12, 31))),
}
LUNAR_DAYS = {
    f"{tens}{unit}": ten * 10 + one
    for ten, tens in enumerate(("初", "十", "廿"))
    for one, unit in enumerate("一二三四五六七八九", start=1)
} | {"初十": 10, "二十": 20, "三十": 30}
LUNAR_DAYS |= {f"二十{unit}": 20 + one for one, unit in enumerate("一二三四五六七八九", start=1)}
FEASTS: dict[str, Recurring] = {
    **_every("暑假|summer holidays|summer vacation", SUMMER),
    **_every("寒假", Yearly((1, 10), (2, 29))),
    **_every("new year's day|元旦", yearly_day(1, 1)),
    **_every("new year|new year's|新年|元旦假期", Observed(yearly_day(1, 1), after=2)),
    **_every("new year's eve|跨年", Observed(yearly_day(12, 31), after=1)),
    **_every("valentine's day|valentines|情人节", yearly_day(2, 14)),
    **_every("women's day|妇女节|三八妇女节", yearly_day(3, 8)),
    **_every("五一|五一节|五一假期|劳动节|labour day", Yearly((5, 1), (5, 5))),
    **_every("青年节|五四青年节", yearly_day(5, 4)),
    **_every("儿童节|六一|六一儿童节|children's day", yearly_day(6, 1)),
    **_every("教师节|teachers' day", yearly_day(9, 10)),
    **_every(
        "国庆|国庆节|国庆假期|十一假期|十一长假|黄金周|national day", Yearly((10, 1), (10, 7))
    ),
    **_every("植树节", yearly_day(3, 12)),
    **_every("april fools|april fools' day|愚人节", yearly_day(4, 1)),
    **_every("建党节", yearly_day(7, 1)),
    **_every("independence day|fourth of july", yearly_day(7, 4)),
    **_every("建军节|八一建军节", yearly_day(8, 1)),
    **_every("halloween|万圣节", yearly_day(10, 31)),
    **_every("bonfire night|guy fawkes night", yearly_day(11, 5)),
    **_every("双十一|光棍节", yearly_day(11, 11)),
    **_every("christmas eve|平安夜|圣诞夜", yearly_day(12, 24)),
    **_every("christmas day", yearly_day(12, 25)),
    **_every("boxing day", yearly_day(12, 26)),
    **_every(
        "christmas|xmas|christmas holidays|圣诞|圣诞节",
        Observed(yearly_day(12, 25), before=1, after=1),
    ),
    **_every("easter|easter weekend|复活节", Observed(Easter(), before=2, after=1)),
    **_every("easter sunday", Easter()),
    **_every("mother's day|mothers' day|母亲节", WeekdayFeast(5, 6, 2)),
    **_every("father's day|fathers' day|父亲节", WeekdayFeast(6, 6, 3)),
    **_every("thanksgiving|感恩节", Observed(WeekdayFeast(11, 3, 4), after=3)),
    **_every("thanksgiving day", WeekdayFeast(11, 3, 4)),
    **_every("labor day", WeekdayFeast(9, 0, 1)),
    **_every(
        "spring festival|chinese new year|lunar new year|春节|过年|农历新年|春节假期",
        Observed(LunarFeast(1, 1, after=5), before=1),
    ),
    **_every(
        "new year's eve dinner|spring festival eve|chinese new year's eve"
        "|除夕|除夕夜|年三十|大年三十|大年夜|年夜饭",
        LunarFeast(1, 1, before=1, after=-1),
    ),
    **_every("大年初一|年初一|初一", LunarFeast(1, 1)),
    **_every("大年初二|年初二|初二", LunarFeast(1, 2)),
    **{
        f"{year}初{day}": LunarFeast(1, number)
        for number, day in enumerate("三四五六七八九十", start=3)
        for year in ("大年", "年")
    },
    **_every("小年|小年夜", LunarFeast(12, 23)),
    **_every("龙抬头|二月二", LunarFeast(2, 2)),
    **_every("lantern festival|元宵|元宵节|正月十五", LunarFeast(1, 15)),
    **_every(
        "qingming|qingming festival|tomb sweeping day|tomb-sweeping day|清明|清明节|清明假期",
        Observed(SolarTermFeast("清明"), before=1, after=1),
    ),
    **_every(
        "dragon boat festival|端午|端午节|端午假期",
        Observed(LunarFeast(5, 5), before=1, after=1),
    ),
    **_every("qixi|qixi festival|七夕|七夕节", LunarFeast(7, 7)),
    **_every("ghost festival|中元节", LunarFeast(7, 15)),
    **_every(
        "mid-autumn|mid-autumn festival|mid autumn festival|moon festival"
        "|中秋|中秋节|中秋假期|八月十五",
        Observed(LunarFeast(8, 15), before=1, after=1),
    ),
    **_every("double ninth festival|重阳|重阳节", LunarFeast(9, 9)),
    **_every("winter solstice|冬至", SolarTermFeast("冬至")),
    **_every("summer solstice|夏至", SolarTermFeast("夏至")),
    **_every("spring equinox|春分", SolarTermFeast("春分")),
    **_every("autumn equinox|秋分", SolarTermFeast("秋分")),
    **{
        name: SolarTermFeast(name)
        for name in ["立春", "惊蛰", "谷雨", "立夏", "小满", "芒种", "立秋", "处暑"]
    },
    **{
        name: SolarTermFeast(name)
        for name in ["寒露", "霜降", "立冬", "小寒", "大寒", "小暑", "大暑"]
    },
    **_every("laba festival|腊八|腊八节", LunarFeast(12, 8)),
}
YEARLY: dict[str, Recurring] = {
    **{name: yearly_month(month) for name, month in MONTHS.items()},
    **SEASONS,
    **QUARTERS,
    **{name: part for name, part in PARTS_OF_YEARS.items() if not name.isascii()},
    **FEASTS,
}

# Seasons and feasts are to be seen too: snow, a decorated tree. Months are not.
VISIBLE = frozenset(SEASONS) | frozenset(FEASTS)

# Words that mean something else as well.
AMBIGUOUS = (
    {"spring", "summer", "fall", "winter", "may", "march", "sept", "初一", "初二"}
    | {"小满", "二月二", "q1", "q2", "q3", "q4"}
    | {name[:3] for name in MONTHS}
)
