"""Search by meaning: words find what they do not name."""

from typing import Any

import pytest

from backend.accounts.models import User
from backend.events.broker import producer
from backend.search.services.indexing import index_asset
from tests.backend.search.conftest import Album, Ask
from tests.backend.search.points import VERSION, point_of
from tests.factories import give_embedding, make_asset

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("query_worker")]


def found(answer: dict[str, Any]) -> list[str]:
    return [hit["asset"]["id"] for hit in answer["items"]]


@pytest.mark.parametrize(
    ("query", "photo", "concept"),
    [("ocean", "beach", "seashore"), ("大海", "beach", "seashore"), ("kitten", "lake", "cat")],
)
def test_a_word_finds_its_like_and_says_by_what(
    album: Album, ask: Ask, query: str, photo: str, concept: str
) -> None:
    answer = ask(query)
    assert answer["semantic"] == "used"
    assert [album.name_of(asset_id) for asset_id in found(answer)] == [photo]
    assert {"kind": "semantic", "label": concept} in answer["items"][0]["reasons"]


def test_nonsense_finds_nothing(album: Album, ask: Ask) -> None:
    answer = ask("xyzzy plugh")
    assert (answer["semantic"], found(answer)) == ("used", [])


def test_what_words_and_meaning_agree_upon_comes_first(album: Album, ask: Ask, owner: User) -> None:
    only_named = make_asset(owner=owner, caption="cat")
    index_asset(asset_id=only_named.id)
    assert found(ask("cat")) == [str(album.lake.id), str(only_named.id)]


def test_points_of_another_model_are_not_compared(album: Album, ask: Ask, owner: User) -> None:
    give_embedding(
        asset=album.plain, embedding=[1.0, 0.0], space="a newer model, of two dimensions"
    )
    assert found(ask("ocean")) == [str(album.beach.id)]


def test_a_strangers_photos_mean_nothing_here(ask: Ask, stranger: User) -> None:
    theirs = make_asset(owner=stranger, caption="kitten")
    index_asset(asset_id=theirs.id)
    give_embedding(asset=theirs, embedding=point_of("kitten"), space=VERSION)
    assert found(ask("kitten")) == []


def test_meaning_is_asked_for_once_and_remembered(album: Album, ask: Ask) -> None:
    assert ask("ocean")["semantic"] == "used"
    producer().control.purge()
    assert ask("ocean")["semantic"] == "used"
