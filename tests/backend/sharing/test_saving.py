"""Copies of a partner's photos: own bytes, own quota, made once."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.results import MetadataRead
from backend.photos.models import Asset, Upload
from backend.photos.services.recording import record_metadata
from backend.sharing.services.partnerships import PartnerTerms, accept_partnership, invite_partner
from backend.storage.store import ObjectStore
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
BYTES = b"the original"


@pytest.fixture
def photo(owner: User, store: ObjectStore) -> Asset:
    asset = make_asset(owner=owner, renditions=True, size=len(BYTES), filename="断桥.jpg")
    store.put(asset.original_key, BYTES, content_type="image/jpeg")
    return asset


@pytest.fixture
def url(owner: User, stranger: User) -> str:
    made = invite_partner(owner=owner, email=stranger.email, terms=PartnerTerms())
    accept_partnership(partner=stranger, partnership_id=made.pk)
    return f"/api/v1/partners/{made.pk}"


def save(client: APIClient, url: str, *ids: UUID) -> list[dict[str, Any]]:
    answer = client.post(f"{url}/assets/save", {"ids": [str(one) for one in ids]})
    assert answer.status_code == 200, answer.content
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def test_a_copy_is_a_photo_of_the_partners_own(
    photo: Asset, url: str, stranger: User, store: ObjectStore, api: Api
) -> None:
    (saved,) = save(api(stranger), url, photo.pk)
    assert saved["result"] == "saved"
    copy = Asset.objects.get(pk=saved["asset_id"])
    assert (copy.owner, copy.filename, copy.sha256) == (stranger, "断桥.jpg", photo.sha256)
    assert copy.original_key != photo.original_key
    assert store.read(copy.original_key) == BYTES
    assert copy.stage_runs.exists()
    stranger.refresh_from_db()
    assert (stranger.used_bytes, stranger.reserved_bytes) == (len(BYTES), 0)


def test_it_carries_what_the_owner_says_of_the_photo_and_no_stage_takes_it_back(
    photo: Asset, url: str, stranger: User, api: Api
) -> None:
    moment = datetime(1998, 7, 1, 4, tzinfo=UTC)
    api(photo.owner).patch(
        f"/api/v1/assets/{photo.pk}",
        {"caption": "断桥残雪", "captured_at": "1998-07-01T12:00:00+08:00"},
    )
    (saved,) = save(api(stranger), url, photo.pk)
    result = MetadataRead(
        captured_at=datetime(2024, 1, 1, tzinfo=UTC),
        captured_local_date=date(2024, 1, 1),
        captured_at_source="exif",
        captured_offset_minutes=None,
    )
    record_metadata(asset_id=UUID(saved["asset_id"]), result=result, model_version="1")
    copy = Asset.objects.get(pk=saved["asset_id"])
    assert (copy.caption, copy.captured_at, copy.captured_offset_minutes) == (
        *("断桥残雪", moment),
        480,
    )
    assert copy.captured_local_date == date(1998, 7, 1)


def test_the_same_request_again_makes_no_second_copy(
    photo: Asset, url: str, stranger: User, api: Api
) -> None:
    (first,) = save(api(stranger), url, photo.pk, photo.pk)
    (again,) = save(api(stranger), url, photo.pk)
    assert (again["result"], again["asset_id"]) == ("present", first["asset_id"])
    assert Asset.objects.filter(owner=stranger).count() == 1


def test_broken_off_in_the_middle_it_goes_on(
    photo: Asset, url: str, stranger: User, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    from backend.sharing.services import saving

    class Died(BaseException):
        pass

    def die(**_: object) -> None:
        raise Died

    with monkeypatch.context() as broken:
        broken.setattr(saving, "accept_upload", die)
        with pytest.raises(Died):
            save(api(stranger), url, photo.pk)
    assert Upload.objects.filter(owner=stranger).count() == 1
    (saved,) = save(api(stranger), url, photo.pk)
    assert saved["result"] == "saved"
    assert Upload.objects.filter(owner=stranger).count() == 1


def test_each_photo_has_its_own_result(
    *, photo: Asset, url: str, stranger: User, owner: User, store: ObjectStore, api: Api
) -> None:
    large = make_asset(owner=owner, renditions=True, size=1000)
    store.put(large.original_key, b"x" * 1000, content_type="image/jpeg")
    lost = make_asset(owner=owner, renditions=True, size=10)
    private = make_asset(owner=stranger, renditions=True)
    User.objects.filter(pk=stranger.pk).update(quota_bytes=500)
    never = uuid4()
    results = save(api(stranger), url, large.pk, photo.pk, never, lost.pk, private.pk)
    assert [one["result"] for one in results] == [
        "quota_exceeded",
        "saved",
        "not_found",
        "not_found",
        "not_found",
    ]


def test_copies_stay_when_it_ends(photo: Asset, url: str, stranger: User, api: Api) -> None:
    (saved,) = save(api(stranger), url, photo.pk)
    assert api(stranger).delete(url).status_code == 204
    assert api(stranger).get(f"/api/v1/assets/{saved['asset_id']}").status_code == 200
    again = api(stranger).post(f"{url}/assets/save", {"ids": [str(photo.pk)]})
    assert again.status_code == 404


def test_where_places_are_kept_back_so_are_originals(
    photo: Asset, url: str, owner: User, stranger: User, api: Api
) -> None:
    api(owner).patch(url, {"includes_location": False})
    answer = api(stranger).post(f"{url}/assets/save", {"ids": [str(photo.pk)]})
    assert (answer.status_code, answer.json()["code"]) == (403, "location_withheld")
    assert not Asset.objects.filter(owner=stranger).exists()
