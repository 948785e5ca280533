"""Latencies in little room: counts in buckets whose bounds grow by a tenth.

Percentiles are right within five percent, and counts of several processes add up. After DDSketch
(Masson, Rim and Lee, VLDB 2019).
"""

import math
from collections.abc import Mapping
from typing import TypeAlias

_GROWTH = 1.1
_SHORTEST = 1e-4  # seconds; what is quicker counts as this

Buckets: TypeAlias = dict[str, int]  # as JSON keeps it: a bucket's number, and how many are in it


def note(buckets: Buckets, seconds: float) -> None:
    number = math.ceil(math.log(max(seconds, _SHORTEST) / _SHORTEST, _GROWTH))
    buckets[str(number)] = buckets.get(str(number), 0) + 1


def merge(buckets: Buckets, others: Mapping[str, int]) -> None:
    """Adds the others' counts."""
    for number, count in others.items():
        buckets[number] = buckets.get(number, 0) + count


def percentile(buckets: Mapping[str, int], share: float) -> float | None:
    """Seconds within which this share (0 to 1) was answered; None where nothing was."""
    wanted = share * sum(buckets.values())
    reached = 0
    for number, count in sorted((int(number), count) for number, count in buckets.items()):
        reached += count
        if reached >= wanted:
            return 2 * _SHORTEST * _GROWTH**number / (1 + _GROWTH)  # the middle of its bounds
    return None
