"""Rate limits: counted exactly, one caller at a time, and no reason for an outage."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, override_settings
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.rate_limits import Rate, forget, use

HOURLY = {
    "anonymous": "2/day",
    "user": "3/day",
    "sign_in_address": "30/day",
    "sign_in_pair": "30/day",
    "sign_in_email": "30/day",
}


def test_uses_beyond_the_limit_are_told_to_wait(redis_client: Redis) -> None:
    rate = Rate(limit=2, seconds=86_400)
    answers = [use(name="test", identity="a", rate=rate) for _ in range(4)]
    assert answers[:2] == [None, None]
    assert all(answer is not None and 1 <= answer <= 86_400 for answer in answers[2:])


def test_callers_do_not_use_up_each_others_limit(redis_client: Redis) -> None:
    rate = Rate(limit=1, seconds=86_400)
    assert use(name="test", identity="a", rate=rate) is None
    assert use(name="test", identity="b", rate=rate) is None
    assert use(name="other", identity="a", rate=rate) is None


def test_concurrent_uses_cannot_slip_past(redis_client: Redis) -> None:
    rate = Rate(limit=10, seconds=86_400)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: use(name="test", identity="a", rate=rate), range(40)))
    assert answers.count(None) == 10


def test_a_count_can_be_forgotten_and_ends_by_itself(redis_client: Redis) -> None:
    rate = Rate(limit=1, seconds=86_400)
    use(name="test", identity="a", rate=rate)
    (key,) = redis_client.keys("shiguang:rate:test:*")
    assert 0 < redis_client.ttl(key) <= 86_400
    forget(name="test", identity="a", rate=rate)
    assert use(name="test", identity="a", rate=rate) is None


@pytest.mark.parametrize("text", ["", "60", "60/", "/min", "x/min", "-1/min", "60/fortnight"])
def test_a_rate_that_is_none_stops_the_start(text: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        Rate.parse(text)


@override_settings(RATE_LIMITS=HOURLY)
def test_the_api_limits_users_one_by_one_and_anonymous_callers_by_address(
    redis_client: Redis, owner: User, stranger: User, api: Callable[[User], APIClient]
) -> None:
    for user in (owner, stranger):
        statuses = [api(user).get("/api/v1/account").status_code for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
    assert [Client().get("/api/v1/session").status_code for _ in range(3)] == [200, 200, 429]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.get("/api/v1/session").status_code == 200


@override_settings(RATE_LIMITS=HOURLY)
@pytest.mark.django_db
def test_a_forwarded_address_is_not_believed_unless_proxies_are_declared(
    redis_client: Redis,
) -> None:
    statuses = [
        Client().get("/api/v1/session", headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code
        for n in range(3)
    ]
    assert statuses == [200, 200, 429]


@override_settings(REDIS_URL="redis://127.0.0.1:1/0")
def test_the_api_goes_on_without_redis(owner: User, api: Callable[[User], APIClient]) -> None:
    assert api(owner).get("/api/v1/account").status_code == 200
