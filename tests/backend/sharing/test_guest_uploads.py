"""Guests bring photos: into the owner's library, within limits, and shown when the owner agrees."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, Upload, UploadState
from backend.sharing.models import GuestUpload, ShareLink
from backend.sharing.services.links import LinkTerms, change_link, revoke_link
from backend.storage.store import PresignedRequest
from tests.backend.storage.sending import send
from tests.factories import make_asset
from tests.factories.assets import make_renditions
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]
BYTES = b"a photo of the guest's"


@pytest.fixture
def link(owner: User) -> ShareLink:
    return make_link(owner=owner, allows_upload=True)


def wish(content: bytes = BYTES, **fields: Any) -> dict[str, Any]:
    defaults = {"filename": "IMG_1.JPG", "size": len(content), "content_type": "image/jpeg"}
    return defaults | {"sha256": sha256(content).hexdigest()} | fields


def begin(link: ShareLink, content: bytes = BYTES, **fields: Any) -> Any:
    return APIClient().post(address_of(link, "/uploads"), wish(content, **fields))


def bring(link: ShareLink, content: bytes = BYTES, **fields: Any) -> dict[str, Any]:
    """To its end, the way a guest's browser does it."""
    begun = begin(link, content, **fields).json()
    assert send(PresignedRequest(**begun["request"]), content).is_success
    done = APIClient().post(address_of(link, f"/uploads/{begun['id']}/complete"))
    assert done.status_code == 200
    told: dict[str, Any] = done.json()
    return told


def shown(link: ShareLink) -> list[str]:
    items = APIClient().get(address_of(link, "/assets")).json()["items"]
    return [item["id"] for item in items]


def with_pictures(upload: dict[str, Any]) -> str:
    """As the workers leave it."""
    make_renditions(Asset.objects.get(pk=upload["id"]))
    return str(upload["id"])


def test_a_guests_photo_waits_for_the_owner_and_is_shown_when_approved(
    link: ShareLink, owner: User, api: Api
) -> None:
    photo = with_pictures(bring(link, guest_name="小王"))
    assert shown(link) == []
    waiting = api(owner).get(f"/api/v1/shares/{link.pk}/uploads").json()["items"]
    assert [(one["id"], one["state"], one["guest_name"]) for one in waiting] == [
        (photo, "pending", "小王")
    ]
    assert api(owner).get(f"/api/v1/shares/{link.pk}").json()["waiting_uploads"] == 1
    approve = f"/api/v1/shares/{link.pk}/uploads/approve"
    assert api(owner).post(approve, {"ids": [photo]}).json()["ids"] == [photo]
    assert api(owner).post(approve, {"ids": [photo]}).json()["ids"] == []
    assert shown(link) == [photo]
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (len(BYTES), 0)


def test_or_is_shown_at_once_where_the_owner_wants_that(owner: User) -> None:
    link = make_link(owner=owner, allows_upload=True, reviews_uploads=False)
    photo = with_pictures(bring(link))
    assert shown(link) == [photo]


def test_a_retry_with_an_idempotency_key_takes_up_no_more_room(owner: User) -> None:
    link, other = (make_link(owner=owner, allows_upload=True, max_uploads=1) for _ in range(2))
    headers = {"Idempotency-Key": "8e03978e-40d5-43e8-bc93-6894a57f9324"}

    def retry(link: ShareLink, **fields: Any) -> Any:
        return APIClient().post(address_of(link, "/uploads"), wish(**fields), headers=headers)

    first, again = retry(link), retry(link)
    assert (first.status_code, again.status_code) == (201, 201)
    assert (again.content, again["Idempotency-Replayed"]) == (first.content, "true")
    assert again["Cache-Control"] == first["Cache-Control"] == "private, no-store"
    assert again["X-Robots-Tag"] == first["X-Robots-Tag"]
    assert GuestUpload.objects.filter(link=link).count() == 1
    reused = retry(link, filename="other.jpg")
    assert (reused.status_code, reused.json()["code"]) == (422, "idempotency_key_reused")
    elsewhere = retry(other)
    assert elsewhere.json()["id"] != first.json()["id"], "keys are those of one link"
    assert begin(link, b"another").json()["code"] == "share_full"
    revoke_link(owner=owner, link_id=link.pk)
    assert retry(link).status_code in {404, 410}, "no answer is given out behind a link that ended"


def test_completing_twice_brings_one_photo(owner: User) -> None:
    link = make_link(owner=owner, allows_upload=True, reviews_uploads=False)
    photo = bring(link)
    again = APIClient().post(address_of(link, f"/uploads/{photo['id']}/complete"))
    assert again.json()["state"] == "arrived"
    assert Asset.objects.count() == 1


