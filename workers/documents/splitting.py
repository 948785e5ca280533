"""Splits what is too long for one passage where its structure allows, and groups what is short."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise, zip_longest

from backend.knowledge.text.sentences import sentences

from .blocks import Code, Item, ItemList, Structure, Table
from .measure import size
from .rendering import (
    DEEPEST,
    INDENT,
    code_markdown,
    fence_for,
    list_markdown,
    markdown,
    table_head,
    table_row,
)

# Lengths by `measure.size`. A passage of 400 to 700 answers one question and hardly a second; an
# encoder that takes 512 tokens has room for twice that, so tables and the like may be as long.
LEAST = 400
MOST = 700
LONGEST = 1400

_LAST = MOST * 6 // 5  # what is left at the end may be a little longer, and is not split once more
_LONGEST_INTRODUCTION = 250  # that is repeated above each part
_CLAUSE = re.compile(r"[，、；：,;:](?:\s+|(?<=[，、；：]))|\s+")


def grouped(sizes: Sequence[int], texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Neighbours together, up to `MOST`: the first and the end of each group.

    Where several cuts are possible, it is the texts themselves that decide, and not what was
    counted before: so a change in one place does not move all the cuts that come after it.
    """
    left = [*accumulate(reversed(sizes), initial=0)][::-1]
    start = 0
    while start < len(sizes):
        end = len(sizes) if left[start] <= _LAST else _cut(sizes, texts, start)
        yield start, end
        start = end


def _cut(sizes: Sequence[int], texts: Sequence[str], start: int) -> int:
    together, end = sizes[start], start + 1
    ends: list[int] = []
    while end < len(sizes):
        if together >= LEAST:
            ends.append(end)
        if together + sizes[end] > MOST:
            break
        together += sizes[end]
        end += 1
    return min(ends, key=lambda at: zlib.crc32(texts[at].encode()), default=end)


def paragraph_parts(text: str, longest: int = LONGEST) -> list[str]:
    """Whole sentences, except where one alone is longer than a passage may be."""
    if size(text) <= min(MOST, longest):
        return [text]
    ends = [sentence.end for sentence in sentences(text)] or [len(text)]
    ends[-1] = len(text)
    texts = [text[start:end] for start, end in pairwise([0, *ends])]
    groups = grouped([size(each) for each in texts], texts)
    parts = ("".join(texts[first:end]).strip() for first, end in groups)
    return [piece for part in parts for piece in _pieces(part, longest)]


def structure_parts(block: Structure, introduction: str) -> list[str]:
    """A list, a table or code below the sentence that introduces it; that one above each part."""
    whole = joined(introduction, markdown(block))
    if size(whole) <= LONGEST:
        return [whole]
    if size(introduction) > _LONGEST_INTRODUCTION:
        return [*paragraph_parts(introduction), *structure_parts(block, "")]
    room = LONGEST - size(joined(introduction, " "))
    return [joined(introduction, part) for part in _parts(block, room)]


def joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))


def _parts(block: Structure, room: int) -> list[str]:
    match block:
        case ItemList():
            return _list_parts(block.items, room)
        case Table():
            return _table_parts(block, room)
        case Code():
            return _code_parts(block, room)


def _list_parts(items: Sequence[Item], room: int) -> list[str]:
    """Cut between items, and if possible not between an item and those below it."""
    families = [family for items in _families(items) for family in _small(items, room)]
    sizes = [sum(map(_room_of, family)) for family in families]
    texts = [family[0].text for family in families]
    return [
        list_markdown([item for family in families[first:end] for item in family])
        for first, end in grouped(sizes, texts)
    ]


def _families(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The items of the outermost depth, each with those below it."""
    outermost = min(item.depth for item in items)
    family: list[Item] = []
    for item in items:
        if item.depth == outermost and item.marker and family:
            yield family
            family = []
        family.append(item)
    yield family


def _small(family: list[Item], room: int) -> Iterator[list[Item]]:
    if sum(map(_room_of, family)) <= MOST:
        yield family
        return
    for item in family:
        if _room_of(item) <= room:
            yield [item]
        else:
            yield from ([part] for part in _item_parts(item))


def _item_parts(item: Item) -> Iterator[Item]:
    """The first with the item's marker, the others going on."""
    texts = [part for line in item.text.split("\n") for part in paragraph_parts(line, _LAST)]
    sizes = [_room_of(replace(item, text=text)) for text in texts]
    for first, end in grouped(sizes, texts):
        marker = "" if first else item.marker
        yield replace(item, text="\n".join(texts[first:end]), marker=marker)


def _room_of(item: Item) -> int:
    """What it takes at the most, with its indentation."""
    indent = len(INDENT) * min(item.depth, DEEPEST) + len(item.marker) + len("  \n")
    return size(item.text) + (item.text.count("\n") + 1) * indent


def _table_parts(table: Table, room: int) -> list[str]:
    """Cut between rows, the header repeated; where rows are too wide for that, as records."""
    width = max(len(row) for row in (table.header, *table.rows))
    head = table_head(table.header, width)
    rows = [table_row(row, width) for row in table.rows]
    sizes = [size(row) + 1 for row in rows]
    if size(head) > MOST // 3 or max(sizes, default=0) > room - size(head):
        return _list_parts(_records(table), room)
    return ["\n".join([head, *rows[first:end]]) for first, end in grouped(sizes, rows)]


def _records(table: Table) -> list[Item]:
    """Each row as an item: what its cells are called, and what is in them."""
    records = [
        "; ".join(
            f"{name}: {cell}" if name else cell
            for name, cell in zip_longest(table.header, row, fillvalue="")
            if cell or not at
        )
        for at, row in enumerate(table.rows or ((),))
    ]
    return [Item(record) for record in records if record]


def _code_parts(code: Code, room: int) -> list[str]:
    """Cut between lines."""
    around = size(code_markdown("", code.language)) + len(fence_for(code.text))
    if around > _LONGEST_INTRODUCTION:  # a fence that long is no code
        return paragraph_parts(code.text, room)
    lines = [part for line in code.text.split("\n") for part in _pieces(line, room - around)]
    groups = grouped([size(line) + 1 for line in lines], lines)
    parts = ("\n".join(lines[first:end]).strip("\n") for first, end in groups)
    return [code_markdown(part, code.language) for part in parts if part.strip()]


def _pieces(text: str, longest: int) -> list[str]:
    """At clauses, at spaces, or anywhere."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        window = text[at : at + longest]
        end = at + _length_within(window, longest)
        if end < len(text):
            breaks = [found.end() for found in _CLAUSE.finditer(text, at + (end - at) // 2, end)]
            end = breaks[-1] if breaks else end
        pieces.append(text[at:end].rstrip())
        at = end
    return pieces or [text]


def _length_within(text: str, longest: int) -> int:
    """How many characters of `text` measure `longest` at the most."""
    if size(text) <= longest:
        return len(text)
    sizes = accumulate(size(char) for char in text)
    return next(at for at, measured in enumerate(sizes) if measured > longest)
