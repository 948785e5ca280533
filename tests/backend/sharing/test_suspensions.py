"""An administrator closes a link: at once, in every way, and until an administrator opens it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.albums.models import Album
from backend.common import errors
from backend.events.models import OutboxEvent
from backend.exports.selectors.reach import SharedByLink
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.uploads import UploadWish
from backend.sharing.models import ReportState, ShareLink, ShareReport
from backend.sharing.services.guest_uploads import begin_guest_upload
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import revoke_link
from backend.sharing.services.moderation import dismiss_report, reinstate_link, suspend_link
from tests.factories import make_asset
from tests.factories.albums import make_album
from tests.factories.sharing import address_of, make_link, make_report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]
WHY = "照片中的人没有同意公开。"


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo], allows_upload=True)


@pytest.fixture
def report(link: ShareLink) -> ShareReport:
    return make_report(link)


@pytest.fixture
def album(owner: User, photo: Asset) -> Album:
    return make_album(photo, owner=owner)


def suspend(admin: User, report: ShareReport, reason: str = WHY) -> None:
    suspend_link(actor=admin, report_id=report.pk, reason=reason)


def problem(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_guests_find_it_suspended_whatever_they_ask_for(
    link: ShareLink, photo: Asset, report: ShareReport, admin: User, client: Client
) -> None:
    wish = UploadWish(filename="a.jpg", size=10, sha256="ab" * 32)
    upload = begin_guest_upload(link=link, wish=wish)
    plan = f"/downloads/{APIClient().post(address_of(link, '/downloads'), {}).json()['id']}"
    suspend(admin, report)
    guest = APIClient()
    paths = ["", "/assets", f"/assets/{photo.pk}", f"/assets/{photo.pk}/download"]
    paths += [f"/uploads/{upload.pk}", plan, f"{plan}/parts/1"]
    for path in paths:
        assert problem(guest.get(address_of(link, path))) == (410, "share_suspended")
    for path in ("/unlock", "/report", "/uploads", "/downloads"):
        body = {"password": "", "reason": "other", "filename": "a", "size": 1, "sha256": "ab" * 32}
        assert problem(guest.post(address_of(link, path), body)) == (410, "share_suspended")
    for path in ("", "/cover"):
        assert client.get(f"/s/{key_of(link)}{path}").status_code == 410
    assert client.get(f"/s/{key_of(link)}{plan}/1").status_code == 410
    assert Upload.objects.get(pk=upload.pk).state == UploadState.ABORTED


def test_what_is_on_its_way_is_asked_about_again(
    link: ShareLink, report: ShareReport, admin: User
) -> None:
    """A download in the middle of a part, an upload whose link was looked up before."""
    suspend(admin, report)
    with pytest.raises(errors.Gone):
        SharedByLink(link.pk).assets()
    with pytest.raises(errors.Gone):
        begin_guest_upload(link=link, wish=UploadWish(filename="a.jpg", size=9, sha256="ab" * 32))


def test_one_with_a_password_is_suspended_before_it_asks_for_it(
    owner: User, photo: Asset, admin: User
) -> None:
    link = make_link(owner=owner, assets=[photo], password="龙井茶 2024")
    suspend(admin, make_report(link))
    assert problem(APIClient().get(address_of(link))) == (410, "share_suspended")


def test_the_owner_sees_why_and_can_only_revoke_it(
    link: ShareLink, report: ShareReport, owner: User, admin: User, api: Api
) -> None:
    suspend(admin, report)
    client, path = api(owner), f"/api/v1/shares/{link.pk}"
    (listed,) = client.get("/api/v1/shares").json()["items"]
    assert listed["suspended_at"]
    assert listed["suspension_reason"] == WHY
    refused = (409, "suspended_by_administrator")
    assert problem(client.patch(path, {"title": "断桥"})) == refused
    assert problem(client.post(f"{path}/assets", {"remove": []})) == refused
    assert client.get(f"{path}/assets").status_code == 200  # their own photos
    assert client.delete(path).status_code == 204
    assert APIClient().get(address_of(link)).status_code == 404


@pytest.mark.parametrize("revokes", [False, True])
def test_the_same_photos_make_no_new_link(
    photo: Asset, report: ShareReport, admin: User, revokes: bool, api: Api
) -> None:
    owner = photo.owner
    suspend(admin, report)
    if revokes:
        revoke_link(owner=owner, link_id=report.link_id)
    other = make_asset(owner=owner, renditions=True)
    client = api(owner)
    refused = (409, "suspended_by_administrator")
    both = {"assets": [str(photo.pk), str(other.pk)]}
    assert problem(client.post("/api/v1/shares", both)) == refused
    made = client.post("/api/v1/shares", {"assets": [str(other.pk)]}).json()
    add = {"add": [str(photo.pk)]}
    assert problem(client.post(f"/api/v1/shares/{made['id']}/assets", add)) == refused
    assert client.get(f"/api/v1/shares/{made['id']}").json()["asset_count"] == 1
    reinstate_link(actor=admin, report_id=report.pk)
    assert client.post("/api/v1/shares", both).status_code == 201


def test_an_album_is_suspended_with_all_of_its_links_and_gets_no_other(
    album: Album, owner: User, admin: User, api: Api
) -> None:
    reported, beside = (make_link(owner=owner, album_id=album.pk) for _ in range(2))
    report, another = make_report(reported), make_report(beside)
    suspend(admin, report)
    for link in (reported, beside):
        assert APIClient().get(address_of(link)).status_code == 410
    another.refresh_from_db()
    assert another.state == ReportState.UPHELD
    again = api(owner).post("/api/v1/shares", {"album_id": str(album.pk)})
    assert problem(again) == (409, "suspended_by_administrator")
    reinstate_link(actor=admin, report_id=another.pk)
    for link in (reported, beside):
        assert APIClient().get(address_of(link)).status_code == 200


def test_both_are_told_and_the_audit_keeps_it(
    link: ShareLink, report: ShareReport, owner: User, admin: User
) -> None:
    suspend(admin, report)
    suspend(admin, report, "另一个原因")
    for _ in range(2):
        reinstate_link(actor=admin, report_id=report.pk)
    entries = AuditEntry.objects.filter(target_id=link.pk).order_by("id")
    said = [(one.action, one.details.get("reason")) for one in entries]
    twice = [("share.suspended", WHY), ("share.suspended", "另一个原因")]
    assert said == [*twice, ("share.reinstated", None)]
    announced = OutboxEvent.objects.filter(topic__in=("share.suspended", "share.reinstated"))
    assert {(row.owner_id, row.payload["share_id"]) for row in announced} == {
        (owner.pk, str(link.pk))
    }
    assert announced.count() == 3


def test_reinstating_opens_what_its_owner_has_not_revoked(
    link: ShareLink, report: ShareReport, owner: User, admin: User
) -> None:
    suspend(admin, report)
    reinstate_link(actor=admin, report_id=report.pk)
    assert APIClient().get(address_of(link)).status_code == 200
    suspend(admin, report)
    revoke_link(owner=owner, link_id=link.pk)
    reinstate_link(actor=admin, report_id=report.pk)
    assert APIClient().get(address_of(link)).status_code == 404


def test_an_upheld_report_is_not_dismissed_and_a_reason_is_needed(
    link: ShareLink, report: ShareReport, admin: User, api: Api
) -> None:
    path = f"/api/v1/share-reports/{report.pk}"
    for said in ({}, {"reason": " "}, {"reason": "\u200b"}, {"reason": "长" * 501}):
        assert problem(api(admin).post(f"{path}/suspend", said)) == (400, "invalid_input")
    assert APIClient().get(address_of(link)).status_code == 200
    assert api(admin).post(f"{path}/suspend", {"reason": WHY}).json()["state"] == "upheld"
    assert problem(api(admin).post(f"{path}/dismiss")) == (409, "report_upheld")
    assert len(api(admin).get(f"{path}/assets").json()["items"]) == 1


def test_a_dismissed_report_can_still_be_upheld(
    link: ShareLink, report: ShareReport, admin: User
) -> None:
    dismiss_report(actor=admin, report_id=report.pk)
    suspend(admin, report)
    report.refresh_from_db()
    assert report.state == ReportState.UPHELD


def test_what_was_never_reported_is_not_there(admin: User, api: Api) -> None:
    unknown = UUID(int=7)
    for deed in ("suspend", "reinstate", "dismiss"):
        answer = api(admin).post(f"/api/v1/share-reports/{unknown}/{deed}", {"reason": WHY})
        assert problem(answer) == (404, "not_found")
