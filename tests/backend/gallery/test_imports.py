"""The page of imports: what each has come to, and the form of a new one."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.imports.models import BucketImport, ImportState
from tests.factories.imports import make_import, make_items

PAGE = "/account/imports"


def test_imports_are_shown_with_what_can_be_done_about_them(browser: Client, owner: User) -> None:
    running = make_import(owner=owner, bucket="running")
    failed = make_import(owner=owner, bucket="broken")
    BucketImport.objects.filter(pk=running.pk).update(found=10, imported=3, refused=1)
    BucketImport.objects.filter(pk=failed.pk).update(
        state=ImportState.FAILED, error_code="source_refused", error_detail="Access <Denied>"
    )
    page = browser.get(PAGE).content.decode()
    assert '<progress max="10" value="4"' in page
    assert f'data-call="POST /imports/{running.pk}/cancel"' in page
    assert f'data-call="POST /imports/{failed.pk}/retry"' in page
    assert "Access &lt;Denied&gt;" in page


def test_those_of_others_are_not_shown(browser: Client, stranger: User) -> None:
    make_import(owner=stranger, bucket="not-yours")
    assert "not-yours" not in browser.get(PAGE).content.decode()


def test_secrets_are_not_filled_in(browser: Client, owner: User) -> None:
    job = make_import(owner=owner)
    BucketImport.objects.filter(pk=job.pk).update(credentials="sealed-keys")
    page = browser.get(PAGE).content.decode()
    assert "sealed-keys" not in page
    assert 'name="secret_access_key" maxlength="500" autocomplete="off">' in page


def test_what_failed_is_named_and_many_imports_take_no_more_queries_than_one(
    browser: Client, owner: User
) -> None:
    make_items(make_import(owner=owner, bucket="first"), 7, outcome="failed")
    with CaptureQueriesContext(connection) as few:
        page = browser.get(PAGE).content.decode()
    assert page.count("failed/00000") == 5
    for _ in range(4):
        make_items(make_import(owner=owner), 7, outcome="failed")
    with CaptureQueriesContext(connection) as many:
        browser.get(PAGE)
    assert len(many) == len(few)
