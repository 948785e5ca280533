"""Guests report a link: once each, without being known, and with or without its password."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.events.models import OutboxEvent
from backend.photos.models import Asset
from backend.sharing.models import ReportState, ShareLink, ShareReport
from backend.sharing.selectors.reports import ORDERING, list_reports
from backend.sharing.services.links import LinkTerms, change_link, revoke_link
from backend.sharing.services.reporting import forget_reporters
from tests.factories import make_asset
from tests.factories.sharing import address_of, make_link, make_report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo], title="西湖")


def tell(link: ShareLink, visitor: str = "192.0.2.1", **said: object) -> Any:
    body = {"reason": "privacy"} | said
    return APIClient().post(address_of(link, "/report"), body, REMOTE_ADDR=visitor)


def told(topic: str) -> list[tuple[object, object]]:
    rows = OutboxEvent.objects.filter(topic=topic)
    return list(rows.values_list("owner_id", "payload"))


def test_a_report_reaches_the_administrators_and_nobody_else(
    link: ShareLink, owner: User, admin: User, api: Api
) -> None:
    answer = tell(link, words="门牌\u202e号\n码")
    assert (answer.status_code, answer.content) == (204, b"")
    (item,) = api(admin).get("/api/v1/share-reports").json()["items"]
    assert (item["reason"], item["words"], item["state"]) == ("privacy", "门牌号 码", "open")
    share = item["share"]
    assert (share["title"], share["owner_email"], share["asset_count"]) == ("西湖", owner.email, 1)
    assert "url" not in share
    assert told("share.reported") == [(admin.pk, {"report_id": item["id"]})]


def test_the_same_visitor_reports_a_link_once_and_others_beside(link: ShareLink) -> None:
    assert [tell(link).status_code for _ in range(2)] == [204, 204]
    tell(link, "192.0.2.2")
    tell(make_link(owner=link.owner))
    assert ShareReport.objects.filter(link=link).count() == 2
    assert ShareReport.objects.count() == 3


def test_nothing_tells_who_it_was_and_the_hash_is_forgotten_in_time(link: ShareLink) -> None:
    tell(link)
    tell(make_link(owner=link.owner))
    hashes = ShareReport.objects.values_list("reporter", flat=True)
    assert len(set(hashes)) == 2  # not even that it was the same visitor
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(one)::text FROM sharing_sharereport one")
        assert all("192.0.2.1" not in row for (row,) in cursor.fetchall())
    assert forget_reporters() == 0
    old = timezone.now() - settings.SHARE_REPORTER_KEPT - timedelta(seconds=1)
    ShareReport.objects.filter(link=link).update(created_at=old)
    assert forget_reporters() == 1
    assert ShareReport.objects.get(link=link).reporter == ""
    tell(link)
    assert ShareReport.objects.filter(link=link).count() == 2


def test_a_link_with_a_password_is_reported_without_it_and_tells_nothing(
    owner: User, photo: Asset, link: ShareLink
) -> None:
    guarded = make_link(owner=owner, assets=[photo], title="秘密", password="龙井茶 2024")
    for one in (guarded, link):
        answer = tell(one)
        assert (answer.status_code, answer.content) == (204, b"")
    assert ShareReport.objects.filter(link=guarded).exists()


def test_what_has_ended_cannot_be_reported(link: ShareLink, owner: User) -> None:
    revoke_link(owner=owner, link_id=link.pk)
    assert tell(link).status_code == 404
    assert not ShareReport.objects.exists()


@pytest.mark.parametrize(
    "said", [{"reason": "dull"}, {"reason": None}, {"words": "长" * 1001}, {"words": ["一"]}]
)
def test_what_cannot_be_read_is_refused(link: ShareLink, said: dict[str, Any]) -> None:
    answer = tell(link, **said)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")
    assert not ShareReport.objects.exists()


@pytest.mark.parametrize("name", ["share_report_address", "share_report_link"])
def test_reports_are_few_by_address_and_by_link(link: ShareLink, name: str) -> None:
    with override_settings(RATE_LIMITS=settings.RATE_LIMITS | {name: "2/hour"}):
        visitors = (
            ["192.0.2.1"] * 3 if name.endswith("address") else [f"192.0.2.{n}" for n in "123"]
        )
        last = [tell(link, visitor) for visitor in visitors][-1]
    assert (last.status_code, last.json()["code"]) == (429, "too_many_attempts")


def test_administrators_see_the_photos_as_guests_do_while_they_judge(
    link: ShareLink, photo: Asset, owner: User, admin: User, api: Api
) -> None:
    make_asset(owner=owner, renditions=True)  # not shared
    report = make_report(link)
    path = f"/api/v1/share-reports/{report.pk}"
    (shown,) = api(admin).get(f"{path}/assets").json()["items"]
    (guests,) = APIClient().get(address_of(link, "/assets")).json()["items"]
    assert shown.keys() == guests.keys()
    assert (shown["id"], shown["location"]) == (str(photo.pk), None)
    assert api(admin).get(f"/api/v1/assets/{photo.pk}").status_code == 404

    assert api(admin).post(f"{path}/dismiss").json()["state"] == "dismissed"
    assert api(admin).get(f"{path}/assets").status_code == 404
    assert AuditEntry.objects.get().action == "share_report.dismissed"
    assert api(admin).post(f"{path}/dismiss").status_code == 200
    assert AuditEntry.objects.count() == 1


def test_of_an_ended_link_they_see_the_report_alone(
    link: ShareLink, owner: User, admin: User, api: Api
) -> None:
    report = make_report(link)
    revoke_link(owner=owner, link_id=link.pk)
    assert api(admin).get(f"/api/v1/share-reports/{report.pk}").status_code == 200
    assert api(admin).get(f"/api/v1/share-reports/{report.pk}/assets").status_code == 404


def test_the_owner_learns_nothing_of_a_report(link: ShareLink, owner: User, api: Api) -> None:
    before = api(owner).get(f"/api/v1/shares/{link.pk}").json()
    make_report(link)
    change_link(owner=owner, link_id=link.pk, terms=LinkTerms())
    assert api(owner).get(f"/api/v1/shares/{link.pk}").json() == before


def test_open_and_settled_reports_are_paged_without_a_query_for_each(
    owner: User, admin: User, api: Api
) -> None:
    client, counts = api(admin), []
    for more in (1, 4):
        for _ in range(more):
            made = make_link(owner=owner, assets=[make_asset(owner=owner)])
            make_report(made)
            make_report(made, state=ReportState.DISMISSED, settled_at=timezone.now())
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get("/api/v1/share-reports").json()["items"])
        counts.append(len(queries))
    assert counts[0] == counts[1]
    first = client.get("/api/v1/share-reports", {"state": "settled", "limit": "3"}).json()
    cursor = {"state": "settled", "limit": "3", "cursor": first["next_cursor"]}
    rest = client.get("/api/v1/share-reports", cursor).json()
    assert rest["next_cursor"] is None
    assert len({item["id"] for item in first["items"] + rest["items"]}) == 5
    assert {item["state"] for item in first["items"]} == {"dismissed"}


@pytest.mark.parametrize(("settled", "index"), [(False, "open"), (True, "over")])
def test_a_page_is_read_from_its_index(link: ShareLink, settled: bool, index: str) -> None:
    make_report(link)
    with connection.cursor() as cursor:
        # Of few rows any plan would do: what is asked is whether there is one without a sort.
        cursor.execute("SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off")
    plan = list_reports(settled=settled).order_by(*ORDERING)[:51].explain()
    assert f"share_report_{index}" in plan
    assert "Sort" not in plan
