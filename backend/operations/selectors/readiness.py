"""Is everything there that a request may need? Asked by load balancers, and by people."""

from collections.abc import Callable
from typing import TypedDict

import structlog
from django.db import DatabaseError, connection
from redis.exceptions import RedisError

from backend.common import redis
from backend.common.errors import Unavailable
from backend.events.relay.heartbeat import KEY as RELAY_HEARTBEAT
from backend.storage import store

log = structlog.get_logger(__name__)

_PROBE = "health/probe"  # there is no such object; that the store says so is enough


class Check(TypedDict):
    name: str
    ok: bool
    detail: str


class NotReady(Exception):
    """What is wrong, in words that may be shown to anybody: no addresses, no credentials."""


def readiness() -> list[Check]:
    """One entry for each part of the installation; asks all of them, whatever the first says."""
    return [_check(name, probe) for name, probe in _PROBES.items()]


def _check(name: str, probe: Callable[[], None]) -> Check:
    try:
        probe()
    except NotReady as problem:
        log.warning("not_ready", part=name, exc_info=problem.__cause__ is not None)
        return {"name": name, "ok": False, "detail": str(problem)}
    return {"name": name, "ok": True, "detail": ""}


def _database() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations LIMIT 1")
            if cursor.fetchone() is None:
                raise NotReady("The database is empty; run the migrations.")
    except DatabaseError as error:
        raise NotReady("The database does not answer, or was never migrated.") from error


def _redis() -> None:
    try:
        redis.client().ping()
    except RedisError as error:
        raise NotReady("Redis does not answer: no work reaches the workers.") from error


def _store() -> None:
    try:
        store().head(_PROBE)
    except Unavailable as error:
        raise NotReady("The object store does not answer: no uploads, no pictures.") from error


def _relay() -> None:
    try:
        is_alive = redis.client().exists(RELAY_HEARTBEAT)
    except RedisError as error:
        raise NotReady("Unknown, while Redis does not answer.") from error
    if not is_alive:
        raise NotReady("No relay has shown a sign of life; start `manage.py relay`.")


_PROBES: dict[str, Callable[[], None]] = {
    "database": _database,
    "redis": _redis,
    "store": _store,
    "relay": _relay,
}
