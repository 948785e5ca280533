"""Which words of the vocabulary the network's classes stand for.

A line of `imagenet.tsv` beside this module is a class, in ImageNet's order: the slug of its word,
and "show" or "omit". Classes of one slug are one tag. Omitted are those that are of no use in an
album, or were seen to misfire on people and textures. What a word is a kind of, and what it is
called, is in `backend.tags.vocabulary`.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from backend.tags.vocabulary import HEADINGS, Word, lineage, words

__all__ = ["Class", "Word", "classes", "groups"]

_OMITTED = "omit"


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the network. `groups` goes from the narrowest to the widest."""

    word: Word | None  # None: never shown
    groups: tuple[Word, ...]


@cache
def classes() -> tuple[Class, ...]:
    """The network's thousand classes, in its order."""
    text = (files(__package__) / "imagenet.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(Class(None, ()) if use == _OMITTED else _class(slug) for slug, use in rows)


@cache
def groups() -> frozenset[str]:
    """Slugs of the words of which there are several kinds among the classes."""
    return frozenset(group.slug for entry in classes() for group in entry.groups)


def _class(slug: str) -> Class:
    wider = (word for word in lineage(slug) if word.slug != slug and word.slug not in HEADINGS)
    return Class(words()[slug], tuple(wider))
