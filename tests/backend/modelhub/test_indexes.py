"""Each space has one index of nearest neighbours, whatever happened while it was built."""

from collections.abc import Iterator

import numpy as np
import pytest
from django.db import connection

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.indexes import index_name, tend_indexes
from tests.factories import give_embedding, make_asset, make_face, make_space

pytestmark = pytest.mark.django_db(transaction=True)


def indexes() -> dict[str, bool]:
    """Those of spaces, and whether they are valid."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, indisvalid FROM pg_index JOIN pg_class ON oid = indexrelid"
            " WHERE relname LIKE 'space\\_%neighbours'"
        )
        return dict(cursor.fetchall())


@pytest.fixture
def space(owner: User) -> Iterator[EmbeddingSpace]:
    """With three points; the indexes go when the test ends."""
    with connection.cursor() as cursor:
        for name in indexes():
            cursor.execute(f"DROP INDEX {name}")
        for _ in range(3):
            make_face(asset=make_asset(owner=owner))
        yield EmbeddingSpace.objects.get()
        for name in indexes():
            cursor.execute(f"DROP INDEX {name}")


def test_a_space_with_points_gets_an_index_once(space: EmbeddingSpace) -> None:
    assert tend_indexes() == 1
    assert tend_indexes() == 0
    assert indexes() == {index_name(space): True}


def test_a_graph_of_photos_is_taken_away(space: EmbeddingSpace, owner: User) -> None:
    give_embedding(asset=make_asset(owner=owner), embedding=np.eye(512)[0].tolist())
    photos = EmbeddingSpace.objects.get(kind=SpaceKind.SEMANTIC)
    with connection.cursor() as cursor:  # as installations of before have one
        cursor.execute(
            f"CREATE INDEX {index_name(photos)} ON search_assetembedding"
            " USING hnsw ((embedding::halfvec(512)) halfvec_cosine_ops)"
        )
    assert tend_indexes() == 1
    assert indexes() == {index_name(space): True}
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = %s", [index_name(space)])
        assert "halfvec(128)) halfvec_l2_ops" in cursor.fetchone()[0]


def test_an_index_whose_making_was_cut_short_is_made_anew(space: EmbeddingSpace) -> None:
    tend_indexes()
    with connection.cursor() as cursor:  # what a crash half-way leaves behind
        cursor.execute(
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = to_regclass(%s)",
            [index_name(space)],
        )
    assert tend_indexes() == 1
    assert indexes() == {index_name(space): True}


def test_what_another_process_is_building_is_left_to_it(space: EmbeddingSpace) -> None:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtextextended('vector indexes', 0))")
            assert tend_indexes() == 0
            cursor.execute("SELECT pg_advisory_unlock_all()")
    finally:
        other.close()
    assert tend_indexes() == 1


def test_spaces_that_are_given_up_or_hold_no_point_get_none(space: EmbeddingSpace) -> None:
    EmbeddingSpace.objects.update(state=SpaceState.RETIRED)
    EmbeddingSpace.objects.create(kind=SpaceKind.FACES, version="empty", state=SpaceState.CURRENT)
    assert tend_indexes() == 0
    assert make_space(kind=SpaceKind.FACES, version="empty", dimensions=8).dimensions is None
