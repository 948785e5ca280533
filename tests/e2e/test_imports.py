"""An import from a bucket, begun and stopped in the browser."""

from backend.accounts.models import User
from backend.imports.models import BucketImport, ImportState
from tests.e2e.conftest import Window


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
