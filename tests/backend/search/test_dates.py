"""Dates in queries, as people say them, in Chinese and English."""

from datetime import date, timedelta

import pytest

from backend.search.query.dates import read_dates
from backend.search.query.spans import Draft

TODAY = date(2026, 11, 21)  # a Saturday
YEARS = range(2022, 2027)


def read(query: str, today: date = TODAY) -> tuple[str, list[str] | None]:
    """What is left of the query, and the days as "first..last"."""
    draft = Draft.of(query)
    spans = read_dates(draft, today=today, known_years=YEARS)
    days = None if spans is None else [f"{first}..{last}" for first, last in spans]
    return " ".join(draft.text.split()), days


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("2023年", "2023-01-01..2023-12-31"),
        ("in 2023", "2023-01-01..2023-12-31"),
        ("2024年5月", "2024-05-01..2024-05-31"),
        ("2024年2月", "2024-02-01..2024-02-29"),
        ("2024-05", "2024-05-01..2024-05-31"),
        ("2024/5/1", "2024-05-01..2024-05-01"),
        ("2024.05.01", "2024-05-01..2024-05-01"),
        ("２０２４年５月１日", "2024-05-01..2024-05-01"),
        ("May 2024", "2024-05-01..2024-05-31"),
        ("2024 May", "2024-05-01..2024-05-31"),
        ("May 1st, 2024", "2024-05-01..2024-05-01"),
        ("1 May 2024", "2024-05-01..2024-05-01"),
        ("Dec 25 2023", "2023-12-25..2023-12-25"),
        ("今天", "2026-11-21..2026-11-21"),
        ("yesterday", "2026-11-20..2026-11-20"),
        ("昨天", "2026-11-20..2026-11-20"),
        ("前天", "2026-11-19..2026-11-19"),
        ("3 days ago", "2026-11-18..2026-11-18"),
        ("三天前", "2026-11-18..2026-11-18"),
        ("last week", "2026-11-09..2026-11-15"),
        ("上周", "2026-11-09..2026-11-15"),
        ("这个月", "2026-11-01..2026-11-30"),
        ("上个月", "2026-10-01..2026-10-31"),
        ("last month", "2026-10-01..2026-10-31"),
        ("去年", "2025-01-01..2025-12-31"),
        ("last year", "2025-01-01..2025-12-31"),
        ("前年", "2024-01-01..2024-12-31"),
        ("two years ago", "2024-01-01..2024-12-31"),
        ("三年前", "2023-01-01..2023-12-31"),
        ("去年夏天", "2025-06-01..2025-08-31"),
        ("去年的夏天", "2025-06-01..2025-08-31"),
        ("last summer", "2026-06-01..2026-08-31"),
        ("summer of 2023", "2023-06-01..2023-08-31"),
        ("去年冬天", "2025-12-01..2026-02-28"),
        ("2023年国庆节", "2023-10-01..2023-10-07"),
        ("christmas 2023", "2023-12-24..2023-12-26"),
        ("last May", "2026-05-01..2026-05-31"),
        ("最近两个月", "2026-09-22..2026-11-21"),
        ("past 3 weeks", "2026-10-31..2026-11-21"),
        ("2月29日", "2024-02-29..2024-02-29"),
    ],
)
def test_a_date_is_understood(query: str, days: str) -> None:
    rest, found = read(query)
    assert found == [days]
    assert rest in ("", "的")


@pytest.mark.parametrize("query", ["5月1日", "五月一日", "五月一号", "May 1", "1st of May"])
def test_a_day_without_a_year_is_that_day_of_every_known_year(query: str) -> None:
    assert read(query) == ("", [f"{year}-05-01..{year}-05-01" for year in YEARS])


def test_years_may_be_a_range() -> None:
    assert read("2022年到2024年冬天") == (
        "",
        ["2022-12-01..2023-02-28", "2023-12-01..2024-02-29", "2024-12-01..2025-02-28"],
    )


@pytest.mark.parametrize(
    ("query", "rest"),
    [
        ("去年夏天在海边", "在海边"),
        ("2024年5月1日的猫", "的猫"),
        ("cats in May 2024", "cats"),
        ("grandma last summer beach", "grandma beach"),
    ],
)
def test_the_rest_of_the_query_is_left(query: str, rest: str) -> None:
    assert read(query)[0] == rest


@pytest.mark.parametrize(
    "query",
    [
        "hot spring",
        "summer palace",
        "maybe",
        "my may",
        "marching band",
        "iphone 15",
        "2099",
        "20240501",
        "99999 days ago",
        "5个月",
        "room 2024a",
        "十分",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(query: str) -> None:
    assert read(query) == (query, None)


def test_dates_that_exclude_each_other_leave_no_day() -> None:
    assert read("yesterday in May") == ("", [])
    assert read("2023年2月30日") == ("", [])


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 1, 15), "2025-06-01..2025-08-31"),
        (date(2026, 7, 15), "2025-06-01..2025-08-31"),  # this summer is not over
        (date(2026, 9, 1), "2026-06-01..2026-08-31"),
    ],
)
def test_last_summer_is_the_latest_that_is_over(today: date, days: str) -> None:
    assert read("last summer", today)[1] == [days]


def test_no_day_of_the_calendar_breaks_relative_dates() -> None:
    day = date(2023, 12, 1)
    while day < date(2024, 4, 1):
        for query in ("上个月", "去年", "last winter", "上周", "最近一年", "昨天", "2 years ago"):
            assert read(query, day)[1], (query, day)
        day += timedelta(days=1)
