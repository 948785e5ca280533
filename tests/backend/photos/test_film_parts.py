"""Parts of films lie in the store for as long as the film is being encoded, and no longer."""

import pytest

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import StageName
from backend.photos.models import StageRun, StageState
from backend.photos.services.film_parts import sweep_film_parts
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import make_asset

pytestmark = pytest.mark.django_db


def part_of(store: ObjectStore, owner: User, state: StageState | None) -> str:
    """A part of a film whose encoding is in this state; None: the photo is gone."""
    asset_id = new_id()
    if state is not None:
        asset = make_asset(owner=owner, id=asset_id)
        StageRun.objects.create(asset=asset, stage=StageName.PLAYBACK.value, state=state)
    key = keys.film_part(owner.pk, asset_id, "a film", "00000.mp4")
    store.put(key, b"a part", content_type="video/mp4")
    return key


def test_parts_of_what_is_encoded_given_up_or_gone_are_swept(
    owner: User, store: ObjectStore
) -> None:
    for state in (StageState.DONE, StageState.FAILED, StageState.SKIPPED, None):
        part_of(store, owner, state)
    kept = {
        part_of(store, owner, state)
        for state in (StageState.WAITING, StageState.READY, StageState.RUNNING)
    }
    film = keys.film(owner.pk, new_id(), "playback", "a film", suffix="mp4")
    store.put(film, b"a film", content_type="video/mp4")
    assert sweep_film_parts() == 4
    assert set(store.keys_below(keys.FILM_PARTS)) == kept
    assert store.head(film) is not None
    assert sweep_film_parts() == 0
