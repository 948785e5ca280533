"""Finds names that occur in the library: of people, places and cameras; the longest first."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from backend.search.query.spans import Draft, alternatives
from backend.search.text.words import normalise

Id = TypeVar("Id")

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_ADMINISTRATIVE = "市省区县州"


@dataclass(frozen=True, slots=True)
class Named(Generic[Id]):
    """A name that was found in a query, and all that bear it."""

    label: str
    ids: frozenset[Id]


def take_names(draft: Draft, bearers: Mapping[str, frozenset[Id]]) -> tuple[Named[Id], ...]:
    """`bearers`: by normalised name."""
    if not bearers:
        return ()
    pattern = re.compile("|".join(_pattern(name) for name in _longest_first(bearers)))
    found = (_name(match) for match in draft.take_all(pattern))
    return tuple(Named(name, bearers[name]) for name in dict.fromkeys(found))


def by_name(pairs: Iterable[tuple[str, Id]]) -> dict[str, frozenset[Id]]:
    """The bearers of each normalised name; blank names are left out."""
    bearers: dict[str, frozenset[Id]] = {}
    for name, bearer in pairs:
        if key := _name_key(name):
            bearers[key] = bearers.get(key, frozenset()) | {bearer}
    return bearers


def place_names(zh: str, en: str) -> Iterable[str]:
    """With and without what Chinese puts behind a place: 杭州 and 杭州市."""
    yield en
    yield zh
    if len(zh) > 2 and zh[-1] in _ADMINISTRATIVE:
        yield zh[:-1]
    elif zh:
        yield from (zh + suffix for suffix in "市省")


def _name_key(name: str) -> str:
    return " ".join(normalise(name).split())


def _name(match: re.Match[str]) -> str:
    return " ".join(match.group().split())


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _pattern(name: str) -> str:
    """A single ideograph is a name only where it stands alone: 海 is not in 海边."""
    pattern = alternatives([name])
    if len(name) == 1 and _IDEOGRAPH.match(name):
        return rf"(?<![\u3400-\u9fff]){pattern}(?![\u3400-\u9fff])"
    return pattern
