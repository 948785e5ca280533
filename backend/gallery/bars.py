"""Counts as bars, each as long as its share of the longest."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    said: str  # the count in words; the bar itself says no more
    share: str  # "37.5%" of the longest
    url: str = ""  # where these photos are


def bars(counts: Iterable[tuple[str, str, int, str]]) -> list[Bar]:
    """Of names, words, lengths and addresses; in the order in which they come."""
    rows = list(counts)
    longest = max((length for _, _, length, _ in rows), default=0) or 1
    return [Bar(name, said, f"{length / longest:.1%}", url) for name, said, length, url in rows]
