"""Notes of very many changes at once are written one by one and by the index."""

from uuid import UUID, uuid4

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.changes.models import Change

pytestmark = pytest.mark.django_db

MANY = 2000


@pytest.fixture(autouse=True)
def misled() -> None:
    """The planner believes the table empty: its rows were deleted, and others are to come."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE pg_class SET reltuples = 0, relpages = 5"
            " WHERE relname IN ('changes_change', 'change_thing', 'change_order')"
        )


def note(owner: User, container: UUID, things: list[UUID]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT changes_note('album_asset', %s::uuid[], %s::uuid[], %s::uuid[])",
            [[owner.pk] * len(things), [container] * len(things), things],
        )


def rows_read() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
            " FROM pg_stat_xact_user_tables WHERE relname = 'changes_change'"
        )
        return int(cursor.fetchone()[0])


def test_what_is_read_grows_with_the_notes_and_not_with_their_square(owner: User) -> None:
    container, things = uuid4(), [uuid4() for _ in range(MANY)]
    note(owner, container, [uuid4() for _ in range(MANY)])
    before = rows_read()
    note(owner, container, things)
    note(owner, container, things)
    assert rows_read() - before < 10 * MANY
    assert Change.objects.filter(owner=owner, kind="album_asset").count() == 2 * MANY
