"""Who may not know where a photo was taken still saves it in full size, without metadata."""

from typing import Any
from uuid import UUID

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.events.models import OutboxEvent
from backend.events.results import FullSizeMade, MadeRendition
from backend.photos.models import Asset, AssetState, Rendition, RenditionKind, StageRun, StageState
from backend.photos.services.ledger import open_ledger
from backend.photos.services.recording import record_full_size
from backend.sharing.models import LinkDay, ShareLink
from tests.factories import make_asset, make_renditions
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]
CROP = [{"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}]


@pytest.fixture
def photo(owner: User) -> Asset:
    """One that has gone through the pipeline."""
    asset = make_asset(owner=owner, renditions=True)
    open_ledger(asset=asset)
    StageRun.objects.filter(asset=asset).update(state=StageState.DONE)
    Asset.objects.filter(pk=asset.pk).update(state=AssetState.COMPLETE)
    return asset


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo])


def ask(link: ShareLink, photo: Asset) -> Any:
    answer = APIClient().get(address_of(link, f"/assets/{photo.pk}/download"))
    assert answer.status_code == 200, answer.json()
    return answer.json()


def made_for(asset_id: UUID) -> FullSizeMade:
    made = MadeRendition(
        "full_size", f"renditions/x/{asset_id}/full.jpg", 4000, 3000, 9, "image/jpeg"
    )
    return FullSizeMade(made)


def calls() -> int:
    ready = OutboxEvent.objects.filter(topic="stage.ready", payload__stage="full_size")
    return ready.count()


def test_the_first_to_ask_has_it_made_once(link: ShareLink, photo: Asset) -> None:
    for _ in range(3):
        lent = ask(link, photo)
        assert (lent["quality"], lent["is_preparing"]) == ("preview", True)
    assert calls() == 1
    assert not LinkDay.objects.filter(downloads__gt=0).exists()  # nobody has it yet


def test_and_then_everybody_gets_it(link: ShareLink, photo: Asset) -> None:
    ask(link, photo)
    record_full_size(asset_id=photo.pk, result=made_for(photo.pk), model_version="full-size-1")
    lent = ask(link, photo)
    assert (lent["quality"], lent["is_preparing"]) == ("full_size", False)
    assert "full.jpg" in lent["url"]
    assert photo.original_key not in lent["url"]
    assert LinkDay.objects.get().downloads == 1


def test_to_its_owner_the_photo_is_as_complete_as_before(link: ShareLink, photo: Asset) -> None:
    ask(link, photo)
    assert Asset.objects.get().state == AssetState.COMPLETE


def test_what_cannot_be_made_is_not_waited_for(link: ShareLink, photo: Asset) -> None:
    ask(link, photo)
    StageRun.objects.filter(stage=StageName.FULL_SIZE).update(state=StageState.FAILED)
    lent = ask(link, photo)
    assert (lent["quality"], lent["is_preparing"]) == ("preview", False)
    assert calls() == 1


def test_of_a_cropped_photo_it_is_the_edited_one_and_never_the_whole(
    link: ShareLink, photo: Asset
) -> None:
    record_full_size(asset_id=photo.pk, result=made_for(photo.pk), model_version="full-size-1")
    Asset.objects.filter(pk=photo.pk).update(recipe=CROP)
    refused = APIClient().get(address_of(link, f"/assets/{photo.pk}/download"))
    assert refused.status_code == 404
    (edited,) = make_renditions(photo, [RenditionKind.EDITED])
    lent = ask(link, photo)
    assert (lent["quality"], lent["is_preparing"]) == ("full_size", False)
    assert edited.object_key in lent["url"]
    assert calls() == 0


def test_a_film_is_lent_as_it_plays_everywhere(owner: User) -> None:
    film = make_asset(owner=owner, renditions=True, media_type="video/mp4")
    make_renditions(film, [RenditionKind.PLAYBACK])
    lent = ask(make_link(owner=owner, assets=[film]), film)
    assert (lent["quality"], lent["is_preparing"]) == ("playback", False)
    assert not StageRun.objects.exists()


def test_what_was_made_for_a_photo_that_is_gone_is_given_up(photo: Asset) -> None:
    asset_id = photo.pk
    Asset.objects.all().delete()
    record_full_size(asset_id=asset_id, result=made_for(asset_id), model_version="full-size-1")
    assert not Rendition.objects.exists()
    assert OutboxEvent.objects.filter(topic="objects.orphaned").count() == 1
