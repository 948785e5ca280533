"""The change feed: everything once, in order, nothing missed, and gone means gone."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.albums.services.editing import create_album
from backend.changes.models import Change
from backend.changes.services.pruning import forget_deleted
from backend.photos.models import Asset, Visibility
from backend.photos.services.deleting import delete_asset
from tests.factories import make_asset, make_person, make_tag

pytestmark = pytest.mark.django_db(transaction=True)
Api = Callable[[User], APIClient]
ADDRESS = "/api/v1/changes"


@pytest.fixture
def owner(owner: User) -> User:
    """With bytes to give back when photos are deleted."""
    User.objects.filter(pk=owner.pk).update(used_bytes=10**6)
    return owner


def ask(client: APIClient, since: str | None = None, **parameters: Any) -> Any:
    given = parameters | ({} if since is None else {"since": since})
    answer = client.get(ADDRESS, given)
    assert answer.status_code == 200, answer.json()
    return answer.json()


def listed(page: Any) -> list[tuple[str, str, bool]]:
    return [(item["kind"], item["id"], item["deleted"]) for item in page["items"]]


def test_all_comes_first_and_then_only_what_has_changed(api: Api, owner: User) -> None:
    one, other = make_asset(owner=owner), make_asset(owner=owner)
    person = make_person(owner=owner, name="奶奶")
    album = create_album(owner=owner, title="Lake")
    page = ask(api(owner))
    assert {entry[1] for entry in listed(page)} == {
        str(thing.pk) for thing in (one, other, person, album)
    }
    assert not page["has_more"]
    assert ask(api(owner), page["next_since"])["items"] == []
    api(owner).patch(f"/api/v1/assets/{one.pk}", {"caption": "at the lake"})
    changed = ask(api(owner), page["next_since"])
    assert listed(changed) == [("asset", str(one.pk), False)]
    assert changed["items"][0]["asset"]["caption"] == "at the lake"
    assert changed["items"][0]["person"] is None


def test_pages_go_on_without_gaps_while_things_change(api: Api, owner: User) -> None:
    assets = [make_asset(owner=owner) for _ in range(7)]
    seen, since = [], None
    while True:
        page = ask(api(owner), since, limit=3)
        seen += [item["id"] for item in page["items"]]
        since = page["next_since"]
        if len(seen) == 3:  # one that was listed changes, and comes once more
            Asset.objects.filter(pk=seen[0]).update(caption="new")
        if not page["has_more"]:
            break
    assert {*seen} == {str(asset.pk) for asset in assets}
    assert len(seen) == 8


def test_what_is_deleted_locked_away_or_left_is_told_as_deleted(
    api: Api, owner: User, stranger: User
) -> None:
    deleted, locked = make_asset(owner=owner), make_asset(owner=owner)
    album = create_album(owner=stranger, title="theirs")
    AlbumMember.objects.create(album=album, user=owner, role=AlbumRole.VIEWER)
    page = ask(api(owner))
    assert ("album", str(album.pk), False) in listed(page)
    delete_asset(owner=owner, asset_id=deleted.pk)
    Asset.objects.filter(pk=locked.pk).update(visibility=Visibility.LOCKED)
    AlbumMember.objects.filter(album=album, user=owner).delete()
    assert sorted(listed(ask(api(owner), page["next_since"]))) == sorted(
        [
            ("asset", str(deleted.pk), True),
            ("asset", str(locked.pk), True),
            ("album", str(album.pk), True),
        ]
    )


def test_tags_change_their_photo_and_albums_those_who_are_in_them(
    api: Api, owner: User, stranger: User
) -> None:
    asset, album = make_asset(owner=owner), create_album(owner=owner, title="Lake")
    AlbumMember.objects.create(album=album, user=stranger, role=AlbumRole.VIEWER)
    mine, theirs = ask(api(owner))["next_since"], ask(api(stranger))["next_since"]
    make_tag(asset=asset, slug="dog")
    Album.objects.filter(pk=album.pk).update(title="Sea")
    kinds = [entry[0] for entry in listed(ask(api(owner), mine))]
    assert sorted(kinds) == ["album", "asset"]
    assert listed(ask(api(stranger), theirs)) == [("album", str(album.pk), False)]


def test_a_change_that_commits_late_is_not_missed(api: Api, owner: User) -> None:
    """It drew its number first; the reader was there before it committed."""
    early, late = make_asset(owner=owner), make_asset(owner=owner)
    since = ask(api(owner))["next_since"]
    changed, may_commit = threading.Event(), threading.Event()

    def change_slowly() -> None:
        with transaction.atomic():
            Asset.objects.filter(pk=late.pk).update(caption="slow")
            changed.set()
            may_commit.wait(20)
        connection.close()

    thread = threading.Thread(target=change_slowly)
    thread.start()
    assert changed.wait(20)
    Asset.objects.filter(pk=early.pk).update(caption="quick")
    page = ask(api(owner), since)
    seen = listed(page)
    may_commit.set()
    thread.join()
    seen += listed(ask(api(owner), page["next_since"]))
    assert sorted(seen) == sorted([("asset", str(a.pk), False) for a in (early, late)])


def test_latest_is_a_place_to_begin_without_what_was_before(api: Api, owner: User) -> None:
    make_asset(owner=owner)
    page = ask(api(owner), "latest")
    assert page["items"] == []
    new = make_asset(owner=owner)
    assert listed(ask(api(owner), page["next_since"])) == [("asset", str(new.pk), False)]


def test_deletions_are_forgotten_after_a_while_and_older_places_refused(
    api: Api, owner: User, settings: Settings
) -> None:
    gone, there = make_asset(owner=owner), make_asset(owner=owner)
    since = ask(api(owner))["next_since"]
    delete_asset(owner=owner, asset_id=gone.pk)
    assert forget_deleted() == 0
    Change.objects.update(at=timezone.now() - settings.CHANGES_KEPT_FOR * 2)
    assert forget_deleted() == 1
    assert listed(ask(api(owner))) == [("asset", str(there.pk), False)]
    settings.CHANGES_KEPT_FOR = timedelta(0)
    answer = api(owner).get(ADDRESS, {"since": since})
    assert (answer.status_code, answer.json()["code"]) == (410, "changes_expired")


@pytest.mark.parametrize("since", ["nonsense", "eyJ9:1:x"])
def test_a_place_that_nobody_gave_out_is_refused(api: Api, owner: User, since: str) -> None:
    assert api(owner).get(ADDRESS, {"since": since}).status_code == 400


def test_a_key_sees_the_kinds_that_it_may_read(owner: User) -> None:
    asset = make_asset(owner=owner)
    make_person(owner=owner, name="Li")
    _, text = create_api_key(owner=owner, name="sync", scopes=[Scope.ASSETS_READ])
    client = APIClient(headers={"authorization": f"Bearer {text}"})
    assert listed(ask(client)) == [("asset", str(asset.pk), False)]
    refused = client.get(ADDRESS, {"kind": "person"})
    assert (refused.status_code, refused.json()["required_scope"]) == (403, "people:read")


def test_a_page_takes_the_same_queries_however_long_it_is(api: Api, owner: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            ask(api(owner))
        return len(captured)

    make_asset(owner=owner, renditions=True)
    make_person(owner=owner, name="Li")
    create_album(owner=owner, title="a")
    few = queries()
    for number in range(5):
        make_asset(owner=owner, renditions=True)
        make_person(owner=owner, name=f"Li {number}")
        create_album(owner=owner, title=f"a {number}")
    assert queries() == few


def test_a_page_comes_off_the_index_of_their_order(api: Api, owner: User) -> None:
    make_asset(owner=owner)
    since = ask(api(owner))["next_since"]
    with transaction.atomic(), connection.cursor() as cursor:
        # Of few rows any plan would do: what is asked is whether there is one without a sort.
        cursor.execute("SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off")
        with CaptureQueriesContext(connection) as captured:
            ask(api(owner), since)
        (statement,) = [q["sql"] for q in captured if 'FROM "changes_change"' in q["sql"]]
        cursor.execute(f"EXPLAIN {statement}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "change_order" in plan
    assert "Sort" not in plan


def test_with_its_owner_everything_is_forgotten(owner: User) -> None:
    make_asset(owner=owner)
    owner.delete()
    assert not Change.objects.exists()
