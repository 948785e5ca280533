"""Links, for those who own them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import cv2
import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, RenditionKind, Visibility
from backend.sharing.models import ShareLink
from tests.factories import make_asset, make_renditions
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


def topics() -> list[str]:
    rows = OutboxEvent.objects.filter(topic__startswith="share.").order_by("id")
    return list(rows.values_list("topic", flat=True))


def test_a_link_is_made_shown_again_changed_and_revoked(
    owner: User, photo: Asset, api: Api
) -> None:
    client = api(owner)
    made = client.post("/api/v1/shares", {"assets": [str(photo.pk)], "title": "西湖"})
    assert made.status_code == 201
    link = made.json()
    assert link["asset_count"] == 1
    assert not link["includes_location"]
    key = link["url"].rsplit("/", 1)[1]
    assert len(key) == 26
    assert APIClient().get(f"/api/v1/shared/{key}").json()["title"] == "西湖"
    assert client.get("/api/v1/shares").json()["items"][0]["url"] == link["url"]

    changed = client.patch(f"/api/v1/shares/{link['id']}", {"title": "断桥", "password": "1234"})
    assert changed.json()["has_password"]
    assert changed.json()["title"] == "断桥"
    assert APIClient().get(f"/api/v1/shared/{key}").status_code == 401

    assert client.delete(f"/api/v1/shares/{link['id']}").status_code == 204
    assert client.delete(f"/api/v1/shares/{link['id']}").status_code == 204
    assert client.get("/api/v1/shares").json()["items"] == []
    ended = client.get("/api/v1/shares", {"ended": "true"}).json()["items"]
    assert [one["id"] for one in ended] == [link["id"]]
    refused = client.patch(f"/api/v1/shares/{link['id']}", {"title": "again"})
    assert (refused.status_code, refused.json()["code"]) == (409, "share_ended")
    told = ["share.created", "share.viewed", "share.changed", "share.revoked"]
    assert topics() == told


def test_the_key_is_not_in_the_database(owner: User, photo: Asset) -> None:
    link = make_link(owner=owner, assets=[photo])
    key = address_of(link).rsplit("/", 1)[1]
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(one)::text FROM sharing_sharelink one")
        assert key not in cursor.fetchone()[0]


def test_when_the_installations_secret_changes_links_work_and_are_not_shown(
    owner: User, photo: Asset, api: Api
) -> None:
    link = make_link(owner=owner, assets=[photo])
    address = address_of(link)
    with override_settings(SECRET_KEY="another one, after the first was lost"):
        client = api(owner)
        assert client.get(f"/api/v1/shares/{link.pk}").json()["url"] is None
        assert client.get(f"/api/v1/shares/{link.pk}/qr.svg").json()["code"] == "address_unknown"
        assert APIClient().get(address).status_code == 200


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"expires_at": "2001-01-01T00:00:00Z"}, "expiry_in_past"),
        ({"password": "abc"}, "invalid_input"),
        ({"max_uploads": 0}, "invalid_input"),
        ({"title": "x" * 201}, "invalid_input"),
    ],
)
def test_what_makes_no_sense_is_refused(
    body: dict[str, Any], code: str, owner: User, api: Api
) -> None:
    assert api(owner).post("/api/v1/shares", body).json()["code"] == code
    assert not ShareLink.objects.exists()


def test_only_photos_of_the_own_library_that_are_not_locked_can_be_shared(
    owner: User, stranger: User, api: Api
) -> None:
    theirs = make_asset(owner=stranger)
    locked = make_asset(owner=owner, visibility=Visibility.LOCKED)
    for asset in (theirs, locked):
        answer = api(owner).post("/api/v1/shares", {"assets": [str(asset.pk)]})
        assert answer.status_code == 404
    assert not ShareLink.objects.exists()


def test_a_selection_grows_and_shrinks(owner: User, photo: Asset, api: Api) -> None:
    link = make_link(owner=owner, assets=[photo])
    other = make_asset(owner=owner, renditions=True)
    url = f"/api/v1/shares/{link.pk}/assets"
    body = {"add": [str(other.pk), str(photo.pk)]}
    assert api(owner).post(url, body).json()["asset_count"] == 2
    assert api(owner).post(url, body).json()["asset_count"] == 2
    assert api(owner).post(url, {"remove": [str(photo.pk)]}).json()["asset_count"] == 1
    assert [one["id"] for one in api(owner).get(url).json()["items"]] == [str(other.pk)]


def test_the_qr_code_leads_to_the_page(owner: User, photo: Asset, api: Api) -> None:
    link = make_link(owner=owner, assets=[photo])
    answer = api(owner).get(f"/api/v1/shares/{link.pk}/qr.png", headers={"Accept": "image/png"})
    assert answer["Content-Type"] == "image/png"
    picture = cv2.imdecode(np.frombuffer(answer.content, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(picture)
    assert text == api(owner).get(f"/api/v1/shares/{link.pk}").json()["url"]
    drawn = api(owner).get(f"/api/v1/shares/{link.pk}/qr.svg")
    assert drawn["Content-Type"] == "image/svg+xml"
    assert drawn.content.startswith(b"<svg")


def test_visits_count_once_for_each_visitor(owner: User, photo: Asset, api: Api) -> None:
    make_renditions(photo, [RenditionKind.FULL_SIZE])
    link = make_link(owner=owner, assets=[photo])
    for _ in range(3):
        APIClient().get(address_of(link))
    APIClient(REMOTE_ADDR="203.0.113.7").get(address_of(link))
    APIClient().get(address_of(link, f"/assets/{photo.pk}/download"))
    seen = api(owner).get(f"/api/v1/shares/{link.pk}/statistics").json()
    today = timezone.now().date().isoformat()
    assert (seen["views"], seen["downloads"], seen["last_day"]) == (2, 1, today)
    assert seen["days"] == [{"day": today, "views": 2, "downloads": 1}]
    assert api(owner).get(f"/api/v1/shares/{link.pk}").json()["last_day"] == today
    assert topics().count("share.viewed") == 2


def test_nothing_is_kept_of_who_they_are(owner: User, photo: Asset, redis_client: Any) -> None:
    link = make_link(owner=owner, assets=[photo])
    APIClient(REMOTE_ADDR="203.0.113.7").get(address_of(link))
    for key in redis_client.scan_iter():
        assert b"203.0.113" not in key
        assert redis_client.ttl(key) > 0
        assert b"203.0.113" not in (redis_client.get(key) or b"")


def test_looking_at_it_oneself_does_not_count(owner: User, photo: Asset, client: Any) -> None:
    link = make_link(owner=owner, assets=[photo])
    client.force_login(owner)
    client.get(address_of(link))
    assert not link.days.exists()
    client.logout()
    client.get(address_of(link))
    assert link.days.get().views == 1


def test_a_list_takes_as_many_queries_however_long_it_is(owner: User, api: Api) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert api(owner).get("/api/v1/shares").status_code == 200
        return len(captured)

    for _ in range(2):
        make_link(owner=owner, assets=[make_asset(owner=owner)])
    few = queries()
    for _ in range(8):
        make_link(owner=owner, assets=[make_asset(owner=owner)])
    assert queries() == few


def test_links_end_by_themselves(owner: User, photo: Asset, api: Api) -> None:
    gone = timezone.now() - timedelta(seconds=1)
    link = make_link(owner=owner, assets=[photo], expired_at=gone)
    assert api(owner).get("/api/v1/shares").json()["items"] == []
    longer = {"expires_at": (timezone.now() + timedelta(days=1)).isoformat()}
    assert api(owner).patch(f"/api/v1/shares/{link.pk}", longer).status_code == 200
    assert APIClient().get(address_of(link)).status_code == 200
