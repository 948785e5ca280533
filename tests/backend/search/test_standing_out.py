"""What is not there: without a word's support, the closest photo must stand out from chance."""

from collections.abc import Callable
from uuid import UUID

import numpy as np
import pytest

from backend.accounts.models import User
from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import Facet
from backend.search.query.meaning import Concept, QueryMeaning
from backend.search.selectors.ranking import by_meaning
from backend.search.services import searching
from backend.search.services.indexing import index_assets
from tests.backend.search.conftest import Ask
from tests.factories import give_embedding, make_asset, make_tag

pytestmark = pytest.mark.django_db

VERSION = "plane-1"  # of two dimensions


@pytest.fixture
def close(owner: User) -> Asset:
    """A photo at a cosine of 0.6 to every query."""
    asset = make_asset(owner=owner)
    give_embedding(asset=asset, embedding=[0.6, 0.8], space=VERSION)
    return asset


def meaning_with(*, spread: float, knows: str = "") -> QueryMeaning:
    point = np.array([1.0, 0.0], np.float32)
    concepts = (Concept(knows, knows, point),) if knows else ()
    return QueryMeaning(
        VERSION,
        point,
        picture_floor=0.3,
        words_floor=0.3,
        picture_spread=spread,
        words_spread=spread,
        concepts=concepts,
    )


def ranked(owner: User, meaning: QueryMeaning, clear_by: float) -> list[UUID]:
    return by_meaning(
        Asset.objects.filter(owner=owner),
        meaning,
        space=EmbeddingSpace.objects.get(version=VERSION),
        owner_id=owner.pk,
        facet=Facet.PICTURE,
        limit=10,
        clear_by=clear_by,
    )


def test_the_closest_must_be_clear_of_the_floor_by_so_many_deviations(
    owner: User, close: Asset
) -> None:
    assert ranked(owner, meaning_with(spread=0.1), 2.9) == [close.pk]
    assert ranked(owner, meaning_with(spread=0.1), 3.1) == []
    assert ranked(owner, meaning_with(spread=0.0), 99) == [close.pk]  # the floor says all


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[QueryMeaning], None]:
    """The worker's answer to whatever is asked."""

    def answer(meaning: QueryMeaning) -> None:
        monkeypatch.setattr(searching, "embed_query", lambda *_, **__: meaning)

    return answer


def found(ask: Ask, query: str) -> list[str]:
    return [hit["asset"]["id"] for hit in ask(query)["items"]]


def test_alone_meaning_must_stand_out(
    close: Asset, ask: Ask, answering: Callable[[QueryMeaning], None]
) -> None:
    answering(meaning_with(spread=0.1))
    assert found(ask, "serenity") == [str(close.pk)]
    answering(meaning_with(spread=0.25))
    assert found(ask, "serenity") == []


def test_the_more_so_where_the_very_thing_is_known_and_was_not_seen(
    close: Asset, ask: Ask, answering: Callable[[QueryMeaning], None]
) -> None:
    answering(meaning_with(spread=0.1, knows="pizza"))
    assert found(ask, "pizza") == []
    assert found(ask, "披萨的照片") == []
    assert found(ask, "pizza serenity") == [str(close.pk)]  # not all of it is known
    answering(meaning_with(spread=0.05, knows="pizza"))
    assert found(ask, "pizza") == [str(close.pk)]


def test_beside_what_words_find_it_need_not(
    owner: User, close: Asset, ask: Ask, answering: Callable[[QueryMeaning], None]
) -> None:
    tagged = make_asset(owner=owner)
    make_tag(asset=tagged, slug="pizza")
    index_assets(asset_ids=[tagged.pk])
    answering(meaning_with(spread=0.25, knows="pizza"))
    assert set(found(ask, "pizza")) == {str(tagged.pk), str(close.pk)}
