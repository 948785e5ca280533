"""Imports by the API: secrets never come out, bad wishes are refused, lists stay quick."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events import broker
from backend.events.contracts import Lane, Queue, TaskName, queue_name
from backend.events.relay.publisher import publish_batch
from backend.imports.models import BucketImport, ImportItem
from backend.imports.selectors.imports import items_of
from backend.imports.services.starting import MOST_RUNNING
from tests.backend.events.brokers import queued
from tests.factories.imports import make_import, make_items

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/imports"
Api = Callable[[User], APIClient]
WISH = {"endpoint": "https://s3.example.com", "bucket": "photos"}


def test_the_secret_never_comes_out(api: Api, owner: User) -> None:
    secret = "wJalrXUtnFEMI/K7MDENG"
    answer = api(owner).post(ADDRESS, WISH | {"access_key_id": "AK", "secret_access_key": secret})
    assert answer.status_code == 201
    job = BucketImport.objects.get()
    assert secret not in job.credentials
    for path in (ADDRESS, f"{ADDRESS}/{job.pk}"):
        assert secret not in api(owner).get(path).content.decode()
    assert "AK" not in answer.json().values()


def test_an_import_is_handed_to_a_worker_on_the_bulk_lane(
    transactional_db: None, api: Api, owner: User, redis_client: Redis
) -> None:
    broker.producer.cache_clear()
    with transaction.atomic():
        job = make_import(owner=owner)
    publish_batch()
    assert queued(redis_client, queue_name(Queue.IO, Lane.BULK)) == [
        (TaskName.RUN_IMPORT, [str(job.pk)])
    ]
    broker.producer.cache_clear()


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "http://s3.example.com"},
        {"endpoint": "https://127.0.0.1"},
        {"endpoint": "https://169.254.169.254"},
        {"endpoint": "https://key:secret@s3.example.com"},
        {"bucket": "../secrets"},
        {"bucket": ""},
        {"region": "eu central"},
        {"addressing_style": "neither"},
    ],
)
def test_what_could_never_be_asked_is_refused(api: Api, owner: User, wrong: dict[str, str]) -> None:
    answer = api(owner).post(ADDRESS, WISH | wrong)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"address_refused", "invalid_input"}
    assert not BucketImport.objects.exists()


def test_only_so_many_run_at_once(api: Api, owner: User, stranger: User) -> None:
    for _ in range(MOST_RUNNING):
        job = make_import(owner=owner)
    answer = api(owner).post(ADDRESS, WISH)
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_imports")
    assert api(stranger).post(ADDRESS, WISH).status_code == 201
    assert api(owner).post(f"{ADDRESS}/{job.pk}/cancel").json()["state"] == "cancelled"
    assert api(owner).post(ADDRESS, WISH).status_code == 201


def test_cancelling_and_trying_again_may_be_repeated(api: Api, owner: User) -> None:
    job = make_import(owner=owner)
    for _ in range(2):
        assert api(owner).post(f"{ADDRESS}/{job.pk}/retry").status_code == 202
    for _ in range(2):
        assert api(owner).post(f"{ADDRESS}/{job.pk}/cancel").json()["state"] == "cancelled"
    answer = api(owner).post(f"{ADDRESS}/{job.pk}/retry")
    assert (answer.status_code, answer.json()["code"]) == (409, "import_cancelled")


def test_items_are_listed_by_outcome_page_by_page(api: Api, owner: User) -> None:
    job = make_import(owner=owner)
    make_items(job, 3)
    make_items(job, 2, outcome="failed")
    path = f"{ADDRESS}/{job.pk}/items"
    failed = api(owner).get(path, {"outcome": "failed"}).json()["items"]
    assert [item["key"] for item in failed] == ["failed/000001.jpg", "failed/000000.jpg"]
    first = api(owner).get(path, {"limit": 4}).json()
    rest = api(owner).get(path, {"limit": 4, "cursor": first["next_cursor"]}).json()
    assert len(first["items"]) + len(rest["items"]) == 5
    assert rest["next_cursor"] is None
    assert api(owner).get(path, {"outcome": "lost"}).status_code == 400


def test_lists_ask_as_little_for_many_as_for_one(api: Api, owner: User) -> None:
    client = api(owner)
    job = make_import(owner=owner)
    make_items(job, 1)
    for path in (ADDRESS, f"{ADDRESS}/{job.pk}/items"):
        with CaptureQueriesContext(connection) as few:
            client.get(path)
        make_import(owner=owner)
        make_items(job, 20, outcome=f"n{len(path)}"[:16])
        with CaptureQueriesContext(connection) as many:
            client.get(path)
        assert len(many) == len(few)


def test_a_page_of_items_is_read_from_an_index(owner: User) -> None:
    job = make_import(owner=owner)
    make_items(job, 300)
    make_items(job, 20, outcome="failed")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE imports_importitem")
        for way in ("seqscan", "bitmapscan", "sort"):  # so few rows would be sorted
            cursor.execute(f"SET LOCAL enable_{way} = off")
    failed = items_of(owner, job.pk, outcome="failed").order_by("-id")[:51].explain()
    assert "import_item_outcome" in failed
    assert "Sort" not in failed
    waiting = ImportItem.objects.filter(bucket_import=job, kind="file", outcome="waiting")
    due = waiting.order_by("due_at", "id")[:1].explain()
    assert "import_item_due" in due
    assert "Sort" not in due
