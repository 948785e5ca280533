"""Blocks as Markdown."""

import re
from collections.abc import Iterable, Sequence

from .blocks import Block, Code, Faq, Item, ItemList, Table

INDENT = "    "  # of a list within an item: enough below "10." too
DEEPEST = 5  # levels of lists that are told apart
_TICKS = re.compile(r"`{3,}")


def markdown(block: Block) -> str:
    match block:
        case ItemList():
            return list_markdown(block.items)
        case Table():
            return table_markdown(block.header, block.rows)
        case Code():
            return code_markdown(block.text, block.language)
        case Faq():
            return block.answer
        case _:
            return block.text


def list_markdown(items: Sequence[Item]) -> str:
    """The first item is never indented, nor any by more than one step: that would be code."""
    outermost = min((item.depth for item in items), default=0)
    lines: list[str] = []
    depth = -1
    for item in items:
        depth = min(item.depth - outermost, depth + 1, DEEPEST)
        lines.append(_item(item, depth))
    return "\n".join(lines)


def _item(item: Item, depth: int) -> str:
    mark = f"{item.marker} " if item.marker else ""
    further = INDENT * depth + " " * (len(mark) or 2)
    lines = item.text.split("\n")
    first = (INDENT * depth + mark if mark else further) + lines[0]
    return "\n".join([first, *(further + line if line else "" for line in lines[1:])])


def table_markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    width = max((len(row) for row in (header, *rows)), default=0)
    return "\n".join([table_head(header, width), *(table_row(row, width) for row in rows)])


def table_head(header: Sequence[str], width: int) -> str:
    return f"{table_row(header, width)}\n|{'---|' * width}"


def table_row(row: Sequence[str], width: int) -> str:
    cells: Iterable[str] = (_cell(cell) for cell in [*row, *[""] * (width - len(row))])
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code_markdown(text: str, language: str) -> str:
    fence = fence_for(text)
    return f"{fence}{language}\n{text}\n{fence}"


def fence_for(text: str) -> str:
    """Longer than any within."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    return "`" * (longest + 1)
