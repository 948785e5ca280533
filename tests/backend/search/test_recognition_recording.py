"""Recording text and points: each replaces its own."""

from collections.abc import Sequence
from uuid import uuid4

import pytest

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.events.results import Embedded, ReadLine, SpacePoint, TextRead
from backend.modelhub.models import SpaceState
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding, Facet, TextLine
from backend.search.services.recording import record_embedding, record_text
from tests.factories import make_asset, make_space

pytestmark = pytest.mark.django_db

SQUARE = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.2), (0.1, 0.2))
POINT = (0.6, 0.8)


def lines_of(asset: Asset) -> list[tuple[int, str, str]]:
    rows = TextLine.objects.filter(asset=asset)
    return list(rows.values_list("position", "text", "model_version"))


def test_lines_are_there_in_order_however_often_they_are_recorded(owner: User) -> None:
    asset = make_asset(owner=owner)
    read = TextRead((ReadLine("欢迎光临", 0.9, SQUARE), ReadLine("Open daily", 0.8, SQUARE)))
    for _ in range(2):
        record_text(asset_id=asset.id, result=read, model_version="ocr-1")
    assert lines_of(asset) == [(0, "欢迎光临", "ocr-1"), (1, "Open daily", "ocr-1")]
    line = TextLine.objects.filter(asset=asset)[0]
    assert line.polygon == [[0.1, 0.1], [0.4, 0.1], [0.4, 0.2], [0.1, 0.2]]


def test_a_second_reading_replaces_the_first(owner: User) -> None:
    asset = make_asset(owner=owner)
    for text, version in (("Opcn", "ocr-1"), ("Open", "ocr-2")):
        read = TextRead((ReadLine(text, 0.9, SQUARE),))
        record_text(asset_id=asset.id, result=read, model_version=version)
    assert lines_of(asset) == [(0, "Open", "ocr-2")]


def embedded(*spaces: str, words: Sequence[str] = ()) -> Embedded:
    """`words`: those of the spaces in which what is written about the photo has a point too."""
    return Embedded(
        points=tuple(SpacePoint(space, POINT) for space in spaces),
        words=tuple(SpacePoint(space, POINT) for space in words),
    )


def points_of(asset: Asset) -> dict[str, str]:
    """State of each space that the photo has a point in."""
    rows = AssetEmbedding.objects.filter(asset=asset)
    return dict(rows.values_list("space__version", "space__state"))


def test_the_first_space_becomes_current_and_one_nobody_opened_gets_no_points(owner: User) -> None:
    asset = make_asset(owner=owner)
    for _ in range(2):
        record_embedding(asset_id=asset.id, result=embedded("text-1", "text-2"), model_version="")
    assert points_of(asset) == {"text-1": SpaceState.CURRENT}
    stored = AssetEmbedding.objects.get(asset=asset)
    assert stored.embedding == pytest.approx(POINT, rel=1e-3)  # half precision
    assert (stored.owner_id, stored.space.dimensions) == (owner.id, len(POINT))


def test_points_of_several_spaces_lie_side_by_side_until_one_is_retired(owner: User) -> None:
    asset = make_asset(owner=owner)
    make_space(kind=SpaceKind.SEMANTIC, version="text-1", dimensions=len(POINT))
    newer = make_space(
        kind=SpaceKind.SEMANTIC,
        version="text-2",
        dimensions=len(POINT),
        state=SpaceState.BUILDING,
    )
    record_embedding(asset_id=asset.id, result=embedded("text-1", "text-2"), model_version="")
    assert set(points_of(asset)) == {"text-1", "text-2"}
    newer.state = SpaceState.RETIRED
    newer.save()
    later = make_asset(owner=owner)
    record_embedding(asset_id=later.id, result=embedded("text-1", "text-2"), model_version="")
    assert set(points_of(later)) == {"text-1"}


def test_a_point_of_other_dimensions_than_its_space_is_refused(owner: User) -> None:
    asset = make_asset(owner=owner)
    make_space(kind=SpaceKind.SEMANTIC, version="text-1", dimensions=len(POINT) + 1)
    record_embedding(asset_id=asset.id, result=embedded("text-1"), model_version="")
    assert points_of(asset) == {}


def test_a_photo_about_which_nothing_is_written_any_more_loses_the_point_of_its_words(
    owner: User,
) -> None:
    asset = make_asset(owner=owner)
    for result in (embedded("text-1", words=["text-1"]), embedded("text-1")):
        record_embedding(asset_id=asset.id, result=result, model_version="")
    assert AssetEmbedding.objects.get(asset=asset).facet == Facet.PICTURE


def test_a_worker_without_one_of_the_networks_leaves_the_points_of_that_one(owner: User) -> None:
    asset = make_asset(owner=owner)
    for version in ("text-1", "text-2"):
        make_space(kind=SpaceKind.SEMANTIC, version=version, dimensions=len(POINT))
    both = embedded("text-1", "text-2", words=["text-1", "text-2"])
    for result in (both, embedded("text-1")):
        record_embedding(asset_id=asset.id, result=result, model_version="")
    left = AssetEmbedding.objects.filter(asset=asset, space__version="text-2")
    assert set(left.values_list("facet", flat=True)) == {Facet.PICTURE, Facet.WORDS}


def test_a_photo_that_is_gone_is_no_error() -> None:
    read = TextRead((ReadLine("Open", 0.9, SQUARE),))
    record_text(asset_id=uuid4(), result=read, model_version="ocr-1")
    record_embedding(asset_id=uuid4(), result=embedded("text-1"), model_version="text-1")
    assert not TextLine.objects.exists()
    assert not AssetEmbedding.objects.exists()
