"""The model server's addresses: what they answer, what they refuse, and what they tell."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.processes import eventually
from tests.workers.inference.echoes import Echo, Shelf
from workers.inference.errors import DeviceLost
from workers.inference.server.app import application
from workers.inference.server.service import Service
from workers.inference.server.settings import ServerSettings
from workers.inference.serving.limits import Limits
from workers.inference.serving.routing import Wanted
from workers.inference.serving.traffic import Traffic

PATIENCE = 20  # seconds

Clients = Callable[..., TestClient]


class Echoes(Shelf):
    """A catalogue: every echo is the champion of the task in its name."""

    reachable = True

    def wanted(self) -> Mapping[str, Wanted]:
        if not self.reachable:
            raise ConnectionError("There is no database.")
        return {version.partition("-")[0]: Wanted(version) for version in self.echoes}

    def report(self, traffic: Traffic) -> None:
        traffic.take()


@pytest.fixture
def clients() -> Iterator[Clients]:
    """`clients(catalogue, **settings)`: of a server that has begun, and ends with the test."""
    begun: list[TestClient] = []

    def make(catalogue: Echoes, **settings: Any) -> TestClient:
        options = replace(ServerSettings(initialises=False, follow_seconds=0.05), **settings)
        client = TestClient(application(Service(catalogue, options)))
        begun.append(client.__enter__())
        return client

    yield make
    for client in begun:
        client.__exit__(None, None, None)


def ask(client: TestClient, task: str = "poems", **others: Any) -> Any:
    return client.post(f"/invoke/{task}", json={"items": [{"number": 1}], **others})


def code(response: Any) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


# --- from the start to the end


def test_it_is_ready_once_it_is_initialised(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1"), Echo("tags-1")))
    assert client.get("/health").json() == {"state": "starting"}
    assert code(client.get("/ready")) == (503, "not_ready")
    answer = client.post("/initialize")
    assert answer.status_code == 200
    assert answer.json()["tasks"] == ["poems", "tags"]
    assert client.get("/ready").json() == {"state": "ready"}


def test_initialising_again_loads_nothing_again(clients: Clients) -> None:
    echoes = Echoes(Echo("poems-1"))
    client = clients(echoes)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: client.post("/initialize").status_code, range(4)))
    assert answers == [200] * 4
    assert echoes.loaded == ["poems-1"]
    assert echoes.echoes["poems-1"].warmed_up


def test_it_initialises_by_itself_where_it_is_told_to(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1")), initialises=True)
    eventually(lambda: client.get("/ready").status_code == 200)


def test_a_request_that_comes_before_waits_for_its_model_alone(clients: Clients) -> None:
    echoes = Echoes(Echo("poems-1"), Echo("tags-1"))
    client = clients(echoes)
    assert ask(client).json()["version"] == "poems-1"
    assert echoes.loaded == ["poems-1"]


def test_a_model_that_cannot_be_loaded_is_named_and_hides_no_other(clients: Clients) -> None:
    class Lacking(Echoes):
        def load(self, version: str) -> Any:
            if version == "tags-1":
                raise FileNotFoundError("tags.bin")
            return super().load(version)

    client = clients(Lacking(Echo("poems-1"), Echo("tags-1")))
    refused = client.post("/initialize")
    assert code(refused) == (503, "models_missing")
    assert "tags.bin" in refused.json()["detail"]
    assert ask(client).status_code == 200
    assert client.get("/ready").status_code == 200
    assert code(ask(client, "tags")) == (404, "not_served")


def test_a_registry_that_does_not_answer_is_no_reason_to_stop(clients: Clients) -> None:
    echoes = Echoes(Echo("poems-1"))
    echoes.reachable = False
    client = clients(echoes)
    assert code(client.post("/initialize")) == (503, "registry_unreachable")
    echoes.reachable = True
    assert client.post("/initialize").status_code == 200
    echoes.reachable = False
    assert ask(client).status_code == 200


def test_before_it_stops_it_answers_what_it_has_accepted(clients: Clients) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo))
    client.post("/initialize")
    echo.gate.clear()
    with ThreadPoolExecutor(2) as pool:
        asked = pool.submit(ask, client)
        assert echo.entered.wait(PATIENCE)
        stopping = pool.submit(client.post, "/pre-stop")
        eventually(lambda: client.get("/ready").status_code == 503)
        assert not stopping.done()
        echo.gate.set()
        assert stopping.result(PATIENCE).json() == {"drained": True}
        assert asked.result(PATIENCE).status_code == 200
    late = ask(client)  # of a balancer that has not looked yet
    assert late.status_code == 200
    assert late.headers["connection"] == "close"


def test_a_lost_device_makes_the_server_unhealthy(
    clients: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo))
    client.post("/initialize")

    def lose(_items: Any) -> Any:
        raise DeviceLost("The card fell off the bus.")

    monkeypatch.setattr(echo, "run", lose)
    assert code(ask(client)) == (503, "device_lost")
    assert code(client.get("/health")) == (503, "device_lost")
    assert client.get("/ready").status_code == 503


# --- answers and refusals


def test_items_are_answered_in_order_under_the_versions_name(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1")))
    answer = client.post("/invoke/poems", json={"items": [{"number": 2}, {"number": 1}]})
    assert answer.json() == {
        "version": "poems-1",
        "results": [{"says": "hello", "heard": 2}, {"says": "hello", "heard": 1}],
    }


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"items": []},
        {"items": "none"},
        {"items": [1]},
        {"items": [{"number": 1}] * 257},
        {"items": [{"number": 1}], "owner": 5},
        {"items": [{"number": 1}], "owner": "o" * 201},
        {"items": [{"number": 1}], "seconds": 0},
        {"items": [{"number": 1}], "seconds": True},
        {"items": [{"number": 1}], "seconds": 1e9},
    ],
)
def test_a_body_of_another_shape_is_refused(clients: Clients, body: dict[str, Any]) -> None:
    client = clients(Echoes(Echo("poems-1")))
    assert code(client.post("/invoke/poems", json=body)) == (400, "invalid_input")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b"NaN"])
def test_what_is_no_json_object_is_refused(clients: Clients, content: bytes) -> None:
    client = clients(Echoes(Echo("poems-1")))
    assert code(client.post("/invoke/poems", content=content)) == (400, "malformed_body")


def test_an_item_that_does_not_fit_is_refused(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1")))
    answer = client.post("/invoke/poems", json={"items": [{"number": "one"}]})
    assert code(answer) == (422, "unfit_input")
    assert answer.json()["detail"] == "An item has a `number`."


def test_a_model_that_fails_tells_nobody_how_it_works(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1", broken=True)))
    answer = ask(client)
    assert code(answer) == (500, "model_failed")
    assert "broken" not in answer.text


@pytest.mark.parametrize("declares", [True, False])
def test_a_body_that_is_too_large_is_refused(clients: Clients, declares: bool) -> None:
    client = clients(Echoes(Echo("poems-1")), most_bytes=1000)
    content = json.dumps({"items": [{"number": 1}], "owner": "o" * 1000}).encode()
    sent = content if declares else iter([content])
    assert code(client.post("/invoke/poems", content=sent)) == (413, "body_too_large")


def test_unknown_addresses_tasks_and_methods_are_problems_too(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1")))
    assert code(client.get("/nowhere")) == (404, "not_found")
    assert code(client.get("/invoke/poems")) == (405, "method_not_allowed")
    assert code(ask(client, "nothing")) == (404, "not_served")


def test_only_who_has_the_token_may_ask(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1")), token="open sesame")
    for shown in ({}, {"Authorization": "Bearer open"}, {"Authorization": "Basic open sesame"}):
        client.headers.pop("Authorization", None)
        client.headers.update(shown)
        refused = ask(client)
        assert code(refused) == (401, "not_authenticated")
        assert refused.headers["www-authenticate"].startswith("Bearer")
        assert client.get("/metrics").status_code == 401
        assert client.post("/pre-stop").status_code == 401
    client.headers["Authorization"] = "Bearer open sesame"
    assert ask(client).status_code == 200
    del client.headers["Authorization"]
    assert client.get("/health").status_code == 200  # of whoever watches over the process


# --- pressure


def test_a_crowd_is_told_when_to_come_back(clients: Clients) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo), concurrency=1, most_waiting=1)
    client.post("/initialize")
    echo.gate.clear()
    with ThreadPoolExecutor(2) as pool:
        accepted = [pool.submit(ask, client) for _ in range(2)]
        eventually(lambda: "shiguang_requests_in_flight 2.0" in client.get("/metrics").text)
        refused = ask(client)
        assert code(refused) == (429, "overloaded")
        assert int(refused.headers["retry-after"]) >= 1
        echo.gate.set()
        assert [one.result(PATIENCE).status_code for one in accepted] == [200, 200]


def test_a_full_queue_of_one_model_is_told_likewise(clients: Clients) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo), limits=Limits(max_waiting=1))
    client.post("/initialize")
    echo.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        accepted = pool.submit(ask, client)
        assert echo.entered.wait(PATIENCE)
        assert code(ask(client)) == (429, "overloaded")
        echo.gate.set()
        assert accepted.result(PATIENCE).status_code == 200


def test_a_deadline_counts_the_wait_for_a_place(clients: Clients) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo), concurrency=1)
    client.post("/initialize")
    echo.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        accepted = pool.submit(ask, client)
        assert echo.entered.wait(PATIENCE)
        assert code(ask(client, seconds=0.05)) == (504, "late")
        echo.gate.set()
        assert accepted.result(PATIENCE).status_code == 200
    assert sum(echo.batches) == 1  # what nobody waited for was not computed


# --- figures


def test_it_tells_prometheus_how_busy_it_is(clients: Clients) -> None:
    echo = Echo("poems-1")
    client = clients(Echoes(echo), concurrency=4)
    client.post("/initialize")
    ask(client)
    ask(client, "nothing")
    echo.gate.clear()
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(ask, client) for _ in range(2)]
        eventually(lambda: "shiguang_requests_in_flight 2.0" in client.get("/metrics").text)
        told = client.get("/metrics")
        echo.gate.set()
        assert all(one.result(PATIENCE).status_code == 200 for one in asked)
    assert told.headers["content-type"].startswith("text/plain")
    lines = set(told.text.splitlines())
    assert {
        "shiguang_provisioned_concurrency 4.0",
        "shiguang_provisioned_concurrency_utilisation 0.5",
        'shiguang_requests_total{status="200",task="poems"} 1.0',
        'shiguang_requests_total{status="404",task=""} 1.0',
        'shiguang_batch_size_count{version="poems-1"} 1.0',
        'shiguang_queue_wait_seconds_count{version="poems-1"} 1.0',
        'shiguang_model_bytes{version="poems-1"} 100.0',
        'shiguang_request_seconds_count{task="poems"} 1.0',
    } <= lines


def test_where_there_is_no_graphics_card_none_is_told_of(clients: Clients) -> None:
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        assert "gpu" not in clients(Echoes(Echo("poems-1"))).get("/metrics").text
    else:
        told = clients(Echoes(Echo("poems-1"))).get("/metrics").text
        assert 'shiguang_gpu_memory_bytes{gpu="0"}' in told


def test_the_service_is_asked_by_one_loop_and_many_threads(clients: Clients) -> None:
    client = clients(Echoes(Echo("poems-1", seconds=0.002)))
    client.post("/initialize")
    lock = threading.Lock()
    heard: set[int] = set()

    def one(number: int) -> None:
        answer = client.post("/invoke/poems", json={"items": [{"number": number}]})
        with lock:
            heard.add(answer.json()["results"][0]["heard"])

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(one, range(100)))
    assert heard == set(range(100))
