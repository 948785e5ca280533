"""Photos of which it is known what they show, and what they do not."""

import json
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from tests.evaluation.photos import DATA, fetch_all

Kind = Literal["photo", "drawing", "screenshot", "cut-out"]


@dataclass(frozen=True, slots=True)
class TaggedPhoto:
    name: str
    path: Path
    kind: Kind
    tags: frozenset[str]  # with all they imply
    unsure: frozenset[str]

    def shows(self, tag: str) -> bool | None:
        """None: nobody can tell, count it neither way."""
        return None if tag in self.unsure else tag in self.tags


@dataclass(frozen=True, slots=True)
class TagSet:
    vocabulary: tuple[str, ...]
    implies: Mapping[str, frozenset[str]]  # directly
    photos: tuple[TaggedPhoto, ...]
    missing: tuple[str, ...]  # labelled, but their package could not be fetched


@dataclass(frozen=True, slots=True)
class Split:
    """Thresholds and calibration come from `tune`, figures from `test`."""

    tune: tuple[TaggedPhoto, ...]
    test: tuple[TaggedPhoto, ...]


def tagged_photos(
    only: Container[str] | None = None, *, say: Callable[[str], None] = lambda _: None
) -> TagSet:
    """Every labelled photo that can be fetched; `only` names packages, and None means all."""
    labels = _labels()
    there = fetch_all(only=only, say=say)
    implies = {tag: frozenset(wider) for tag, wider in labels["implies"].items()}
    return TagSet(
        vocabulary=tuple(labels["vocabulary"]),
        implies=implies,
        photos=tuple(
            TaggedPhoto(
                name=name,
                path=there[name],
                kind=entry["kind"],
                tags=closed(entry["tags"], implies),
                unsure=frozenset(entry["unsure"]),
            )
            for name, entry in labels["photos"].items()
            if name in there
        ),
        missing=tuple(name for name in labels["photos"] if name not in there),
    )


def closed(tags: Sequence[str], implies: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The tags and all wider ones."""
    reached = set(tags)
    waiting = list(tags)
    while waiting:
        wider = implies.get(waiting.pop(), frozenset()) - reached
        reached |= wider
        waiting += wider
    return frozenset(reached)


def split(photos: Sequence[TaggedPhoto]) -> Split:
    """Halves by photo, each photo always on the same side, photos of one moment together."""
    testing = {photo.name for photo in photos if _digest(_moment(photo.name))[0] % 2}
    return Split(
        tune=tuple(photo for photo in photos if photo.name not in testing),
        test=tuple(photo for photo in photos if photo.name in testing),
    )


def _moment(name: str) -> str:
    return next((alike[0] for alike in _labels()["alike"] if name in alike), name)


def _digest(name: str) -> bytes:
    return sha256(name.encode()).digest()


@cache
def _labels() -> dict[str, Any]:
    labels: dict[str, Any] = json.loads((DATA / "tags.json").read_text(encoding="utf-8"))
    return labels
