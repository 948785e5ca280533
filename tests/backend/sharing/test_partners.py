"""Partners see what is shown to them, from when they accept until either of the two ends it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.models import OutboxEvent
from backend.people.services.merging import merge_people
from backend.photos.models import Asset, Visibility
from backend.sharing.models import Partnership
from tests.factories import make_asset, make_face, make_person, make_place

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


@pytest.fixture
def photo(owner: User) -> Asset:
    moment = datetime(2024, 5, 1, 12, tzinfo=UTC)
    return make_asset(owner=owner, renditions=True, captured_at=moment)


def invite(api: Api, owner: User, email: str, **terms: Any) -> Any:
    return api(owner).post("/api/v1/partners", {"email": email, **terms})


@pytest.fixture
def partner(owner: User, stranger: User, api: Api) -> Callable[..., str]:
    """`partner(**terms)`: the stranger's address of what the owner shows on these terms."""

    def accepted(**terms: Any) -> str:
        url = f"/api/v1/partners/{invite(api, owner, stranger.email, **terms).json()['id']}"
        assert api(stranger).post(f"{url}/accept").status_code == 200
        return url

    return accepted


def shown(client: APIClient, url: str) -> set[str]:
    answer = client.get(f"{url}/assets")
    assert answer.status_code == 200
    return {item["id"] for item in answer.json()["items"]}


def reach(client: APIClient, url: str, asset_id: UUID) -> list[int]:
    paths = (
        "assets",
        "timeline/buckets",
        "timeline/buckets/2024-05",
        f"assets/{asset_id}",
        f"assets/{asset_id}/download",
    )
    return [client.get(f"{url}/{path}").status_code for path in paths]


def test_nothing_is_seen_before_it_is_accepted(
    owner: User, stranger: User, photo: Asset, api: Api
) -> None:
    made = invite(api, owner, stranger.email)
    assert made.status_code == 201
    url = f"/api/v1/partners/{made.json()['id']}"
    assert reach(api(stranger), url, photo.pk) == [404] * 5
    assert api(stranger).get(url).json()["direction"] == "incoming"
    assert api(stranger).post(f"{url}/accept").json()["state"] == "accepted"
    assert api(stranger).post(f"{url}/accept").status_code == 200
    assert reach(api(stranger), url, photo.pk) == [200] * 5


def test_it_is_for_the_partner_alone(
    partner: Any, owner: User, admin: User, photo: Asset, api: Api
) -> None:
    url = partner()
    for client in (api(owner), api(admin)):
        assert reach(client, url, photo.pk) == [404] * 5
    assert reach(APIClient(), url, photo.pk) == [401] * 5


def test_the_photos_own_address_stays_its_owners(
    partner: Any, stranger: User, photo: Asset, api: Api
) -> None:
    partner()
    assert api(stranger).get(f"/api/v1/assets/{photo.pk}").status_code == 404


@pytest.mark.parametrize("by_partner", [True, False])
def test_either_of_the_two_ends_it_at_once(
    *, by_partner: bool, partner: Any, owner: User, stranger: User, photo: Asset, api: Api
) -> None:
    url = partner()
    ending = stranger if by_partner else owner
    assert api(ending).delete(url).status_code == 204
    assert reach(api(stranger), url, photo.pk) == [404] * 5
    assert OutboxEvent.objects.filter(topic="partner.ended").count() == 2


def test_an_invitation_can_be_declined(owner: User, stranger: User, photo: Asset, api: Api) -> None:
    url = f"/api/v1/partners/{invite(api, owner, stranger.email).json()['id']}"
    assert api(stranger).post(f"{url}/decline").status_code == 204
    assert api(stranger).post(f"{url}/accept").status_code == 404
    assert not Partnership.objects.exists()


def test_an_address_that_nobody_has_is_answered_like_any_other(
    owner: User, stranger: User, api: Api
) -> None:
    known = invite(api, owner, stranger.email).json()
    unknown = invite(api, owner, "nobody@example.org").json()
    for one in (known, unknown):
        del one["id"], one["email"], one["created_at"]
    assert known == unknown


def test_who_takes_that_address_later_sees_nothing(owner: User, photo: Asset, api: Api) -> None:
    url = f"/api/v1/partners/{invite(api, owner, 'later@example.org').json()['id']}"
    later = User.objects.create_user("later@example.org", "a password of mine")
    assert api(later).get("/api/v1/partners").json()["items"] == []
    assert api(later).post(f"{url}/accept").status_code == 404


def test_oneself_and_twice_are_refused(owner: User, stranger: User, api: Api) -> None:
    assert invite(api, owner, "OWNER@example.com").json()["code"] == "invites_oneself"
    assert invite(api, owner, stranger.email).status_code == 201
    assert invite(api, owner, stranger.email.upper()).json()["code"] == "already_invited"


@pytest.mark.parametrize(
    "change",
    [
        {"trashed_at": timezone.now()},
        {"visibility": Visibility.LOCKED},
        {"visibility": Visibility.ARCHIVE},
    ],
    ids=["trashed", "locked", "archived"],
)
def test_what_the_owner_puts_away_is_not_shown(
    change: dict[str, Any], partner: Any, stranger: User, photo: Asset, api: Api
) -> None:
    url = partner()
    Asset.objects.filter(pk=photo.pk).update(**change)
    assert reach(api(stranger), url, photo.pk) == [200, 200, 200, 404, 404]
    assert shown(api(stranger), url) == set()


