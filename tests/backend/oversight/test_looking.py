"""What is behind the glass, and what stays out of sight even then."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.albums.services.filling import add_photos
from backend.events.contracts import StageName
from backend.photos.models import AssetState, RenditionKind, StageState, Visibility
from tests.backend.access.test_matrix import key_client
from tests.backend.oversight.conftest import Glass
from tests.factories import make_album, make_asset, make_member, make_renditions, make_stage_run

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]


def test_photos_are_looked_at_without_what_is_nobody_elses_business(
    glass: Glass, owner: User
) -> None:
    asset = make_asset(
        owner=owner, renditions=True, latitude=30.29, longitude=120.16, caption="a secret"
    )
    make_stage_run(asset=asset, stage=StageName.TAGS, state=StageState.FAILED)
    glass.open()
    (listed,) = glass.look("assets").json()["items"]
    assert listed["thumbnail_url"]
    assert "preview_url" not in listed
    shown = glass.look(f"assets/{asset.pk}").json()
    assert shown["preview_url"]
    assert shown["filename"] == asset.filename
    assert {stage["stage"]: stage["state"] for stage in shown["stages"]}["tags"] == "failed"
    for answer in (listed, shown):
        assert "a secret" not in str(answer)
        assert "30.29" not in str(answer)
        assert asset.original_key not in str(answer)


@pytest.mark.parametrize(
    "hidden", [{"visibility": Visibility.LOCKED}, {"trashed_at": timezone.now()}]
)
def test_the_locked_folder_and_the_trash_stay_closed(
    hidden: dict[str, Any], glass: Glass, owner: User
) -> None:
    seen = make_asset(owner=owner, renditions=True)
    away = make_asset(owner=owner, renditions=True)
    album = make_album(seen, away, owner=owner)
    for field, value in hidden.items():
        setattr(away, field, value)
    away.save()
    glass.open()
    assert glass.seen() == {str(seen.pk)}
    assert glass.look(f"assets/{away.pk}").status_code == 404
    assert glass.seen(f"albums/{album.pk}/assets") == {str(seen.pk)}
    (listed,) = glass.look("albums").json()["items"]
    assert listed["asset_count"] == 1
    assert str(away.pk) not in str(listed)


def test_what_fails_in_the_locked_folder_counts_nowhere(
    glass: Glass, owner: User, admin: User, api: Api
) -> None:
    url = f"/api/v1/users/{owner.pk}/library"
    locked = make_asset(owner=owner, visibility=Visibility.LOCKED)
    make_stage_run(asset=locked, stage=StageName.TAGS, state=StageState.FAILED)
    make_asset(owner=owner, visibility=Visibility.LOCKED, state=AssetState.FAILED)
    nothing = api(admin).get(url).json()
    assert nothing.pop("opens_for_minutes") == 30
    assert set(nothing.values()) == {0}
    asset = make_asset(owner=owner)
    make_stage_run(asset=asset, stage=StageName.TAGS, state=StageState.FAILED)
    make_asset(owner=owner, state=AssetState.FAILED)
    make_asset(owner=owner, trashed_at=timezone.now())
    make_album(asset, owner=owner)
    assert key_client(admin, Scope.USERS_READ).get(url).json() == {
        "photos": 1,
        "videos": 0,
        "bytes": 1000,
        "albums": 1,
        "trashed": 1,
        "failed_photos": 1,
        "failed_stages": 1,
        "opens_for_minutes": 30,
    }


def test_what_was_looked_at_and_is_locked_since_is_named_no_more(
    glass: Glass, owner: User, api: Api
) -> None:
    asset = make_asset(owner=owner, filename="a name.jpg")
    glass.open()
    glass.look(f"assets/{asset.pk}")
    asset.visibility = Visibility.LOCKED
    asset.save()
    looks = api(owner).get(f"/api/v1/account/library-accesses/{glass.access_id}/looks")
    assert [look["name"] for look in looks.json()["items"]] == [""]


def test_failed_photos_are_found(glass: Glass, owner: User) -> None:
    make_asset(owner=owner)
    failed = make_asset(
        owner=owner, state=AssetState.FAILED, failure_code="not_a_picture", failure_detail="It is."
    )
    glass.open()
    (found,) = glass.look("assets?state=failed").json()["items"]
    assert (found["id"], found["failure"]["code"]) == (str(failed.pk), "not_a_picture")


def test_photos_of_others_in_an_album_are_not_part_of_it(
    glass: Glass, owner: User, stranger: User
) -> None:
    own, foreign = make_asset(owner=owner), make_asset(owner=stranger, renditions=True)
    album = make_album(own, owner=owner)
    make_member(album, stranger, "contributor")  # type: ignore[arg-type]
    add_photos(user=stranger, album_id=album.pk, asset_ids=[foreign.pk])
    album.chosen_cover = album.cover = foreign
    album.save()
    glass.open()
    assert glass.seen(f"albums/{album.pk}/assets") == {str(own.pk)}
    shown = glass.look(f"albums/{album.pk}").json()
    assert (shown["asset_count"], shown["cover_url"]) == (1, None)
    assert glass.look(f"assets/{foreign.pk}").status_code == 404


def test_albums_of_others_are_not_part_of_it(glass: Glass, owner: User, stranger: User) -> None:
    foreign = make_album(make_asset(owner=stranger), owner=stranger)
    make_member(foreign, owner)
    glass.open()
    assert glass.seen("albums") == set()
    for path in (f"albums/{foreign.pk}", f"albums/{foreign.pk}/assets"):
        assert glass.look(path).status_code == 404


def test_nobody_elses_photo_is_reached(glass: Glass, stranger: User) -> None:
    asset = make_asset(owner=stranger)
    glass.open()
    assert glass.look(f"assets/{asset.pk}").status_code == 404


def test_what_was_cropped_away_is_not_shown(glass: Glass, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True)
    asset.recipe = [{"action": "rotate", "degrees": 90}]
    asset.save()
    glass.open()
    shown = glass.look(f"assets/{asset.pk}").json()
    assert (shown["thumbnail_url"], shown["preview_url"], shown["thumbhash"]) == (None, None, None)
    make_renditions(asset, [RenditionKind.EDITED_PREVIEW])
    assert glass.look(f"assets/{asset.pk}").json()["preview_url"]


def test_pages_go_on_by_their_cursor_in_the_albums_order(glass: Glass, owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(5)]
    album = make_album(*photos, owner=owner)
    album.order = "oldest"
    album.save()
    glass.open()
    seen: list[UUID] = []
    cursor = ""
    while True:
        asked = f"albums/{album.pk}/assets?limit=2{cursor}"
        page = glass.look(asked).json()
        seen += [UUID(item["id"]) for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == [photo.pk for photo in photos]


def test_the_rest_of_the_api_stays_closed(glass: Glass, owner: User) -> None:
    """The glass is one window: nothing else of the member's is any nearer."""
    asset = make_asset(owner=owner, renditions=True)
    album = make_album(asset, owner=owner)
    glass.open()
    client = glass.client
    for path in (f"assets/{asset.pk}", f"assets/{asset.pk}/original", f"albums/{album.pk}"):
        assert client.get(f"/api/v1/{path}").status_code == 404
    assert client.delete(f"/api/v1/assets/{asset.pk}").status_code == 404
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(f"{glass.through}/assets/{asset.pk}").status_code == 405
