"""Slots of a process: never more than there are, and each comes back once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from backend.common.errors import Unavailable
from backend.common.slots import ProcessSlots, Slot


def slots(most: int) -> ProcessSlots:
    return ProcessSlots(most=lambda: most, refusal=lambda: Unavailable("Full.", code="full"))


def test_one_more_than_there_are_is_refused_until_one_is_released() -> None:
    few = slots(2)
    first, _ = few.take(), few.take()
    with pytest.raises(Unavailable) as refusal:
        few.take()
    assert (refusal.value.code, few.taken) == ("full", 2)
    first.release()
    few.take()


def test_a_slot_comes_back_once_however_often_it_is_released() -> None:
    few = slots(2)
    first, _ = few.take(), few.take()
    assert [first.release() for _ in range(3)] == [True, False, False]
    assert few.taken == 1


def test_many_threads_never_have_more_than_there_are() -> None:
    few, found = slots(3), list[Slot]()

    def take(_: int) -> None:
        with suppress(Unavailable):
            found.append(few.take())

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(take, range(100)))
        assert (len(found), few.taken) == (3, 3)
        freed = list(pool.map(lambda number: found[number % 3].release(), range(60)))
    assert (sum(freed), few.taken) == (3, 0)
