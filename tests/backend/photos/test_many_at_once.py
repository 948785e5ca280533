"""What is done to many at once says of each what became of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.photos.models import Asset, Upload, UploadState, Visibility
from backend.photos.services.uploads import UploadWish
from backend.sharing.services.guest_uploads import begin_guest_upload
from tests.conftest import PASSWORD
from tests.factories import make_asset, make_tag
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def ask(client: APIClient, path: str, *ids: Any, **more: Any) -> list[tuple[str, str, str | None]]:
    """Of each: the id, what became of it, and why it was refused."""
    answer = client.post(f"/api/v1/{path}", {"ids": [str(one) for one in ids], **more})
    assert answer.status_code == 200, answer.json()
    items = answer.json()["items"]
    changed = sorted(item["id"] for item in items if item["status"] == "changed")
    assert sorted(answer.json()["ids"]) == changed  # for clients that read only these
    return [(item["id"], item["status"], (item["error"] or {}).get("code")) for item in items]


@pytest.mark.parametrize(("path", "into"), [("assets/trash", True), ("assets/restore", False)])
def test_trash_and_restore(api: Api, owner: User, stranger: User, path: str, into: bool) -> None:
    now = timezone.now()
    there = make_asset(owner=owner, trashed_at=None if into else now)
    done = make_asset(owner=owner, trashed_at=now if into else None)
    theirs = make_asset(owner=stranger)
    locked = make_asset(owner=owner, visibility=Visibility.LOCKED)
    never = new_id()
    assert ask(api(owner), path, never, done.pk, there.pk, theirs.pk, locked.pk, there.pk) == [
        (str(never), "refused", "not_found"),
        (str(done.pk), "unchanged", None),
        (str(there.pk), "changed", None),
        (str(theirs.pk), "refused", "not_found"),
        (str(locked.pk), "refused", "not_found"),
    ]


def test_into_the_locked_folder_and_out_of_it(api: Api, owner: User, stranger: User) -> None:
    client, theirs = api(owner), make_asset(owner=stranger)
    outside = make_asset(owner=owner)
    inside = make_asset(owner=owner, visibility=Visibility.LOCKED)
    refused = (str(theirs.pk), "refused", "not_found")
    closed = ask(client, "locked/assets", inside.pk, theirs.pk)
    assert closed == [(str(inside.pk), "refused", "not_found"), refused]  # as it is everywhere
    assert client.post("/api/v1/locked/open", {"secret": PASSWORD}).status_code == 200
    assert ask(client, "locked/assets", outside.pk, inside.pk, theirs.pk) == [
        (str(outside.pk), "changed", None),
        (str(inside.pk), "unchanged", None),
        refused,
    ]
    Asset.objects.filter(pk=outside.pk).update(visibility=Visibility.TIMELINE)
    assert ask(client, "locked/assets/release", outside.pk, inside.pk, theirs.pk) == [
        (str(outside.pk), "unchanged", None),
        (str(inside.pk), "changed", None),
        refused,
    ]


def test_tags_of_many(api: Api, owner: User, stranger: User) -> None:
    tagged, plain, theirs = (make_asset(owner=one) for one in (owner, owner, stranger))
    make_tag(asset=tagged, slug="dog")
    client = api(owner)
    ask(client, "assets/tags", tagged.pk, add=[{"slug": "dog"}])  # by the owner's word
    assert ask(client, "assets/tags", tagged.pk, plain.pk, theirs.pk, add=[{"slug": "dog"}]) == [
        (str(tagged.pk), "unchanged", None),
        (str(plain.pk), "changed", None),
        (str(theirs.pk), "refused", "not_found"),
    ]


@pytest.mark.parametrize("verdict", ["approve", "refuse"])
def test_what_guests_brought(api: Api, owner: User, verdict: str) -> None:
    link, other = (make_link(owner=owner, allows_upload=True) for _ in range(2))
    brought = []
    for number, of in enumerate((link, link, other)):
        wish = UploadWish(filename="a.jpg", size=10, sha256=f"{number:064x}")
        begun = begin_guest_upload(link=of, wish=wish)
        asset = make_asset(owner=owner, id=begun.pk)
        Upload.objects.filter(pk=begun.pk).update(state=UploadState.ACCEPTED, asset=asset)
        brought.append(begun.pk)
    path = f"shares/{link.pk}/uploads/{verdict}"
    ask(api(owner), path, brought[0])
    assert ask(api(owner), path, *brought) == [
        (str(brought[0]), "unchanged", None),
        (str(brought[1]), "changed", None),
        (str(brought[2]), "refused", "not_found"),
    ]
