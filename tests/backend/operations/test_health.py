"""Health: alive without asking anybody, ready when every part answers, and words if not."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client, override_settings
from redis import Redis

from backend import storage
from backend.events.relay.heartbeat import KEY
from backend.storage.store import ObjectStore

UNREACHABLE_REDIS = override_settings(REDIS_URL="redis://127.0.0.1:1/0")


@pytest.fixture
def relay(redis_client: Redis) -> None:
    redis_client.set(KEY, "now", ex=60)


@pytest.fixture
def unreachable_store() -> Iterator[None]:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        storage.store.cache_clear()
        with override_settings(S3_ENDPOINT_URL=url):
            yield
        storage.store.cache_clear()


def ready() -> tuple[int, dict[str, Any]]:
    response = Client().get("/health/ready")
    document = response.json()
    return response.status_code, {check["name"]: check for check in document["checks"]}


def test_alive_without_a_database() -> None:
    """No `db` fixture here: a query would fail the test."""
    response = Client().get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})
    assert "no-cache" in response["Cache-Control"]


@pytest.mark.django_db
def test_ready_when_every_part_answers(store: ObjectStore, relay: None) -> None:
    status, checks = ready()
    assert status == 200, checks
    assert set(checks) == {"database", "redis", "store", "relay"}
    assert all(check["ok"] for check in checks.values())


@pytest.mark.django_db
def test_not_ready_without_a_relay(store: ObjectStore, redis_client: Redis) -> None:
    status, checks = ready()
    assert status == 503
    assert [name for name, check in checks.items() if not check["ok"]] == ["relay"]
    assert "manage.py relay" in checks["relay"]["detail"]


@pytest.mark.django_db
@UNREACHABLE_REDIS
def test_not_ready_without_redis(store: ObjectStore) -> None:
    status, checks = ready()
    assert status == 503
    assert [name for name, check in checks.items() if not check["ok"]] == ["redis", "relay"]


@pytest.mark.django_db
def test_not_ready_without_the_store(unreachable_store: None, relay: None) -> None:
    status, checks = ready()
    assert status == 503
    assert [name for name, check in checks.items() if not check["ok"]] == ["store"]
    assert "127.0.0.1" not in str(checks)


@pytest.mark.django_db(transaction=True)
def test_not_ready_without_the_database(store: ObjectStore, relay: None) -> None:
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = "no_such_database"
    try:
        status, checks = ready()
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name
    assert status == 503
    assert [name for name, check in checks.items() if not check["ok"]] == ["database"]


def test_health_speaks_only_to_readers() -> None:
    assert Client().post("/health/live").status_code == 405
