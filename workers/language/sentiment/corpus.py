"""Labelled texts: read, cleared of doubles, shared out into parts, and kept as one file.

A line of the file is one text, in JSON. Texts that say nearly the same are in one part, and which
one that is depends on what they say alone: other texts that are added later move none across.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from workers.language.sentiment.duplicates import families
from workers.language.sentiment.languages import Language

_HUNDREDTHS = {"train": 70, "calibration": 15, "test": 15}


class Mood(StrEnum):
    UNHAPPY = "unhappy"
    NEUTRAL = "neutral"
    HAPPY = "happy"


class Part(StrEnum):
    TRAIN = "train"
    CALIBRATION = "calibration"
    TEST = "test"  # frozen: nothing is learned or chosen by it


@dataclass(frozen=True, slots=True)
class Labelled:
    """source: the collection that it is from. document: the review or article of which it is a
    sentence, within its collection; "" where it stands alone."""

    text: str
    language: Language
    mood: Mood
    source: str
    document: str = ""
    part: Part = Part.TRAIN


def shared_out(texts: Iterable[Labelled]) -> list[Labelled]:
    """Each text once, in the order of its checksum, with its part; those that are labelled in two
    ways not at all."""
    moods: dict[str, set[Mood]] = {}
    once: dict[str, Labelled] = {}
    for one in texts:
        moods.setdefault(one.text, set()).add(one.mood)
        once.setdefault(one.text, one)
    clear = [one for one in once.values() if len(moods[one.text]) == 1]
    ordered = sorted(clear, key=lambda one: _digest(one.text))
    first_of = families([one.text for one in ordered], _documents(ordered))
    return [
        replace(one, part=_part_of(ordered[first].text))
        for one, first in zip(ordered, first_of.tolist(), strict=True)
    ]


def write(texts: Iterable[Labelled], file: Path) -> None:
    lines = (json.dumps(asdict(one), ensure_ascii=False, sort_keys=True) for one in texts)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read(file: Path) -> list[Labelled]:
    with file.open(encoding="utf-8") as lines:
        return [_labelled(json.loads(line)) for line in lines]


def _labelled(line: dict[str, str]) -> Labelled:
    return Labelled(
        text=line["text"],
        language=Language(line["language"]),
        mood=Mood(line["mood"]),
        source=line["source"],
        document=line["document"],
        part=Part(line["part"]),
    )


def _documents(texts: Sequence[Labelled]) -> Iterable[Sequence[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(texts):
        if one.document:
            found.setdefault((one.source, one.document), []).append(place)
    return found.values()


def _part_of(text: str) -> Part:
    at = int(_digest(text)[-8:], 16) % 100
    for part, share in _HUNDREDTHS.items():
        if at < share:
            return Part(part)
        at -= share
    raise AssertionError("the shares are not whole")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
