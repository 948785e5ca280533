"""Every point of a large library lies in a cell, whatever happens while it is filed."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import count

import numpy as np
import pytest
from django.db import connection
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.events.results import SpacePoint
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.services.clearing import clear_retired
from backend.photos.services.deleting import delete_asset
from backend.search.models import AssetEmbedding, Codebook, Facet, Posting
from backend.search.quantizing import Points
from backend.search.selectors import neighbours
from backend.search.selectors.neighbours import nearest
from backend.search.services import codebooks
from backend.search.services.codebooks import tend_codebooks
from backend.search.services.filing import file
from backend.search.services.recording import record_points
from tests.factories import give_embedding, make_asset, make_space

pytestmark = pytest.mark.django_db(transaction=True)

DICE = np.random.default_rng(3)
SPACE = "cells-1"


def a_point() -> tuple[float, ...]:
    """As the database keeps it: in halves."""
    point = DICE.normal(size=8)
    return tuple((point / np.linalg.norm(point)).astype(np.float16).tolist())


def put_photos(owner: User, number: int) -> list[AssetEmbedding]:
    return [
        give_embedding(asset=make_asset(owner=owner), embedding=a_point(), space=SPACE)
        for _ in range(number)
    ]


def filed() -> set[int]:
    return set(Posting.objects.values_list("embedding_id", flat=True))


def tend_until_killed(*, batches: int) -> None:
    """The process ends once so many were filed."""
    calls = count()

    def breaks_off(book: Codebook, ids: Sequence[int], outlines: Points) -> None:
        if next(calls) == batches:
            raise KeyboardInterrupt
        file(book, ids, outlines)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codebooks, "file", breaks_off)
        with pytest.raises(KeyboardInterrupt):
            tend_codebooks()


def made_long_ago() -> None:
    """Whoever looks for neighbours has heard of all codebooks."""
    Codebook.objects.update(created_at=timezone.now() - timedelta(hours=1))


def filled_long_ago() -> None:
    """Nobody is left who files in an older one."""
    Codebook.objects.update(filled_at=timezone.now() - timedelta(hours=1))


@pytest.fixture(autouse=True)
def space(monkeypatch: pytest.MonkeyPatch) -> EmbeddingSpace:
    """Eight photos are many, and two are filed at once. The first half of a point is compared."""
    monkeypatch.setattr(codebooks, "COMPARED_ONE_BY_ONE", 7)
    monkeypatch.setattr(neighbours, "COMPARED_ONE_BY_ONE", 7)
    monkeypatch.setattr(codebooks, "_AT_A_TIME", 2)
    return make_space(kind=SpaceKind.SEMANTIC, version=SPACE, dimensions=8, leading=4)


def test_points_are_filed_once_somebody_has_many(owner: User, stranger: User) -> None:
    few = put_photos(owner, 5)
    put_photos(stranger, 5)
    assert tend_codebooks() == 0
    assert not Codebook.objects.exists()
    more = put_photos(owner, 3)
    assert tend_codebooks() == 13
    assert tend_codebooks() == 0
    assert filed() >= {point.pk for point in (*few, *more)}
    book = Codebook.objects.get()
    assert (book.outline, book.fitted_to) == (4, 13)
    assert book.filled_at is not None
    posting = Posting.objects.get(embedding=few[0])
    assert posting.owner == owner
    assert tuple(posting.point) == tuple(few[0].embedding[:4])


def test_a_new_point_is_filed_as_it_is_written_and_moves_when_it_changes(
    owner: User, space: EmbeddingSpace
) -> None:
    put_photos(owner, 8)
    tend_codebooks()
    asset = make_asset(owner=owner)
    for vector in (a_point(), a_point()):
        point = SpacePoint(space=SPACE, vector=vector)
        record_points(asset_id=asset.pk, kind=SpaceKind.SEMANTIC, points=[point])
        posting = Posting.objects.get(embedding__asset=asset)
        assert tuple(posting.point) == vector[:4]
        asked = np.array(vector, np.float32)
        found = nearest(space=space, point=asked, owner_id=owner.pk, limit=1)
        assert found[0].asset_id == asset.pk
    assert tend_codebooks() == 0


def test_a_library_that_has_grown_is_filed_anew_and_the_older_codebook_goes(owner: User) -> None:
    put_photos(owner, 8)
    tend_codebooks()
    put_photos(owner, 16)
    assert tend_codebooks() == 16  # in the older one, until everybody knows of the newer
    old, new = Codebook.objects.order_by("pk")
    assert len(new.centroids) > len(old.centroids)
    made_long_ago()
    assert tend_codebooks() == 24
    assert set(Posting.objects.values_list("codebook", flat=True)) == {new.pk}
    tend_codebooks()
    assert Codebook.objects.count() == 2
    filled_long_ago()
    tend_codebooks()
    assert Codebook.objects.get() == new
    assert tend_codebooks() == 0


def test_all_are_found_while_they_are_moved(
    owner: User, space: EmbeddingSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_photos(owner, 8)
    tend_codebooks()
    put_photos(owner, 16)
    tend_codebooks()
    made_long_ago()
    tend_until_killed(batches=3)
    assert Posting.objects.values("codebook").distinct().count() == 2
    monkeypatch.setattr(neighbours, "_NEAR", neighbours._Reach(cells=1, postings=100, candidates=1))
    asked = np.array(a_point(), np.float32)
    found = nearest(space=space, point=asked, owner_id=owner.pk, limit=100)
    assert {one.asset_id for one in found} == set(
        Posting.objects.values_list("embedding__asset", flat=True)
    )


def test_filing_that_breaks_off_goes_on_where_it_was(owner: User, space: EmbeddingSpace) -> None:
    points = put_photos(owner, 9)
    tend_until_killed(batches=2)
    assert len(filed()) == 4
    asked = np.array(a_point(), np.float32)
    # What lies in no cell yet is found all the same.
    assert len(nearest(space=space, point=asked, owner_id=owner.pk, limit=100)) == 9
    assert tend_codebooks() == 5
    assert filed() == {point.pk for point in points}
    assert Codebook.objects.count() == 1


def test_a_photo_that_somebody_works_on_is_left_to_them(owner: User) -> None:
    points = put_photos(owner, 8)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute(
                "SELECT FROM photos_asset WHERE id = %s FOR UPDATE", [points[0].asset_id]
            )
            assert tend_codebooks() == 7
            cursor.execute("ROLLBACK")
    finally:
        other.close()
    assert tend_codebooks() == 1
    assert filed() == {point.pk for point in points}


def test_pictures_and_words_have_cells_of_their_own(owner: User, space: EmbeddingSpace) -> None:
    photos = put_photos(owner, 8)
    for photo in photos:
        point = SpacePoint(space=SPACE, vector=a_point())
        given = {"asset_id": photo.asset_id, "kind": SpaceKind.SEMANTIC, "points": [point]}
        record_points(**given, facet=Facet.WORDS)  # type: ignore[arg-type]
    assert tend_codebooks() == 16
    pictures, words = (Codebook.objects.get(facet=facet) for facet in Facet)
    assert Posting.objects.filter(embedding__facet="words").distinct().count() == 8
    assert not Posting.objects.filter(embedding__facet="words", codebook=pictures).exists()
    assert not Posting.objects.filter(embedding__facet="picture", codebook=words).exists()


def test_postings_go_with_their_photos_and_with_their_space(
    owner: User, space: EmbeddingSpace
) -> None:
    User.objects.filter(pk=owner.pk).update(used_bytes=10**6)
    points = put_photos(owner, 8)
    tend_codebooks()
    delete_asset(owner=owner, asset_id=points[0].asset_id)
    assert filed() == {point.pk for point in points[1:]}
    EmbeddingSpace.objects.filter(pk=space.pk).update(state=SpaceState.RETIRED)
    while clear_retired():
        pass
    assert not Posting.objects.exists()
    assert not Codebook.objects.exists()
    assert not EmbeddingSpace.objects.exists()
