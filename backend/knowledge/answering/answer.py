"""What an answer is: what it says, where that stands, and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.knowledge.models import Outcome, Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """number: by which the answer names it. position: of the passage in its document. quote: the
    words that the answer takes from it."""

    number: int
    passage_id: UUID
    document_id: UUID | None
    base_id: UUID
    title: str
    headings: tuple[str, ...]
    position: int
    page: int | None
    address: str
    quote: str
    language: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Where the nearest of what is known stands."""

    passage_id: UUID
    title: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """text: Markdown; what stands after a sentence in brackets are numbers of citations."""

    text: str
    outcome: Outcome
    confidence: float
    language: str
    citations: Sequence[Citation] = ()
    topics: Sequence[Topic] = ()
    written_by: str = ""


def cite(number: int, passage: Passage, quote: str) -> Citation:
    return Citation(
        number=number,
        passage_id=passage.pk,
        document_id=passage.document_id,
        base_id=passage.base_id,
        title=_title(passage),
        headings=tuple(passage.headings),
        position=passage.position,
        page=passage.page,
        address=_address(passage),
        quote=quote,
        language=passage.language,
    )


def topic(passage: Passage) -> Topic:
    return Topic(passage.pk, _title(passage), tuple(passage.headings))


def _title(passage: Passage) -> str:
    if passage.document is not None:
        return passage.document.title
    return passage.questions[0] if passage.questions else passage.base.name


def _address(passage: Passage) -> str:
    """Of the page on the web that it was read from; the fragment leads to the heading."""
    document = passage.document
    if document is None or not document.address.startswith(("http://", "https://")):
        return ""
    return f"{document.address}#{passage.anchor}" if passage.anchor else document.address
