"""The nearest of many are found by cells: nearly all of them, the owner's, those asked for."""

from uuid import UUID

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding
from backend.search.points import Vector
from backend.search.selectors import neighbours
from backend.search.selectors.neighbours import nearest
from backend.search.services.codebooks import tend_codebooks
from tests.factories import make_asset, make_space
from tests.factories.copies import make_copies

pytestmark = pytest.mark.django_db(transaction=True)

PHOTOS, DIMENSIONS = 12_000, 32
DICE = np.random.default_rng(9)


def some_points(number: int) -> Vector:
    """Mixtures of few themes, whose first dimensions say most; (number, DIMENSIONS)."""
    themes = np.random.default_rng(1).normal(size=(40, DIMENSIONS)) * 0.8 ** np.arange(DIMENSIONS)
    points = DICE.dirichlet(np.full(40, 0.1), number) @ themes
    points += DICE.normal(0, 0.005, points.shape)
    whole: Vector = (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)
    return whole


Library = tuple[list[UUID], Vector]


@pytest.fixture
def space() -> EmbeddingSpace:
    return make_space(kind=SpaceKind.SEMANTIC, version="many-1", dimensions=DIMENSIONS, leading=16)


@pytest.fixture
def library(owner: User, space: EmbeddingSpace) -> Library:
    """Of 12,000 photos, in cells."""
    make_copies(
        make_asset(owner=owner),
        PHOTOS - 1,
        id="gen_random_uuid()",
        sha256="repeat(md5(n::text), 2)",
        rating="1 + mod(n, 5)",
    )
    ids = list(Asset.objects.order_by("pk").values_list("pk", flat=True))
    points = some_points(PHOTOS)
    AssetEmbedding.objects.bulk_create(
        AssetEmbedding(asset_id=asset, owner=owner, space=space, embedding=point.tolist())
        for asset, point in zip(ids, points, strict=True)
    )
    tend_codebooks()
    return ids, points


def truly_nearest(library: Library, asked: Vector, among: set[UUID] | None = None) -> set[UUID]:
    ids, points = library
    ranked = (ids[row] for row in np.argsort(-(points @ asked)))
    return set([one for one in ranked if among is None or one in among][:10])


def found_by(space: EmbeddingSpace, owner: User, asked: Vector, **more: object) -> set[UUID]:
    found = nearest(space=space, point=asked, owner_id=owner.pk, limit=10, **more)  # type: ignore[arg-type]
    assert [one.similarity for one in found] == sorted((f.similarity for f in found), reverse=True)
    return {one.asset_id for one in found}


def test_nearly_all_of_the_true_neighbours_are_found(
    library: Library, owner: User, space: EmbeddingSpace
) -> None:
    asked = some_points(40)
    with CaptureQueriesContext(connection) as queries:
        hits = [len(found_by(space, owner, one) & truly_nearest(library, one)) for one in asked]
    assert np.mean(hits) >= 9.6
    (statement, *_) = (q["sql"] for q in queries if "search_posting" in q["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {statement}")
        assert "Index Only Scan using posting_cells" in str(cursor.fetchall())


def test_of_those_asked_for_as_many_are_found(
    library: Library, owner: User, space: EmbeddingSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    among = Asset.objects.filter(owner=owner, rating__gt=1)  # four fifths: too many to compare
    those = set(among.values_list("pk", flat=True))
    monkeypatch.setattr(neighbours, "COMPARED_ONE_BY_ONE", 5000)
    asked = some_points(20)
    answers = [found_by(space, owner, one, among=among) for one in asked]
    assert all(answer <= those for answer in answers)
    truth = [truly_nearest(library, one, those) for one in asked]
    assert np.mean([len(a & t) for a, t in zip(answers, truth, strict=True)]) >= 9.6


def test_others_photos_are_never_found(
    library: Library, stranger: User, space: EmbeddingSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "_are_few", lambda _points: False)
    assert found_by(space, stranger, library[1][0]) == set()
