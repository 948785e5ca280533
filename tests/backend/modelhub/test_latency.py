"""Sketches of latencies: percentiles within five percent, whoever counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.modelhub import latency


@given(
    st.lists(st.floats(min_value=0.001, max_value=1000), min_size=1, max_size=200),
    st.sampled_from([0.5, 0.9, 0.95, 0.99]),
)
def test_percentiles_are_right_within_five_percent(seconds: list[float], share: float) -> None:
    buckets: latency.Buckets = {}
    for one in seconds:
        latency.note(buckets, one)
    position = next(n for n in range(1, len(seconds) + 1) if n >= share * len(seconds))
    exact = sorted(seconds)[position - 1]
    assert latency.percentile(buckets, share) == pytest.approx(exact, rel=0.05)


def test_counts_of_two_processes_add_up() -> None:
    mine: latency.Buckets = {}
    theirs: latency.Buckets = {}
    latency.note(mine, 0.1)
    latency.note(theirs, 0.1)
    latency.note(theirs, 1.0)
    latency.merge(mine, theirs)
    assert sum(mine.values()) == 3
    assert latency.percentile(mine, 0.5) == pytest.approx(0.1, rel=0.05)


def test_of_nothing_there_is_no_percentile() -> None:
    assert latency.percentile({}, 0.5) is None


def test_what_took_no_time_counts_too() -> None:
    buckets: latency.Buckets = {}
    latency.note(buckets, 0.0)
    assert latency.percentile(buckets, 0.5) == pytest.approx(0.0001, rel=0.06)
