"""The poems that are learned from, and those that nothing learns from.

A set is one file: the same poems and rhymes make the same bytes.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workers.language.poems.form import CHARACTERS, LENGTH, Quatrain, is_quatrain, lines_of

_HELD_OUT = 10  # in 100 poems, for validation and for the test each
_ALIKE = 2  # lines that two poems have nearly in common, from which on they count as near-copies


@dataclass(frozen=True, slots=True, order=True)
class Poem:
    """text: its twenty characters, simplified. era: "tang" or "song"."""

    text: str
    title: str
    era: str

    @property
    def lines(self) -> Quatrain:
        return lines_of(self.text)


@dataclass(frozen=True, slots=True)
class Corpus:
    """rhymes: characters of each rhyme group. things: what photos show, as (English, Chinese)."""

    train: Sequence[Poem]
    validation: Sequence[Poem]
    test: Sequence[Poem]
    rhymes: Mapping[str, str]
    things: Sequence[tuple[str, str]] = ()

    def write(self, path: Path) -> None:
        content = {
            "rhymes": dict(self.rhymes),
            "things": [list(thing) for thing in self.things],
            **{
                part: [[poem.text, poem.title, poem.era] for poem in getattr(self, part)]
                for part in ("train", "validation", "test")
            },
        }
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        path.write_bytes(gzip.compress(text.encode(), mtime=0))

    @classmethod
    def read(cls, path: Path) -> "Corpus":
        content = json.loads(gzip.decompress(path.read_bytes()))
        train, validation, test = (
            [Poem(*entry) for entry in content[part]] for part in ("train", "validation", "test")
        )
        things = [(english, chinese) for english, chinese in content["things"]]
        return cls(train, validation, test, content["rhymes"], things)


def divide(
    poems: Iterable[Poem], rhymes: Mapping[str, str], things: Sequence[tuple[str, str]] = ()
) -> Corpus:
    """Duplicates go; a poem and its near-copies are on one side, which their text decides.

    So a poem keeps its side when others join. What is no quatrain is left out.
    """
    unique: dict[str, Poem] = {}
    for poem in sorted(poems):
        if len(poem.text) == CHARACTERS and is_quatrain(poem.lines):
            unique.setdefault(poem.text, poem)
    parts: dict[str, list[Poem]] = {"train": [], "validation": [], "test": []}
    for family in _families(list(unique.values())):
        parts[_side(min(poem.text for poem in family))] += family
    return Corpus(
        **{name: sorted(part) for name, part in parts.items()}, rhymes=rhymes, things=things
    )


def _side(text: str) -> str:
    place = int.from_bytes(sha256(text.encode()).digest()[:4]) % 100
    if place < _HELD_OUT:
        return "test"
    return "validation" if place < 2 * _HELD_OUT else "train"


def _families(poems: Sequence[Poem]) -> list[list[Poem]]:
    """Poems together with their near-copies, and with the near-copies of these."""
    head = list(range(len(poems)))

    def find(one: int) -> int:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for one, other in _near_copies(poems):
        head[find(one)] = find(other)
    families: dict[int, list[Poem]] = defaultdict(list)
    for one, poem in enumerate(poems):
        families[find(one)].append(poem)
    return list(families.values())


def _near_copies(poems: Sequence[Poem]) -> list[tuple[int, int]]:
    """Pairs with two lines in common that differ in at most a character each."""
    having: dict[tuple[int, str], set[int]] = defaultdict(set)
    for one, poem in enumerate(poems):
        for line in poem.lines:
            for gap in range(LENGTH):
                having[gap, line[:gap] + line[gap + 1 :]].add(one)
    common: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (gap, rest), holders in having.items():
        ordered = sorted(holders)
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                common[one, other] |= {
                    line for line in poems[one].lines if line[:gap] + line[gap + 1 :] == rest
                }
    return [pair for pair, lines in common.items() if len(lines) >= _ALIKE]
