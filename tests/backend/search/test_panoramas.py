"""Panoramas are asked for by what they are called, in both languages."""

import pytest

from backend.accounts.models import User
from backend.search.services.indexing import index_assets
from tests.backend.search.conftest import Ask
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query", ["panorama", "my panoramas", "360° photos", "全景", "全景照片", "三百六十度"]
)
def test_they_are_found_by_their_names(owner: User, ask: Ask, query: str) -> None:
    sphere = make_asset(owner=owner, metadata={"projection": "equirectangular"})
    wide = make_asset(owner=owner, width=6000, height=1500)
    make_asset(owner=owner)
    answer = ask(query)
    assert {hit["asset"]["id"] for hit in answer["items"]} == {str(sphere.pk), str(wide.pk)}
    assert answer["interpreted"]["panorama"] is True
    assert {reason["kind"] for hit in answer["items"] for reason in hit["reasons"]} == {"panorama"}


def test_they_are_narrowed_by_the_rest_of_the_query(owner: User, ask: Ask) -> None:
    there = make_asset(owner=owner, width=6000, height=1500, place=make_place())
    elsewhere = make_asset(owner=owner, width=6000, height=1500)
    index_assets(asset_ids=[there.pk, elsewhere.pk])
    answer = ask("杭州的全景")
    assert [hit["asset"]["id"] for hit in answer["items"]] == [str(there.pk)]


def test_where_there_is_none_the_word_is_looked_for(owner: User, ask: Ask) -> None:
    named = make_asset(owner=owner, caption="Panorama bar")
    make_asset(owner=owner)
    index_assets(asset_ids=[named.pk])
    assert [hit["asset"]["id"] for hit in ask("panorama")["items"]] == [str(named.pk)]


def test_a_number_is_no_panorama(owner: User, ask: Ask) -> None:
    assert ask("360 steps")["interpreted"]["panorama"] is False
