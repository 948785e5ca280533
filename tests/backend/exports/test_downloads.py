"""Many photos of one's own at once."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.exports.models import Archive, ArchivePart
from backend.exports.services.account import forget_expired
from backend.photos.models import Asset, RenditionKind, Visibility
from tests.backend.exports.stored import (
    TURNED,
    bytes_of,
    files_in,
    info_zip_accepts,
    some_bytes,
    stored_live_photo,
    stored_photo,
    stored_rendition,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]


@pytest.fixture
def client(owner: User, api: Api) -> APIClient:
    return api(owner)


def plan(client: APIClient, *photos: Asset) -> dict[str, Any]:
    ids = [str(photo.pk) for photo in photos]
    answer = client.post("/api/v1/downloads", {"ids": ids})
    assert answer.status_code == 201, answer.content
    planned: dict[str, Any] = answer.json()
    return planned


def fetch(client: APIClient, planned: dict[str, Any], number: int = 1, **headers: str) -> Any:
    return client.get(planned["parts"][number - 1]["url"], headers=headers)


def test_chosen_photos_come_in_one_file_of_the_announced_length(
    owner: User, client: APIClient, tmp_path: Path
) -> None:
    photos = [stored_photo(owner, filename=f"断桥 {number}.jpg") for number in range(3)]
    planned = plan(client, *photos)
    assert (planned["photo_count"], len(planned["parts"]), planned["left_out"]) == (3, 1, [])
    answer = fetch(client, planned)
    content = bytes_of(answer)
    assert len(content) == planned["size"] == planned["parts"][0]["size"]
    assert files_in(content) == {p.filename: some_bytes(p.filename) for p in photos}
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''photos.zip"
    assert "No errors" in info_zip_accepts(content, tmp_path)


def test_photos_of_one_name_are_told_apart(owner: User, client: APIClient) -> None:
    photos = [stored_photo(owner, some_bytes(n), filename="IMG_1.JPG") for n in range(2)]
    names = files_in(bytes_of(fetch(client, plan(client, *photos))))
    assert set(names) == {"IMG_1.JPG", "IMG_1 (2).JPG"}


def test_live_photos_bring_their_film_and_edited_ones_both_pictures(
    owner: User, client: APIClient
) -> None:
    live = stored_live_photo(owner)
    edited = stored_photo(owner, filename="turned.jpg", recipe=TURNED)
    stored_rendition(edited, RenditionKind.EDITED, b"turned")
    files = files_in(bytes_of(fetch(client, plan(client, live, edited))))
    assert set(files) == {"IMG_7.HEIC", "IMG_7.MOV", "turned.jpg", "turned-edited.jpg"}
    assert files["turned-edited.jpg"] == b"turned"


def test_an_edited_picture_that_is_not_made_yet_is_listed(owner: User, client: APIClient) -> None:
    edited = stored_photo(owner, filename="turned.jpg", recipe=TURNED)
    planned = plan(client, edited)
    assert planned["left_out"] == [
        {"asset_id": str(edited.pk), "filename": "turned.jpg", "reason": "not_ready"}
    ]
    assert set(files_in(bytes_of(fetch(client, planned)))) == {"turned.jpg"}


def test_days_are_those_of_the_photographer(owner: User, client: APIClient) -> None:
    for day in (1, 2, 3):
        taken = datetime(2024, 7, day, 12, tzinfo=UTC)
        stored_photo(owner, filename=f"{day}.jpg", captured_at=taken)
    days = {"days": {"from": "2024-07-02", "to": "2024-07-03"}}
    planned = client.post("/api/v1/downloads", days).json()
    assert set(files_in(bytes_of(fetch(client, planned)))) == {"2.jpg", "3.jpg"}


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, "invalid_input"),
        ({"ids": []}, "invalid_input"),
        ({"ids": ["x"]}, "invalid_input"),
        ({"days": {"from": "2024-07-02"}}, "invalid_input"),
        ({"days": {"from": "2024-07-02", "to": "2024-07-01"}}, "bad_period"),
    ],
)
def test_what_cannot_be_meant_is_refused(client: APIClient, sent: object, code: str) -> None:
    answer = client.post("/api/v1/downloads", sent)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


def test_other_peoples_trashed_and_locked_photos_do_not_exist(
    owner: User, stranger: User, client: APIClient
) -> None:
    theirs = stored_photo(stranger)
    trashed = stored_photo(owner, filename="t.jpg", trashed_at=datetime.now(UTC))
    locked = stored_photo(owner, filename="l.jpg", visibility=Visibility.LOCKED)
    ids = [str(photo.pk) for photo in (theirs, trashed, locked)]
    answer = client.post("/api/v1/downloads", {"ids": ids})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert not Archive.objects.exists()


def test_a_strangers_download_does_not_exist(
    owner: User, stranger: User, client: APIClient, api: Api
) -> None:
    planned = plan(client, stored_photo(owner))
    assert fetch(api(stranger), planned).status_code == 404
    assert api(stranger).get(f"/api/v1/downloads/{planned['id']}").status_code == 404


def test_parts_are_bounded_and_a_larger_photo_has_one_to_itself(
    owner: User, client: APIClient, settings: Any
) -> None:
    settings.ARCHIVE_PART_BYTES = 7000
    lengths = (3000, 3000, 3000, 9000, 100)
    photos = [stored_photo(owner, some_bytes(n, n), filename="a.jpg") for n in lengths[2:]]
    photos = [stored_photo(owner, some_bytes(n), filename="a.jpg") for n in (1, 2)] + photos
    planned = plan(client, *sorted(photos, key=lambda photo: photo.captured_at))
    assert [part["photo_count"] for part in planned["parts"]] == [1, 1, 3]
    assert [part["filename"] for part in planned["parts"]] == [
        f"photos-00{number}.zip" for number in (1, 2, 3)
    ]
    names = [name for n in (1, 2, 3) for name in files_in(bytes_of(fetch(client, planned, n)))]
    assert sorted(names) == ["a (2).jpg", "a (3).jpg", "a (4).jpg", "a (5).jpg", "a.jpg"]


def test_more_than_a_download_holds_is_refused_and_leaves_nothing(
    owner: User, client: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.exports.services.downloads.MOST_PHOTOS", 2)
    photos = [stored_photo(owner, some_bytes(n)) for n in range(3)]
    answer = client.post("/api/v1/downloads", {"ids": [str(photo.pk) for photo in photos]})
    assert answer.json()["code"] == "too_many_photos"
    assert not Archive.objects.exists()


def test_who_broke_off_goes_on_by_range(owner: User, client: APIClient, redis_client: Any) -> None:
    photos = [stored_photo(owner, some_bytes(n, 5000)) for n in range(4)]
    planned = plan(client, *photos)
    whole = fetch(client, planned)
    content = bytes_of(whole)
    for start in (1, 6000, len(content) - 30):
        redis_client.flushdb()  # nothing that was counted before is needed
        headers = {"Range": f"bytes={start}-", "If-Range": whole["ETag"]}
        rest = fetch(client, planned, **headers)
        assert rest.status_code == 206
        assert rest["Content-Range"] == f"bytes {start}-{len(content) - 1}/{len(content)}"
        assert bytes_of(rest) == content[start:]


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("bytes=0-99", 0, 99), ("bytes=-10", -10, -1), ("bytes=5-5", 5, 5)]
)
def test_other_ranges(owner: User, client: APIClient, asked: str, first: int, last: int) -> None:
    planned = plan(client, stored_photo(owner))
    content = bytes_of(fetch(client, planned))
    expected = content[first:] if last == -1 else content[first : last + 1]
    assert bytes_of(fetch(client, planned, Range=asked)) == expected


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=9-2", "lines=1-2", "bytes=-", "x"])
def test_ranges_that_mean_nothing_are_passed_over(
    owner: User, client: APIClient, asked: str
) -> None:
    planned = plan(client, stored_photo(owner))
    assert len(bytes_of(fetch(client, planned, Range=asked))) == planned["size"]


def test_a_range_behind_the_end_is_refused_with_the_length(owner: User, client: APIClient) -> None:
    planned = plan(client, stored_photo(owner))
    answer = fetch(client, planned, Range=f"bytes={planned['size']}-")
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")
    assert answer["Content-Range"] == f"bytes */{planned['size']}"
    assert answer.json()["size"] == planned["size"]


@pytest.mark.parametrize("headers", [{}, {"Range": "bytes=5-"}], ids=["plain", "with a range"])
def test_head_tells_the_length_and_sends_nothing(
    owner: User, client: APIClient, headers: dict[str, str]
) -> None:
    planned = plan(client, stored_photo(owner))
    answer = client.head(planned["parts"][0]["url"], headers=headers)
    assert (answer.status_code, answer["Content-Length"]) == (200, str(planned["size"]))
    assert answer.content == b""


def test_what_was_taken_away_since_is_left_out_and_listed(owner: User, client: APIClient) -> None:
    kept, gone = (stored_photo(owner, some_bytes(n), filename=f"{n}.jpg") for n in (1, 2))
    planned = plan(client, kept, gone)
    first = fetch(client, planned)
    assert len(files_in(bytes_of(first))) == 2
    Asset.objects.filter(pk=gone.pk).update(trashed_at=datetime.now(UTC))
    asked = {"Range": "bytes=100-", "If-Range": first["ETag"]}
    again = fetch(client, planned, **asked)
    assert again.status_code == 200  # it is another file now: no end of it fits the beginning
    assert again["ETag"] != first["ETag"]
    assert set(files_in(bytes_of(again))) == {"1.jpg"}
    assert len(files_in(bytes_of(fetch(client, planned, Range="bytes=100-")))) == 1
    listed = client.get(f"/api/v1/downloads/{planned['id']}").json()
    assert [(one["filename"], one["reason"]) for one in listed["left_out"]] == [
        ("2.jpg", "withdrawn")
    ]
    assert listed["photo_count"] == 1


def test_nothing_left_is_gone(owner: User, client: APIClient) -> None:
    planned = plan(client, photo := stored_photo(owner))
    Asset.objects.filter(pk=photo.pk).update(trashed_at=datetime.now(UTC))
    for _ in range(2):
        answer = fetch(client, planned)
        assert (answer.status_code, answer.json()["code"]) == (410, "gone")


def test_downloads_expire(owner: User, client: APIClient) -> None:
    planned = plan(client, stored_photo(owner))
    Archive.objects.update(expires_at=datetime(2024, 1, 1, tzinfo=UTC))
    assert fetch(client, planned).status_code == 404
    assert forget_expired() == 1
    assert not ArchivePart.objects.exists()


def test_of_many_plans_the_oldest_make_room(
    owner: User, client: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.exports.services.downloads._MOST_PLANS", 2)
    photo = stored_photo(owner)
    plans = [plan(client, photo)["id"] for _ in range(3)]
    kept = Archive.objects.order_by("pk").values_list("pk", flat=True)
    assert list(map(str, kept)) == plans[1:]


def queries(act: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def test_plans_and_their_answers_take_as_many_queries_however_many_photos(
    owner: User, client: APIClient
) -> None:
    few = [stored_photo(owner, some_bytes(n)) for n in range(2)]
    many = [stored_photo(owner, some_bytes(n)) for n in range(10, 22)]
    plan(client, few[0])  # what is asked once alone
    assert queries(lambda: plan(client, *many)) == queries(lambda: plan(client, *few))


def test_a_plan_takes_as_many_queries_however_many_parts(
    owner: User, client: APIClient, settings: Any
) -> None:
    settings.ARCHIVE_PART_BYTES = 4000
    small, large = (
        plan(client, *(stored_photo(owner, some_bytes((n, count))) for n in range(count)))
        for count in (1, 5)
    )
    assert (len(small["parts"]), len(large["parts"])) == (1, 5)
    addresses = [f"/api/v1/downloads/{one['id']}" for one in (small, large)]
    assert queries(lambda: client.get(addresses[0])) == queries(lambda: client.get(addresses[1]))
