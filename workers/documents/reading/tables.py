"""Sheets and separated values: questions with their answers, or tables."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from backend.knowledge.drafts import Fault, UnreadableDocument

from ..archives import refuse_bombs
from ..blocks import Block, Faq, Heading, Paragraph, Table
from ..limits import MAX_CELLS, MAX_COLUMNS, refuse_long_text, too_large
from .content import Content
from .encoding import clean, decoded

_Row: TypeAlias = tuple[str, ...]

_QUESTION = frozenset({
    "问题", "标准问题", "标准问", "问", "提问", "问句", "问法", "主问题",
    "question", "questions", "q", "faq",
})  # fmt: skip
_ANSWER = frozenset({
    "答案", "标准答案", "回答", "答", "答复", "回复", "解答", "answer", "answers", "a", "reply",
})  # fmt: skip
_SIMILAR = frozenset({
    "相似问题", "相似问", "相似问法", "相似问句", "扩展问题", "扩展问", "扩展问法", "其他问法",
    "同义问",
    "similar", "similarquestion", "similarquestions", "alternatives", "alternativequestions",
    "otherquestions", "variants",
})  # fmt: skip
_CATEGORY = frozenset({
    "分类", "类别", "类目", "栏目", "主题", "category", "categories", "section", "topic",
})  # fmt: skip
_NOT_IN_NAMES = re.compile(r"[\s_（()）*:：-]+")
_SEPARATORS = re.compile(r"[\n；;|]|\s/\s")
_HEADER_WITHIN = 5  # rows: titles and remarks may stand above it
_DELIMITERS = ",;\t|"
_SNIFFED = 64 * 1024  # characters
_LONGEST_FIELD = 1_000_000  # characters; the longest cell of a spreadsheet has 32,767


def read_workbook(path: Path, *, charset: str) -> Content:  # noqa: ARG001  of a Reader
    refuse_bombs(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            return Content(list(_sheets(book)))
    except python_calamine.PasswordError as error:
        raise UnreadableDocument(Fault.ENCRYPTED, "The workbook asks for a password.") from error
    except (python_calamine.CalamineError, OSError) as error:
        raise UnreadableDocument(
            Fault.DAMAGED, "The workbook is damaged and cannot be opened."
        ) from error


def read_separated(path: Path, *, charset: str) -> Content:
    text = decoded(path.read_bytes(), charset)
    refuse_long_text(len(text))
    return Content(_blocks(_records(text)))


def _sheets(book: CalamineWorkbook) -> Iterator[Block]:
    names = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]
    for name in names:
        blocks = list(_blocks(_rows(book.get_sheet_by_name(name))))
        if blocks and len(names) > 1:
            yield Heading(1, clean(name).strip())
        yield from blocks


def _rows(sheet: CalamineSheet) -> list[_Row]:
    _refuse_large(sheet.height, sheet.width)
    rows = [[_cell(value) for value in row] for row in sheet.to_python()]
    _fill_merged(rows, sheet)
    return [tuple(row) for row in rows]


def _fill_merged(rows: list[list[str]], sheet: CalamineSheet) -> None:
    """Merged cells keep their value in the first of them; it holds of every row they span."""
    first_row, first_column = sheet.start or (0, 0)
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or []:
        row, column = top - first_row, left - first_column
        if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
            for below in rows[row + 1 : bottom - first_row + 1]:
                below[column] = below[column] or rows[row][column]


def _refuse_large(rows: int, columns: int) -> None:
    if rows * columns > MAX_CELLS:
        raise too_large(f"A sheet has {rows * columns:,} cells; at most {MAX_CELLS:,} can be read.")
    if columns > MAX_COLUMNS:
        raise too_large(f"A sheet has {columns:,} columns; at most {MAX_COLUMNS} can be read.")


def _cell(value: object) -> str:
    match value:
        case str():
            return clean(value).strip()
        case bool():
            return str(value).upper()
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime():
            return value.isoformat(" ", "minutes")
        case _:
            return str(value)


def _records(text: str) -> Iterator[_Row]:
    csv.field_size_limit(_LONGEST_FIELD)
    cells = 0
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            cells += len(record)
            _refuse_large(1, len(record))
            if cells > MAX_CELLS:
                raise too_large(f"There are more than {MAX_CELLS:,} cells in the table.")
            yield tuple(cell.strip() for cell in record)
    except csv.Error as error:
        raise UnreadableDocument(
            Fault.DAMAGED, "The rows cannot be told apart: a quotation mark is never closed."
        ) from error


def _delimiter(text: str) -> str:
    """The one that is most frequent in the first row, outside quotation marks."""
    first = re.sub(r'"[^"]*"', "", text[:_SNIFFED]).lstrip("\n").partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Of questions and answers. similar: further ways to ask."""

    question: int
    answer: int
    similar: tuple[int, ...]
    category: int | None