def test_refused_it_goes_into_the_trash(link: ShareLink, owner: User, api: Api) -> None:
    photo = with_pictures(bring(link))
    refuse = f"/api/v1/shares/{link.pk}/uploads/refuse"
    assert api(owner).post(refuse, {"ids": [photo]}).json()["ids"] == [photo]
    assert Asset.objects.get(pk=photo).trashed_at is not None
    assert shown(link) == []


def test_a_guest_does_not_learn_that_the_library_held_the_file(owner: User) -> None:
    link = make_link(owner=owner, allows_upload=True, reviews_uploads=False)
    known = make_asset(owner=owner, renditions=True, sha256=sha256(BYTES).hexdigest())
    told = bring(link)
    fresh = bring(link, b"another")
    assert {name: told[name] for name in told if name not in {"id", "expires_at"}} == {
        name: fresh[name] for name in fresh if name not in {"id", "expires_at"}
    }
    assert str(known.pk) not in str(told)
    assert str(known.pk) not in shown(link)  # with the owner's own words under it
    assert Upload.objects.get(pk=told["id"]).state == UploadState.DUPLICATE
    ends = [APIClient().delete(address_of(link, f"/uploads/{one['id']}")) for one in (told, fresh)]
    assert [end.json()["code"] for end in ends] == ["upload_ended", "upload_ended"]


def test_nor_is_a_pending_upload_of_the_owners_given_away(owner: User, api: Api) -> None:
    link = make_link(owner=owner, allows_upload=True)
    own = api(owner).post("/api/v1/uploads", wish()).json()
    assert begin(link).json()["id"] != own["id"]
    assert APIClient().get(address_of(link, f"/uploads/{own['id']}")).status_code == 404
    assert APIClient().delete(address_of(link, f"/uploads/{own['id']}")).status_code == 404


def test_the_uploads_of_another_link_are_not_there(link: ShareLink, owner: User) -> None:
    other = make_link(owner=owner, allows_upload=True)
    begun = begin(other).json()
    for path in ("", "/complete", "/parts"):
        url = address_of(link, f"/uploads/{begun['id']}{path}")
        answer = APIClient().post(url, {"numbers": [1]}) if path else APIClient().get(url)
        assert answer.status_code == 404


def test_without_the_owners_leave_nothing_can_be_brought(link: ShareLink, owner: User) -> None:
    begun = begin(link).json()
    terms = LinkTerms(given=frozenset({"allows_upload"}), allows_upload=False)
    change_link(owner=owner, link_id=link.pk, terms=terms)
    assert begin(link).json()["code"] == "uploads_off"
    done = APIClient().post(address_of(link, f"/uploads/{begun['id']}/complete"))
    assert done.json()["code"] == "uploads_off"


@pytest.mark.parametrize("limit", [{"max_uploads": 2}, {"max_upload_bytes": 2 * len(BYTES)}])
def test_a_link_takes_so_many_files_and_bytes(limit: dict[str, Any], owner: User) -> None:
    link = make_link(owner=owner, allows_upload=True, **limit)
    assert [begin(link).status_code for _ in range(2)] == [201, 201]
    full = begin(link)
    assert (full.status_code, full.json()["code"]) == (409, "share_full")
    first = str(GuestUpload.objects.order_by("pk")[0].pk)
    assert APIClient().delete(address_of(link, f"/uploads/{first}")).status_code == 204
    assert begin(link).status_code == 201


def test_the_owners_quota_holds_for_guests_too(link: ShareLink, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=len(BYTES))
    assert begin(link).status_code == 201
    refused = begin(link, b"another one, which has no room")
    assert refused.json()["code"] == "quota_exceeded"


def test_the_owners_quota_is_not_told(link: ShareLink, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=7)
    assert "free_bytes" not in begin(link).json()


def test_many_at_once_have_to_wait(link: ShareLink, settings: Any) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_upload": "2/hour"}
    assert [begin(link).status_code for _ in range(3)] == [201, 201, 429]


def test_with_the_link_ends_what_guests_were_sending(link: ShareLink, owner: User) -> None:
    begun = begin(link).json()
    revoke_link(owner=owner, link_id=link.pk)
    assert Upload.objects.get(pk=begun["id"]).state == UploadState.ABORTED
    owner.refresh_from_db()
    assert owner.reserved_bytes == 0
    assert OutboxEvent.objects.filter(topic="objects.orphaned").exists()
    done = APIClient().post(address_of(link, f"/uploads/{begun['id']}/complete"))
    assert done.status_code == 404


def test_the_owner_is_told(link: ShareLink, owner: User) -> None:
    photo = bring(link)
    event = OutboxEvent.objects.get(topic="share.uploaded")
    assert event.payload == {"share_id": str(link.pk), "upload_id": photo["id"]}
    assert event.owner_id == owner.pk
