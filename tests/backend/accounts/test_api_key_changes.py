"""API keys get new names and new secrets, within the bounds that making them has."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import ApiKey, Scope, User
from backend.accounts.services.api_keys import create_api_key, recognise

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


def test_a_key_can_be_renamed(owner: User, api: Api) -> None:
    key, _ = create_api_key(owner=owner, name="old", scopes=[Scope.ASSETS_READ])
    response = api(owner).patch(f"/api/v1/api-keys/{key.pk}", {"name": "new"})
    assert (response.status_code, response.json()["name"]) == (200, "new")
    assert api(owner).patch(f"/api/v1/api-keys/{key.pk}", {"name": ""}).status_code == 400


def test_rotating_ends_the_old_text_at_once_and_keeps_all_else(owner: User, api: Api) -> None:
    later = timezone.now() + timedelta(days=1)
    key, old = create_api_key(
        owner=owner, name="mine", scopes=[Scope.ACCOUNT_READ], expires_at=later
    )
    answer = api(owner).post(f"/api/v1/api-keys/{key.pk}/rotate")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    new = answer.json()
    assert recognise(old) is None
    found = recognise(new["key"])
    assert found is not None
    assert (found.pk, found.scopes, found.expires_at) == (key.pk, key.scopes, later)
    assert new["prefix"] in new["key"]


def test_a_key_cannot_learn_by_rotating_what_it_could_not_have_made(owner: User) -> None:
    mine, text = create_api_key(
        owner=owner,
        name="short",
        scopes=[Scope.ACCOUNT_WRITE],
        expires_at=timezone.now() + timedelta(days=1),
    )
    wider, _ = create_api_key(
        owner=owner, name="wider", scopes=list(Scope), expires_at=mine.expires_at
    )
    longer, _ = create_api_key(owner=owner, name="longer", scopes=[Scope.ACCOUNT_WRITE])
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    for key, code in ((wider, "scope_missing"), (longer, "not_permitted")):
        response = client.post(f"/api/v1/api-keys/{key.pk}/rotate")
        assert (response.status_code, response.json()["code"]) == (403, code)
    assert client.post(f"/api/v1/api-keys/{mine.pk}/rotate").status_code == 200


def test_a_key_that_has_expired_is_not_brought_back_by_rotating(owner: User, api: Api) -> None:
    key, _ = create_api_key(owner=owner, name="mine", scopes=[Scope.ASSETS_READ])
    ApiKey.objects.filter(pk=key.pk).update(expires_at=timezone.now())
    response = api(owner).post(f"/api/v1/api-keys/{key.pk}/rotate")
    assert (response.status_code, response.json()["code"]) == (409, "key_over")
