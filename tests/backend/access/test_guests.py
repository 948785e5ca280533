"""What is for guests of a link is for whoever has its key, and for nobody else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.backend.access.endpoints import API_PREFIX, address
from tests.backend.access.rules import API, PAGES, Guest

Api = Callable[[User], APIClient]
Endpoint = tuple[str, str]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

ENDPOINTS = [endpoint for endpoint, rule in API.items() if isinstance(rule, Guest)]
PLACES = [route for route, rule in PAGES.items() if isinstance(rule, Guest)]


def call(client: APIClient, endpoint: Endpoint, owner: User, **instead: object) -> Any:
    method, route = endpoint
    rule = API[endpoint]
    assert isinstance(rule, Guest)
    url = address(API_PREFIX + route, {**rule.make(owner), **instead})
    return consumed(getattr(client, method.lower())(url, rule.sends))


def consumed(response: Any) -> Any:
    if response.streaming:
        b"".join(response.streaming_content)  # to its end, which frees the slot
    return response


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=" ".join)
def test_the_key_is_enough_whoever_has_it(
    endpoint: Endpoint, owner: User, stranger: User, api: Api
) -> None:
    rule = API[endpoint]
    assert isinstance(rule, Guest)
    for client in (APIClient(), api(stranger), api(owner), APIClient(enforce_csrf_checks=True)):
        assert call(client, endpoint, owner).status_code == rule.ok


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=" ".join)
def test_without_it_there_is_nothing_not_even_for_the_owner(
    endpoint: Endpoint, owner: User, admin: User, api: Api
) -> None:
    for client in (APIClient(), api(owner), api(admin)):
        answer = call(client, endpoint, owner, key="a" * 26)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("route", PLACES)
def test_so_it_is_with_pages(route: str, owner: User) -> None:
    rule = PAGES[route]
    assert isinstance(rule, Guest)
    parameters = rule.make(owner)
    assert consumed(Client().get(address(route, parameters))).status_code == rule.ok
    assert Client().get(address(route, {**parameters, "key": "a" * 26})).status_code == 404
