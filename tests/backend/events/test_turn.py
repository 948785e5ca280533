"""The relay's work by the timer: each chore when it is due, wherever it is called."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.cache import cache

from backend.events.relay import turn
from backend.events.relay.chores import Chore
from backend.events.relay.heartbeat import last_beat

# A chore that fails has its connection closed, and a test's own transaction would end with it.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def had() -> Iterator[list[str]]:
    """The turns that were had, of a chore of each second, one of each hour, and one that fails."""
    turns: list[str] = []

    def fail() -> None:
        turns.append("failing")
        raise RuntimeError

    houses = (
        [Chore("often", timedelta(seconds=1), lambda: turns.append("often"))],
        [
            Chore("failing", timedelta(hours=1), fail),
            Chore("seldom", timedelta(hours=1), lambda: turns.append("seldom")),
        ],
    )
    with patch.object(turn, "houses_of_chores", return_value=houses):
        yield turns


def test_every_chore_has_its_first_turn_and_one_that_fails_stops_no_other(had: list[str]) -> None:
    assert turn.take_turn(10) == ["often", "failing", "seldom"] == had


def test_a_chore_has_its_next_turn_when_it_is_due(had: list[str]) -> None:
    turn.take_turn(10)
    cache.delete("chore:often")  # a second is over
    assert turn.take_turn(10) == ["often"]


def test_when_the_time_is_up_the_rest_has_its_turn_next_time(had: list[str]) -> None:
    assert turn.take_turn(0) == []
    assert turn.take_turn(10) == ["often", "failing", "seldom"]


def test_it_shows_the_relays_sign_of_life(had: list[str]) -> None:
    turn.take_turn(1)
    assert last_beat()
