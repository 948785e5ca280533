"""Searches in two languages with graded answers among the photos of `tests.evaluation.tags`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Literal

from tests.evaluation.photos import DATA

Language = Literal["en", "zh"]
Kind = Literal["thing", "hypernym", "scene", "abstract", "people", "text", "nothing", "absent"]


@dataclass(frozen=True, slots=True)
class Query:
    text: str
    language: Language
    kind: Kind  # "nothing", "absent": no photo answers it
    relevant: Mapping[str, int]  # photo's name to 2 (clearly) or 1 (partly); all others are 0
    translation: str = ""  # the same question in the other language, where it means the same


@dataclass(frozen=True, slots=True)
class Split:
    """Weights and thresholds come from `tune`, figures from `test`."""

    tune: tuple[Query, ...]
    test: tuple[Query, ...]


def queries() -> tuple[Query, ...]:
    labels = json.loads((DATA / "search.json").read_text(encoding="utf-8"))
    return tuple(Query(**entry) for entry in labels["queries"])


def split(asked: Sequence[Query]) -> Split:
    """Halves by query: every language and kind is dealt evenly, in the order of a digest."""

    def sort(query: Query) -> tuple[str, str]:
        return query.language, query.kind

    testing: set[str] = set()
    for _, alike in groupby(sorted(asked, key=sort), key=sort):
        texts = sorted((query.text for query in alike), key=lambda t: sha256(t.encode()).digest())
        testing |= set(texts[::2])
    return Split(
        tune=tuple(query for query in asked if query.text not in testing),
        test=tuple(query for query in asked if query.text in testing),
    )
