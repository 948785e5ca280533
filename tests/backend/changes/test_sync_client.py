"""Whatever happens to two libraries, who follows the feed holds what the API lists."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry, AlbumOrder, AlbumRole
from backend.albums.services.arranging import move_photo
from backend.albums.services.editing import AlbumChanges, create_album, delete_album, edit_album
from backend.albums.services.filling import add_photos, remove_photos
from backend.albums.services.inviting import accept, invite
from backend.albums.services.members import remove_member
from backend.common import errors
from backend.people.models import Face, PeopleEdit, Person
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.merging import merge_people
from backend.people.services.moving import move_faces
from backend.people.services.rejecting import ignore_faces, reject_faces
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset, Visibility
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.sharing.models import Partnership
from backend.sharing.services import partnerships
from backend.sharing.services.partnerships import PartnerTerms
from tests.backend.changes.client import SyncClient
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db(transaction=True)
_STEPS = 150
_BEGINNING = datetime(2024, 5, 1, 12, tzinfo=UTC)


class Life:
    """What two users do, at random, to their libraries and to what they share."""

    def __init__(self, seed: int, users: tuple[User, User]) -> None:
        self._random = random.Random(seed)
        self._users = users
        self._deeds = [
            *[self._upload, self._caption, self._show, self._trash, self._restore, self._delete],
            *[self._make_album, self._fill, self._fill, self._take_out, self._arrange],
            *[self._join, self._join, self._leave, self._drop_album],
            *[self._meet, self._meet, self._name, self._move, self._merge, self._refuse],
            *[self._ignore, self._take_back],
            *[self._be_partners, self._be_partners, self._change_terms, self._end_partnership],
        ]

    def go_on(self) -> None:
        who, other = self._random.sample(self._users, 2)
        with suppress(errors.Rejected):  # it is not always possible
            self._random.choice(self._deeds)(who, other)

    def _one(self, rows: Any) -> Any:
        found = list(rows.order_by("pk"))
        if not found:
            raise errors.NotFound("Nothing to do it to.")
        return self._random.choice(found)

    def _photo(self, who: User) -> Asset:
        return self._one(Asset.objects.filter(owner=who))  # type: ignore[no-any-return]

    def _album(self, who: User) -> Album:
        return self._one(Album.objects.filter(members__user=who))  # type: ignore[no-any-return]

    def _upload(self, who: User, _: User) -> None:
        make_asset(
            owner=who, captured_at=_BEGINNING + timedelta(hours=self._random.randrange(2000))
        )

    def _caption(self, who: User, _: User) -> None:
        rows = Asset.objects.filter(pk=self._photo(who).pk)
        rows.update(caption=f"{self._random.random()}")

    def _show(self, who: User, _: User) -> None:
        rows = Asset.objects.filter(pk=self._photo(who).pk)
        rows.update(visibility=self._random.choice(Visibility.values))

    def _trash(self, who: User, _: User) -> None:
        trash_assets(owner=who, asset_ids=[self._photo(who).pk, self._photo(who).pk])

    def _restore(self, who: User, _: User) -> None:
        restore_assets(owner=who, asset_ids=Asset.objects.values_list("pk", flat=True))

    def _delete(self, who: User, _: User) -> None:
        delete_asset(owner=who, asset_id=self._photo(who).pk)

    def _make_album(self, who: User, _: User) -> None:
        create_album(owner=who, title="An album", order=self._random.choice(list(AlbumOrder)))

    def _fill(self, who: User, _: User) -> None:
        photos = [self._photo(who).pk for _ in range(4)]
        add_photos(user=who, album_id=self._album(who).pk, asset_ids=photos)

    def _take_out(self, who: User, _: User) -> None:
        album = self._album(who)
        entry = self._one(AlbumEntry.objects.filter(album=album))
        remove_photos(user=who, album_id=album.pk, asset_ids=[entry.asset_id])

    def _arrange(self, who: User, _: User) -> None:
        album = self._album(who)
        wish = AlbumChanges(given=frozenset({"order"}), order=AlbumOrder.MANUAL)
        edit_album(user=who, album_id=album.pk, changes=wish)
        entry = self._one(AlbumEntry.objects.filter(album=album))
        move_photo(user=who, album_id=album.pk, asset_id=entry.asset_id, behind=None)

    def _join(self, who: User, other: User) -> None:
        offer = invite(
            user=who,
            album_id=self._album(who).pk,
            email=other.email,
            role=AlbumRole.CONTRIBUTOR,
        )
        accept(user=other, invitation_id=offer.pk)

    def _leave(self, who: User, _: User) -> None:
        remove_member(user=who, album_id=self._album(who).pk, member_id=who.pk)

    def _drop_album(self, who: User, _: User) -> None:
        if self._random.random() < 0.3:
            delete_album(user=who, album_id=self._album(who).pk)

    def _meet(self, who: User, _: User) -> None:
        known = list(Person.objects.filter(owner=who, merged_into=None).order_by("pk"))
        person = self._random.choice([*known, None, None])
        make_face(asset=self._photo(who), person=person or make_person(owner=who))

    def _person(self, who: User) -> Person:
        return self._one(Person.objects.filter(owner=who, merged_into=None))  # type: ignore[no-any-return]

    def _faces(self, who: User) -> list[Any]:
        faces = Face.objects.filter(owner=who)
        return list({self._one(faces).pk for _ in range(2)})

    def _name(self, who: User, _: User) -> None:
        wish = PersonChanges(given=frozenset({"name"}), name=f"{self._random.random()}")
        change_person(owner=who, person_id=self._person(who).pk, changes=wish)

    def _move(self, who: User, _: User) -> None:
        somebody = self._random.choice([None, self._person(who).pk])
        move_faces(owner=who, face_ids=self._faces(who), person_id=somebody, allow_same_photo=True)

    def _merge(self, who: User, _: User) -> None:
        one, other = self._person(who), self._person(who)
        merge_people(owner=who, person_id=one.pk, other_ids=[other.pk], allow_same_photo=True)

    def _refuse(self, who: User, _: User) -> None:
        face = self._one(Face.objects.filter(owner=who, person__isnull=False))
        reject_faces(owner=who, person_id=face.person_id, face_ids=[face.pk])

    def _ignore(self, who: User, _: User) -> None:
        ignore_faces(owner=who, face_ids=self._faces(who)[:1])

    def _take_back(self, who: User, _: User) -> None:
        undo_edit(owner=who, edit_id=self._one(PeopleEdit.objects.filter(owner=who)).pk)

    def _terms(self, who: User) -> PartnerTerms:
        chosen = self._random.choice(["people", "since", "includes_location", "all"])
        match chosen:
            case "people":
                return PartnerTerms(given=frozenset({chosen}), people=[self._person(who).pk])
            case "since":
                day = _BEGINNING.date() + timedelta(days=self._random.randrange(80))
                return PartnerTerms(given=frozenset({chosen}), since=day)
            case "includes_location":
                return PartnerTerms(given=frozenset({chosen}), includes_location=False)
        return PartnerTerms(given=frozenset({"people", "since"}))

    def _be_partners(self, who: User, other: User) -> None:
        made = partnerships.invite_partner(owner=who, email=other.email, terms=self._terms(who))
        partnerships.accept_partnership(partner=other, partnership_id=made.pk)

    def _change_terms(self, who: User, _: User) -> None:
        one = self._one(Partnership.objects.filter(owner=who))
        partnerships.change_partnership(owner=who, partnership_id=one.pk, terms=self._terms(who))

    def _end_partnership(self, who: User, _: User) -> None:
        one = self._one(Partnership.objects.filter(owner=who))
        if self._random.random() < 0.3:
            partnerships.end_partnership(user=who, partnership_id=one.pk)


def listed(api: APIClient, path: str, **asked: Any) -> Iterator[dict[str, Any]]:
    asked = asked | {"limit": 200}
    while True:
        answer = api.get(f"/api/v1/{path}", asked)
        assert answer.status_code == 200, answer.json()
        yield from answer.json()["items"]
        if answer.json()["next_cursor"] is None:
            return
        asked["cursor"] = answer.json()["next_cursor"]


def lasting(thing: Any) -> Any:
    """Without addresses, which are signed anew."""
    if isinstance(thing, dict):
        return {key: lasting(value) for key, value in thing.items() if not key.endswith("_url")}
    return thing


def by_id(things: Any) -> dict[str, Any]:
    return {thing["id"]: lasting(thing) for thing in things}


def in_order(photos: list[dict[str, Any]], order: str) -> list[str]:
    photos = sorted(photos, key=lambda photo: photo["id"], reverse=order == "newest")
    key = "rank" if order == "manual" else "captured_at"
    photos.sort(key=lambda photo: photo[key].encode(), reverse=order == "newest")
    return [photo["id"] for photo in photos]


def compare(client: SyncClient, api: APIClient) -> None:
    there = [*listed(api, "assets"), *listed(api, "assets", trashed="true")]
    assert by_id(client.things("asset")) == by_id(there)
    people = [one for one in client.things("person") if one["name"] or one["face_count"]]
    assert by_id(people) == by_id(listed(api, "people", include_hidden="true"))
    faces = [*listed(api, "faces"), *listed(api, "faces", ignored="true")]
    owners = {face["id"]: face["person"] and face["person"]["id"] for face in faces}
    assert {face["id"]: face["person_id"] for face in client.things("face")} == owners
    albums = list(listed(api, "albums"))
    assert by_id(client.things("album")) == by_id(albums)
    for album in albums:
        photos = client.things("album_asset", album["id"])
        shown = list(listed(api, f"albums/{album['id']}/assets"))
        assert in_order(photos, album["order"]) == [photo["id"] for photo in shown]
        said = ("id", "caption", "added_at", "owner")
        assert sorted([str({name: photo[name] for name in said}) for photo in photos]) == sorted(
            [str({name: photo[name] for name in said}) for photo in shown]
        )
    seen = list(listed(api, "partners"))
    assert by_id(client.things("partner")) == by_id(seen)
    for partner in seen:
        if (partner["direction"], partner["state"]) == ("incoming", "accepted"):
            photos = client.things("partner_asset", partner["id"])
            assert by_id(photos) == by_id(listed(api, f"partners/{partner['id']}/assets"))
    open_places = {album["id"] for album in albums} | {partner["id"] for partner in seen}
    held = {
        place for kind in ("album_asset", "partner_asset") for place, _ in client.held.get(kind, {})
    }
    assert held <= open_places


@pytest.mark.parametrize("seed", range(3))
def test_who_follows_the_feed_holds_what_is_listed(
    api: Callable[[User], APIClient], owner: User, stranger: User, seed: int
) -> None:
    User.objects.update(used_bytes=10**7)
    life = Life(seed, (owner, stranger))
    clients = [(SyncClient(api(user)), api(user)) for user in (owner, stranger)]
    for step in range(1, _STEPS + 1):
        life.go_on()
        if step % 10 == 0:  # one of them looks often, the other seldom
            clients[0][0].catch_up()
        if step % 50 == 0:
            for client, asked in clients:
                client.catch_up()
                compare(client, asked)
    late = SyncClient(api(owner))  # who begins now is told the same
    late.catch_up()
    compare(late, api(owner))
