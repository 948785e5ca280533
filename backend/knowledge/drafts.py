"""What the reading of a document yields: the contract between workers, who read, and the base.

No Django here, so that both sides, and the tests of either, can import it.
"""

from dataclasses import dataclass
from enum import StrEnum

from backend.knowledge.text.languages import Language


class DocumentFormat(StrEnum):
    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"


class PassageKind(StrEnum):
    PROSE = "prose"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    FAQ = "faq"  # its text is the answer to its questions


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage as it was read: what is found, shown and cited as one.

    headings: the path to it, the document's title first. text: Markdown, so that a table stays a
    table; without the headings. page: of a document that has pages, from 1. anchor: the fragment of
    the address of the nearest heading, as GitHub forms it for Markdown; "" where there is none.
    questions: those that it is known to answer.
    """

    kind: PassageKind
    headings: tuple[str, ...]
    text: str
    page: int | None = None
    anchor: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """title: the document's own, or else the file's name without its ending. pages: None where
    there are none, as in Markdown."""

    title: str
    format: DocumentFormat
    language: Language
    drafts: tuple[Draft, ...]
    pages: int | None = None


class Fault(StrEnum):
    """Why a document cannot be read: a problem code."""

    UNSUPPORTED = "unsupported_document"
    TOO_LARGE = "document_too_large"
    TOO_COMPLEX = "document_too_complex"  # nested too deeply, or it takes too much time or memory
    DAMAGED = "document_damaged"
    ENCRYPTED = "document_encrypted"
    EMPTY = "document_empty"
    WITHOUT_TEXT = "document_without_text"  # pictures of pages


class UnreadableDocument(Exception):
    """It cannot be read, today or ever; the message is for whoever brought it."""

    def __init__(self, code: Fault, detail: str) -> None:
        super().__init__(detail)
        self.code = code
