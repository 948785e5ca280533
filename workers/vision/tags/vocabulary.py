"""The words for what is in a picture: ImageNet's classes by everyday names, and their groups.

Both tables lie beside this module. A line of `imagenet.tsv` is a class, in ImageNet's order: slug,
English, Chinese, group. Classes of one slug are one tag. The group "-" is none; "omit" marks a
class that is never shown, because it is of no use in an album, or was seen to misfire on people
and textures. `groups.tsv` has the groups: slug, English, Chinese, parent group or "-".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_NONE = "-"
_OMITTED = "omit"


@dataclass(frozen=True, slots=True)
class Word:
    slug: str
    name_en: str
    name_zh: str


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the network. `groups` goes from the narrowest to the widest."""

    word: Word | None  # None: never shown
    groups: tuple[Word, ...]


@cache
def classes() -> tuple[Class, ...]:
    """The network's thousand classes, in its order."""
    parents = {row[0]: row[3] for row in _rows("groups.tsv")}
    words = {row[0]: Word(*row[:3]) for row in _rows("groups.tsv")}

    def lineage(slug: str) -> Iterator[Word]:
        while slug != _NONE:
            yield words[slug]
            slug = parents[slug]

    return tuple(
        Class(None, ()) if group == _OMITTED else Class(Word(slug, en, zh), tuple(lineage(group)))
        for slug, en, zh, group in _rows("imagenet.tsv")
    )


def _rows(name: str) -> list[list[str]]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]
