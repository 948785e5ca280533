"""Downloads of what is somebody else's: of albums by their members, of links by their guests."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumMember
from backend.events.contracts import Lane, StageName
from backend.exports.models import Archive
from backend.exports.services import downloads, pictures
from backend.exports.services.pictures import ask_for_all_pictures
from backend.exports.services.sending import BrokenOff
from backend.photos.models import Asset, MediaType, RenditionKind, StageRun, StageState
from backend.sharing.models import LinkDay, ShareLink
from backend.sharing.services.links import revoke_link
from tests.backend.exports.stored import (
    TURNED,
    bytes_of,
    files_in,
    some_bytes,
    stored_photo,
    stored_rendition,
)
from tests.factories import make_album, make_member, make_stage_run
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]


def shown_photo(owner: User, seed: object, **fields: Any) -> Asset:
    """With a preview, so that others may see it."""
    asset = stored_photo(owner, some_bytes(seed), filename=f"secret {seed}.jpg", **fields)
    preview = some_bytes(f"preview {seed}", 500)
    stored_rendition(asset, RenditionKind.PREVIEW, preview, content_type="image/webp")
    return asset


def planned(link: ShareLink, **headers: str) -> Any:
    return APIClient().post(address_of(link, "/downloads"), {}, headers=headers)


def fetched(link: ShareLink) -> dict[str, bytes]:
    answer = planned(link)
    assert answer.status_code == 201, answer.content
    return files_in(bytes_of(APIClient().get(answer.json()["parts"][0]["url"])))


def downloads_of(link: ShareLink) -> int:
    return sum(LinkDay.objects.filter(link=link).values_list("downloads", flat=True))


@pytest.mark.parametrize("with_location", [True, False])
def test_guests_get_just_what_they_get_one_by_one(owner: User, with_location: bool) -> None:
    photos = [shown_photo(owner, seed) for seed in (1, 2)]
    link = make_link(owner=owner, assets=photos, includes_location=with_location)
    one_by_one = {}
    for photo in photos:
        url = APIClient().get(address_of(link, f"/assets/{photo.pk}/download")).json()["url"]
        name = unquote(unquote(urlsplit(url).query)).partition("UTF-8''")[2].partition("&")[0]
        seed = int(photo.filename[7])
        original, preview = some_bytes(seed), some_bytes(f"preview {seed}", 500)
        one_by_one[name] = original if with_location else preview
    files = fetched(link)
    assert files == one_by_one
    assert ("secret 1.jpg" in files) == with_location


def test_a_better_picture_that_is_made_meanwhile_takes_nothing_away(owner: User) -> None:
    photo = shown_photo(owner, 1)
    link = make_link(owner=owner, assets=[photo])
    url = planned(link).json()["parts"][0]["url"]
    stored_rendition(photo, RenditionKind.FULL_SIZE, b"full size")
    assert len(files_in(bytes_of(APIClient().get(url)))) == 1


def test_what_is_but_a_preview_for_now_is_named_and_made_whole_for_the_next_plan(
    owner: User,
) -> None:
    whole, small, film = (shown_photo(owner, seed) for seed in (1, 2, 3))
    stored_rendition(whole, RenditionKind.FULL_SIZE, b"whole 1")
    Asset.objects.filter(pk=film.pk).update(media_type=MediaType.MP4)
    link = make_link(owner=owner, assets=[whole, small, film])
    first = planned(link).json()
    address = address_of(link, f"/downloads/{first['id']}")
    assert (first["previews"], first["is_preparing"]) == ([str(small.pk)], True)
    assert [run.asset_id for run in StageRun.objects.filter(stage="full_size")] == [small.pk]
    assert APIClient().get(address).json()["is_preparing"]
    stored_rendition(small, RenditionKind.FULL_SIZE, b"whole 2")
    looked_at_again = APIClient().get(address).json()
    assert (looked_at_again["previews"], looked_at_again["is_preparing"]) == (
        [str(small.pk)],
        False,
    )
    second = planned(link).json()
    assert (second["previews"], second["is_preparing"]) == ([], False)
    assert {b"whole 1", b"whole 2"} <= set(fetched(link).values())


def test_what_could_not_be_made_is_as_good_as_it_gets(owner: User) -> None:
    photo = shown_photo(owner, 1)
    make_stage_run(asset=photo, stage=StageName.FULL_SIZE, state=StageState.FAILED)
    plan = planned(make_link(owner=owner, assets=[photo])).json()
    assert (plan["previews"], plan["is_preparing"]) == ([], False)


def test_of_many_pictures_the_relay_asks_for_those_that_the_plan_did_not(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "_ASKED_AT_ONCE", 2)
    monkeypatch.setattr(pictures, "_AT_A_TIME", 2)
    monkeypatch.setattr(pictures, "_BULK_FROM", 5)
    photos = [shown_photo(owner, seed) for seed in range(5)]
    plan = planned(make_link(owner=owner, assets=photos)).json()
    assert sorted(plan["previews"]) == sorted(str(photo.pk) for photo in photos)
    asked = [StageRun.objects.filter(stage="full_size").count()]
    while Archive.objects.filter(asks_for_pictures=True).exists():
        ask_for_all_pictures()
        asked.append(StageRun.objects.filter(stage="full_size").count())
    assert asked == [2, 4, 5]
    assert ask_for_all_pictures() == 0
    assert set(StageRun.objects.values_list("lane", flat=True)) == {Lane.BULK}


def test_a_photo_that_is_taken_back_is_no_preview_any_more(owner: User) -> None:
    photos = [shown_photo(owner, seed) for seed in (1, 2)]
    link = make_link(owner=owner, assets=photos)
    plan = planned(link).json()
    Asset.objects.filter(pk=photos[0].pk).update(trashed_at=datetime.now(UTC))
    bytes_of(APIClient().get(plan["parts"][0]["url"]))
    again = APIClient().get(address_of(link, f"/downloads/{plan['id']}")).json()
    assert again["previews"] == [str(photos[1].pk)]


def test_a_plan_with_previews_takes_as_many_queries_however_many_it_names(
    owner: User, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "_ASKED_AT_ONCE", 0)
    few, many = ([shown_photo(owner, (n, i)) for n in range(i)] for i in (1, 9))
    links = [make_link(owner=owner, assets=photos) for photos in (few, many)]
    planned(links[0])  # what is asked once alone
    with CaptureQueriesContext(connection) as captured:
        planned(links[0])
    with django_assert_max_num_queries(len(captured)):
        planned(links[1])


def test_each_photo_counts_once_however_often_a_guest_goes_on(owner: User) -> None:
    link = make_link(owner=owner, assets=[shown_photo(owner, seed) for seed in (1, 2)])
    url = planned(link).json()["parts"][0]["url"]
    assert downloads_of(link) == 0
    bytes_of(APIClient().get(url))
    for start in (10, 20):
        bytes_of(APIClient().get(url, headers={"Range": f"bytes={start}-"}))
    APIClient().head(url)
    assert downloads_of(link) == 2


def test_a_link_without_downloads_offers_none_and_ends_those_that_were_planned(owner: User) -> None:
    link = make_link(owner=owner, assets=[shown_photo(owner, 1)])
    url = planned(link).json()["parts"][0]["url"]
    ShareLink.objects.filter(pk=link.pk).update(allows_download=False)
    for answer in (planned(link), APIClient().get(url)):
        assert (answer.status_code, answer.json()["code"]) == (403, "downloads_off")


def test_a_link_that_is_revoked_ends_what_is_being_sent(owner: User) -> None:
    link = make_link(owner=owner, assets=[shown_photo(owner, seed) for seed in (1, 2)])
    url = planned(link).json()["parts"][0]["url"]
    answer: Any = APIClient().get(url)
    pieces = iter(answer.streaming_content)
    next(pieces)
    revoke_link(owner=owner, link_id=link.pk)
    with pytest.raises(BrokenOff):
        list(pieces)
    assert APIClient().get(url).status_code == 404


def test_a_plan_is_good_for_its_own_link_alone(owner: User) -> None:
    photo = shown_photo(owner, 1)
    one, other = (make_link(owner=owner, assets=[photo]) for _ in range(2))
    plan_id = planned(one).json()["id"]
    assert APIClient().get(address_of(other, f"/downloads/{plan_id}")).status_code == 404
    assert APIClient().get(address_of(other, f"/downloads/{plan_id}/parts/1")).status_code == 404


def test_a_password_is_asked_for(owner: User) -> None:
    link = make_link(owner=owner, assets=[shown_photo(owner, 1)], password="peony")
    answer = planned(link)
    assert (answer.status_code, answer.json()["code"]) == (401, "share_password_required")
    unlocked = APIClient().post(address_of(link, "/unlock"), {"password": "peony"}).json()
    guest = APIClient()
    guest.credentials(HTTP_AUTHORIZATION=f"Bearer {unlocked['token']}")
    plan = guest.post(address_of(link, "/downloads"), {}).json()
    assert len(files_in(bytes_of(guest.get(plan["parts"][0]["url"])))) == 1
    assert APIClient().get(plan["parts"][0]["url"]).status_code == 401


def test_members_get_their_own_as_they_are_and_others_edited_alone(
    owner: User, stranger: User, api: Api
) -> None:
    plain = shown_photo(owner, 1)
    cropped = shown_photo(owner, 2, recipe=TURNED)
    stored_rendition(cropped, RenditionKind.EDITED, b"turned")
    album = make_album(plain, cropped, owner=owner, title="春节")
    make_member(album, stranger)
    path = f"/api/v1/albums/{album.pk}/downloads"
    theirs = api(stranger).post(path, {}).json()
    files = files_in(bytes_of(api(stranger).get(theirs["parts"][0]["url"])))
    assert files == {"secret 1.jpg": some_bytes(1), "secret 2-edited.jpg": b"turned"}
    assert theirs["parts"][0]["filename"] == "春节.zip"
    own = api(owner).post(path, {"ids": [str(cropped.pk)]}).json()
    files = files_in(bytes_of(api(owner).get(own["parts"][0]["url"])))
    assert set(files) == {"secret 2.jpg", "secret 2-edited.jpg"}


def test_who_has_left_the_album_gets_no_more_of_it(owner: User, stranger: User, api: Api) -> None:
    album = make_album(shown_photo(owner, 1), owner=owner)
    make_member(album, stranger)
    plan = api(stranger).post(f"/api/v1/albums/{album.pk}/downloads", {}).json()
    AlbumMember.objects.filter(album=album, user=stranger).delete()
    assert api(stranger).get(plan["parts"][0]["url"]).status_code == 404


def test_a_members_plan_is_nobody_elses(owner: User, stranger: User, api: Api) -> None:
    album = make_album(shown_photo(owner, 1), owner=owner)
    make_member(album, stranger)
    plan = api(stranger).post(f"/api/v1/albums/{album.pk}/downloads", {}).json()
    assert api(owner).get(plan["parts"][0]["url"]).status_code == 404
