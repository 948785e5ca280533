"""What the owner writes about a photo reaches its meaning, not its words alone."""

import pytest

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import AssetState
from backend.photos.services.editing import AssetChanges, edit_asset
from tests.backend.photos.ledger_rows import all_done, claimed, finish, opened, states

pytestmark = pytest.mark.django_db
SEMANTIC = StageName.SEMANTIC


def test_a_new_caption_sends_the_photo_to_be_embedded_again(owner: User) -> None:
    asset = opened(owner, caption="a cake")
    all_done(asset)
    edit_asset(owner=owner, asset_id=asset.pk, changes=AssetChanges(caption="奶奶的生日"))
    now = states(asset)
    assert now.pop(SEMANTIC) == "ready"
    assert set(now.values()) == {"done"}
    finish(claimed(asset, SEMANTIC))
    asset.refresh_from_db()
    assert asset.state == AssetState.COMPLETE


def test_what_was_read_before_the_edit_is_not_recorded(owner: User) -> None:
    asset = opened(owner, caption="a cake")
    all_done(asset, except_for=(SEMANTIC,))
    under_way = claimed(asset, SEMANTIC)
    edit_asset(owner=owner, asset_id=asset.pk, changes=AssetChanges(caption="奶奶的生日"))
    assert finish(under_way) is False
    assert states(asset)[SEMANTIC] == "ready"


def test_other_edits_and_the_same_caption_again_send_nothing(owner: User) -> None:
    asset = opened(owner, caption="a cake")
    all_done(asset)
    for changes in (AssetChanges(caption="a cake"), AssetChanges(is_favorite=True)):
        edit_asset(owner=owner, asset_id=asset.pk, changes=changes)
    assert states(asset)[SEMANTIC] == "done"
