"""Albums' photos, partners' photos and faces in the change feed: told to whom they are shown."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.albums.models import Album
from backend.albums.services.editing import delete_album
from backend.albums.services.filling import add_photos, remove_photos
from backend.albums.services.members import remove_member
from backend.changes.models import Change
from backend.changes.services.pruning import forget_deleted
from backend.people.services.moving import move_faces
from backend.photos.models import Asset, Visibility
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.sharing.models import Partnership
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    change_partnership,
    end_partnership,
    invite_partner,
)
from tests.backend.changes.client import SyncClient
from tests.factories import make_album, make_asset, make_face, make_member, make_person

pytestmark = pytest.mark.django_db(transaction=True)
Api = Callable[[User], APIClient]


def partners(owner: User, partner: User, **terms: object) -> Partnership:
    wish = PartnerTerms(given=frozenset(terms), **terms)  # type: ignore[arg-type]  # a test's
    made = invite_partner(owner=owner, email=partner.email, terms=wish)
    return accept_partnership(partner=partner, partnership_id=made.pk)


def test_members_hear_of_each_photo_that_comes_and_goes(
    api: Api, owner: User, stranger: User
) -> None:
    one, other = make_asset(owner=owner), make_asset(owner=owner)
    album = make_album(one, owner=owner)
    make_member(album, stranger)
    mine, theirs = SyncClient(api(owner)), SyncClient(api(stranger))
    for client in (mine, theirs):
        client.catch_up()
        assert client.ids("album_asset", str(album.pk)) == {str(one.pk)}
    add_photos(user=owner, album_id=album.pk, asset_ids=[other.pk])
    remove_photos(user=owner, album_id=album.pk, asset_ids=[one.pk])
    for client in (mine, theirs):
        client.catch_up()
        assert client.ids("album_asset", str(album.pk)) == {str(other.pk)}
    assert theirs.ids("asset") == set()


def test_a_member_hears_what_becomes_of_anothers_photo(
    api: Api, owner: User, stranger: User
) -> None:
    photo = make_asset(owner=owner)
    album = make_album(photo, owner=owner)
    make_member(album, stranger)
    client = SyncClient(api(stranger))
    Asset.objects.filter(pk=photo.pk).update(caption="at the lake")
    client.catch_up()
    (shown,) = client.things("album_asset", str(album.pk))
    assert (shown["caption"], shown["owner"]["name"]) == ("at the lake", "Owner")
    assert "is_favorite" not in shown
    trash_assets(owner=owner, asset_ids=[photo.pk])
    client.catch_up()
    assert client.ids("album_asset", str(album.pk)) == set()
    restore_assets(owner=owner, asset_ids=[photo.pk])
    client.catch_up()
    assert client.ids("album_asset", str(album.pk)) == {str(photo.pk)}


def test_joining_brings_the_whole_album_and_leaving_takes_it_away(
    api: Api, owner: User, stranger: User
) -> None:
    photos = [make_asset(owner=owner) for _ in range(3)]
    album = make_album(*photos, owner=owner)
    client = SyncClient(api(stranger))
    client.catch_up()
    make_member(album, stranger)
    client.catch_up()
    assert client.ids("album_asset", str(album.pk)) == {str(photo.pk) for photo in photos}
    remove_member(user=stranger, album_id=album.pk, member_id=stranger.pk)
    remove_photos(user=owner, album_id=album.pk, asset_ids=[photos[0].pk])
    client.catch_up()
    assert client.ids("album_asset", str(album.pk)) == set()
    assert client.ids("album") == set()


def test_with_an_album_its_entries_go(api: Api, owner: User, stranger: User) -> None:
    album = make_album(make_asset(owner=owner), owner=owner)
    make_member(album, stranger)
    clients = [SyncClient(api(owner)), SyncClient(api(stranger))]
    for client in clients:
        client.catch_up()
    delete_album(user=owner, album_id=album.pk)
    for client in clients:
        client.catch_up()
        assert client.ids("album_asset", str(album.pk)) == set()


def test_a_smart_albums_rule_changes_the_album(api: Api, owner: User) -> None:
    favourites, films = ({"conditions": [one]} for one in ({"favorite": True}, {"media": "video"}))
    answer = api(owner).post("/api/v1/albums", {"title": "Best", "rule": favourites}, format="json")
    assert answer.status_code == 201, answer.json()
    album_id, client = answer.json()["id"], SyncClient(api(owner))
    client.catch_up()
    changed = api(owner).patch(f"/api/v1/albums/{album_id}", {"rule": films}, format="json")
    assert changed.status_code == 200, changed.json()
    client.catch_up()
    assert client.told == [("album", album_id, False)]
    assert client.things("album")[0]["rule"]["conditions"] == films["conditions"]


def test_a_face_given_to_somebody_else_changes_both_and_itself(api: Api, owner: User) -> None:
    li, wang = make_person(owner=owner, name="Li"), make_person(owner=owner, name="Wang")
    face = make_face(asset=make_asset(owner=owner), person=li)
    make_face(asset=make_asset(owner=owner), person=li)
    make_face(asset=make_asset(owner=owner), person=wang)
    client = SyncClient(api(owner))
    client.catch_up()
    move_faces(owner=owner, face_ids=[face.pk], person_id=wang.pk)
    client.catch_up()
    assert {person["name"]: person["face_count"] for person in client.things("person")} == {
        "Li": 1,
        "Wang": 2,
    }
    moved = client.held["face"]["", str(face.pk)]
    assert (moved["person_id"], moved["is_confirmed"]) == (str(wang.pk), True)


def test_people_are_counted_anew_when_their_photos_are_hidden(api: Api, owner: User) -> None:
    li, photo = make_person(owner=owner, name="Li"), make_asset(owner=owner)
    face = make_face(asset=photo, person=li)
    client = SyncClient(api(owner))
    client.catch_up()
    Asset.objects.filter(pk=photo.pk).update(visibility=Visibility.LOCKED)
    client.catch_up()
    assert client.things("person")[0]["face_count"] == 0
    assert str(face.pk) not in client.ids("face")
    Asset.objects.filter(pk=photo.pk).update(visibility=Visibility.TIMELINE)
    client.catch_up()
    assert client.things("person")[0]["face_count"] == 1


def test_a_partners_photos_come_and_go_with_what_is_shared(
    api: Api, owner: User, stranger: User
) -> None:
    there = make_asset(owner=owner)
    client = SyncClient(api(stranger))
    client.catch_up()
    partnership = partners(owner, stranger)
    client.catch_up()
    key = str(partnership.pk)
    assert client.ids("partner") == {key}
    assert client.ids("partner_asset", key) == {str(there.pk)}
    new = make_asset(owner=owner)
    Asset.objects.filter(pk=there.pk).update(visibility=Visibility.ARCHIVE)
    client.catch_up()
    assert client.ids("partner_asset", key) == {str(new.pk)}
    end_partnership(user=owner, partnership_id=partnership.pk)
    client.catch_up()
    assert (client.ids("partner"), client.ids("partner_asset", key)) == (set(), set())


def test_of_what_a_partner_does_not_show_nothing_is_told(
    api: Api, owner: User, stranger: User
) -> None:
    li, other = make_person(owner=owner, name="Li"), make_asset(owner=owner)
    face = make_face(asset=make_asset(owner=owner), person=li)
    partners(owner, stranger, people=[li.pk], includes_location=False)
    client = SyncClient(api(stranger))
    client.catch_up()
    assert [entry for entry in client.told if entry[0] == "partner_asset"] == [
        ("partner_asset", str(face.asset_id), False)
    ]
    Asset.objects.filter(pk=other.pk).update(caption="private")
    client.catch_up()
    assert client.told == []


def test_what_is_shared_follows_people_and_terms(api: Api, owner: User, stranger: User) -> None:
    li, wang = make_person(owner=owner, name="Li"), make_person(owner=owner, name="Wang")
    one, other = make_asset(owner=owner), make_asset(owner=owner)
    face, theirs = make_face(asset=one, person=li), make_face(asset=other, person=wang)
    partnership = partners(owner, stranger, people=[li.pk])
    client, key = SyncClient(api(stranger)), str(partnership.pk)

    def held() -> set[str]:
        client.catch_up()
        return client.ids("partner_asset", key)

    assert held() == {str(one.pk)}
    move_faces(owner=owner, face_ids=[theirs.pk], person_id=li.pk)
    assert held() == {str(one.pk), str(other.pk)}
    move_faces(owner=owner, face_ids=[face.pk], person_id=wang.pk)
    assert held() == {str(other.pk)}
    everybody = PartnerTerms(given=frozenset({"people"}), people=None)
    change_partnership(owner=owner, partnership_id=partnership.pk, terms=everybody)
    assert held() == {str(one.pk), str(other.pk)}
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert held() == set()
    assert client.ids("partner") == set()


def test_a_key_hears_of_shares_only_with_their_scopes(
    api: Api, owner: User, stranger: User
) -> None:
    photo = make_asset(owner=owner)
    make_member(make_album(photo, owner=owner), stranger)
    partners(owner, stranger)
    _, text = create_api_key(owner=stranger, name="sync", scopes=[Scope.ASSETS_READ])
    client = APIClient(headers={"authorization": f"Bearer {text}"})
    assert client.get("/api/v1/changes").json()["items"] == []
    for kind, scope in (("album_asset", "albums:read"), ("partner_asset", "shares:read")):
        refused = client.get("/api/v1/changes", {"kind": kind})
        assert (refused.status_code, refused.json()["required_scope"]) == (403, scope)


def test_what_albums_and_partners_show_is_forgotten_when_long_gone(
    api: Api, owner: User, stranger: User, settings: Settings
) -> None:
    photos = [make_asset(owner=owner) for _ in range(2)]
    album = make_album(*photos, owner=owner)
    make_member(album, stranger)
    partnership = partners(owner, stranger)
    remove_photos(user=owner, album_id=album.pk, asset_ids=[photos[0].pk])
    Change.objects.update(at=timezone.now() - settings.CHANGES_KEPT_FOR * 2)
    assert forget_deleted() == 2  # of the owner and of the member
    end_partnership(user=stranger, partnership_id=partnership.pk)
    Album.objects.all().delete()
    Change.objects.update(at=timezone.now() - settings.CHANGES_KEPT_FOR * 2)
    forget_deleted()
    kinds = set(Change.objects.values_list("kind", flat=True))
    assert kinds == {"asset"}


def test_a_page_of_what_is_shared_takes_the_same_queries_however_long(
    api: Api, owner: User, stranger: User
) -> None:
    album = make_album(make_asset(owner=owner, renditions=True), owner=owner)
    make_member(album, stranger)
    partners(owner, stranger)
    client = api(stranger)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/api/v1/changes", {"limit": 500}).status_code == 200
        return len(captured)

    few = queries()
    more = [make_asset(owner=owner, renditions=True) for _ in range(5)]
    add_photos(user=owner, album_id=album.pk, asset_ids=[photo.pk for photo in more])
    assert queries() == few
