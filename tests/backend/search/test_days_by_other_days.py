"""Dates that are said by others: parts of them, days beside them, several, this day of years."""

from datetime import date

import pytest

from backend.search.query.calendar import merged
from backend.search.query.dates import reading_of
from backend.search.query.spans import Draft

TODAY = date(2026, 11, 21)  # a Saturday
YEARS = range(2025, 2027)


def read(query: str) -> tuple[str, list[str] | None]:
    """What is left of the query, and the days as "first..last"."""
    draft = Draft.of(query)
    spans = reading_of(draft, today=TODAY, known_years=YEARS).spans()
    days = None if spans is None else [f"{first}..{last}" for first, last in merged(spans)]
    return "".join(draft.text.split()), days


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("三年前的今天", "2023-11-21..2023-11-21"),
        ("去年今天", "2025-11-21..2025-11-21"),
        ("2019年的昨天", "2019-11-20..2019-11-20"),
        ("ten years ago today", "2016-11-21..2016-11-21"),
        ("on this day last year", "2025-11-21..2025-11-21"),
        ("this week two years ago", "2024-11-18..2024-11-24"),
        ("去年这个月", "2025-11-01..2025-11-30"),
        ("去年这个时候", "2025-11-14..2025-11-28"),
        ("去年同期", "2025-11-14..2025-11-28"),
        ("around this time last year", "2025-11-14..2025-11-28"),
    ],
)
def test_this_day_of_another_year_is_that_day(query: str, days: str) -> None:
    rest, found = read(query)
    assert found == [days]
    assert rest in ("", "的")


@pytest.mark.parametrize("query", ["on this day", "历史上的今天", "往年今日"])
def test_this_day_of_history_is_that_of_every_known_year(query: str) -> None:
    assert read(query) == ("", ["2025-11-21..2025-11-21", "2026-11-21..2026-11-21"])


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("2023年12月底", "2023-12-21..2023-12-31"),
        ("去年5月上旬", "2025-05-01..2025-05-10"),
        ("2023年5月中", "2023-05-11..2023-05-20"),
        ("2023年中秋", "2023-09-28..2023-09-30"),  # no middle of a year
        ("上个月底", "2026-10-21..2026-10-31"),
        ("月初", "2026-11-01..2026-11-10"),
        ("2023年底", "2023-12-01..2023-12-31"),
        ("今年年初", "2026-01-01..2026-02-28"),
        ("early May 2023", "2023-05-01..2023-05-10"),
        ("mid-June 2022", "2022-06-11..2022-06-20"),
        ("the end of last month", "2026-10-21..2026-10-31"),
        ("the end of last year", "2025-12-01..2025-12-31"),
        ("the second half of May 2023", "2023-05-16..2023-05-31"),
        ("early last summer", "2026-06-01..2026-06-30"),
        ("去年初夏", "2025-06-01..2025-06-30"),
        ("九十年代初", "1990-01-01..1993-12-31"),
        ("the mid-90s", "1994-01-01..1996-12-31"),
        ("the late 1980s", "1987-01-01..1989-12-31"),
        ("2024年第三季度", "2024-07-01..2024-09-30"),
        ("Q3 2024", "2024-07-01..2024-09-30"),
        ("last quarter", "2026-07-01..2026-09-30"),
        ("2023年前三个月", "2023-01-01..2023-03-31"),
        ("the last two weeks of May 2023", "2023-05-22..2023-05-31"),
        ("2023年五月第二个星期天", "2023-05-14..2023-05-14"),
        ("the first weekend of May 2023", "2023-05-06..2023-05-07"),
        ("last day of 2023", "2023-12-31..2023-12-31"),
        ("上个月15号", "2026-10-15..2026-10-15"),
        ("the 15th of last month", "2026-10-15..2026-10-15"),
        ("2023年5-7月", "2023-05-01..2023-07-31"),
        ("去年七八月", "2025-07-01..2025-08-31"),
    ],
)
def test_a_part_of_a_time_is_read(query: str, days: str) -> None:
    assert read(query) == ("", [days])


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("2023年国庆前一天", "2023-09-30..2023-09-30"),
        ("2023年春节前三天", "2023-01-19..2023-01-21"),
        ("去年国庆后一周", "2025-10-08..2025-10-14"),
        ("去年中秋第二天", "2025-10-07..2025-10-07"),
        ("2024年清明当天", "2024-04-04..2024-04-04"),
        ("2023年圣诞节前夕", "2023-12-24..2023-12-24"),
        ("2023年国庆前的周末", "2023-09-23..2023-09-24"),
        ("去年国庆前后", "2025-09-28..2025-10-10"),
        ("2020年前一年", "2019-01-01..2019-12-31"),
        ("the day before Christmas 2023", "2023-12-24..2023-12-24"),
        ("the day after Thanksgiving 2023", "2023-11-24..2023-11-24"),
        ("two days before Christmas 2023", "2023-12-23..2023-12-23"),
        ("the two weeks before Easter 2024", "2024-03-17..2024-03-30"),
        ("the week before Christmas 2023", "2023-12-18..2023-12-24"),
        ("the weekend before Christmas 2023", "2023-12-23..2023-12-24"),
        ("the weekend of 5 May 2023", "2023-05-06..2023-05-07"),
        ("the year before 2020", "2019-01-01..2019-12-31"),
        ("around Christmas 2023", "2023-12-22..2023-12-28"),
        ("three days after Mid-Autumn 2023", "2023-10-02..2023-10-02"),
        ("since the day before Christmas 2025", "2025-12-24..2026-11-21"),
        ("from May 2026 to now", "2026-05-01..2026-11-21"),
        ("去年五月至今", "2025-05-01..2026-11-21"),
        ("from early May to late June 2023", "2023-05-01..2023-06-30"),
        ("between the end of May and mid June 2020", "2020-05-21..2020-06-20"),
        ("大年初五 2025", "2025-02-02..2025-02-02"),
        ("2025年正月十五", "2025-02-12..2025-02-12"),
        ("two weekends ago", "2026-11-07..2026-11-08"),
        ("一年半前", "2025-05-01..2025-05-31"),
    ],
)
def test_days_beside_a_date_are_no_open_end(query: str, days: str) -> None:
    assert read(query) == ("", [days])


