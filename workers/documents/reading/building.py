"""Makes blocks of the events that a reader of marked-up text goes through."""

from dataclasses import dataclass, field

from ..blocks import Block, Code, Faq, Heading, Item, ItemList, Paragraph, Table
from ..limits import MAX_CELLS, too_large
from ..questions import is_question
from ..rendering import markdown
from .lines import broken, tidied

_LONGEST_NAME = 30  # of a language


@dataclass(slots=True)
class _OpenTable:
    """A table within a table is words in one of its cells."""

    rows: list[list[str]] = field(default_factory=list)
    header: list[str] | None = None
    cell: list[str] | None = None
    is_header_row: bool = True  # until a cell of the row says otherwise
    cells: int = 0
    within: int = 0


class Builder:
    """Text comes piece by piece; whatever ends a paragraph is told as an event of its own."""

    def __init__(self) -> None:
        self._done: list[Block] = []
        self._pieces: list[str] = []
        self._counters: list[int | None] = []  # of the open lists; None where they have bullets
        self._items: list[Item] = []
        self._marker: str | None = None  # of the open item
        self._parts: list[str] = []  # of the open item
        self._table: _OpenTable | None = None
        self._question = ""  # that is being answered
        self._before: list[Block] = []  # what was finished when it was asked

    def taken(self) -> list[Block]:
        """What is finished; it is not given twice."""
        if self._question:
            return []
        done, self._done = self._done, []
        return done

    def finish(self) -> list[Block]:
        while self._table is not None:
            self.close_table()
        while self._counters:
            self.close_list()
        self.close_answer()
        return self.taken()

    def text(self, piece: str) -> None:
        self._pieces.append(piece)

    def line_break(self) -> None:
        self._pieces.append(broken("\n"))

    def code_span(self, text: str) -> None:
        if words := " ".join(text.split()):
            ticks = "``" if "`" in words else "`"
            space = " " if "`" in words else ""
            self._pieces.append(f"{ticks}{space}{words}{space}{ticks}")

    def end_paragraph(self) -> None:
        if text := self._tidied():
            self._put_text(text)

    def heading(self, level: int, anchor: str | None) -> None:
        """The text since the last paragraph ended is one; within a list or a table it is text."""
        text = self._tidied()
        if not text:
            return
        if self._table is not None or self._counters:
            self._put_text(text)
        else:
            self._done.append(Heading(level, text.replace("`", "").replace("\n", " "), anchor))

    def code(self, text: str, language: str) -> None:
        self.end_paragraph()
        if not text.strip():
            return
        if self._table is not None:
            self.code_span(text)
            self.end_paragraph()
        else:
            self._put(Code(text.strip("\n"), language[:_LONGEST_NAME]))

    def open_list(self, first: int | None) -> None:
        """first: the number of its first item; None for bullets."""
        self.end_paragraph()
        if self._table is None:
            self._end_item()
            self._counters.append(first)

    def close_list(self) -> None:
        self.end_paragraph()
        if self._table is not None or not self._counters:
            return
        self._end_item()
        self._counters.pop()
        self._marker = "" if self._counters else None
        if not self._counters and self._items:
            self._done.append(ItemList(tuple(self._items)))
            self._items = []

    def open_item(self) -> None:
        self.end_paragraph()
        if self._table is not None or not self._counters:
            return
        self._end_item()
        number = self._counters[-1]
        self._marker = "-" if number is None else f"{number}."
        if number is not None:
            self._counters[-1] = number + 1

    def close_item(self) -> None:
        self.end_paragraph()
        if self._table is None:
            self._end_item()

    def open_table(self) -> None:
        self.end_paragraph()
        if self._table is None:
            self._table = _OpenTable()
        else:
            self._table.within += 1

    def open_row(self) -> None:
        self.end_paragraph()
        if (table := self._own_table()) is not None:
            table.cell = None
            table.rows.append([])
            table.is_header_row = True

    def open_cell(self, *, is_header: bool) -> None:
        self.end_paragraph()
        if (table := self._own_table()) is None:
            return
        if not table.rows:
            table.rows.append([])
        self._end_cell()
        table.cells += 1
        if table.cells > MAX_CELLS:
            raise too_large(f"A table has more than {MAX_CELLS:,} cells.")
        table.cell = []
        table.is_header_row &= is_header

    def close_row(self) -> None:
        self.end_paragraph()
        if (table := self._own_table()) is None:
            return
        self._end_cell()
        if len(table.rows) == 1 and table.is_header_row and table.rows[0]:
            table.header = table.rows.pop()

    def close_table(self) -> None:
        self.end_paragraph()
        if (table := self._table) is None:
            return
        if table.within:
            table.within -= 1
            return
        self._end_cell()
        self._table = None
        rows = tuple(tuple(row) for row in table.rows if any(row))
        header = tuple(table.header or ())
        if rows or any(header):
            self._put(Table(header, rows))

    def caption(self) -> None:
        """The text since the last paragraph ended stands before the open table."""
        if (text := self._tidied()) and self._table is not None:
            self._put(Paragraph(text))

    def question(self) -> None:
        """The text since the last paragraph ended is one, if it reads so; its answer begins."""
        text = self._tidied()
        is_own = not (self._question or self._counters or self._table)
        if is_own and is_question(text):
            self._question = text.replace("\n", " ")
            self._before, self._done = self._done, []
        elif text:
            self._put_text(text)

    def close_answer(self) -> None:
        self.end_paragraph()
        if not self._question or self._counters or self._table is not None:
            return
        answer = "\n\n".join(markdown(block) for block in self._done)
        asked = Faq((self._question,), answer) if answer else Paragraph(self._question)
        self._done, self._before, self._question = [*self._before, asked], [], ""

    def _own_table(self) -> _OpenTable | None:
        return self._table if self._table is not None and not self._table.within else None

    def _end_cell(self) -> None:
        if self._table is not None and self._table.cell is not None:
            self._table.rows[-1].append("\n".join(self._table.cell))
            self._table.cell = None

    def _end_item(self) -> None:
        if self._counters and self._parts:
            depth = len(self._counters) - 1
            self._items.append(Item("\n".join(self._parts), depth, self._marker or ""))
        self._parts = []
        self._marker = ""

    def _tidied(self) -> str:
        text, self._pieces = tidied("".join(self._pieces)), []
        return text

    def _put_text(self, text: str) -> None:
        if self._table is not None:
            if self._table.cell is None:  # between cells, where no text belongs
                if not self._table.rows:
                    self._table.rows.append([])
                self._table.cell = []
            self._table.cell.append(text)
        else:
            self._put(Paragraph(text))

    def _put(self, block: Block) -> None:
        if self._counters:
            self._parts.append(markdown(block))
        else:
            self._done.append(block)
