"""The micro-batcher: whatever happens, every item gets its own result or its own error."""

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.inference.batcher import MicroBatcher
from workers.inference.errors import DeviceLost, EngineClosed

PATIENCE = 20  # seconds until a result that never comes fails the test


class Broken(Exception):
    pass


class Lost(Exception):
    pass


class Network:
    """Doubles numbers; remembers its batches; breaks, runs short and waits as it is told."""

    def __init__(self, *, memory: int = 1000) -> None:
        self.memory = memory
        self.batches: list[list[int]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Event()

    def run(self, items: Sequence[int]) -> list[int]:
        self.entered.set()
        assert self.gate.wait(PATIENCE)
        self.batches.append(list(items))
        if len(items) > self.memory:
            raise MemoryError
        if any(item < 0 for item in items):
            raise Broken(min(items))
        return [2 * item for item in items]


def batcher(
    network: Network, *, max_batch: int = 8, max_wait: float = 0.002
) -> MicroBatcher[int, int]:
    return MicroBatcher(
        network.run,
        name="test",
        max_batch=max_batch,
        max_wait=max_wait,
        shape=lambda item: abs(item) % 2,
        ran_out_of_memory=lambda error: isinstance(error, MemoryError),
        is_lost=lambda error: isinstance(error, Lost),
    )


def outcome(future: Future[int]) -> int | type[BaseException]:
    error = future.exception(PATIENCE)
    return future.result() if error is None else type(error)


@settings(max_examples=60, deadline=None)
@given(
    items=st.lists(st.integers(-20, 200), max_size=40),
    max_batch=st.integers(1, 9),
    memory=st.integers(1, 9),
)
def test_each_item_gets_its_own_outcome_whatever_shares_its_batch(
    items: list[int], max_batch: int, memory: int
) -> None:
    network = Network(memory=memory)
    engine = batcher(network, max_batch=max_batch)
    futures = [engine.submit(item) for item in items]
    found = [outcome(future) for future in futures]
    engine.close()

    assert found == [Broken if item < 0 else 2 * item for item in items]
    assert all(len(batch) <= max_batch for batch in network.batches)
    assert all(len({abs(item) % 2 for item in batch}) == 1 for batch in network.batches)


def test_items_of_many_threads_share_batches_and_return_to_their_senders() -> None:
    network = Network()
    engine = batcher(network)
    network.gate.clear()
    first = engine.submit(0)
    assert network.entered.wait(PATIENCE)
    with ThreadPoolExecutor(8) as threads:
        rest = list(threads.map(engine.submit, range(2, 18, 2)))
    network.gate.set()

    assert first.result(PATIENCE) == 0
    assert [future.result(PATIENCE) for future in rest] == [2 * item for item in range(2, 18, 2)]
    assert max(len(batch) for batch in network.batches) > 1
    engine.close()


def test_after_memory_ran_out_batches_start_smaller_and_grow_again() -> None:
    network = Network(memory=3)
    engine = batcher(network, max_wait=1.0)
    assert engine.map(range(0, 16, 2)) == list(range(0, 32, 4))
    network.batches.clear()
    network.memory = 1000
    for _ in range(12):
        assert engine.map(range(0, 16, 2)) == list(range(0, 32, 4))
    engine.close()

    sizes = [len(batch) for batch in network.batches]
    assert sizes[0] < 8
    assert max(sizes) == 8


def test_a_lost_device_fails_everything_that_waits_and_everything_after() -> None:
    waiting = threading.Event()

    def run(items: Sequence[int]) -> list[int]:
        waiting.set()
        assert release.wait(PATIENCE)
        raise Lost("the card fell off the bus")

    release = threading.Event()
    engine: MicroBatcher[int, int] = MicroBatcher(
        run,
        name="lost",
        max_batch=1,
        max_wait=0,
        is_lost=lambda error: isinstance(error, Lost),
    )
    futures = [engine.submit(item) for item in range(5)]
    assert waiting.wait(PATIENCE)
    release.set()

    assert {outcome(future) for future in futures} == {DeviceLost}
    with pytest.raises(DeviceLost):
        engine.submit(1)
    engine.close()


def test_closing_finishes_what_was_accepted_and_refuses_the_rest() -> None:
    network = Network()
    engine = batcher(network)
    network.gate.clear()
    futures = [engine.submit(item) for item in range(20)]
    closing = threading.Thread(target=engine.close)
    closing.start()
    network.gate.set()
    closing.join(PATIENCE)

    assert not closing.is_alive()
    assert [future.result(0) for future in futures] == [2 * item for item in range(20)]
    with pytest.raises(EngineClosed):
        engine.submit(1)
    engine.close()


def test_an_item_nobody_waits_for_any_more_is_left_out() -> None:
    network = Network()
    engine = batcher(network)
    network.gate.clear()
    first = engine.submit(2)
    assert network.entered.wait(PATIENCE)
    given_up = engine.submit(4)
    assert given_up.cancel()
    network.gate.set()

    assert first.result(PATIENCE) == 4
    engine.close()
    assert all(4 not in batch for batch in network.batches)


@pytest.mark.parametrize("answer", [[], [1, 2, 3]])
def test_a_network_that_miscounts_fails_the_item_instead_of_mixing_results_up(
    answer: list[int],
) -> None:
    engine: MicroBatcher[int, int] = MicroBatcher(
        lambda _items: answer, name="miscount", max_batch=4, max_wait=0
    )
    with pytest.raises(ValueError, match="results for 1 items"):
        engine.submit(1).result(PATIENCE)
    engine.close()


def test_an_exit_inside_the_network_still_answers_the_waiting() -> None:
    def run(items: Sequence[int]) -> list[int]:
        raise SystemExit(3)

    engine: MicroBatcher[int, int] = MicroBatcher(run, name="exit", max_batch=4, max_wait=0)
    assert isinstance(engine.submit(1).exception(PATIENCE), SystemExit)
    assert isinstance(engine.submit(2).exception(PATIENCE), SystemExit)
    engine.close()


def test_an_item_whose_shape_cannot_be_told_fails_alone() -> None:
    engine: MicroBatcher[int, int] = MicroBatcher(
        lambda items: [2 * item for item in items],
        name="shape",
        max_batch=4,
        max_wait=0.2,
        shape=lambda item: 1 // item,
    )
    broken, whole = engine.submit(0), engine.submit(1)
    assert outcome(broken) is ZeroDivisionError
    assert outcome(whole) == 2
    engine.close()


def test_a_slow_photo_keeps_no_other_waiting_for_company() -> None:
    """A batch leaves with what is there: whoever is late rides in the next one."""
    network = Network()
    engine = batcher(network, max_wait=0.01)
    late = threading.Event()

    def slow_photo() -> int:
        assert late.wait(PATIENCE)
        return engine.submit(4).result(PATIENCE)

    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(slow_photo)
        assert threads.submit(engine.map, [2, 6]).result(PATIENCE) == [4, 12]
        assert not slow.done()
        late.set()
        assert slow.result(PATIENCE) == 8
    engine.close()
    assert [4] in network.batches


def test_a_broken_photo_costs_its_batch_mates_a_few_more_runs_and_no_more() -> None:
    network = Network()
    engine = batcher(network, max_batch=64, max_wait=1.0)
    network.gate.clear()
    futures = [engine.submit(item) for item in (*range(0, 126, 2), -2)]
    network.gate.set()
    assert [outcome(future) for future in futures] == [*range(0, 252, 4), Broken]
    engine.close()
    assert len(network.batches) <= 2 * 7  # halves of halves of 64, and what was gathered before


def test_what_was_lost_in_the_midst_of_a_batch_is_not_tried_again_by_halves() -> None:
    runs: list[int] = []

    def run(items: Sequence[int]) -> list[int]:
        runs.append(len(items))
        raise Lost

    engine: MicroBatcher[int, int] = MicroBatcher(
        run,
        name="lost",
        max_batch=8,
        max_wait=1.0,
        is_lost=lambda error: isinstance(error, Lost),
    )
    futures = [engine.submit(item) for item in range(8)]
    assert {outcome(future) for future in futures} == {DeviceLost}
    engine.close()
    assert runs == [8]


def test_a_device_that_never_answers_is_reported_as_lost() -> None:
    network = Network()
    engine: MicroBatcher[int, int] = MicroBatcher(
        network.run, name="hanging", max_batch=1, max_wait=0, patience=0.05
    )
    network.gate.clear()
    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(engine.map, [item]) for item in (2, 4)]
        for future in waiting:
            assert isinstance(future.exception(PATIENCE), DeviceLost)
    with pytest.raises(DeviceLost):
        engine.submit(6)
    engine.close()  # does not wait for what will not come
    network.gate.set()


def test_a_device_that_answers_late_but_answers_is_waited_for() -> None:
    def run(items: Sequence[int]) -> list[int]:
        never.wait(0.1)
        return [2 * item for item in items]

    never = threading.Event()
    engine: MicroBatcher[int, int] = MicroBatcher(
        run, name="busy", max_batch=1, max_wait=0, patience=0.3
    )
    assert engine.map(range(6)) == [0, 2, 4, 6, 8, 10]  # the last waits for longer than that
    engine.close()


def test_an_error_of_time_inside_the_network_is_the_items_own() -> None:
    def run(items: Sequence[int]) -> list[int]:
        raise TimeoutError("the network's own")

    engine: MicroBatcher[int, int] = MicroBatcher(run, name="time", max_batch=1, max_wait=0)
    with pytest.raises(TimeoutError, match="the network's own"):
        engine.map([1])
    engine.close()
