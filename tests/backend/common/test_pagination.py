"""Pages by keyset: every row once, in order, whatever happens between two pages."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from backend.accounts.models import ApiKey, User
from backend.common import cursors, errors
from backend.common.ids import new_id
from backend.common.pagination import KeysetPagination

START = datetime(2024, 5, 1, tzinfo=UTC)


class ByTime(KeysetPagination):
    ordering = ("-created_at", "-id")


class ByNameThenTime(KeysetPagination):
    ordering = ("name", "-created_at", "id")


def page(pages: KeysetPagination, **parameters: Any) -> tuple[list[ApiKey], str | None]:
    request = Request(APIRequestFactory().get("/", parameters))
    rows = pages.paginate_queryset(ApiKey.objects.all(), request)
    return rows, pages.next_cursor


def walk(kind: Callable[[], KeysetPagination], limit: int) -> list[ApiKey]:
    rows, cursor = page(kind(), limit=limit)
    while cursor is not None:
        more, cursor = page(kind(), limit=limit, cursor=cursor)
        rows += more
    return rows


def make_keys(owner: User, count: int) -> None:
    """Three keys to an instant and four to a name, so that ties cross the borders of pages."""
    for number in range(count):
        key = ApiKey.objects.create(
            owner=owner, name=f"name {number % 4}", prefix=f"p{number}", scopes=[]
        )
        ApiKey.objects.filter(pk=key.pk).update(created_at=START + timedelta(days=number // 3))


@pytest.mark.parametrize("limit", [1, 2, 7, 20, 200])
def test_every_row_comes_once_and_in_order(owner: User, limit: int) -> None:
    make_keys(owner, 20)
    assert walk(ByTime, limit) == list(ApiKey.objects.order_by("-created_at", "-id"))


@pytest.mark.parametrize("limit", [1, 3, 7])
def test_directions_may_be_mixed(owner: User, limit: int) -> None:
    make_keys(owner, 20)
    in_order = ApiKey.objects.order_by("name", "-created_at", "id")
    assert walk(ByNameThenTime, limit) == list(in_order)


def test_rows_that_come_and_go_shift_nothing(owner: User) -> None:
    make_keys(owner, 10)
    first, cursor = page(ByTime(), limit=4)
    expected = list(ApiKey.objects.order_by("-created_at", "-id"))[4:8]
    ApiKey.objects.filter(pk=first[3].pk).delete()  # even the row that the cursor was made of
    ApiKey.objects.create(owner=owner, name="new", prefix="new", scopes=[])
    second, _ = page(ByTime(), limit=4, cursor=cursor)
    assert second == expected


def test_the_last_page_has_no_cursor_even_when_it_is_full(owner: User) -> None:
    make_keys(owner, 4)
    assert page(ByTime(), limit=4)[1] is None
    assert page(ByTime(), limit=3)[1] is not None


def test_a_page_is_one_query_that_counts_nothing(owner: User) -> None:
    make_keys(owner, 6)
    _, cursor = page(ByTime(), limit=2)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        page(ByTime(), limit=2, cursor=cursor)
    (query,) = queries.captured_queries
    assert "COUNT" not in query["sql"]
    assert "OFFSET" not in query["sql"]


@pytest.mark.parametrize("limit", ["0", "201", "-1", "x", "", "1.5", "١", "9" * 30])
def test_a_limit_out_of_range_is_refused_by_name(owner: User, limit: str) -> None:
    with pytest.raises(errors.InvalidInput) as refusal:
        page(ByTime(), limit=limit)
    assert refusal.value.extra["errors"][0]["parameter"] == "limit"


def test_a_cursor_is_only_good_for_the_list_that_gave_it_out(owner: User) -> None:
    make_keys(owner, 6)
    _, cursor = page(ByTime(), limit=2)
    with pytest.raises(errors.InvalidInput) as refusal:
        page(ByNameThenTime(), cursor=cursor)
    assert refusal.value.code == "bad_cursor"


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_a_cursor_that_was_made_up_is_refused(text: str) -> None:
    with pytest.raises(errors.InvalidInput):
        cursors.decode(text, purpose="list")


@settings(max_examples=50)
@given(
    st.lists(
        st.one_of(
            st.text(),
            st.integers(),
            st.booleans(),
            st.floats(allow_nan=False),
            st.uuids(),
            st.dates(),
            st.datetimes(timezones=st.just(UTC)),
        ),
        max_size=4,
    )
)
def test_a_cursor_gives_back_what_went_in(key: list[cursors.Key]) -> None:
    assert cursors.decode(cursors.encode(key, purpose="list"), purpose="list") == key


def test_a_changed_cursor_is_refused() -> None:
    cursor = cursors.encode([START, new_id()], purpose="list")
    changed = ("A" if cursor[0] != "A" else "B") + cursor[1:]
    with pytest.raises(errors.InvalidInput):
        cursors.decode(changed, purpose="list")
