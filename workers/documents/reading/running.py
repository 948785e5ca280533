"""Lines of a text that marks nothing up, as paragraphs and lists."""

from collections.abc import Iterable, Iterator

from ..blocks import Block, Item, ItemList, Paragraph
from .lines import broken, item_of, tidied


class RunningText:
    """Takes line by line; whoever reads the lines knows where one breaks off for good."""

    def __init__(self, *, indent_step: float) -> None:
        """indent_step: by how much further to the right a list within a list begins."""
        self._indent_step = indent_step
        self._blocks: list[Block] = []
        self._paragraph: list[str] = []
        self._items: list[Item] = []
        self._item: list[str] = []
        self._marker = ""
        self._indents: list[float] = []  # of the open lists
        self._page: int | None = None

    def add(self, line: str, *, indent: float, continues: bool, page: int | None = None) -> None:
        """continues: the line belongs to the one before, of a paragraph or of an item."""
        if item := item_of(line):
            self._begin_item(*item, indent=indent, page=page)
        elif continues and (open_lines := self._item or self._paragraph):
            open_lines.append(line)
        else:
            self.end()
            self._paragraph, self._page = [line], page

    def keep_break(self) -> None:
        """The end of the last line was meant."""
        if open_lines := self._item or self._paragraph:
            open_lines[-1] += broken("\n")

    def put(self, block: Block) -> None:
        self.end()
        self._blocks.append(block)

    def finish(self) -> list[Block]:
        self.end()
        blocks, self._blocks = self._blocks, []
        return blocks

    def _begin_item(self, marker: str, text: str, *, indent: float, page: int | None) -> None:
        if not self._items and not self._item:
            self.end()
            self._page = page
        self._end_item()
        while len(self._indents) > 1 and indent < self._indents[-1] - self._indent_step / 2:
            self._indents.pop()
        if not self._indents or indent >= self._indents[-1] + self._indent_step:
            self._indents.append(indent)
        self._marker, self._item = marker, [text]

    def _end_item(self) -> None:
        if self._item:
            text = tidied("\n".join(self._item))
            self._items.append(Item(text, len(self._indents) - 1, self._marker))
            self._item = []

    def end(self) -> None:
        """Nothing goes on from here."""
        self._end_item()
        if self._items:
            self._blocks.append(ItemList(tuple(self._items), self._page))
            self._items, self._indents = [], []
        if text := tidied("\n".join(self._paragraph)):
            self._blocks.append(Paragraph(text, self._page))
        self._paragraph = []


def joined_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Items with empty lines between them are one list."""
    items: list[Item] = []
    page: int | None = None
    for block in blocks:
        if isinstance(block, ItemList):
            page = page if items else block.page
            items += block.items
            continue
        if items:
            yield ItemList(tuple(items), page)
            items = []
        yield block
    if items:
        yield ItemList(tuple(items), page)
