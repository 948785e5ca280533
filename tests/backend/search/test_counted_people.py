"""Photos are found by how many people are in them, as their faces stand now."""

from collections.abc import Sequence

import pytest

from backend.accounts.models import User
from backend.people.models import Face
from backend.photos.models import Asset, AssetState
from backend.search.services.indexing import index_assets
from backend.tags.services.vocabulary import learn
from backend.tags.vocabulary import words
from tests.backend.search.conftest import Ask
from tests.factories import make_asset, make_face, make_person, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def photos(owner: User) -> dict[str, Asset]:
    """By what they show; each complete."""
    learn([words()[slug] for slug in ("landscape", "person")])
    found = {
        "portrait": with_faces(owner, [0.5]),
        "passer-by": with_faces(owner, [0.05]),
        "pair": with_faces(owner, [0.2, 0.2]),
        "family": with_faces(owner, [0.15] * 5),
        "square": with_faces(owner, [0.04] * 12),
        "valley": with_faces(owner, []),
        "hiker": with_faces(owner, []),  # from behind: a tag, and no face
    }
    for name in ("valley", "hiker", "passer-by"):
        make_tag(asset=found[name], slug="landscape")
    make_tag(asset=found["hiker"], slug="person")
    index_assets(asset_ids=[asset.id for asset in found.values()])
    return found


def with_faces(owner: User, heights: Sequence[float]) -> Asset:
    asset = make_asset(owner=owner, state=AssetState.COMPLETE)
    for place, height in enumerate(heights):
        make_face(asset=asset, left=place / 20, top=0.1, width=height / 2, height=height)
    return asset


def names(photos: dict[str, Asset], ask: Ask, query: str) -> set[str]:
    by_id = {str(asset.id): name for name, asset in photos.items()}
    return {by_id[hit["asset"]["id"]] for hit in ask(query)["items"]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("portrait", {"portrait"}),
        ("肖像", {"portrait"}),
        ("一个人的肖像", {"portrait"}),
        ("one person", {"portrait", "passer-by"}),
        ("two people", {"pair"}),
        ("两个人的照片", {"pair"}),
        ("group of people", {"family", "square"}),
        ("全家福", {"family", "square"}),
        ("合影", {"family", "square"}),
        ("crowds", {"square"}),
        ("landscape without people", {"valley"}),
        ("没有人的风景", {"valley"}),
        ("no people", {"valley"}),
        ("风景", {"valley", "hiker", "passer-by"}),
    ],
)
def test_a_query_finds(photos: dict[str, Asset], ask: Ask, query: str, found: set[str]) -> None:
    assert names(photos, ask, query) == found


def test_a_hit_says_what_was_counted(photos: dict[str, Asset], ask: Ask) -> None:
    (hit,) = ask("two people")["items"]
    assert {"kind": "tag", "label": "two people"} in hit["reasons"]


def test_faces_that_the_owner_ignores_do_not_count(photos: dict[str, Asset], ask: Ask) -> None:
    ignored = photos["pair"].faces.first()
    assert ignored is not None
    Face.objects.filter(id=ignored.id).update(is_ignored=True)
    index_assets(asset_ids=[photos["pair"].id])
    assert names(photos, ask, "two people") == set()
    assert names(photos, ask, "portrait") == {"portrait", "pair"}


def test_what_was_not_looked_at_yet_is_not_without_people(
    photos: dict[str, Asset], ask: Ask
) -> None:
    Asset.objects.filter(id=photos["valley"].id).update(state=AssetState.PROCESSING)
    assert names(photos, ask, "no people") == set()


def test_people_with_both_names_are_in_the_photo_and_part_of_a_name_is_enough(
    photos: dict[str, Asset], ask: Ask, owner: User
) -> None:
    anna, li = (
        make_person(owner=owner, name="Anna Schmidt"),
        make_person(owner=owner, name="李小明"),
    )
    one, other = photos["pair"].faces.order_by("id")
    Face.objects.filter(id=one.id).update(person=anna)
    Face.objects.filter(id=other.id).update(person=li)
    photos["portrait"].faces.update(person=anna)
    index_assets(asset_ids=[photos["pair"].id, photos["portrait"].id])
    assert names(photos, ask, "Anna Schmidt with 李小明") == {"pair"}
    assert names(photos, ask, "anna") == {"portrait", "pair"}
    assert names(photos, ask, "anna and 小明") == {"pair"}
    assert names(photos, ask, "小明") == {"pair"}
