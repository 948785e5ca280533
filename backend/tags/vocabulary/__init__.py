"""The curated words for what photos show, in two languages and in order from wide to narrow.

`words.tsv` beside this module has a line for each word: slug, English, Chinese, parent or "-". It
is the one source: workers name what they see by it, and the database follows it. No Django here,
so that both sides can read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_NO_PARENT = "-"

# These only hold others together: nobody is helped by "thing" as a tag of its own.
HEADINGS = frozenset(
    {"nature", "place", "people", "object", "activity", "time-of-day", "celebration", "style"}
)


@dataclass(frozen=True, slots=True)
class Word:
    slug: str
    name_en: str
    name_zh: str
    parent: str | None = None  # slug


@cache
def words() -> Mapping[str, Word]:
    """Every word by its slug; a parent comes before its children."""
    text = (files(__package__) / "words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return MappingProxyType(
        {
            slug: Word(slug, en, zh, None if parent == _NO_PARENT else parent)
            for slug, en, zh, parent in rows
        }
    )


def lineage(slug: str) -> Iterator[Word]:
    """The word and what it is a kind of, up to the widest; nothing for an unknown one."""
    word = words().get(slug)
    while word is not None:
        yield word
        word = None if word.parent is None else words()[word.parent]
