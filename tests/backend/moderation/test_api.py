"""The queue, verdicts, appeals and terms, as clients meet them."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.moderation.models import Terms
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from tests.factories import make_asset
from tests.factories.moderation import case_of, score_all
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    made = make_link(owner=owner, assets=[photo])
    score_all({photo: 0.97})
    return made


def queue(client: APIClient, **asked: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get("/api/v1/moderation/cases", asked).json()["items"]
    return items


def test_flagged_appealed_approved_and_shown(
    link: ShareLink, photo: Asset, owner: User, admin: User, api: Api
) -> None:
    (held,) = api(owner).get("/api/v1/moderation/held").json()["items"]
    assert (held["asset_id"], held["state"], held["score"]) == (str(photo.pk), "flagged", 0.97)
    assert (held["decision"], held["appeal"], held["may_appeal"]) == (None, None, True)
    appealed = api(owner).post(f"/api/v1/moderation/held/{held['id']}/appeal", {"words": "一幅画"})
    assert appealed.json()["appeal"]["words"] == "一幅画"
    assert appealed.json()["may_appeal"] is False
    (case,) = queue(api(admin), appealed="true")
    assert (case["owner_email"], case["appeal"]["state"]) == (owner.email, "open")
    verdict = {"ids": [case["id"]], "verdict": "approve"}
    decided = api(admin).post("/api/v1/moderation/cases/decide", verdict, format="json")
    assert [one["state"] for one in decided.json()] == ["approved"]
    assert len(APIClient().get(address_of(link, "/assets")).json()["items"]) == 1
    assert api(owner).get("/api/v1/moderation/held").json()["items"] == []
    assert queue(api(admin)) == []
    assert [one["id"] for one in queue(api(admin), state="approved")] == [case["id"]]


def test_the_queue_has_a_blur_and_the_picture_is_in_the_audit(
    link: ShareLink, photo: Asset, admin: User, api: Api
) -> None:
    (case,) = queue(api(admin))
    assert case["thumbhash"]
    assert not any("url" in name for name in case)
    assert not AuditEntry.objects.filter(action="moderation.looked").exists()
    for _ in range(2):
        assert api(admin).get(f"/api/v1/moderation/cases/{case['id']}").json()["preview_url"]
    entry = AuditEntry.objects.get(action="moderation.looked")
    assert (entry.actor_email, entry.target_id) == (admin.email, case_of(photo).pk)


def test_many_are_judged_at_once_or_none(owner: User, admin: User, api: Api) -> None:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(3)]
    make_link(owner=owner, assets=photos)
    score_all(dict.fromkeys(photos, 0.9))
    ids = [case["id"] for case in queue(api(admin))]
    body = {"ids": [*ids, str(photos[0].pk)], "verdict": "reject", "reason": "不宜公开"}
    assert (
        api(admin).post("/api/v1/moderation/cases/decide", body, format="json").status_code == 404
    )
    body["ids"] = ids
    decided = api(admin).post("/api/v1/moderation/cases/decide", body, format="json").json()
    assert {one["state"] for one in decided} == {"rejected"}
    (first, *_) = api(owner).get("/api/v1/moderation/held").json()["items"]
    assert first["decision"]["reason"] == "不宜公开"


def test_terms_are_changed_within_bounds_and_written_down(
    link: ShareLink, photo: Asset, admin: User, api: Api
) -> None:
    address = "/api/v1/moderation/terms"
    assert api(admin).get(address).json() == {"threshold": 0.6, "words": [], "changed_by": ""}
    for bad in ({"threshold": 0}, {"threshold": 1.1}, {"words": ["!?"]}):
        assert api(admin).patch(address, bad, format="json").status_code == 400
    changed = api(admin).patch(address, {"threshold": 0.99, "words": ["彩票"]}, format="json")
    assert changed.json() == {"threshold": 0.99, "words": ["彩票"], "changed_by": admin.email}
    assert Terms.objects.count() == 1
    assert case_of(photo).state == "clear"
    assert AuditEntry.objects.get(action="moderation.terms").details["new"]["threshold"] == 0.99


def test_statistics_count_cases_and_appeals(link: ShareLink, admin: User, api: Api) -> None:
    counted = api(admin).get("/api/v1/moderation/statistics").json()
    assert (counted["states"]["flagged"], counted["states"]["clear"]) == (1, 0)
    assert counted["appeals"] == {"open": 0, "granted": 0, "denied": 0}
