"""What a document is made of, whatever its format: headings, and what stands below them.

Texts are Markdown's inline text with nothing marked but `code`; their line ends are meant.
`page` counts from 1, in documents that have pages.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """anchor: the fragment that leads to it; None when it follows from the text, as in Markdown."""

    level: int
    text: str
    anchor: str | None = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """marker: "-" or "3."; "" where an item goes on after a list within it."""

    text: str
    depth: int = 0
    marker: str = "-"


@dataclass(frozen=True, slots=True)
class ItemList:
    items: tuple[Item, ...]
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """header: empty where the table has none."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Code:
    text: str
    language: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Faq:
    questions: tuple[str, ...]
    answer: str
    page: int | None = None


Structure: TypeAlias = ItemList | Table | Code
Block: TypeAlias = Heading | Paragraph | Structure | Faq
