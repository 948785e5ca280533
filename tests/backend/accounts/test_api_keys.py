"""API keys: shown once, kept as a hash, narrow, and over when they are over."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import ApiKey, Scope, User
from backend.accounts.services import api_keys
from backend.accounts.services.api_keys import create_api_key, recognise, revoke_api_key

Api = Callable[[User], APIClient]


def with_key(text: str) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client


def make(owner: User, *scopes: Scope, **fields: object) -> tuple[ApiKey, str]:
    key, text = create_api_key(owner=owner, name="test", scopes=scopes or [Scope.ACCOUNT_READ])
    if fields:
        ApiKey.objects.filter(pk=key.pk).update(**fields)
        key.refresh_from_db()
    return key, text


def test_a_key_is_shown_when_it_is_made_and_never_again(api: Api, owner: User) -> None:
    made = api(owner).post("/api/v1/api-keys", {"name": "cli", "scopes": ["account:read"]})
    assert made.status_code == 201
    text = made.json()["key"]
    listed = api(owner).get("/api/v1/api-keys").json()
    assert [item["name"] for item in listed["items"]] == ["cli"]
    secret = text.rsplit("_", 1)[1]
    assert secret not in str(listed)
    assert with_key(text).get("/api/v1/account").status_code == 200


def test_only_a_hash_of_256_random_bits_is_kept(owner: User) -> None:
    key, text = make(owner)
    _, prefix, secret = text.split("_")
    assert key.prefix == prefix
    assert key.secret_sha256 == sha256(secret.encode()).hexdigest()
    assert 62 ** len(secret) >= 2**256
    assert secret not in str(vars(key))


def test_a_key_acts_as_its_owner_within_its_scopes(owner: User) -> None:
    _, text = make(owner, Scope.ACCOUNT_READ)
    assert with_key(text).get("/api/v1/account").json()["id"] == str(owner.pk)
    refused = with_key(text).patch("/api/v1/account", {"name": "x"})
    assert refused.status_code == 403
    assert refused.json()["code"] == "scope_missing"
    assert refused.json()["required_scope"] == "account:write"


def test_a_key_needs_no_csrf_token(owner: User) -> None:
    _, text = make(owner, Scope.ACCOUNT_WRITE)
    client = APIClient(enforce_csrf_checks=True)
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    assert client.patch("/api/v1/account", {"name": "x"}).status_code == 200


def test_a_key_that_is_over_or_wrong_is_refused_even_beside_a_session(
    api: Api, owner: User
) -> None:
    past = timezone.now() - timedelta(seconds=1)
    revoked, expired = make(owner, revoked_at=past)[1], make(owner, expires_at=past)[1]
    good = make(owner)[1]
    changed = good[:-1] + ("a" if good[-1] != "a" else "b")
    unknown = "sg_" + "a" * 12 + "_" + "b" * 43
    for text in (revoked, expired, changed, unknown, good + "x", "sg_", "", "é", "x" * 10_000):
        client = api(owner)
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
        response = client.get("/api/v1/account")
        assert (response.status_code, response.json()["code"]) == (401, "invalid_api_key"), text
        assert response["WWW-Authenticate"].startswith("Bearer")


def test_the_keys_of_an_inactive_user_are_refused(owner: User) -> None:
    _, text = make(owner)
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert with_key(text).get("/api/v1/account").status_code == 401


def test_a_key_stops_at_the_moment_of_its_expiry(owner: User) -> None:
    key, text = make(owner)
    ApiKey.objects.filter(pk=key.pk).update(expires_at=timezone.now() + timedelta(hours=1))
    assert recognise(text) == key
    ApiKey.objects.filter(pk=key.pk).update(expires_at=timezone.now())
    assert recognise(text) is None


def test_revoking_ends_a_key_at_once_and_again_changes_nothing(api: Api, owner: User) -> None:
    key, text = make(owner)
    assert api(owner).delete(f"/api/v1/api-keys/{key.pk}").status_code == 204
    assert with_key(text).get("/api/v1/account").status_code == 401
    assert api(owner).delete(f"/api/v1/api-keys/{key.pk}").status_code == 404
    assert api(owner).get("/api/v1/api-keys").json()["items"] == []
    key.refresh_from_db()
    first = key.revoked_at
    revoke_api_key(key=key)
    key.refresh_from_db()
    assert key.revoked_at == first


def test_the_last_use_is_written_at_most_once_a_minute(owner: User) -> None:
    key, text = make(owner)
    with_key(text).get("/api/v1/account")
    key.refresh_from_db()
    first = key.last_used_at
    assert first is not None
    with CaptureQueriesContext(connection) as queries:
        with_key(text).get("/api/v1/account")
    assert not [query for query in queries if query["sql"].startswith("UPDATE")]
    ApiKey.objects.filter(pk=key.pk).update(last_used_at=first - timedelta(minutes=2))
    with_key(text).get("/api/v1/account")
    key.refresh_from_db()
    assert key.last_used_at is not None
    assert key.last_used_at >= first


def test_a_key_cannot_make_a_broader_key(owner: User) -> None:
    _, text = make(owner, Scope.ACCOUNT_WRITE, Scope.ASSETS_READ)
    wider = {"name": "wide", "scopes": ["assets:read", "people:write"]}
    refused = with_key(text).post("/api/v1/api-keys", wider)
    assert (refused.status_code, refused.json()["code"]) == (403, "scope_missing")
    assert refused.json()["missing_scopes"] == ["people:write"]
    narrower = {"name": "narrow", "scopes": ["assets:read"]}
    assert with_key(text).post("/api/v1/api-keys", narrower).status_code == 201


def test_a_key_cannot_make_a_key_that_outlives_it(owner: User) -> None:
    end = timezone.now() + timedelta(days=1)
    key, _ = make(owner, Scope.ACCOUNT_WRITE, expires_at=end)
    for wish in (None, end + timedelta(days=1)):
        child, _ = create_api_key(
            owner=owner, name="c", scopes=[Scope.ACCOUNT_WRITE], expires_at=wish, granted_by=key
        )
        assert child.expires_at == end


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"name": "x", "scopes": []}, "invalid_input"),
        ({"name": "x", "scopes": ["everything"]}, "invalid_input"),
        ({"name": "", "scopes": ["assets:read"]}, "invalid_input"),
        ({"name": "x" * 101, "scopes": ["assets:read"]}, "invalid_input"),
        (
            {"name": "x", "scopes": ["assets:read"], "expires_at": "2001-01-01T00:00:00Z"},
            "expiry_in_past",
        ),
        ({"name": "x", "scopes": ["assets:read"], "expires_at": "soon"}, "invalid_input"),
    ],
)
def test_a_wish_that_makes_no_sense_makes_no_key(
    api: Api, owner: User, wish: object, code: str
) -> None:
    response = api(owner).post("/api/v1/api-keys", wish)
    assert (response.status_code, response.json()["code"]) == (400, code)
    assert not ApiKey.objects.exists()


def test_an_account_has_a_bounded_number_of_keys(
    api: Api, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_keys, "MAX_KEYS", 2)
    wish = {"name": "x", "scopes": ["assets:read"]}
    statuses = [api(owner).post("/api/v1/api-keys", wish).status_code for _ in range(3)]
    assert statuses == [201, 201, 409]
