"""Tags of what was read, and edits that depend on nothing having changed since."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.conditional import etag_of
from backend.storage.store import ObjectStore
from tests.factories import make_asset, make_face, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def asset(owner: User) -> tuple[str, dict[str, Any]]:
    return f"assets/{make_asset(owner=owner, renditions=True).pk}", {"is_favorite": True}


def person(owner: User) -> tuple[str, dict[str, Any]]:
    someone = make_person(owner=owner, name="Li")
    make_face(asset=make_asset(owner=owner, renditions=True), person=someone)
    return f"people/{someone.pk}", {"name": "Wang"}


def account(_: User) -> tuple[str, dict[str, Any]]:
    return "account", {"name": "Li"}


KINDS = pytest.mark.parametrize("make", [asset, person, account])


@KINDS
def test_who_knows_it_already_is_told_so_in_few_bytes(owner: User, api: Api, make: Any) -> None:
    path, change = make(owner)
    client, url = api(owner), f"/api/v1/{path}"
    etag = client.get(url)["ETag"]
    assert client.get(url)["ETag"] == etag
    same = client.get(url, headers={"If-None-Match": etag})
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", etag)
    assert client.patch(url, change).status_code == 200
    changed = client.get(url, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed["ETag"] != etag


@KINDS
def test_an_edit_goes_through_only_if_nothing_has_changed_since(
    owner: User, api: Api, make: Any
) -> None:
    path, change = make(owner)
    client, url = api(owner), f"/api/v1/{path}"
    seen = client.get(url)["ETag"]
    done = client.patch(url, change, headers={"If-Match": seen})
    assert done.status_code == 200
    assert done["ETag"] == client.get(url)["ETag"]
    late = client.patch(url, {**change}, headers={"If-Match": seen})
    assert (late.status_code, late.json()["code"]) == (412, "precondition_failed")
    assert (
        client.patch(url, change, headers={"If-Match": f'"x", {done["ETag"]}'}).status_code == 200
    )


@KINDS
def test_nobody_has_to_say_what_they_have_seen(owner: User, api: Api, make: Any) -> None:
    path, change = make(owner)
    answer = api(owner).patch(f"/api/v1/{path}", change)
    assert answer.status_code == 200
    assert "ETag" not in answer


def test_a_star_asks_only_that_it_exists(owner: User, stranger: User, api: Api) -> None:
    path, change = asset(owner)
    url, star = f"/api/v1/{path}", {"If-Match": "*"}
    assert api(owner).patch(url, change, headers=star).status_code == 200
    assert api(stranger).patch(url, change, headers=star).status_code == 404


@pytest.mark.parametrize("tag", ["", "nonsense", 'W/"weak"', '"of something else"'])
def test_a_tag_that_is_not_the_current_one_stops_the_edit(owner: User, api: Api, tag: str) -> None:
    answer = api(owner).patch("/api/v1/account", {"name": "x"}, HTTP_IF_MATCH=tag)
    assert answer.status_code == 412
    owner.refresh_from_db()
    assert owner.name == "Owner"


def test_a_weak_form_of_the_tag_does_for_reading_and_not_for_editing(owner: User, api: Api) -> None:
    """RFC 9110, section 8.8.3.2."""
    client = api(owner)
    weak = "W/" + client.get("/api/v1/account")["ETag"]
    assert client.get("/api/v1/account", headers={"If-None-Match": weak}).status_code == 304
    answer = client.patch("/api/v1/account", {"name": "x"}, headers={"If-Match": weak})
    assert answer.status_code == 412


def test_addresses_that_are_signed_anew_are_no_change(store: ObjectStore) -> None:
    def answer(number: int, key: str, minutes: int) -> dict[str, object]:
        later = f"X-Amz-Date=20261122T08{minutes:02}00Z"
        url = re.sub(r"X-Amz-Date=\w+", later, store.presign_view(key))
        link = store.presign_get(key, expires_in=timedelta(minutes=minutes))
        return {"id": number, "urls": {"preview": url, "links": [link]}}

    one, anew = answer(1, "a", 3), answer(1, "a", 5)
    assert one != anew
    assert etag_of(one) == etag_of(anew)
    assert etag_of(one) != etag_of(answer(2, "a", 3))
    assert etag_of(one) != etag_of(answer(1, "b", 3)), "another picture"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://example.com/a", "https://example.com/b"),
        ("http://example.com/", "http://example.com/ and more"),
        ("https://example.com/?X-Amz-Signature=1", "https://example.com/?X-Amz-Signature=2"),
        ("https://[X-Amz-Signature=1", "https://[X-Amz-Signature=2"),
    ],
)
def test_a_text_that_is_an_address_counts_like_any_other(
    owner: User, api: Api, before: str, after: str
) -> None:
    client = api(owner)
    url = f"/api/v1/assets/{make_asset(owner=owner, caption=before).pk}"
    seen = client.get(url)["ETag"]
    assert client.patch(url, {"caption": after}).status_code == 200
    assert client.get(url, headers={"If-None-Match": seen}).json()["caption"] == after
    stale = client.patch(url, {"caption": "stale"}, headers={"If-Match": seen})
    assert stale.status_code == 412
