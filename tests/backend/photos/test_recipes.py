"""A photo is shown by its recipe; the original, and what was found in it, stay."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName, Topic
from backend.events.models import OutboxEvent
from backend.events.results import EditsMade, MadeRendition
from backend.photos.models import Asset, Rendition, StageRun, StageState
from backend.photos.services.recording import record_edits
from tests.factories import make_asset, make_face, make_text_line

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
TURN = {"action": "rotate", "degrees": 90}
LEFT_HALF = {"action": "crop", "left": 0, "top": 0, "width": 0.5, "height": 1}


def put(client: APIClient, asset: Asset, *steps: dict[str, Any]) -> Any:
    return client.put(f"/api/v1/assets/{asset.id}/recipe", {"steps": list(steps)})


def made_by(*steps: dict[str, Any], name: str = "new") -> EditsMade:
    kinds = ("edited", "edited_preview", "edited_thumbnail")
    renditions = tuple(
        MadeRendition(kind, f"{kind}.{name}", 300, 400, 1000, "image/webp") for kind in kinds
    )
    return EditsMade(steps, renditions if steps else (), b"hash", "#123456")


def orphans() -> set[str]:
    rows = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED)
    return {key for row in rows for key in row.payload["keys"]}


@pytest.fixture
def asset(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True, width=400, height=300)


def test_a_recipe_calls_for_new_pictures_which_are_then_shown(
    api: Api, owner: User, asset: Asset
) -> None:
    client = api(owner)
    answer = put(client, asset, TURN).json()
    assert (answer["width"], answer["height"], answer["is_edited"]) == (300, 400, True)
    run = StageRun.objects.get(asset=asset, stage=StageName.EDITS)
    assert run.state in {StageState.WAITING, StageState.READY}
    before = client.get(f"/api/v1/assets/{asset.id}").json()["preview_url"]
    record_edits(asset_id=asset.id, result=made_by(TURN), model_version="1")
    shown = client.get(f"/api/v1/assets/{asset.id}").json()
    assert shown["preview_url"] != before
    assert "edited_preview" in shown["preview_url"]
    assert "edited" not in shown["original_preview_url"]  # to be edited anew
    assert (shown["original_width"], shown["recipe"]) == (400, [TURN])
    assert shown["dominant_color"] == "#123456"


def test_reverting_shows_the_original_at_once(api: Api, owner: User, asset: Asset) -> None:
    client = api(owner)
    put(client, asset, TURN)
    record_edits(asset_id=asset.id, result=made_by(TURN), model_version="1")
    answer = client.delete(f"/api/v1/assets/{asset.id}/recipe").json()
    assert (answer["width"], answer["is_edited"]) == (400, False)
    assert "edited" not in answer["preview_url"]
    assert orphans() == {"edited.new", "edited_preview.new", "edited_thumbnail.new"}
    assert Rendition.objects.filter(asset=asset).count() == 2


def test_a_result_of_a_recipe_that_was_changed_is_given_up(
    api: Api, owner: User, asset: Asset
) -> None:
    put(api(owner), asset, TURN)
    put(api(owner), asset, TURN, TURN)
    record_edits(asset_id=asset.id, result=made_by(TURN, name="old"), model_version="1")
    assert not Rendition.objects.filter(object_key__endswith=".old").exists()
    assert "edited.old" in orphans()


def test_the_same_recipe_again_changes_nothing(api: Api, owner: User, asset: Asset) -> None:
    put(api(owner), asset, TURN)
    record_edits(asset_id=asset.id, result=made_by(TURN), model_version="1")
    put(api(owner), asset, TURN)
    assert orphans() == set()
    assert Rendition.objects.filter(asset=asset).count() == 5


def test_faces_and_text_are_where_they_are_shown_and_come_back(
    api: Api, owner: User, asset: Asset
) -> None:
    kept = make_face(asset=asset, left=0.1, top=0.2, width=0.2, height=0.2)
    make_face(asset=asset, left=0.7, top=0.2, width=0.2, height=0.2)
    corners = [[0.1, 0.1], [0.3, 0.1], [0.3, 0.2], [0.1, 0.2]]
    make_text_line(asset=asset, text="左", polygon=corners)
    make_text_line(asset=asset, text="右", position=1, polygon=[[x + 0.6, y] for x, y in corners])
    client = api(owner)
    put(client, asset, LEFT_HALF)
    shown = client.get(f"/api/v1/assets/{asset.id}").json()
    (face,) = shown["faces"]
    assert (face["id"], face["box"]["left"], face["box"]["width"]) == (
        str(kept.id),
        pytest.approx(0.2),
        pytest.approx(0.4),
    )
    assert [line["text"] for line in shown["text_lines"]] == ["左"]
    assert shown["text_lines"][0]["polygon"][1][0] == pytest.approx(0.6)
    client.delete(f"/api/v1/assets/{asset.id}/recipe")
    back = client.get(f"/api/v1/assets/{asset.id}").json()
    assert (len(back["faces"]), len(back["text_lines"])) == (2, 2)


def test_the_original_stays_and_the_edited_one_can_be_downloaded(
    api: Api, owner: User, asset: Asset
) -> None:
    client, url = api(owner), f"/api/v1/assets/{asset.id}/original"

    def edited() -> Any:
        return client.get(url, {"edited": True})

    assert (edited().status_code, edited().json()["code"]) == (409, "not_edited")
    put(client, asset, TURN)
    assert (edited().status_code, edited().json()["code"]) == (409, "photo_not_ready")
    record_edits(asset_id=asset.id, result=made_by(TURN), model_version="1")
    assert "edited.new" in edited().json()["url"]
    assert asset.original_key in client.get(url).json()["url"]


def test_what_cannot_be_edited_is_refused(api: Api, owner: User, asset: Asset) -> None:
    client = api(owner)
    film = make_asset(owner=owner, media_type="video/mp4")
    unread = make_asset(owner=owner, width=None, height=None)
    codes = [
        put(client, asset, {"action": "rotate", "degrees": 1}).json()["code"],
        put(client, asset, {**LEFT_HALF, "width": 0.01}).json()["code"],
        put(client, film, TURN).json()["code"],
        put(client, unread, TURN).json()["code"],
    ]
    assert codes == ["bad_recipe", "bad_recipe", "not_a_picture", "photo_not_ready"]
    assert not StageRun.objects.exists()
