"""Which plans the database chooses by itself, once a library is as large as libraries are.

`test_plans` asks whether an index can serve a list; here it is asked whether it does.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.factories import make_asset, make_copies, make_tag

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db

NEWEST_FIRST = 'ORDER BY "photos_asset"."captured_at" DESC'
PHOTOS = 20_000  # of each of two people; one each three hours, from 2020 on


@pytest.fixture
def large_library(owner: User, stranger: User) -> None:
    """Every fiftieth is a favourite, every tenth shows a dog."""
    first = datetime(2020, 1, 1, tzinfo=UTC)
    for user in (owner, stranger):
        photo = make_asset(owner=user, captured_at=first)
        make_copies(
            photo,
            PHOTOS,
            id=f"md5('{user.pk}' || n)::uuid",
            sha256="lpad(n::text, 64, '0')",
            size="n",
            captured_at="captured_at + n * interval '3 hours'",
            captured_local_date="(captured_at + n * interval '3 hours')::date",
            is_favorite="mod(n, 50) = 0",
        )
        dog = make_tag(asset=photo, slug="dog")
        make_copies(dog, PHOTOS // 10, asset_id=f"md5('{user.pk}' || 10 * n)::uuid")


def plan_of(client: APIClient, url: str) -> str:
    """Of the one query of the request that reads the page."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = client.get(url)
    assert answer.status_code == 200, answer.content
    assert answer.json()["items"]
    read = [one["sql"] for one in queries if "LIMIT" in one["sql"] and NEWEST_FIRST in one["sql"]]
    assert len(read) == 1, read
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {read[0]}")
        return "\n".join(line for (line,) in cursor.fetchall())


@pytest.mark.usefixtures("large_library")
def test_the_first_page_of_the_library_is_read_off_its_index(api: Api, owner: User) -> None:
    plan = plan_of(api(owner), "/api/v1/assets?limit=50")
    assert "Index Scan using asset_timeline" in plan
    assert "Sort" not in plan
    assert "Seq Scan on photos_asset" not in plan


@pytest.mark.usefixtures("large_library")
def test_a_search_with_three_filters_reads_no_table_from_end_to_end(api: Api, owner: User) -> None:
    plan = plan_of(api(owner), "/api/v1/search?q=2024年&tag=dog&favorite=true")
    assert "asset_favourite" in plan
    for table in ("photos_asset", "tags_assettag"):
        assert f"Seq Scan on {table}" not in plan