def _blocks(rows: Iterable[_Row]) -> Iterator[Block]:
    filled = _trimmed([row for row in rows if any(row)])
    for at, row in enumerate(filled[:_HEADER_WITHIN]):
        if columns := _faq_columns(row):
            yield from _remarks(filled[:at])
            yield from _categories(filled[at + 1 :], columns)
            return
    yield from _table(filled)


def _trimmed(rows: Sequence[_Row]) -> list[_Row]:
    """Without the columns in which nothing stands."""
    used = sorted({at for row in rows for at, cell in enumerate(row) if cell})
    return [tuple(row[at] if at < len(row) else "" for at in used) for row in rows]


def _faq_columns(header: _Row) -> _Columns | None:
    names = [_NOT_IN_NAMES.sub("", cell).casefold().rstrip("0123456789") for cell in header]

    def those_in(known: frozenset[str]) -> tuple[int, ...]:
        return tuple(at for at, name in enumerate(names) if name in known)

    questions, answers, categories = map(those_in, (_QUESTION, _ANSWER, _CATEGORY))
    if not questions or not answers:
        return None
    similar = (*questions[1:], *those_in(_SIMILAR))
    return _Columns(questions[0], answers[0], similar, categories[0] if categories else None)


def _remarks(rows: Iterable[_Row]) -> Iterator[Block]:
    for row in rows:
        yield Paragraph(" ".join(filter(None, row)))


def _categories(rows: Iterable[_Row], columns: _Columns) -> Iterator[Block]:
    """Pairs below the heading of their category; an empty one is that of the row above."""
    category = ""
    group: list[_Row] = []
    for row in rows:
        named = row[columns.category] if columns.category is not None else ""
        if named and named != category:
            yield from _pairs(group, columns)
            yield Heading(2, " ".join(named.split()))
            category, group = named, []
        group.append(row)
    yield from _pairs(group, columns)


def _pairs(rows: Iterable[_Row], columns: _Columns) -> Iterator[Block]:
    """Rows one below the other with the same question, or the same answer, are one pair.

    So are merged cells; in CSV an empty question goes on with the answer above it.
    """
    questions: list[str] = []
    answers: list[str] = []
    for row in rows:
        question, answer = row[columns.question], row[columns.answer]
        is_same = not question or question in questions or answer in answers
        if questions and not is_same:
            yield from _pair(questions, answers)
            questions, answers = [], []
        similar = (way for at in columns.similar for way in _SEPARATORS.split(row[at]))
        questions += [question, *similar]
        if answer not in answers:
            answers.append(answer)
    yield from _pair(questions, answers)


def _pair(questions: Iterable[str], answers: Iterable[str]) -> Iterator[Block]:
    """A question that nobody has answered yet is left out."""
    answer = "\n\n".join(filter(None, answers))
    if answer and (asked := _distinct(questions)):
        yield Faq(asked, answer)


def _distinct(questions: Iterable[str]) -> tuple[str, ...]:
    tidied = (" ".join(question.split()) for question in questions)
    return tuple(dict.fromkeys(question for question in tidied if question))


def _table(rows: Sequence[_Row]) -> Iterator[Block]:
    """The first row with more than a title in it is the header."""
    widest = max((sum(map(bool, row)) for row in rows), default=0)
    first = next((at for at, row in enumerate(rows) if sum(map(bool, row)) > 1 or widest == 1), 0)
    yield from _remarks(rows[:first])
    if rows[first:]:
        header, *further = _trimmed(rows[first:])
        yield Table(header, tuple(further))
