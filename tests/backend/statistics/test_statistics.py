"""What libraries hold, and who may know it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import Asset, StageState, Visibility
from backend.statistics.models import Tally
from backend.statistics.selectors.installation import _queue
from backend.statistics.services.counting import fold_counts, rebuild_counts
from tests.factories import make_asset, make_face, make_person, make_place, make_stage_run

pytestmark = pytest.mark.django_db
MAY = datetime(2024, 5, 4, 12, tzinfo=UTC)
JUNE = datetime(2023, 6, 4, 12, tzinfo=UTC)


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def statistics(client: APIClient) -> Any:
    return client.get("/api/v1/statistics").json()


def test_photos_and_bytes_are_counted_by_time_and_kind(
    client: APIClient, owner: User, stranger: User
) -> None:
    make_asset(owner=owner, captured_at=MAY, size=10)
    make_asset(owner=owner, captured_at=MAY, size=20, media_type="image/heic")
    make_asset(owner=owner, captured_at=JUNE, size=300, media_type="video/mp4")
    make_asset(owner=stranger, captured_at=JUNE)
    found = statistics(client)
    assert found["total"] == {"photos": 2, "videos": 1, "bytes": 330}
    assert [(one["month"], one["photos"], one["videos"]) for one in found["months"]] == [
        ("2024-05", 2, 0),
        ("2023-06", 0, 1),
    ]
    assert [(one["year"], one["bytes"]) for one in found["years"]] == [(2024, 30), (2023, 300)]
    assert {one["media_type"]: one["bytes"] for one in found["kinds"]} == {
        "image/jpeg": 10,
        "image/heic": 20,
        "video/mp4": 300,
    }


def test_what_cannot_be_seen_is_not_counted(client: APIClient, owner: User) -> None:
    make_asset(owner=owner, trashed_at=MAY)
    make_asset(owner=owner, visibility=Visibility.LOCKED)
    archived = make_asset(owner=owner, visibility=Visibility.ARCHIVE)
    assert statistics(client)["total"]["photos"] == 1
    archived.delete()
    assert statistics(client)["total"]["photos"] == 0


def test_cameras_lenses_people_and_places_come_with_the_most_first(
    client: APIClient, owner: User
) -> None:
    camera: dict[str, Any] = {"camera_make": "Nikon", "camera_model": "Z 6", "lens_model": "50 mm"}
    place, person = make_place(), make_person(owner=owner, name="奶奶")
    for _ in range(2):
        photo = make_asset(owner=owner, place=place, **camera)
        make_face(asset=photo, person=person)
        make_face(asset=photo, person=person)
    make_asset(owner=owner, camera_make="Apple", camera_model="iPhone 15")
    make_face(asset=make_asset(owner=owner), person=make_person(owner=owner))
    found = statistics(client)
    assert [(one["make"], one["model"], one["count"]) for one in found["cameras"]] == [
        ("Nikon", "Z 6", 2),
        ("Apple", "iPhone 15", 1),
    ]
    assert [(one["lens"], one["count"]) for one in found["lenses"]] == [("50 mm", 2)]
    assert [(one["name"], one["count"]) for one in found["people"]] == [("奶奶", 2)]
    assert [(one["name_zh"], one["count"]) for one in found["places"]] == [("杭州", 2)]


def test_growth_adds_up_month_by_month(client: APIClient, owner: User) -> None:
    for uploaded_at, size in ((JUNE, 1), (MAY, 2), (MAY, 3)):
        make_asset(owner=owner, uploaded_at=uploaded_at, size=size)
    growth = statistics(client)["growth"]
    assert [(one["month"], one["added"]["photos"], one["total"]["bytes"]) for one in growth] == [
        ("2023-06", 1, 1),
        ("2024-05", 2, 6),
    ]


def test_counts_follow_changes_and_survive_folding_and_counting_anew(
    client: APIClient, owner: User
) -> None:
    photos = [make_asset(owner=owner, captured_at=MAY, size=5) for _ in range(3)]
    Asset.objects.filter(pk=photos[0].pk).update(camera_model="Z 6", media_type="image/png")
    photos[1].delete()
    before = statistics(client)
    assert before["total"] == {"photos": 2, "videos": 0, "bytes": 10}
    assert fold_counts() > 0
    assert statistics(client) == before
    Tally.objects.update(photos=9)
    rebuild_counts()
    assert statistics(client) == before


def test_a_larger_library_takes_no_more_queries(client: APIClient, owner: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            statistics(client)
        return len(captured)

    person = make_person(owner=owner, name="Li")
    make_face(asset=make_asset(owner=owner, place=make_place()), person=person)
    queries()
    few = queries()
    for number in range(8):
        other = make_person(owner=owner, name=f"Li {number}")
        photo = make_asset(owner=owner, place=make_place(), camera_model=f"Z {number}")
        make_face(asset=photo, person=other)
    assert queries() == few


def test_administrators_see_users_storage_and_the_queue(
    api: Callable[[User], APIClient], admin: User, owner: User
) -> None:
    owner.used_bytes = 700
    owner.save()
    photo = make_asset(owner=owner, size=7)
    make_stage_run(asset=photo, stage=StageName.TAGS, state=StageState.READY)
    make_stage_run(asset=photo, stage=StageName.OCR, state=StageState.FAILED)
    make_stage_run(asset=photo, stage=StageName.VERIFY)
    found = api(admin).get("/api/v1/statistics/installation").json()
    assert (found["users"], found["administrators"], found["used_bytes"]) == (2, 1, 700)
    assert found["total"] == {"photos": 1, "videos": 0, "bytes": 7}
    queue = {row["stage"]: row for row in found["queue"]}
    assert (queue["tags"]["ready"], queue["ocr"]["failed"], queue["verify"]["ready"]) == (1, 1, 0)
    users = api(admin).get("/api/v1/statistics/users").json()["items"]
    assert [(user["email"], user["photo_count"]) for user in users] == [
        ("owner@example.com", 1),
        ("admin@example.com", 0),
    ]


@pytest.mark.parametrize("path", ["installation", "users"])
def test_members_see_nothing_of_the_installation(client: APIClient, path: str) -> None:
    answer = client.get(f"/api/v1/statistics/{path}")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")


def test_the_queue_is_read_from_what_is_open_and_not_from_what_is_done(owner: User) -> None:
    make_stage_run(asset=make_asset(owner=owner), stage=StageName.TAGS, state=StageState.READY)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    with CaptureQueriesContext(connection) as captured:
        _queue()
    with connection.cursor() as cursor:
        for query in captured.captured_queries:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plan = "\n".join(row[0] for row in cursor.fetchall())
            assert "stage_run_open" in plan or "stage_run_dead_letters" in plan
