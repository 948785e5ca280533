"""What the reading of a document yields: the contract between workers, who read, and the base.

No Django here, so that both sides, and the tests of either, can import it.
"""

from dataclasses import dataclass
from enum import StrEnum


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


class UnreadableDocument(Exception):
    """It cannot be read, today or ever; the message is for whoever brought it.

    code: a problem code, such as `document_damaged`.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
