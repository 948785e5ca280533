"""The host: swaps without a failed request, canaries, shadows, falls, and its limits."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.processes import eventually
from tests.workers.inference.echoes import Echo, Shelf
from workers.inference.errors import EngineClosed
from workers.inference.servable import UnfitInput
from workers.inference.serving.breaker import Tolerance
from workers.inference.serving.errors import Late, NotServed, Overloaded
from workers.inference.serving.host import Host
from workers.inference.serving.limits import Limits
from workers.inference.serving.routing import Wanted

PATIENCE = 20  # seconds

Hosts = Callable[..., Host]


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    """`hosts(echo, …, **options)`: a host of these versions."""
    made: list[Host] = []

    def make(*echoes: Echo, **options: Any) -> Host:
        host = Host(Shelf(*echoes), **options)
        made.append(host)
        return host

    yield make
    for host in made:
        host.close()


def says(host: Host, owner: str | None = None) -> object:
    return host.invoke("poems", [{"number": 1}], owner=owner).results[0]["says"]


# --- swaps


def test_fifty_clients_notice_no_swap(hosts: Hosts) -> None:
    versions = [Echo(f"poems-{number}", says=f"{number}", seconds=0.002) for number in range(6)]
    host = hosts(*versions)
    host.follow({"poems": Wanted("poems-0")})
    ends = threading.Event()
    answers: Counter[object] = Counter()
    failures: list[BaseException] = []
    lock = threading.Lock()

    def ask(client: int) -> None:
        number = 0
        while not ends.is_set():
            number += 1
            try:
                answer = host.invoke("poems", [{"number": number}], owner=str(client))
            except Exception as error:  # noqa: BLE001  any at all fails the test
                failures.append(error)
                return
            assert answer.results[0]["heard"] == number
            with lock:
                answers[answer.version] += 1

    clients = [threading.Thread(target=ask, args=[client]) for client in range(50)]
    for client in clients:
        client.start()

    def met(version: str) -> None:
        eventually(lambda: answers[version] > 100 or bool(failures))

    for number in range(1, 6):
        host.follow({"poems": Wanted(f"poems-{number}", previous=f"poems-{number - 1}")})
        met(f"poems-{number}")
    ends.set()
    for client in clients:
        client.join(PATIENCE)
    assert failures == []
    assert set(answers) == {f"poems-{number}" for number in range(6)}
    eventually(lambda: host.loaded == {"poems-4", "poems-5"})
    assert all(echo.closed for echo in versions[:4])


def test_the_old_version_answers_while_the_new_one_is_loaded() -> None:
    shelf = Shelf(Echo("poems-1", says="old"), Echo("poems-2", says="new"))
    host = Host(shelf)
    host.follow({"poems": Wanted("poems-1")})
    loading, may_load = threading.Event(), threading.Event()

    def wait(_version: str) -> None:
        loading.set()
        assert may_load.wait(PATIENCE)

    shelf.before_loading = wait
    following = threading.Thread(target=host.follow, args=[{"poems": Wanted("poems-2")}])
    following.start()
    assert loading.wait(PATIENCE)
    assert says(host) == "old"
    may_load.set()
    following.join(PATIENCE)
    assert says(host) == "new"
    host.close()


def test_a_request_that_began_before_a_swap_is_finished_by_the_version_it_met(
    hosts: Hosts,
) -> None:
    old, new = Echo("poems-1", says="old"), Echo("poems-2", says="new")
    host = hosts(old, new)
    host.follow({"poems": Wanted("poems-1")})
    old.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(says, host)
        assert old.entered.wait(PATIENCE)
        host.follow({"poems": Wanted("poems-2")})
        assert says(host) == "new"
        assert not old.closed
        old.gate.set()
        assert asked.result(PATIENCE) == "old"
    eventually(lambda: old.closed)


def test_a_champion_that_cannot_be_loaded_leaves_the_old_one_in_place(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1", says="old"))
    host.follow({"poems": Wanted("poems-1")})
    host.follow({"poems": Wanted("poems-2", previous="poems-1")})
    assert says(host) == "old"
    assert host.failure("poems-2") is not None


def test_what_is_not_served_is_said(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1"))
    with pytest.raises(NotServed):
        says(host)
    host.follow({"poems": Wanted("poems-9")})
    with pytest.raises(NotServed):
        says(host)


# --- canaries


def test_a_canary_answers_its_share_of_owners_and_each_always_the_same(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1", says="old"), Echo("poems-2", says="new"))
    owners = [f"owner {number}" for number in range(1000)]

    def share(percent: float) -> set[str]:
        wanted = Wanted("poems-1", canary="poems-2", percent=percent)
        host.follow({"poems": wanted})
        return {owner for owner in owners if says(host, owner) == "new"}

    at_ten = share(10)
    assert at_ten == share(10)
    assert 60 <= len(at_ten) <= 140
    at_half = share(50)
    assert at_ten <= at_half  # who was in stays in
    assert 430 <= len(at_half) <= 570
    assert share(0) == set()
    assert share(100) == set(owners)


def test_listed_owners_meet_the_canary_whatever_the_share(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1", says="old"), Echo("poems-2", says="new"))
    host.follow({"poems": Wanted("poems-1", canary="poems-2", owners=frozenset({"friend"}))})
    assert says(host, "friend") == "new"
    assert says(host, "stranger") == "old"
    assert says(host) == "old"


def test_a_canary_that_fails_costs_nobody_an_answer_and_falls(hosts: Hosts) -> None:
    canary = Echo("poems-2", broken=True)
    host = hosts(Echo("poems-1", says="old"), canary, tolerance=Tolerance(at_least=10))
    host.follow({"poems": Wanted("poems-1", canary="poems-2", percent=100)})
    assert [says(host) for _ in range(30)] == ["old"] * 30
    assert len(canary.batches) == 10  # then nobody asked it any more
    _, falls = host.traffic.take()
    assert [(fall.task, fall.version) for fall in falls] == [("poems", "poems-2")]
    assert "10 of 10" in falls[0].reason


def test_a_canary_that_is_tried_again_has_another_chance(hosts: Hosts) -> None:
    canary = Echo("poems-2", says="new", broken=True)
    host = hosts(Echo("poems-1", says="old"), canary, tolerance=Tolerance(at_least=2))
    trial = Wanted("poems-1", canary="poems-2", percent=100)
    host.follow({"poems": trial})
    assert [says(host) for _ in range(4)] == ["old"] * 4
    host.follow({"poems": Wanted("poems-1")})
    eventually(lambda: canary.closed)  # the shelf gives the same one again, which is not to be then
    canary.broken = False
    host.follow({"poems": trial})
    assert says(host) == "new"


# --- falls


def test_a_champion_that_fails_too_often_gives_way_to_the_last_good_one(hosts: Hosts) -> None:
    champion = Echo("poems-2", broken=True)
    host = hosts(Echo("poems-1", says="old"), champion, tolerance=Tolerance(at_least=5))
    host.follow({"poems": Wanted("poems-2", previous="poems-1")})
    for _ in range(5):
        with pytest.raises(RuntimeError):
            says(host)
    assert says(host) == "old"
    figures, falls = host.traffic.take()
    assert [fall.version for fall in falls] == ["poems-2"]
    counted = {key.version: (one.requests, one.errors) for key, one in figures.items()}
    assert counted == {"poems-2": (5, 5), "poems-1": (1, 0)}


def test_without_a_last_good_one_a_champion_stays(hosts: Hosts) -> None:
    host = hosts(Echo("poems-2", broken=True), tolerance=Tolerance(at_least=2))
    host.follow({"poems": Wanted("poems-2")})
    for _ in range(5):
        with pytest.raises(RuntimeError):
            says(host)
    assert host.traffic.take()[1] == []


def test_items_that_do_not_fit_bring_no_version_down(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1"), Echo("poems-2"), tolerance=Tolerance(at_least=2))
    host.follow({"poems": Wanted("poems-2", previous="poems-1")})
    for _ in range(5):
        with pytest.raises(UnfitInput):
            host.invoke("poems", [{"number": "one"}])
    assert host.invoke("poems", [{"number": 1}]).version == "poems-2"


# --- shadows


def test_a_shadow_is_asked_the_same_and_compared(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1", says="old"), Echo("poems-2", says="new"))
    host.follow({"poems": Wanted("poems-1", shadow="poems-2")})
    compared: list[tuple[str, int, float]] = []

    def told() -> bool:
        for key, one in host.traffic.take()[0].items():
            if one.compared:
                compared.append((key.version, one.compared, one.agreement))
        return sum(number for _, number, _ in compared) == 4

    for _ in range(4):
        assert says(host) == "old"
    eventually(told)
    assert {version for version, *_ in compared} == {"poems-2"}
    # Of the two values of each answer, what was heard is the same.
    assert sum(agreement for *_, agreement in compared) == pytest.approx(4 * 0.5)


def test_a_shadow_that_fails_or_hangs_is_nobodys_trouble(hosts: Hosts) -> None:
    shadow = Echo("poems-2", broken=True)
    host = hosts(Echo("poems-1", says="old"), shadow)
    host.follow({"poems": Wanted("poems-1", shadow="poems-2")})
    shadow.gate.clear()
    assert [says(host) for _ in range(200)] == ["old"] * 200
    shadow.gate.set()


# --- limits


def test_whoever_asks_at_once_shares_a_batch(hosts: Hosts) -> None:
    echo = Echo("poems-1", max_batch=8)
    host = hosts(echo)
    host.follow({"poems": Wanted("poems-1")})
    echo.gate.clear()
    with ThreadPoolExecutor(9) as pool:
        first = pool.submit(says, host)
        assert echo.entered.wait(PATIENCE)
        others = [pool.submit(says, host) for _ in range(8)]
        eventually(lambda: host._stock._slots["poems-1"].users == 9)
        time.sleep(0.2)  # from being a user to being in the queue
        echo.gate.set()
        assert {one.result(PATIENCE) for one in (first, *others)} == {"hello"}
    assert echo.batches == [1, 8]


def test_a_full_queue_says_when_to_come_back(hosts: Hosts) -> None:
    echo = Echo("poems-1", seconds=0.05)
    host = hosts(echo, limits=Limits(max_waiting=4))
    host.follow({"poems": Wanted("poems-1")})
    says(host)
    echo.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(host.invoke, "poems", [{"number": n} for n in range(4)])
        eventually(lambda: host._stock._slots["poems-1"].instance._waiting == 4)
        with pytest.raises(Overloaded) as refused:
            says(host)
        assert refused.value.retry_after >= 4 * 0.05
        echo.gate.set()
        assert len(first.result(PATIENCE).results) == 4
    assert says(host) == "hello"


def test_more_than_may_wait_is_accepted_where_nothing_waits(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1"), limits=Limits(max_waiting=4))
    host.follow({"poems": Wanted("poems-1")})
    assert len(host.invoke("poems", [{"number": n} for n in range(20)]).results) == 20


def test_a_deadline_is_kept_and_what_nobody_waits_for_is_not_computed(hosts: Hosts) -> None:
    echo = Echo("poems-1")
    host = hosts(echo)
    host.follow({"poems": Wanted("poems-1")})
    echo.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(says, host)
        assert echo.entered.wait(PATIENCE)
        with pytest.raises(Late):
            host.invoke("poems", [{"number": 2}], deadline=time.monotonic() + 0.05)
        echo.gate.set()
        assert first.result(PATIENCE) == "hello"
    assert says(host) == "hello"
    assert sum(echo.batches) == 2


def test_the_least_recently_used_makes_room(hosts: Hosts) -> None:
    echoes = [Echo(f"{task}-1", says=task) for task in ("poems", "tags", "text")]
    host = hosts(*echoes, limits=Limits(memory_bytes=250, loaders=1))
    host.follow({echo.says: Wanted(echo.version) for echo in echoes}, loads=False)
    for task in ("poems", "tags", "poems", "text"):
        assert host.invoke(task, [{"number": 1}]).results[0]["says"] == task
    assert host.loaded == {"poems-1", "text-1"}
    eventually(lambda: echoes[1].closed)
    assert host.invoke("tags", [{"number": 1}]).version == "tags-1"  # it comes back
    assert host.loaded == {"tags-1", "text-1"}


def test_what_is_in_use_is_never_unloaded_for_room(hosts: Hosts) -> None:
    poems, tags = Echo("poems-1"), Echo("tags-1")
    host = hosts(poems, tags, limits=Limits(memory_bytes=100))
    host.follow({"poems": Wanted("poems-1"), "tags": Wanted("tags-1")}, loads=False)
    poems.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(says, host)
        assert poems.entered.wait(PATIENCE)
        assert host.invoke("tags", [{"number": 1}]).version == "tags-1"
        assert not poems.closed
        poems.gate.set()
        assert asked.result(PATIENCE) == "hello"


def test_what_nobody_asks_is_unloaded_and_comes_back(hosts: Hosts) -> None:
    echo = Echo("poems-1")
    host = hosts(echo, limits=Limits(idle_seconds=0.05))
    wanted = {"poems": Wanted("poems-1")}
    host.follow(wanted)
    time.sleep(0.1)
    host.follow(wanted)
    eventually(lambda: echo.closed)
    host.follow(wanted)
    assert host.loaded == frozenset()  # not for nothing
    assert says(host) == "hello"


def test_a_version_is_loaded_once_however_many_ask(hosts: Hosts) -> None:
    echo = Echo("poems-1")
    host = hosts(echo)
    host.follow({"poems": Wanted("poems-1")}, loads=False)
    with ThreadPoolExecutor(10) as pool:
        assert {one.result() for one in [pool.submit(says, host) for _ in range(10)]} == {"hello"}
    assert echo.warmed_up


def test_a_closed_host_refuses(hosts: Hosts) -> None:
    host = hosts(Echo("poems-1"))
    host.follow({"poems": Wanted("poems-1")})
    host.close()
    with pytest.raises(EngineClosed):
        says(host)
