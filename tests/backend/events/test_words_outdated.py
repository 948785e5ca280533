"""Photos that got a name while somebody else held them get their words soon after, from a note."""

from uuid import uuid4

import pytest

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.relay.words import BATCH, index_outdated
from backend.events.services.outbox import announce
from backend.photos.models import Asset
from backend.search.models import SearchDocument
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def photo_of(owner: User, name: str) -> Asset:
    """Whose words were made before the name was known."""
    asset = make_asset(owner=owner)
    make_face(asset=asset, person=make_person(owner=owner, name=name))
    return asset


def note(owner: User, *assets: str) -> None:
    payload = {"asset_ids": list(assets)}
    announce(topic=Topic.WORDS_OUTDATED, payload=payload, owner_id=owner.id)


def finds(word: str) -> set[str]:
    rows = SearchDocument.objects.filter(words=word)
    return {str(asset_id) for asset_id in rows.values_list("asset_id", flat=True)}


def told(owner: User) -> list[str]:
    rows = OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED, owner_id=owner.id)
    return sorted(row.payload["asset_id"] for row in rows)


def test_the_name_finds_the_photos_and_their_owners_are_told(owner: User, stranger: User) -> None:
    mine = [str(photo_of(owner, "Wei").id) for _ in range(2)]
    theirs = str(photo_of(stranger, "Wei").id)
    note(owner, *mine)
    note(stranger, theirs)
    assert not finds("wei")
    assert index_outdated() == 3
    assert finds("wei") == {*mine, theirs}
    assert (told(owner), told(stranger)) == (sorted(mine), [theirs])


def test_a_note_is_followed_up_once(owner: User) -> None:
    note(owner, str(photo_of(owner, "Wei").id))
    assert [index_outdated(), index_outdated()] == [1, 0]
    assert len(told(owner)) == 1


def test_a_photo_that_is_gone_holds_nobody_up(owner: User) -> None:
    there = str(photo_of(owner, "Wei").id)
    note(owner, str(uuid4()))
    note(owner, there)
    index_outdated()
    assert finds("wei") == {there}
    assert index_outdated() == 0


def test_what_is_too_much_for_one_turn_has_the_next(owner: User) -> None:
    photos = [str(photo_of(owner, "Wei").id) for _ in range(BATCH + 2)]
    for photo in photos:
        note(owner, photo)
    assert [index_outdated(), index_outdated()] == [BATCH, 2]
    assert finds("wei") == set(photos)
