"""What the client does when a server is slow, busy or gone."""

import json
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from shiguang.api import Api
from shiguang.errors import ApiError, NotSignedIn, Unreachable
from shiguang_client.backoff import Backoff, retry_after
from tests.clients.scripted import Answer, scripted

BUSY = Answer(429, headers={"Retry-After": "7"})
DOWN = Answer(503)
OK = Answer(200, json.dumps({"known": {}}).encode())


class Clock:
    """Collects the waits instead of waiting."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def backoff(self, attempts: int = 4) -> Backoff:
        return Backoff(attempts=attempts, base=1.0, ceiling=3.0, sleep=self.waits.append)


def test_a_passing_failure_is_tried_again() -> None:
    clock = Clock()
    with scripted([DOWN, DOWN, OK]) as server, Api(server.url, backoff=clock.backoff()) as api:
        assert api.known(["0" * 64]) == {}
    assert len(server.asked) == 3
    assert len(clock.waits) == 2


def test_waits_grow_up_to_a_ceiling_and_differ_between_clients() -> None:
    clock = Clock()
    backoff = clock.backoff()
    for attempt in range(50):
        backoff.wait(attempt)
    assert all(0 <= wait <= min(3.0, 2.0**n) for n, wait in enumerate(clock.waits))
    assert len(set(clock.waits)) > 1


def test_the_server_says_how_long_to_wait() -> None:
    clock = Clock()
    with scripted([BUSY, OK]) as server, Api(server.url, backoff=clock.backoff()) as api:
        api.known([])
    assert clock.waits == [7.0]


def test_an_absurd_wait_is_cut_short() -> None:
    clock = Clock()
    clock.backoff().wait(0, httpx.Response(429, headers={"Retry-After": "99999999"}))
    assert clock.waits == [120.0]


def test_retry_after_may_be_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    seconds = retry_after(httpx.Response(503, headers={"Retry-After": soon}))
    assert seconds is not None
    assert 0 < seconds <= 60


@pytest.mark.parametrize("value", ["soon", "-1", "", "12.5.1"])
def test_a_senseless_retry_after_is_passed_over(value: str) -> None:
    assert retry_after(httpx.Response(503, headers={"Retry-After": value})) is None


def test_a_refusal_is_not_repeated_and_keeps_its_code() -> None:
    problem = {"status": 413, "code": "quota_exceeded", "detail": "The quota is used up."}
    refusal = Answer(413, json.dumps(problem).encode())
    with scripted([refusal]) as server, Api(server.url) as api:
        with pytest.raises(ApiError, match="The quota is used up") as caught:
            api.known([])
        assert caught.value.code == "quota_exceeded"
        assert len(server.asked) == 1


def test_an_answer_that_is_no_problem_document_is_still_an_error() -> None:
    proxy = Answer(502, b"<html>Bad gateway</html>")
    clock = Clock()
    with (
        scripted([proxy]) as server,
        Api(server.url, backoff=clock.backoff(2)) as api,
        pytest.raises(ApiError, match="HTTP 502"),
    ):
        api.known([])


def test_a_connection_that_breaks_off_is_tried_again() -> None:
    clock = Clock()
    broken = Answer(200, b"{", breaks_off=True)
    with scripted([broken, OK]) as server, Api(server.url, backoff=clock.backoff()) as api:
        assert api.known([]) == {}
    assert len(clock.waits) == 1


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
    clock = Clock()
    with (
        Api(url, backoff=clock.backoff(3)) as api,
        pytest.raises(Unreachable, match="does not answer"),
    ):
        api.account()
    assert len(clock.waits) == 2


def test_a_key_that_is_no_longer_accepted_is_not_tried_again() -> None:
    with scripted([Answer(401, b"{}")]) as server, Api(server.url, key="sg_a_b") as api:
        with pytest.raises(NotSignedIn):
            api.account()
        assert server.asked[0].headers["Authorization"] == "Bearer sg_a_b"
        assert len(server.asked) == 1


def test_a_redirect_is_reported_and_not_followed_with_the_key() -> None:
    moved = Answer(302, headers={"Location": "http://elsewhere.example/"})
    with (
        scripted([moved]) as server,
        Api(server.url, key="sg_a_b") as api,
        pytest.raises(ApiError, match="redirects"),
    ):
        api.account()
