"""Recorded questions about a made-up library, and what each should be understood as.

`{en,zh}_tuned.toml` were written before and while the grammar was built, `{en,zh}_held.toml` before
it was tried on any of them. Keys of a question, all optional but `ask`:

    people, places, tags   each entry one filter: names joined by "|" are alternatives, a leading
                           "-" excludes; places by their English names, tags by slug
    dates                  spans "first..last", all of them; dates_contain: one among others
    words                  what is looked for as words, however it is cut into filters
    unknown                what is left over
    question, media, camera, favorite, count ("least..most")
    answer                 some of the facts behind the answer
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent

Language = Literal["en", "zh"]
Part = Literal["tuned", "held"]


@dataclass(frozen=True, slots=True)
class Asked:
    text: str
    language: Language
    part: Part
    expected: Mapping[str, Any]


@cache
def questions() -> tuple[Asked, ...]:
    return tuple(_questions())


def _questions() -> Iterator[Asked]:
    languages: tuple[Language, ...] = ("en", "zh")
    parts: tuple[Part, ...] = ("tuned", "held")
    for language in languages:
        for part in parts:
            for entry in _load(f"{language}_{part}")["questions"]:
                expected = {key: value for key, value in entry.items() if key != "ask"}
                yield Asked(entry["ask"], language, part, expected)


@cache
def library() -> Mapping[str, Any]:
    return _load("library")


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
