"""What was asked is remembered for a while, and not longer."""

from dataclasses import dataclass, field

import pytest

from backend.common.remembering import remembered


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Library:
    """Counts, and notes for whom."""

    size: int = 3
    asked: list[str] = field(default_factory=list)

    def count(self, owner: str, *, least: int = 0) -> int:
        """How many there are."""
        self.asked.append(owner)
        if owner == "nobody":
            raise LookupError
        return max(self.size, least)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library() -> Library:
    return Library()


def test_an_answer_holds_until_its_time_is_over(clock: Clock, library: Library) -> None:
    count = remembered(seconds=30, clock=clock)(library.count)
    assert count("li") == 3
    library.size = 4
    clock.now = 29.9
    assert count("li") == 3
    clock.now = 30.0
    assert count("li") == 4
    assert library.asked == ["li"] * 2


def test_no_answer_is_older_than_was_allowed(clock: Clock, library: Library) -> None:
    count = remembered(seconds=30, clock=clock)(library.count)
    for now in range(1000):
        library.size = clock.now = now
        assert now - count("li") < 30
    assert len(library.asked) < 50


def test_every_question_has_an_answer_of_its_own(clock: Clock, library: Library) -> None:
    count = remembered(seconds=30, clock=clock)(library.count)
    assert [count("li"), count("li", least=5), count("wang", least=5)] == [3, 5, 5]
    assert [count("li"), count("li", least=5), count("wang", least=5)] == [3, 5, 5]
    assert library.asked == ["li", "li", "wang"]


def test_what_was_asked_longest_ago_makes_room(clock: Clock, library: Library) -> None:
    count = remembered(seconds=30, most=2, clock=clock)(library.count)
    for owner in ("li", "wang", "zhao", "zhao", "li"):
        count(owner)
    assert library.asked == ["li", "wang", "zhao", "li"]


def test_a_failure_is_not_remembered(clock: Clock, library: Library) -> None:
    count = remembered(seconds=30, clock=clock)(library.count)
    for _ in range(2):
        with pytest.raises(LookupError):
            count("nobody")
    assert library.asked == ["nobody"] * 2


def test_the_function_keeps_its_name_and_its_words(library: Library) -> None:
    count = remembered(seconds=30)(library.count)
    assert (count.__name__, count.__doc__) == ("count", "How many there are.")
