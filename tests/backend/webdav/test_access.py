"""The access matrix of WebDAV: who may do what, method by method and part by part."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from redis import Redis

from backend.accounts.models import ApiKey, Scope, User
from backend.photos.models import Asset
from backend.storage.store import ObjectStore
from backend.webdav.models import Entry
from backend.webdav.selectors.library import file_name
from tests.backend.webdav.client import Dav, app_password, basic, problem
from tests.conftest import PASSWORD
from tests.factories import make_album, make_asset

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

JPEG = b"\xff\xd8\xff\xe0" + b"a picture" * 100
METHODS = ("GET", "HEAD", "PUT", "DELETE", "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE")
LISTS_UPLOADS = {Scope.UPLOADS_WRITE, Scope.ASSETS_READ}
# (method, path) -> the scopes of which one is enough, and the answer to whoever has it
MATRIX: dict[tuple[str, str], tuple[set[Scope], int]] = {
    ("PROPFIND", ""): ({*LISTS_UPLOADS, Scope.ALBUMS_READ}, 207),
    ("PROPFIND", "Uploads"): (LISTS_UPLOADS, 207),
    ("PROPFIND", "Timeline"): ({Scope.ASSETS_READ}, 207),
    ("PROPFIND", "Albums"): ({Scope.ALBUMS_READ}, 207),
    ("GET", "Uploads/a.jpg"): ({Scope.ASSETS_READ}, 200),
    ("HEAD", "Uploads/a.jpg"): ({Scope.ASSETS_READ}, 200),
    ("HEAD", "Timeline/{month}"): ({Scope.ASSETS_READ}, 200),
    ("HEAD", "Albums/Sea"): ({Scope.ALBUMS_READ}, 200),
    ("PUT", "Uploads/a.jpg"): ({Scope.UPLOADS_WRITE}, 204),
    ("MKCOL", "Uploads/new"): ({Scope.UPLOADS_WRITE}, 201),
    ("PROPPATCH", "Uploads/a.jpg"): ({Scope.UPLOADS_WRITE}, 400),
    ("COPY", "Uploads/a.jpg"): ({Scope.UPLOADS_WRITE}, 201),
    ("MOVE", "Uploads/a.jpg"): ({Scope.UPLOADS_WRITE}, 201),
    ("DELETE", "Uploads/a.jpg"): ({Scope.ASSETS_WRITE}, 204),
}


@pytest.fixture
def month(owner: User, store: ObjectStore) -> str:
    """The owner's library: a file put by an app, an album; the month of its photo."""
    assert Dav(owner).put("Uploads/a.jpg", JPEG).status_code == 201
    make_album(owner=owner, title="Sea")
    return Asset.objects.get().captured_local_date.strftime("%Y/%m")


def ask(client: Dav, method: str, path: str) -> Any:
    headers = {"Depth": "1"}
    if method in {"COPY", "MOVE"}:
        headers["Destination"] = "http://testserver/dav/Uploads/b.jpg"
    return client.ask(method, path, JPEG if method == "PUT" else b"", **headers)


@pytest.mark.parametrize("endpoint", MATRIX, ids=" ".join)
def test_each_scope_opens_what_it_should(
    endpoint: tuple[str, str], owner: User, month: str
) -> None:
    method, path = endpoint
    scopes, expected = MATRIX[endpoint]
    place = path.format(month=month)
    for scope in scopes:
        before = list(Entry.objects.values())
        assert ask(Dav(owner, scope), method, place).status_code == expected
        Entry.objects.all().delete()
        Entry.objects.bulk_create(Entry(**row) for row in before)
    narrow = ask(Dav(owner, *(set(Scope) - scopes)), method, place)
    assert narrow.status_code == 403
    if method != "HEAD":
        assert problem(narrow) == (403, "scope_missing")


def test_a_key_sees_only_the_folders_that_it_may_open(owner: User, month: str) -> None:
    assert set(Dav(owner, Scope.UPLOADS_WRITE).list("")) == {"Uploads"}
    assert set(Dav(owner, Scope.ALBUMS_READ).list("")) == {"Albums"}