def test_from_a_day_on(partner: Any, owner: User, stranger: User, photo: Asset, api: Api) -> None:
    before = make_asset(
        owner=owner, captured_at=datetime(2024, 4, 30, 12, tzinfo=UTC), renditions=True
    )
    url = partner(since="2024-05-01")
    assert shown(api(stranger), url) == {str(photo.pk)}
    assert api(stranger).get(f"{url}/assets/{before.pk}").status_code == 404
    buckets = api(stranger).get(f"{url}/timeline/buckets").json()["items"]
    assert buckets == [{"bucket": "2024-05-01", "count": 1}]


class TestChosenPeople:
    @pytest.fixture
    def daughter(self, owner: User, photo: Asset) -> Any:
        person = make_person(owner=owner, name="小雨")
        make_face(asset=photo, person=person)
        make_asset(owner=owner, renditions=True, captured_at=datetime(2024, 6, 1, tzinfo=UTC))
        return person

    def test_only_their_photos_are_shown(
        self, daughter: Any, partner: Any, stranger: User, photo: Asset, api: Api
    ) -> None:
        url = partner(people=[str(daughter.pk)])
        assert shown(api(stranger), url) == {str(photo.pk)}
        months = api(stranger).get(f"{url}/timeline/buckets", {"granularity": "month"}).json()
        assert months["items"] == [{"bucket": "2024-05", "count": 1}]
        told = api(stranger).get(url).json()
        assert (told["only_people"], told["people"]) == (True, None)

    def test_combined_with_a_day(
        self, daughter: Any, partner: Any, stranger: User, api: Api
    ) -> None:
        url = partner(people=[str(daughter.pk)], since="2024-05-02")
        assert shown(api(stranger), url) == set()

    def test_somebody_merged_into_another_is_that_one(
        self, *, daughter: Any, partner: Any, owner: User, stranger: User, photo: Asset, api: Api
    ) -> None:
        url = partner(people=[str(daughter.pk)])
        into = make_person(owner=owner, name="雨")
        make_face(asset=make_asset(owner=owner), person=into)
        merge_people(owner=owner, person_id=into.pk, other_ids=[daughter.pk])
        assert str(photo.pk) in shown(api(stranger), url)

    def test_when_the_last_of_them_is_gone_nothing_is_shown_and_not_everything(
        self, daughter: Any, partner: Any, stranger: User, api: Api
    ) -> None:
        url = partner(people=[str(daughter.pk)])
        daughter.delete()
        assert shown(api(stranger), url) == set()

    def test_a_change_of_terms_holds_at_once(
        self, *, daughter: Any, partner: Any, owner: User, stranger: User, api: Api
    ) -> None:
        url = partner(people=[str(daughter.pk)])
        api(owner).patch(url, {"people": None})
        assert len(shown(api(stranger), url)) == 2
        api(owner).patch(url, {"people": []})
        assert shown(api(stranger), url) == set()

    def test_people_of_others_cannot_be_chosen(self, owner: User, stranger: User, api: Api) -> None:
        theirs = make_person(owner=stranger, name="Li")
        answer = invite(api, owner, stranger.email, people=[str(theirs.pk)])
        assert answer.status_code == 404


def test_the_partner_cannot_change_what_is_shown(partner: Any, stranger: User, api: Api) -> None:
    url = partner(since="2024-05-01")
    assert api(stranger).patch(url, {"since": None}).status_code == 404
    assert Partnership.objects.get().since == date(2024, 5, 1)
    assert api(stranger).patch(url, {"in_timeline": True}).json()["in_timeline"]


def test_places_are_shown_unless_they_are_kept_back(
    partner: Any, owner: User, stranger: User, photo: Asset, api: Api
) -> None:
    place = make_place()
    Asset.objects.filter(pk=photo.pk).update(latitude=30.2, longitude=120.1, place=place)
    url = partner()
    assert api(stranger).get(f"{url}/assets/{photo.pk}").json()["location"]["latitude"] == 30.2
    download = api(stranger).get(f"{url}/assets/{photo.pk}/download").json()["url"]
    assert photo.original_key in download
    api(owner).patch(url, {"includes_location": False})
    answer = api(stranger).get(f"{url}/assets/{photo.pk}")
    assert answer.json()["location"] is None
    assert "Hangzhou" not in answer.content.decode()
    download = api(stranger).get(f"{url}/assets/{photo.pk}/download").json()["url"]
    assert photo.original_key not in download


def test_lists_take_as_many_queries_however_long_they_are(
    partner: Any, owner: User, stranger: User, api: Api
) -> None:
    url = partner()
    client = api(stranger)

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    for _ in range(2):
        make_asset(owner=owner, renditions=True)
    paths = ("/api/v1/partners", f"{url}/assets", f"{url}/timeline/buckets/2024-05")
    few = [queries(path) for path in paths]
    for number in range(10):
        make_asset(owner=owner, renditions=True)
        other = User.objects.create_user(f"other{number}@example.org")
        Partnership.objects.create(owner=other, partner=stranger, email=stranger.email)
    assert [queries(path) for path in paths] == few


def test_all_of_a_library_comes_off_the_timelines_index(owner: User, stranger: User) -> None:
    from backend.photos.selectors.timeline import ORDERING
    from backend.sharing.selectors.partnerships import partner_assets

    made = Partnership.objects.create(owner=owner, partner=stranger, email=stranger.email)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
    plan = partner_assets(made).order_by(*ORDERING)[:51].explain()
    assert "asset_bucket" in plan
    assert "Sort" not in plan