@pytest.mark.parametrize("query", ["国庆前一天", "the day before national day"])
def test_a_day_beside_a_feast_without_a_year_is_that_of_every_known_year(query: str) -> None:
    assert read(query) == ("", ["2025-09-30..2025-09-30", "2026-09-30..2026-09-30"])


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("国庆以前", "1826-01-01..2026-09-30"),
        ("since May", "2026-05-01..2026-11-21"),
        ("since Christmas", "2025-12-24..2026-11-21"),
    ],
)
def test_an_open_end_at_a_feast_without_a_year_is_the_latest(query: str, days: str) -> None:
    assert read(query) == ("", [days])


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("去年春天和秋天", ["2025-03-01..2025-05-31", "2025-09-01..2025-11-30"]),
        ("Christmas and New Year 2020", ["2020-01-01..2020-01-03", "2020-12-24..2020-12-26"]),
        ("spring, summer and autumn of 2023", ["2023-03-01..2023-11-30"]),
        ("2025年五一和国庆", ["2025-05-01..2025-05-05", "2025-10-01..2025-10-07"]),
        ("昨天和前天", ["2026-11-19..2026-11-20"]),
        ("2023年5月1日和3日", ["2023-05-01..2023-05-01", "2023-05-03..2023-05-03"]),
        ("May/June 2023", ["2023-05-01..2023-06-30"]),
        ("March September 2023", ["2023-03-01..2023-03-31", "2023-09-01..2023-09-30"]),
        ("最近两个周末", ["2026-11-14..2026-11-15", "2026-11-21..2026-11-22"]),
    ],
)
def test_several_times_stand_beside_each_other(query: str, days: list[str]) -> None:
    assert read(query) == ("", days)


def test_years_that_are_listed_share_their_season() -> None:
    assert read("2023年和2025年的夏天")[1] == ["2023-06-01..2023-08-31", "2025-06-01..2025-08-31"]


@pytest.mark.parametrize("query", ["2023年5月的周末", "weekends in May 2023", "weekend May 2023"])
def test_weekends_are_those_of_the_time_that_is_named(query: str) -> None:
    rest, days = read(query)
    assert rest in ("", "的")
    assert days == [f"2023-05-{day:02}..2023-05-{day + 1:02}" for day in (6, 13, 20, 27)]


def test_the_weekend_is_the_latest_and_weekends_are_all() -> None:
    assert read("周末") == read("the weekend") == ("", ["2026-11-21..2026-11-22"])
    days = read("每个周末的公园")[1]
    assert days is not None
    assert len(days) == 99  # 2025-01-04 to 2026-11-22


@pytest.mark.parametrize(
    "query",
    [
        *("early bird", "the end", "mid", "end of the world", "around Paris", "audi q3"),
        *("the day before the wedding", "morning after the party"),
        *("初中同学", "底片", "那天", "前三个月", "第二天"),
    ],
)
def test_what_only_sounds_like_one_is_left_alone(query: str) -> None:
    assert read(query) == ("".join(query.casefold().split()), None)


@pytest.mark.parametrize("number", ["1", "31", "99999", "一", "十一", "a few"])
def test_no_number_breaks_the_calendar(number: str) -> None:
    for unit in ("days", "weeks", "weekends", "months", "years"):
        for query in (
            f"{number} {unit} before Christmas 2023",
            f"the {number} {unit} after 1826",
            f"the last {number} {unit} of May 2023",
            f"the past {number} {unit}",
        ):
            read(query)
    for unit in ("天", "周", "周末", "月", "年"):
        for query in (
            f"国庆前{number}{unit}",
            f"2023年第{number}个{unit}",
            f"去年后{number}个{unit}",
        ):
            read(query)


@pytest.mark.parametrize("words", ["五月" + "前夕" * 100, "mid " * 100 + "may", "初春末" * 100])
def test_words_for_dates_without_end_are_given_up(words: str) -> None:
    reading = reading_of(Draft.of(words), today=TODAY, known_years=YEARS)
    assert len(reading.parts) <= 1500
