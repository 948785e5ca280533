"""Feasts of two calendars, ranges, weekends, and seasons on either half of the earth."""

from datetime import date

import pytest

from backend.search.query.calendar import merged
from backend.search.query.dates import reading_of
from backend.search.query.hemisphere import is_southern
from backend.search.query.spans import Draft

TODAY = date(2026, 11, 21)  # a Saturday


def read(query: str, *, southern: bool = False) -> tuple[str, list[str]]:
    """What is left of the query, and the days as "first..last"."""
    draft = Draft.of(query)
    reading = reading_of(draft, today=TODAY, known_years=range(2023, 2027), southern=southern)
    spans = merged(reading.spans() or ())
    return "".join(draft.text.split()), [f"{first}..{last}" for first, last in spans]


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("2019年春节", "2019-02-04..2019-02-10"),
        ("2024年除夕", "2024-02-09..2024-02-09"),
        ("2024年大年初一", "2024-02-10..2024-02-10"),
        ("2024年清明", "2024-04-03..2024-04-05"),
        ("2024年端午节", "2024-06-09..2024-06-11"),
        ("去年中秋", "2025-10-05..2025-10-07"),
        ("Easter 2024", "2024-03-29..2024-04-01"),
        ("mother's day 2024", "2024-05-12..2024-05-12"),
        ("thanksgiving 2023", "2023-11-23..2023-11-26"),
        ("三年前的国庆", "2023-10-01..2023-10-07"),
    ],
)
def test_a_feast_is_found_in_its_year(query: str, days: str) -> None:
    rest, found = read(query)
    assert found == [days]
    assert rest in ("", "的")


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("between May and July 2020", "2020-05-01..2020-07-31"),
        ("2020年5月到7月", "2020-05-01..2020-07-31"),
        ("从去年五月到今年三月", "2025-05-01..2026-03-31"),
        ("去年十月到今年二月", "2025-10-01..2026-02-28"),
        ("from 3 to 9 May 2021", "2021-05-03..2021-05-09"),
        ("May 3-9, 2021", "2021-05-03..2021-05-09"),
        ("between Christmas 2019 and New Year 2020", "2019-12-24..2020-01-03"),
        ("since 2021", "2021-01-01..2026-11-21"),
        ("2021年以来", "2021-01-01..2026-11-21"),
        ("before 2019", "1826-01-01..2018-12-31"),
        ("2019年以前", "1826-01-01..2018-12-31"),
        ("2023年5月1日之后", "2023-05-02..2026-11-21"),
        ("the weekend before last", "2026-11-07..2026-11-08"),
        ("last Sunday", "2026-11-15..2026-11-15"),
        ("上周三", "2026-11-11..2026-11-11"),
        ("三个月前", "2026-08-01..2026-08-31"),
        ("two weeks ago", "2026-11-02..2026-11-08"),
        ("early 2020", "2020-01-01..2020-02-29"),
        ("去年下半年", "2025-07-01..2025-12-31"),
        ("九十年代", "1990-01-01..1999-12-31"),
    ],
)
def test_a_range_is_read_from_end_to_end(query: str, days: str) -> None:
    assert read(query) == ("", [days])


def test_a_range_without_a_year_is_that_of_every_year() -> None:
    assert read("November to February")[1] == [
        "2023-11-01..2024-02-29",
        "2024-11-01..2025-02-28",
        "2025-11-01..2026-02-28",
        "2026-11-01..2027-02-28",
    ]


@pytest.mark.parametrize(
    "query", ["from Beijing to Shanghai", "从北京到上海", "before the wedding"]
)
def test_ends_that_are_no_dates_are_left_alone(query: str) -> None:
    rest, days = read(query)
    assert days == []
    assert rest == "".join(query.casefold().split())


def test_summer_is_at_new_year_in_the_south() -> None:
    assert read("summer of 2023") == ("", ["2023-06-01..2023-08-31"])
    assert read("summer of 2023", southern=True) == ("", ["2023-12-01..2024-02-29"])
    assert read("christmas 2023", southern=True) == ("", ["2023-12-24..2023-12-26"])


def test_the_time_zone_tells_the_half_of_the_earth() -> None:
    assert is_southern("Australia/Sydney")
    assert is_southern("America/Argentina/Buenos_Aires")
    assert not is_southern("Asia/Shanghai")
    assert not is_southern("nowhere")
