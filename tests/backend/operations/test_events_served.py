"""Server-Sent Events through the real web server: threads, sockets, clients that go away."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.db import connection
from redis import Redis

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.events.contracts import owner_stream
from infra.embedded.ports import free_port

PATIENCE = 30.0  # seconds; a bound for a broken server, not an expectation


def database_url() -> str:
    """Of the test database, which the settings of this process do not name."""
    known = connection.settings_dict
    where = urlencode({"host": known["HOST"], **({"port": known["PORT"]} if known["PORT"] else {})})
    secret = f":{quote(known['PASSWORD'])}" if known["PASSWORD"] else ""
    return f"postgresql://{quote(known['USER'])}{secret}@/{known['NAME']}?{where}"


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


@pytest.fixture
def port(transactional_db: None, redis_client: Redis) -> Iterator[int]:
    port = free_port()
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "backend.config.wsgi", "--bind"),
            *(f"127.0.0.1:{port}", "--worker-class", "gthread", "--threads", "4"),
        ],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": database_url(),
            "EVENT_STREAM_HEARTBEAT_SECONDS": "0.2",
            "EVENT_STREAMS_PER_USER": "1",
        },
        cwd=settings.BASE_DIR,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: answers(port))
        yield port
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def answers(port: int) -> bool:
    try:
        client = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        client.request("GET", "/health/live")
        return client.getresponse().status == 200
    except OSError:
        return False


def listen(port: int, key: str) -> tuple[HTTPConnection, HTTPResponse]:
    client = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Authorization": f"Bearer {key}", "Accept": "text/event-stream"}
    client.request("GET", "/api/v1/events", headers=headers)
    return client, client.getresponse()


def lines_until(response: HTTPResponse, start: bytes) -> list[bytes]:
    lines: list[bytes] = []
    while not lines or not lines[-1].startswith(start):
        line = response.readline()
        assert line, "the stream ended"
        lines.append(line.strip())
    return lines


def connections_of_others() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return int(cursor.fetchone()[0])


def test_a_client_listens_without_holding_the_database_and_its_leaving_frees_its_slot(
    port: int, owner: User, redis_client: Redis
) -> None:
    _, key = create_api_key(owner=owner, name="listener", scopes=[Scope.JOBS_READ])
    client, response = listen(port, key)
    assert response.status == 200
    lines_until(response, b"id:")

    redis_client.xadd(owner_stream(owner.pk), {"topic": "asset.changed", "payload": '{"n":1}'})
    assert b"event: asset.changed" in lines_until(response, b"data:")
    lines_until(response, b": still here")
    wait_for(lambda: connections_of_others() == 0)

    newer, answer = listen(port, key)
    assert answer.status == 200
    assert b"retry: 30000" in response.read()  # the older one ends
    client.close()
    answer.close()
    newer.close()
    wait_for(lambda: redis_client.zcard(f"shiguang:streams:{owner.pk}") == 0)
