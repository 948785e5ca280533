"""Partners' photos among one's own: as far as they share, in one order, and visibly theirs."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.photos.models import Asset, Visibility
from backend.photos.selectors.assets import timeline_assets
from backend.sharing.models import Partnership
from backend.sharing.selectors.timeline import first_of_all
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    invite_partner,
    show_in_timeline,
)
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
URL = "/api/v1/partners/timeline/buckets"


@pytest.fixture
def partnership(owner: User, stranger: User) -> Partnership:
    """The owner shows everything, and the stranger wants it in their timeline."""
    made = invite_partner(owner=owner, email=stranger.email, terms=PartnerTerms())
    accept_partnership(partner=stranger, partnership_id=made.pk)
    return show_in_timeline(partner=stranger, partnership_id=made.pk, shown=True)


def listed(client: APIClient, bucket: str = "2024-05", **query: Any) -> list[dict[str, Any]]:
    answer = client.get(f"{URL}/{bucket}", query)
    assert answer.status_code == 200, answer.json()
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def counted(client: APIClient, granularity: str = "day") -> dict[str, int]:
    items = client.get(URL, {"granularity": granularity}).json()["items"]
    return {item["bucket"]: item["count"] for item in items}


@pytest.mark.usefixtures("partnership")
def test_pages_go_through_all_libraries_in_one_order(api: Api, owner: User, stranger: User) -> None:
    photos = [
        make_asset(owner=whose, captured_at=NOON - timedelta(minutes=minute))
        for minute, whose in enumerate((owner, stranger, owner, owner, stranger))
    ]
    make_asset(owner=owner, captured_at=NOON - timedelta(days=40))
    client = api(stranger)
    cursor: dict[str, str] = {}
    seen: list[tuple[str, bool]] = []
    while True:
        page = client.get(f"{URL}/2024-05-01", {"limit": "2", **cursor}).json()
        seen += [(item["id"], item["partner"] is None) for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert seen == [(str(photo.pk), photo.owner == stranger) for photo in photos]
    assert counted(client) == {"2024-05-01": 5, "2024-03-22": 1}
    assert counted(client, "month") == {"2024-05": 5, "2024-03": 1}
    assert client.get(f"{URL}/1999").json()["code"] == "bad_bucket"


def test_a_partners_photo_says_whose_it_is_and_is_no_asset_of_ones_own(
    api: Api, owner: User, stranger: User, partnership: Partnership
) -> None:
    photo = make_asset(owner=owner, captured_at=NOON, renditions=True)
    (item,) = listed(api(stranger))
    assert item["partner"] == {"partnership_id": str(partnership.pk), "name": owner.name}
    assert (
        api(stranger).get(f"/api/v1/partners/{partnership.pk}/assets/{photo.pk}").status_code == 200
    )
    edit = api(stranger).patch(f"/api/v1/assets/{photo.pk}", {"caption": "mine"})
    assert edit.status_code == 404


def test_only_what_is_shared_and_only_while_it_is_wanted(
    api: Api, owner: User, stranger: User, partnership: Partnership
) -> None:
    person = make_person(owner=owner, name="Daughter")
    early = make_asset(owner=owner, captured_at=NOON - timedelta(days=60))
    late = make_asset(owner=owner, captured_at=NOON)
    alone = make_asset(owner=owner, captured_at=NOON)
    make_asset(owner=owner, captured_at=NOON, visibility=Visibility.ARCHIVE)
    for asset in (early, late):
        make_face(asset=asset, person=person)
    client = api(stranger)
    assert counted(client) == {"2024-05-01": 2, "2024-03-02": 1}
    Partnership.objects.update(since=date(2024, 4, 1))
    assert counted(client) == {"2024-05-01": 2}
    partnership.people.add(person)
    Partnership.objects.update(only_people=True)
    assert counted(client) == {"2024-05-01": 1}
    assert [item["id"] for item in listed(client)] == [str(late.pk)]
    assert str(alone.pk) not in str(listed(client))
    show_in_timeline(partner=stranger, partnership_id=partnership.pk, shown=False)
    assert counted(client) == {}
    assert listed(client) == []


@pytest.mark.usefixtures("partnership")
def test_a_cropped_photo_is_shown_to_others_as_it_is_cropped(
    api: Api, owner: User, stranger: User
) -> None:
    crop = [{"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}]
    for whose in (owner, stranger):
        asset = make_asset(owner=whose, captured_at=NOON, renditions=True)
        Asset.objects.filter(pk=asset.pk).update(recipe=crop)
    shown = {item["partner"] is None: item["preview_url"] for item in listed(api(stranger))}
    assert shown[False] is None
    assert shown[True] is not None  # one's own


@pytest.mark.usefixtures("partnership")
def test_a_key_that_may_not_read_photos_sees_the_partners_alone(
    owner: User, stranger: User
) -> None:
    theirs = make_asset(owner=owner, captured_at=NOON)
    make_asset(owner=stranger, captured_at=NOON)
    _, text = create_api_key(owner=stranger, name="frame", scopes=[Scope.SHARES_READ])
    client = APIClient(headers={"authorization": f"Bearer {text}"})
    assert [item["id"] for item in listed(client)] == [str(theirs.pk)]
    assert counted(client) == {"2024-05-01": 1}


@pytest.mark.usefixtures("partnership")
def test_a_page_takes_the_same_statements_however_long(
    api: Api, owner: User, stranger: User
) -> None:
    client = api(stranger)

    def statements() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        return len(queries)

    for whose in (owner, stranger):
        make_asset(owner=whose, captured_at=NOON, renditions=True)
    few = statements()
    for whose in (owner, stranger) * 3:
        make_asset(owner=whose, captured_at=NOON, renditions=True)
    assert statements() == few


def test_each_library_is_read_off_its_own_index(owner: User, stranger: User) -> None:
    later = Q(captured_local_date__lte=NOON.date())
    sources = [timeline_assets(owner=whose).filter(later) for whose in (owner, stranger)]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    plan = first_of_all(sources, most=51).explain()
    assert plan.count("asset_bucket") == 2
    assert "Seq Scan" not in plan
