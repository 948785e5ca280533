"""Several people in one album: invited, joined, left, removed; and whose it is."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.events.models import OutboxEvent
from tests.factories import make_album, make_asset, make_member, make_user

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db


def refusal(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def told(user: User) -> list[str]:
    topics = OutboxEvent.objects.filter(owner_id=user.pk, topic__startswith="album.")
    return list(topics.order_by("id").values_list("topic", flat=True))


def test_an_invitation_is_found_by_address_and_accepted_once(
    api: Api, owner: User, stranger: User
) -> None:
    album = make_album(make_asset(owner=owner, renditions=True), owner=owner)
    invited = api(owner).post(
        f"/api/v1/albums/{album.pk}/invitations",
        {"email": "Stranger@Example.com", "role": "contributor"},
    )
    assert invited.status_code == 201, invited.content
    assert api(stranger).get(f"/api/v1/albums/{album.pk}").status_code == 404
    assert told(stranger) == ["album.shared"]
    (offer,) = api(stranger).get("/api/v1/albums/invitations").json()["items"]
    assert (offer["album_title"], offer["role"]) == (album.title, "contributor")
    accept = f"/api/v1/albums/invitations/{offer['id']}/accept"
    joined = api(stranger).post(accept)
    assert (joined.status_code, joined.json()["role"]) == (200, "contributor")
    assert joined.json()["member_count"] == 2
    assert refusal(api(stranger).post(accept)) == (404, "not_found")
    assert len(api(stranger).get(f"/api/v1/albums/{album.pk}/assets").json()["items"]) == 1
    again = api(owner).post(
        f"/api/v1/albums/{album.pk}/invitations", {"email": stranger.email, "role": "viewer"}
    )
    assert refusal(again) == (409, "already_member")


def test_whoever_comes_later_finds_what_was_offered_to_their_address(api: Api, owner: User) -> None:
    album = make_album(owner=owner)
    url = f"/api/v1/albums/{album.pk}/invitations"
    for role in ("viewer", "manager"):  # the later offer holds
        body = {"email": "late@example.org", "role": role}
        assert api(owner).post(url, body).status_code == 201
    late = make_user(email="late@example.org")
    (offer,) = api(late).get("/api/v1/albums/invitations").json()["items"]
    assert offer["role"] == "manager"
    decline = f"/api/v1/albums/invitations/{offer['id']}/decline"
    assert api(late).post(decline).status_code == 204
    assert api(late).get("/api/v1/albums/invitations").json()["items"] == []
    assert api(late).get(f"/api/v1/albums/{album.pk}").status_code == 404


def test_an_invitation_can_be_taken_back_and_is_nobody_elses(
    api: Api, owner: User, stranger: User
) -> None:
    album, other = make_album(owner=owner), make_user()
    url = f"/api/v1/albums/{album.pk}/invitations"
    offer = api(owner).post(url, {"email": stranger.email, "role": "viewer"}).json()
    accept = f"/api/v1/albums/invitations/{offer['id']}/accept"
    assert api(other).post(accept).status_code == 404
    assert api(owner).delete(f"{url}/{offer['id']}").status_code == 204
    assert api(stranger).post(accept).status_code == 404
    assert refusal(api(owner).post(url, {"email": "no address", "role": "viewer"}))[0] == 400
    assert refusal(api(owner).post(url, {"email": other.email, "role": "owner"}))[0] == 400
    assert refusal(api(owner).post(url, {"user": str(other.pk), "role": "viewer"}))[0] == 404
    make_member(make_album(owner=owner), other)
    assert api(owner).post(url, {"user": str(other.pk), "role": "viewer"}).status_code == 201


def test_what_a_contributor_adds_stays_theirs_and_is_seen_by_all(
    api: Api, owner: User, stranger: User
) -> None:
    viewer = make_user()
    album = make_album(make_asset(owner=owner, renditions=True), owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    make_member(album, viewer)
    theirs = make_asset(
        owner=stranger, renditions=True, is_favorite=True, latitude=30.0, longitude=120.0
    )
    url = f"/api/v1/albums/{album.pk}/assets"
    api(stranger).post(url, {"ids": [str(theirs.pk)]})
    for user in (owner, stranger, viewer):
        page = api(user).get(url).json()["items"]
        assert {card["owner"]["id"] for card in page} == {str(owner.pk), str(stranger.pk)}
        detail = api(user).get(f"{url}/{theirs.pk}").json()
        assert detail["location"]["latitude"] == 30.0
        assert detail["thumbnail_url"]
        assert "is_favorite" not in detail
        original = api(user).get(f"{url}/{theirs.pk}/original")
        assert original.status_code == 200
    assert api(owner).get(f"/api/v1/assets/{theirs.pk}").status_code == 404
    out = api(owner).post(f"{url}/remove", {"ids": [str(theirs.pk)]}).json()["items"]
    assert out[0]["result"] == "removed"
    assert stranger.assets.count() == 1


def test_contributors_take_out_only_what_is_theirs(api: Api, owner: User, stranger: User) -> None:
    mine = make_asset(owner=owner)
    album = make_album(mine, owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    url = f"/api/v1/albums/{album.pk}/assets/remove"
    answer = api(stranger).post(url, {"ids": [str(mine.pk)]}).json()["items"]
    assert answer[0]["result"] == "not_yours"
    album.refresh_from_db()
    assert album.asset_count == 1


@pytest.mark.parametrize("by", ["owner", "themselves"])
def test_who_is_gone_sees_nothing_any_more_and_takes_their_photos_along(
    by: str, api: Api, owner: User, stranger: User
) -> None:
    mine, theirs = make_asset(owner=owner), make_asset(owner=stranger)
    album = make_album(mine, owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    url = f"/api/v1/albums/{album.pk}"
    api(stranger).post(f"{url}/assets", {"ids": [str(theirs.pk)]})
    api(owner).patch(url, {"cover": str(theirs.pk)})
    said = api(stranger).post(f"{url}/comments", {"text": "hello"})
    assert said.status_code == 201
    remover = owner if by == "owner" else stranger
    assert api(remover).delete(f"{url}/members/{stranger.pk}").status_code == 204
    for path in ("", "/assets", f"/assets/{mine.pk}", f"/assets/{mine.pk}/original", "/comments"):
        assert api(stranger).get(url + path).status_code == 404, path
    assert api(stranger).get("/api/v1/albums").json()["items"] == []
    seen = api(owner).get(url).json()
    assert (seen["asset_count"], seen["cover"]["asset_id"]) == (1, str(mine.pk))
    assert seen["cover_is_chosen"] is False
    assert seen["reactions"]["comment_count"] == 1
    assert told(stranger)[-1] == "album.unshared"


def test_managers_rule_over_all_but_the_owner(api: Api, owner: User, stranger: User) -> None:
    album, viewer = make_album(owner=owner), make_user()
    make_member(album, stranger, AlbumRole.MANAGER)
    make_member(album, viewer)
    url = f"/api/v1/albums/{album.pk}"
    members = f"{url}/members"
    manager = api(stranger)
    assert manager.patch(f"{members}/{viewer.pk}", {"role": "contributor"}).status_code == 204
    assert refusal(manager.patch(f"{members}/{owner.pk}", {"role": "viewer"})) == (
        409,
        "owner_stays",
    )
    assert refusal(manager.delete(f"{members}/{owner.pk}")) == (409, "owner_stays")
    assert refusal(manager.patch(url, {"allows_comments": False})) == (403, "role_too_low")
    assert refusal(manager.delete(url)) == (403, "role_too_low")
    assert manager.patch(url, {"title": "Ours"}).json()["title"] == "Ours"
    assert manager.delete(f"{members}/{viewer.pk}").status_code == 204
    roles = {m["user"]["id"]: m["role"] for m in manager.get(members).json()["items"]}
    assert roles == {str(owner.pk): "owner", str(stranger.pk): "manager"}


def test_another_member_can_be_made_the_owner(api: Api, owner: User, stranger: User) -> None:
    around = make_album(owner=owner)
    album = make_album(owner=owner, parent_id=around.pk)
    inner = make_album(owner=owner, parent_id=album.pk)
    url = f"/api/v1/albums/{album.pk}/transfer"
    assert refusal(api(owner).post(url, {"user": str(stranger.pk)})) == (404, "not_found")
    make_member(album, stranger)
    assert refusal(api(stranger).post(url, {"user": str(stranger.pk)})) == (403, "role_too_low")
    answer = api(owner).post(url, {"user": str(stranger.pk)})
    assert (answer.json()["role"], answer.json()["owner"]["id"]) == ("manager", str(stranger.pk))
    album.refresh_from_db()
    inner.refresh_from_db()
    assert (album.owner_id, album.parent_id) == (stranger.pk, None)
    assert (inner.owner_id, inner.parent_id) == (owner.pk, around.pk)
    assert AlbumMember.objects.get(album=album, role=AlbumRole.OWNER).user_id == stranger.pk
    assert api(stranger).delete(f"/api/v1/albums/{album.pk}").status_code == 204
    assert not Album.objects.filter(pk=album.pk).exists()
