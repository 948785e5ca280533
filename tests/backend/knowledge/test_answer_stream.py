"""Answers as Server-Sent Events, over a real connection."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import pytest
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.models import Exchange, Visibility
from backend.knowledge.services import answering
from tests.backend.knowledge.model_server import Messages, Model
from tests.backend.knowledge.test_answering import ASK
from tests.factories.knowledge import make_base, make_passage
from tests.live_requests import wait_for_the_last

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("redis_client", "without_worker"),
]

QUESTION = "How long do deleted photos stay in the trash?"
FACT = "Deleted photos stay in the trash for 30 days, then they are gone."
Event = tuple[str, Any]
Ask = Callable[..., HTTPResponse]


@pytest.fixture(autouse=True)
def guide() -> Iterator[None]:
    base = make_base(slug="guide", visibility=Visibility.PUBLIC)
    make_passage(base, FACT, headings=("Trash", "How long deleted photos stay"))
    yield
    wait_for_the_last()


@pytest.fixture
def ask(guide: None, live_server: LiveServer) -> Iterator[Ask]:
    """Connections are let go of, or the server would wait for more."""
    with ExitStack() as connections:

        def ask(**body: object) -> HTTPResponse:
            thread = live_server.thread
            connection = HTTPConnection(thread.host, thread.port, timeout=30)
            connections.callback(connection.close)
            content = json.dumps({"question": QUESTION} | body)
            headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
            connection.request("POST", ASK, content, headers)
            return connection.getresponse()

        yield ask


def events(response: HTTPResponse) -> Iterator[Event]:
    """Comments have no name."""
    lines: list[str] = []
    while raw := response.readline():
        line = raw.decode().rstrip("\n")
        if line:
            lines.append(line)
            continue
        fields = dict(one.split(": ", 1) for one in lines)
        yield fields.get("event", ""), json.loads(fields.get("data", "null"))
        lines = []


def test_an_answer_is_told_sentence_by_sentence(ask: Ask, model: Model) -> None:
    go_on = threading.Event()

    def write(_: Messages) -> Iterator[str]:
        yield "Deleted photos stay in the trash for 30 days. [1] Then "
        assert go_on.wait(20)
        yield "they are gone. [1] They are sent to Mallory. [1]"

    model.writes = write
    response = ask()
    assert response.getheader("Content-Type") == "text/event-stream"
    assert response.getheader("X-Accel-Buffering") == "no"
    stream = events(response)
    name, sources = next(stream)
    assert (name, sources["citations"][0]["quote"]) == ("sources", FACT)
    assert next(stream) == ("delta", {"text": "Deleted photos stay in the trash for 30 days. [1]"})
    go_on.set()
    assert next(stream) == ("delta", {"text": " Then they are gone. [1]"})
    name, answer = next(stream)
    assert name == "answer"
    assert next(stream, None) is None
    assert answer["answer"] == (
        "Deleted photos stay in the trash for 30 days. [1] Then they are gone. [1]"
    )
    assert answer["written_by"] == "writer-1"
    assert answer["id"] == str(Exchange.objects.get().pk)


def test_without_a_model_it_has_the_same_form(ask: Ask) -> None:
    response = ask()
    found = list(events(response))
    assert [name for name, _ in found] == ["sources", "delta", "answer"]
    assert found[1][1]["text"] == found[2][1]["answer"] == f"{FACT} [1]"
    whole = APIClient().post(ASK, {"question": QUESTION}).json()
    own = {"id", "conversation_id"}
    assert found[2][1].keys() == whole.keys()
    assert all(found[2][1][name] == whole[name] for name in whole.keys() - own)


def test_the_body_may_ask_for_it_too() -> None:
    response = APIClient().post(ASK, {"question": QUESTION, "stream": True})
    assert response["Content-Type"] == "text/event-stream"
    assert b"event: answer" in b"".join(response.streaming_content)  # type: ignore[attr-defined]


def test_where_the_model_says_nothing_the_quotes_take_its_place(ask: Ask, model: Model) -> None:
    model.says("They are kept for ever. [1]")
    response = ask()
    found = list(events(response))
    assert [name for name, _ in found] == ["sources", "sources", "delta", "answer"]
    assert found[-1][1]["written_by"] == ""


def test_a_quiet_model_is_waited_for_aloud(ask: Ask, model: Model, settings: Settings) -> None:
    settings.EVENT_STREAM_HEARTBEAT = timedelta(milliseconds=50)
    model.delay = 0.5
    model.says("Deleted photos stay in the trash for 30 days. [1]")
    response = ask()
    body = response.read().decode()
    assert body.count(": still here\n\n") >= 2
    assert "event: answer" in body


def test_a_client_that_goes_away_ends_the_request_to_the_model(
    ask: Ask, model: Model, settings: Settings
) -> None:
    settings.EVENT_STREAM_HEARTBEAT = timedelta(milliseconds=50)

    def write(_: Messages) -> Iterator[str]:
        yield "Deleted photos stay in the trash for 30 days. [1] Then"
        while True:
            time.sleep(0.05)
            yield " "

    model.writes = write
    response = ask()
    stream = events(response)
    assert [next(stream)[0], next(stream)[0]] == ["sources", "delta"]
    response.close()
    assert model.left.wait(20)
    wait_for_the_last()
    assert not Exchange.objects.exists()


def test_a_refusal_before_it_begins_is_a_problem(ask: Ask) -> None:
    response = ask(bases=["none-such"])
    assert (response.status, response.getheader("Content-Type")) == (
        404,
        "application/problem+json",
    )
    response = ask(question=" ")
    assert response.status == 400


def test_what_goes_wrong_later_is_told_within(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(answering, "record", fail)
    response = ask()
    name, problem = list(events(response))[-1]
    assert name == "problem"
    assert (problem["status"], problem["code"]) == (500, "internal_error")
    assert "database" not in json.dumps(problem)


@pytest.mark.parametrize("who", ["guest", "member"])
def test_its_rate_is_that_of_questions(
    who: str, owner: User, api: Callable[[User], APIClient], settings: Settings
) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {
        "knowledge_guest": "1/hour",
        "knowledge_user": "1/hour",
    }
    client = APIClient() if who == "guest" else api(owner)
    body = {"question": QUESTION, "stream": True}
    answers = [client.post(ASK, body) for _ in range(2)]
    b"".join(answers[0].streaming_content)  # type: ignore[attr-defined]
    assert [one.status_code for one in answers] == [200, 429]
