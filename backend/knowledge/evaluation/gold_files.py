"""Gold sets as files: JSON Lines, or a table.

A file names documents by their address, or by their title where they have none, and approved
answers by one of their questions, so that it means the same in another installation.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from backend.common import errors
from backend.knowledge.models import Document, GoldQuestion, GoldSource, KnowledgeBase
from backend.knowledge.services.answering import LONGEST
from backend.knowledge.text.languages import language_of

_COLUMNS = ("id", "question", "language", "answerable", "sources", "answer")
_SECTION, _APPROVED = " # ", "? "  # in a cell of sources
_FORMULA = ("=", "+", "-", "@", "\t")  # a spreadsheet would carry it out


class GoldFormat(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class NamedSource:
    """As a file names it: a document and a heading of it, or the question of an approved answer."""

    document: str = ""
    heading: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class GoldLine:
    name: str
    question: str
    language: str
    is_answerable: bool
    sources: tuple[NamedSource, ...]
    note: str


@dataclass(frozen=True, slots=True)
class RawLine:
    """number: in the file, from 1. content: a record, or why there is none."""

    number: int
    text: str
    content: Mapping[str, Any] | errors.InvalidInput


def lines_of(content: str, form: GoldFormat) -> Iterator[RawLine]:
    """Each line that says something, good or bad."""
    yield from _json_lines(content) if form is GoldFormat.JSONL else _rows(content)


def read_line(record: Mapping[str, Any]) -> GoldLine:
    """Raises InvalidInput, which says what is wrong with it."""
    question = " ".join(_text(record, "question").split())
    if not question:
        raise errors.InvalidInput("There is no question in this line.")
    if len(question) > LONGEST:
        raise errors.InvalidInput("A question has at most 1000 characters.")
    language = _text(record, "language") or language_of(question)
    if language not in ("zh", "en"):
        raise errors.InvalidInput("The language is neither zh nor en.")
    return GoldLine(
        name=_text(record, "id")[:100],
        question=question,
        language=language,
        is_answerable=_yes_or_no(record.get("answerable")),
        sources=tuple(_sources(record.get("sources") or [])),
        note=_text(record, "answer")[:1000],
    )


def written(base: KnowledgeBase, form: GoldFormat) -> str:
    records = gold_records(base)
    if form is GoldFormat.JSONL:
        return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in records)
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS)
    writer.writeheader()
    for record in records:
        cells = record | {
            "answerable": "yes" if record["answerable"] else "no",
            "sources": "\n".join(map(_cell, record["sources"])),
        }
        writer.writerow({name: _harmless(str(cell)) for name, cell in cells.items()})
    return table.getvalue()


def gold_records(base: KnowledgeBase) -> list[dict[str, Any]]:
    questions = GoldQuestion.objects.filter(base=base).prefetch_related("sources__document")
    return [
        {
            "id": one.name,
            "language": one.language,
            "question": one.question,
            "answerable": one.is_answerable,
            "sources": [_named(source) for source in one.sources.all()],
            "answer": one.note,
        }
        for one in questions.order_by("pk")
    ]


def name_of(document: Document) -> str:
    return document.address or document.title


def _named(source: GoldSource) -> dict[str, str]:
    if source.document is None:
        return {"question": source.question}
    return {"document": name_of(source.document), "heading": source.heading}


def _json_lines(content: str) -> Iterator[RawLine]:
    for number, text in enumerate(content.lstrip("\ufeff").split("\n"), start=1):
        if not text.strip():
            continue
        try:
            record = json.loads(text)
        except (ValueError, RecursionError):
            record = None
        if isinstance(record, dict):
            yield RawLine(number, text, record)
        else:
            yield RawLine(number, text, errors.InvalidInput("The line is no JSON object."))


def _rows(content: str) -> Iterator[RawLine]:
    reader = csv.DictReader(io.StringIO(content.lstrip("\ufeff"), newline=""))
    before = 1
    try:
        for row in reader:
            number, before = before + 1, reader.line_num
            cells = {name: cell or "" for name, cell in row.items() if isinstance(name, str)}
            yield RawLine(
                number,
                ",".join(cells.values()),
                {name.strip().lower(): _unharmed(str(cell)) for name, cell in cells.items()},
            )
    except csv.Error:
        yield RawLine(before + 1, "", errors.InvalidInput("The table cannot be read from here on."))


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str) or "\0" in value:
        raise errors.InvalidInput("%(name)s is no text.", values={"name": name})
    return value.strip()


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    said = str(value).strip().lower()
    if said not in ("yes", "no", "true", "false", "1", "0", "是", "否"):
        raise errors.InvalidInput("It does not say whether the question is answerable.")
    return said in ("yes", "true", "1", "是")


def _sources(value: object) -> Iterator[NamedSource]:
    if isinstance(value, str):
        yield from (_from_cell(line.strip()) for line in value.splitlines() if line.strip())
        return
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise errors.InvalidInput("The sources are no list of documents and headings.")
    for one in value:
        source = NamedSource(_text(one, "document"), _text(one, "heading"), _text(one, "question"))
        if bool(source.document) == bool(source.question):
            raise errors.InvalidInput("A source names a document or a question.")
        yield source


def _cell(source: Mapping[str, str]) -> str:
    if "question" in source:
        return f"{_APPROVED}{source['question']}"
    return f"{source['document']}{_SECTION}{source['heading']}"


def _from_cell(line: str) -> NamedSource:
    """The heading comes after the first mark: an address has none with blanks around it."""
    if line.startswith(_APPROVED):
        return NamedSource(question=line.removeprefix(_APPROVED).strip())
    document, _, heading = line.partition(_SECTION)
    return NamedSource(document.removesuffix(" #").strip(), heading.strip())


def _harmless(cell: str) -> str:
    """Strangers' questions are in it, and it is opened in spreadsheets."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unharmed(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
