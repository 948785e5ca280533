"""An import from a bucket, begun, followed and stopped in the browser."""

import json

from playwright.sync_api import expect
from redis import Redis

from backend.accounts.models import User
from backend.events.contracts import Topic, owner_stream
from backend.imports.models import BucketImport, ImportState
from tests.e2e.conftest import Window
from tests.factories.imports import make_import


def test_an_import_is_begun_and_stopped(window: Window, owner: User) -> None:
    page = window.go("/account/imports")
    page.get_by_label("Address of the store").fill("https://127.0.0.1")
    page.get_by_label("Bucket", exact=True).fill("our-photos")
    page.get_by_label("Make an album of each folder").check()
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("alert").get_by_text("public network").wait_for()
    page.get_by_label("Address of the store").fill("https://s3.example.com")
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("button", name="Stop the import").click()
    page.get_by_text("cancelled").wait_for()
    job = BucketImport.objects.get()
    assert (job.state, job.folders_as_albums) == (ImportState.CANCELLED, True)


def test_the_page_follows_an_import_and_the_focus_stays(
    window: Window, owner: User, redis_client: Redis
) -> None:
    make_import(owner=owner, bucket="another")
    job = make_import(owner=owner, bucket="our-photos")
    page = window.go("/account/imports")
    stop = page.get_by_role("button", name="Stop the import : our-photos")
    stop.focus()
    for found, imported in ((10, 4), (12, 9)):
        BucketImport.objects.filter(pk=job.pk).update(found=found, imported=imported)
        tell(redis_client, owner, Topic.IMPORT_CHANGED, job)
        expect(page.get_by_text(f"{found} found, {imported} new")).to_be_visible()
        expect(stop).to_be_focused()
    BucketImport.objects.filter(pk=job.pk).update(state=ImportState.COMPLETE)
    tell(redis_client, owner, Topic.IMPORT_ENDED, job)
    expect(page.get_by_text("complete", exact=True)).to_be_visible()
    expect(stop).to_have_count(0)
    assert window.complaints == []


def tell(redis: Redis, owner: User, topic: Topic, job: BucketImport) -> None:
    entry = {"topic": topic.value, "payload": json.dumps({"import_id": str(job.pk)})}
    redis.xadd(owner_stream(owner.pk), entry)  # type: ignore[arg-type]  # invariant in redis-py
