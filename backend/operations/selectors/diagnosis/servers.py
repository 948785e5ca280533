"""The servers that everything stands on: database, Redis, broker, object store."""

import urllib.error
import urllib.request
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError, connection
from redis.exceptions import RedisError

from backend.common import redis
from backend.common.errors import Unavailable
from backend.events.broker import BROKER_ERRORS, producer
from backend.operations.selectors.diagnosis.findings import Finding, broken, fine, warning
from backend.storage import store

_EXPIRES_IN = timedelta(minutes=1)
_TIMEOUT = 5  # seconds
_START = "Start it (`make run`), or correct its address: "


def database() -> Finding:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            (version,) = cursor.fetchone()
            cursor.execute("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
            vector = cursor.fetchone()
            cursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'vector'")
            available = cursor.fetchone()
    except DatabaseError as error:
        return broken("database", _first_line(error), f"{_START}DATABASE_URL.")
    if available is None:
        return broken(
            "database", f"PostgreSQL {version} without pgvector", "Install pgvector on the server."
        )
    return fine("database", f"PostgreSQL {version}, pgvector {vector[0] if vector else 'to come'}")


def redis_server() -> Finding:
    try:
        info = redis.client().info()
    except RedisError as error:
        return broken("Redis", _first_line(error), f"{_START}REDIS_URL.")
    policy = info.get("maxmemory_policy", "noeviction")
    version = info.get("valkey_version") or info.get("redis_version")
    if policy != "noeviction":
        return warning(
            "Redis",
            f"{version}, maxmemory-policy {policy}",
            "Set maxmemory-policy to noeviction: under pressure it would forget tasks.",
        )
    return fine("Redis", str(version))


def broker() -> Finding:
    try:
        with producer().connection_for_write() as link:
            link.ensure_connection(max_retries=1, timeout=_TIMEOUT)
            transport = link.transport_cls
    except BROKER_ERRORS as error:
        return broken("broker", _first_line(error), f"{_START}CELERY_BROKER_URL.")
    return fine("broker", str(transport))


def objects() -> Finding:
    """Writes, reads and deletes, by our own credentials and by presigned requests."""
    key, content = f"health/doctor-{uuid4()}", b"doctor"
    remedy = f"{_START}S3_ENDPOINT_URL, S3_BUCKET, S3_ACCESS_KEY_ID."
    try:
        bucket = store()
        put = bucket.presign_put(
            key,
            size=len(content),
            content_type="application/octet-stream",
            expires_in=_EXPIRES_IN,
        )
        _http(put.method, put.url, put.headers, content)
        by_us = bucket.read(key)
        by_anyone = _http("GET", bucket.presign_get(key, expires_in=_EXPIRES_IN))
        bucket.delete([key])
    except Unavailable as error:
        return broken("object store", str(error), remedy)
    except OSError as error:
        if isinstance(error, urllib.error.HTTPError) and error.code == HTTPStatus.NOT_FOUND:
            return broken(
                "object store",
                f"bucket {settings.S3_BUCKET} is missing",
                "Run `manage.py bootstrap`.",
            )
        return broken(
            "object store",
            f"a presigned request was refused: {_first_line(error)}",
            "Compare this machine's clock with the store's, and see S3_PUBLIC_ENDPOINT_URL.",
        )
    if not by_us == by_anyone == content:
        return broken("object store", "it answers with other bytes than were written", remedy)
    return fine("object store", f"bucket {settings.S3_BUCKET}: put, get, presign, delete")


def cross_origin() -> Finding:
    """Whether a browser may upload: the preflight request of the Fetch standard, section 4.8."""
    put = store().presign_put(
        "originals/doctor", size=1, content_type="image/jpeg", expires_in=_EXPIRES_IN
    )
    headers = {
        "Origin": "https://album.example",
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "content-type",
    }
    request = urllib.request.Request(put.url, method="OPTIONS", headers=headers)  # noqa: S310
    remedy = "Allow PUT, POST and GET from your pages' origin in the bucket's CORS rules."
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
            allowed = answer.headers.get("Access-Control-Allow-Origin")
    except OSError as error:
        return warning("uploads from browsers", _first_line(error), remedy)
    if not allowed:
        return warning("uploads from browsers", "the store's CORS rules refuse them", remedy)
    return fine("uploads from browsers", f"allowed from {allowed}")


def _http(
    method: str, url: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
) -> bytes:
    request = urllib.request.Request(  # noqa: S310  our own store's address
        url, method=method, headers=dict(headers or {}), data=body
    )
    with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
        content: bytes = answer.read()
    return content


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or repr(error)).splitlines()[0]


CHECKS = (database, redis_server, broker, objects, cross_origin)