@pytest.mark.parametrize("method", METHODS)
def test_for_others_nothing_of_it_exists(
    method: str, owner: User, stranger: User, admin: User, month: str
) -> None:
    asset = Asset.objects.get()
    for other in (stranger, admin):
        app = Dav(other)
        assert not app.list("Uploads")
        assert not app.list("Timeline")
        assert not app.list("Albums")
        for path in ("Uploads/a.jpg", f"Timeline/{month}/{file_name(asset)}", "Albums/Sea"):
            changing = method not in {"GET", "HEAD", "PROPFIND"}
            allowed = {404} if not changing else {201, 403, 404}
            assert ask(app, method, path).status_code in allowed
    assert Entry.objects.filter(owner=owner).count() == 1
    asset.refresh_from_db()
    assert asset.trashed_at is None


def anonymous(method: str, authorization: str | None) -> Any:
    headers = {"Depth": "0"} | ({"Authorization": authorization} if authorization else {})
    return Client().generic(method, "/dav/Uploads/a.jpg", headers=headers)


@pytest.mark.parametrize("method", METHODS)
def test_without_an_app_password_one_is_asked_for_one(method: str, owner: User) -> None:
    answer = anonymous(method, None)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Basic realm="Shiguang", charset="UTF-8"'


def refused(authorization: str) -> None:
    answer = anonymous("PROPFIND", authorization)
    assert problem(answer) == (401, "wrong_credentials")
    assert answer["WWW-Authenticate"].startswith("Basic")
    assert "API key" in answer.json()["detail"]


def test_the_accounts_own_password_is_no_app_password(owner: User) -> None:
    refused(basic(owner.email, PASSWORD))


def test_a_key_opens_its_owners_library_alone(owner: User, stranger: User) -> None:
    refused(basic(stranger.email, app_password(owner)))
    refused(basic("", app_password(owner)))
    refused("Basic not-base64")
    refused(basic(owner.email, "sg_" + "a" * 12 + "_" + "b" * 32))


@pytest.mark.parametrize("end", ["expires_at", "revoked_at"])
def test_a_key_that_is_over_is_refused(owner: User, end: str) -> None:
    password = app_password(owner)
    ApiKey.objects.update(**{end: timezone.now() - timedelta(seconds=1)})
    refused(basic(owner.email, password))


def test_an_inactive_user_is_refused(owner: User) -> None:
    password = app_password(owner)
    User.objects.update(is_active=False)
    refused(basic(owner.email, password))


def test_other_ways_of_signing_in_do_not_count_here(owner: User) -> None:
    browser = Client()
    browser.force_login(owner)
    for headers in ({}, {"Authorization": f"Bearer {app_password(owner)}"}):
        answer = browser.generic("PROPFIND", "/dav/", headers={"Depth": "0"} | headers)
        assert answer.status_code == 401


@pytest.fixture
def strict() -> Iterator[None]:
    from django.conf import settings

    limits = settings.RATE_LIMITS | {"sign_in_email": "2/hour"}
    with override_settings(RATE_LIMITS=limits):
        yield


def test_guessing_is_slowed_down_and_who_has_the_key_goes_on(
    owner: User, store: ObjectStore, redis_client: Redis, strict: None
) -> None:
    wrong, right = basic(owner.email, "guess"), basic(owner.email.upper(), app_password(owner))
    assert [anonymous("PROPFIND", wrong).status_code for _ in range(3)] == [401, 401, 429]
    answer = anonymous("PROPFIND", wrong)
    assert (answer.json()["code"], "Retry-After" in answer) == ("too_many_attempts", True)
    assert anonymous("PROPFIND", right).status_code == 404


def test_the_use_of_a_key_is_noted(owner: User) -> None:
    Dav(owner).list("")
    assert ApiKey.objects.get().last_used_at is not None


def test_where_it_is_turned_off_there_is_nothing(owner: User, settings: Any) -> None:
    settings.WEBDAV = False
    assert Client().options("/dav/").status_code == 404
    assert Dav(owner).ask("PROPFIND", "", Depth="0").status_code == 404


def test_the_library_of_a_stranger_stays_out_of_listings(
    owner: User, stranger: User, store: ObjectStore
) -> None:
    make_asset(owner=stranger)
    assert not Dav(owner).list("Timeline")
