"""Word documents: paragraphs by their styles, lists by their numbering, tables, in their order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from backend.knowledge.drafts import Fault, UnreadableDocument

from ..archives import refuse_bombs
from ..blocks import Block
from .building import Builder
from .content import Content
from .docx_styles import Look, Styles, number
from .encoding import clean

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _BREAK, _RETURN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
_HYPHEN, _RUN, _TEXT_BOX = qn("w:noBreakHyphen"), qn("w:r"), qn("w:txbxContent")
_VALUE = qn("w:val")
# Around paragraphs, rows and cells alike: form fields, what was inserted by a reviewer, tags.
_WRAPPERS = frozenset(
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")
)
# What was deleted, and what stands in for readers that know less than we do.
_LEFT_OUT = frozenset(
    [qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr")]
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}

_MOST_SPANNED = 63  # columns: Word has no more in a table


def read(path: Path, *, charset: str) -> Content:  # noqa: ARG001  of a Reader
    refuse_bombs(path)
    try:
        document = docx.Document(str(path))
        title = document.core_properties.title or ""
    except ValueError as error:  # its main part is of another kind: a template, one with macros
        raise UnreadableDocument(
            Fault.UNSUPPORTED, "This is no plain Word document; save it as .docx."
        ) from error
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, OSError) as error:
        raise UnreadableDocument(
            Fault.DAMAGED, "The Word document is damaged and cannot be opened."
        ) from error
    return Content(_Walk(document).blocks(), clean(title).strip())


class _Walk:
    """Through the body. Word nests what it likes, but no XML is deeper than libxml2 reads: 256."""

    def __init__(self, document: Document) -> None:
        self._body = document.element.body
        self._styles = Styles(document)
        self._builder = Builder()
        self._open_lists: list[str] = []  # their ids, the outermost first
        self._numbers: dict[tuple[str, int], int] = {}  # of the next item, by list and depth
        self._code: list[str] = []
        self._in_table = 0

    def blocks(self) -> Iterator[Block]:
        for element in self._body:
            self._read(element)
            yield from self._builder.taken()
        self._end_code()
        yield from self._builder.finish()

    def _read(self, element: Any) -> None:
        if element.tag == _PARAGRAPH:
            self._paragraph(element)
        elif element.tag == _TABLE:
            self._table(element)
        elif element.tag in _WRAPPERS and not _is_contents(element):
            for child in element:
                self._read(child)

    def _paragraph(self, element: Any) -> None:
        look = self._styles.look_of(element)
        if look.is_contents:
            return
        boxes: list[Any] = []
        pieces = list(_pieces(element, boxes))
        if look.is_code and not self._in_table:
            self._code.append("".join(pieces))
        else:
            self._end_code()
            self._text(pieces, look)
        for box in boxes:
            for child in box:
                self._read(child)

    def _text(self, pieces: list[str], look: Look) -> None:
        builder = self._builder
        if not "".join(pieces).strip():
            return
        if not self._in_table:
            self._arrange(look)
        for piece in pieces:
            if piece == "\n":
                builder.line_break()
            else:
                builder.text(clean(piece))
        if look.level is not None:
            builder.heading(look.level, "")
        else:
            builder.end_paragraph()

    def _arrange(self, look: Look) -> None:
        """Opens and closes lists until the paragraph is where its numbering puts it."""
        if look.list_id is None or look.level is not None:
            self._close_lists(0)
            return
        self._close_lists(look.depth + 1)
        if len(self._open_lists) > look.depth and self._open_lists[-1] != look.list_id:
            self._close_lists(look.depth)
        key = (look.list_id, look.depth)
        number = self._numbers.get(key, look.first)
        while len(self._open_lists) <= look.depth:
            self._builder.open_list(number if look.is_numbered else None)
            self._open_lists.append(look.list_id)
        self._builder.open_item()
        self._numbers[key] = number + 1
        for other in [other for other in self._numbers if other[0] == key[0] and other[1] > key[1]]:
            del self._numbers[other]

    def _close_lists(self, left: int) -> None:
        while len(self._open_lists) > left:
            self._builder.close_list()
            self._open_lists.pop()

    def _table(self, element: Any) -> None:
        self._end_code()
        if not self._in_table:
            self._close_lists(0)
        self._in_table += 1
        self._builder.open_table()
        has_header = _has_header(element)
        for at, row in enumerate(_within(element, _ROW)):
            self._builder.open_row()
            for cell in _within(row, _CELL):
                self._cell(cell, is_header=has_header and at == 0)
            self._builder.close_row()
        self._builder.close_table()
        self._in_table -= 1

    def _cell(self, cell: Any, *, is_header: bool) -> None:
        self._builder.open_cell(is_header=is_header)
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merged is None or merged.get(_VALUE) == "restart":
            for child in cell:
                self._read(child)
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        for _ in range(1, min(number(span) or 1, _MOST_SPANNED)):
            self._builder.open_cell(is_header=is_header)

    def _end_code(self) -> None:
        if self._code:
            self._builder.code("\n".join(self._code), "")
            self._code = []


def _within(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, tag)


def _pieces(element: Any, boxes: list[Any]) -> Iterator[str]:
    """The text of a paragraph; text boxes that hang on it are set aside."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield " "
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag in {_BREAK, _RETURN}:
            yield "\n" if child.get(qn("w:type"), "textWrapping") == "textWrapping" else " "
        elif child.tag == _TEXT_BOX:
            boxes.append(child)
        elif child.tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _pieces(child, boxes)


def _is_hidden(run: Any) -> bool:
    return run.tag == _RUN and run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None


def _is_contents(element: Any) -> bool:
    """A table of contents that Word keeps up to date."""
    gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(_VALUE) == "Table of Contents"


def _has_header(table: Any) -> bool:
    """Whether its first row is one: it is repeated on each page, or has a look of its own."""
    first = next(_within(table, _ROW), None)
    if first is not None and first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
        return True
    look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
    if look is None:
        return False
    if (first_row := look.get(qn("w:firstRow"))) is not None:
        return first_row in {"1", "true", "on"}
    bits = look.get(_VALUE) or "0"
    return (
        bool(int(bits, 16) & 0x20)
        if all(char in "0123456789abcdefABCDEF" for char in bits)
        else False
    )
