"""A small library is scanned, a large one asked through the index; both find the same."""

from typing import Any
from uuid import UUID

import numpy as np
import pytest
from django.db import connection, transaction

from backend.accounts.models import User
from backend.modelhub.models import EmbeddingSpace
from backend.modelhub.services.indexes import index_name, tend_indexes
from backend.people.models import Face, FaceEmbedding
from backend.people.selectors import neighbours
from backend.people.selectors.neighbours import Near, nearest_faces
from tests.factories import make_asset, make_face

pytestmark = pytest.mark.django_db(transaction=True)

_FACES = 1500


@pytest.fixture
def space(owner: User, stranger: User) -> EmbeddingSpace:
    """Two libraries of many faces, at random around fifty middles."""
    first = make_face(asset=make_asset(owner=owner))
    space = EmbeddingSpace.objects.get()
    random = np.random.default_rng(5)
    middles = random.normal(size=(50, 128))
    for user in (owner, stranger):
        asset = first.asset if user == owner else make_asset(owner=user)
        faces = Face.objects.bulk_create(
            Face(owner=user, asset=asset, left=0, top=0, width=0.1, height=0.1, score=1)
            for _ in range(_FACES)
        )
        points = middles[random.integers(50, size=_FACES)] + random.normal(size=(_FACES, 128)) / 3
        points /= np.linalg.norm(points, axis=1, keepdims=True)
        FaceEmbedding.objects.bulk_create(
            FaceEmbedding(face=face, owner=user, space=space, embedding=point.tolist())
            for face, point in zip(faces, points, strict=True)
        )
    tend_indexes()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE people_faceembedding")
    return space


@pytest.fixture
def asked(owner: User, space: EmbeddingSpace) -> list[UUID]:
    return list(Face.objects.filter(owner=owner).order_by("id").values_list("id", flat=True)[1:6])


def near(owner: User, space: EmbeddingSpace, asked: list[UUID]) -> list[Near]:
    with transaction.atomic():
        return nearest_faces(owner_id=owner.id, space=space, face_ids=asked, most=20, within=2.0)


def plan(owner: User, space: EmbeddingSpace, asked: list[UUID]) -> str:
    """How the database finds them."""
    statements: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        statements.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        near(owner, space, asked)
    (statement,) = [found for found in statements if "LATERAL" in found[0]]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {statement[0]}", statement[1])
        return "\n".join(row[0] for row in cursor.fetchall())


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if such libraries were large."""
    monkeypatch.setattr(neighbours, "STEP", 0)


def test_a_small_library_is_scanned(owner: User, space: EmbeddingSpace, asked: list[UUID]) -> None:
    assert index_name(space) not in plan(owner, space, asked)


@pytest.mark.usefixtures("large")
def test_a_large_library_is_asked_through_the_index(
    owner: User, space: EmbeddingSpace, asked: list[UUID]
) -> None:
    assert f"Index Scan using {index_name(space)}" in plan(owner, space, asked)


def test_the_index_finds_nearly_all_that_a_scan_finds_of_one_owner(
    owner: User, space: EmbeddingSpace, asked: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = {(one.asked, one.face_id) for one in near(owner, space, asked)}
    monkeypatch.setattr(neighbours, "STEP", 0)
    found = {(one.asked, one.face_id) for one in near(owner, space, asked)}
    mine = set(Face.objects.filter(owner=owner).values_list("id", flat=True))
    assert {face for _, face in found} <= mine
    assert len(exact) == 20 * len(asked)
    assert len(exact & found) >= 0.95 * len(exact)
