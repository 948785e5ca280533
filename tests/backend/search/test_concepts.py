"""Which concepts a query names, in either language, and which photos bear them."""

import pytest

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.search.query.concepts import mentions_in
from backend.search.services.indexing import index_asset
from backend.tags.services.vocabulary import learn
from backend.tags.vocabulary import words
from tests.backend.search.conftest import Ask
from tests.factories import make_asset, make_tag


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("猫咪", ["cat"]),
        ("小花猫", ["cat"]),
        ("kittens", ["cat"]),
        ("puppies and cats", ["dog", "cat"]),
        ("大熊猫和小狗", ["giant-panda", "dog"]),
        ("蓝天白云", ["sky", "cloud"]),
        ("wild animals", ["wild-animal"]),
        ("a hot dog", ["hot-dog"]),
        ("热狗", ["hot-dog"]),
        ("斑马", ["zebra"]),
        ("catalogue", []),
        ("海马", []),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_a_query_names(query: str, slugs: list[str]) -> None:
    assert [slug for mention in mentions_in(query) for slug in mention.slugs] == slugs


def tagged(owner: User, slug: str) -> Asset:
    learn([words()[slug]])
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug=slug)
    index_asset(asset_id=asset.id)
    return asset


def found(ask: Ask, query: str) -> set[str]:
    return {hit["asset"]["id"] for hit in ask(query)["items"]}


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["猫", "猫咪", "cat", "kitten", "小猫"])
def test_a_kind_is_found_by_any_name_of_it_and_its_namesakes_are_not(
    owner: User, ask: Ask, query: str
) -> None:
    tabby = tagged(owner, "tabby-cat")
    tagged(owner, "giant-panda")  # 大熊猫, which is no 猫
    tagged(owner, "hot-dog")
    assert found(ask, query) == {str(tabby.id)}


@pytest.mark.django_db
def test_part_of_a_tags_name_still_finds_it(owner: User, ask: Ask) -> None:
    panda = tagged(owner, "giant-panda")
    assert found(ask, "giant") == {str(panda.id)}


@pytest.mark.django_db
def test_a_caption_in_the_other_language_is_found(owner: User, ask: Ask) -> None:
    asset = make_asset(owner=owner, caption="Our cat asleep")
    index_asset(asset_id=asset.id)
    assert found(ask, "猫咪") == {str(asset.id)}
