"""An import from a bucket, begun, followed and stopped in the console."""

import json

import pytest
from playwright.sync_api import expect
from redis import Redis

from backend.accounts.models import User
from backend.events.contracts import Topic, owner_stream
from backend.imports.models import BucketImport, ImportItem, ImportState
from tests.e2e.conftest import Window
from tests.factories.imports import make_import, make_items

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_import_is_begun_and_stopped(console: Window) -> None:
    page = console.go("/account/imports")
    form = page.get_by_role("form", name="A new import")
    form.get_by_label("Address of the store").fill("https://127.0.0.1")
    form.get_by_role("textbox", name="Bucket", exact=True).fill("our-photos")
    form.get_by_label("Make an album of each folder").check()
    form.get_by_role("button", name="Start the import").click()
    expect(form.get_by_role("alert")).to_contain_text("public network")
    form.get_by_label("Address of the store").fill("https://s3.example.com")
    form.get_by_role("button", name="Start the import").click()
    page.get_by_role("button", name="Stop: our-photos/").click()
    page.get_by_role("dialog").get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("Stopped", exact=True)).to_be_visible()
    job = BucketImport.objects.get()
    assert (job.state, job.folders_as_albums) == (ImportState.CANCELLED, True)


def test_the_page_follows_an_import_and_says_what_failed_and_why(
    console: Window, owner: User, redis_client: Redis
) -> None:
    job = make_import(owner=owner, bucket="our-photos")
    page = console.go("/account/imports")
    expect(page.get_by_role("progressbar", name="our-photos/")).to_be_attached()
    make_items(job, 2, outcome="failed")
    ImportItem.objects.update(code="quota_exceeded")
    BucketImport.objects.filter(pk=job.pk).update(
        found=5, imported=3, failed=2, state=ImportState.COMPLETE
    )
    entry = {
        "topic": Topic.IMPORT_ENDED.value,
        "payload": json.dumps({"import_id": str(job.pk), "state": "complete"}),
    }
    redis_client.xadd(owner_stream(owner.pk), entry)  # type: ignore[arg-type]  # invariant in redis-py
    expect(page.get_by_text("5 files found · 3 new · 2 failed")).to_be_visible()
    page.get_by_role("button", name="Files: our-photos/").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("listitem")).to_have_count(2)
    expect(dialog.get_by_text("There is no room left for it.").first).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Try again: our-photos/").click()
    expect(page.get_by_text("Under way")).to_be_visible()
    assert console.complaints == []
