"""A whole document: its reader, its title, its drafts. Runs in a process of its own; see `read`."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import takewhile
from pathlib import Path, PurePath

from backend.knowledge.drafts import DocumentFormat, Draft, ReadDocument
from backend.knowledge.text.languages import language_of

from ..blocks import Block, Heading
from ..chunking import drafts_of
from ..formats import charset_of, format_of
from ..limits import counted, empty, refuse_large_file
from ..measure import size
from ..questions import paired
from ..rendering import markdown
from .content import Content, Reader

# Loaded when wanted: a process reads one document, and some of the libraries take a while.
_READERS = {
    DocumentFormat.MARKDOWN: ("markdown", "read"),
    DocumentFormat.HTML: ("html", "read"),
    DocumentFormat.TEXT: ("text", "read"),
    DocumentFormat.PDF: ("pdf", "read"),
    DocumentFormat.DOCX: ("docx", "read"),
    DocumentFormat.XLSX: ("tables", "read_workbook"),
    DocumentFormat.CSV: ("tables", "read_separated"),
}
_LONGEST_TITLE = 200
_ABOVE_TITLE = 100  # by `measure.size`: a remark or a date may stand above it
_HEARD = 20_000  # characters, which tell the language of the whole
# Titles that templates and printer drivers leave behind.
_LEFT_OVER = ("microsoft word - ", "word document", "untitled", "document1", "powerpoint", "无标题")


def read_whole(path: Path, *, filename: str, media_type: str) -> ReadDocument:
    """Raises UnreadableDocument; a hostile file may also end the process, or keep it busy."""
    refuse_large_file(path)
    document_format = format_of(path, filename=filename, media_type=media_type)
    content = _reader(document_format)(path, charset=charset_of(media_type))
    blocks = list(paired(counted(content.blocks)))
    title = _title(content, blocks, filename)
    drafts = tuple(drafts_of(title, blocks))
    if not drafts:
        raise empty()
    return ReadDocument(
        title=title,
        format=document_format,
        language=language_of(_beginning(drafts)),
        drafts=drafts,
        pages=content.pages,
    )


def _reader(document_format: DocumentFormat) -> Reader:
    module, name = _READERS[document_format]
    reader: Reader = getattr(import_module(f"{__package__}.{module}"), name)
    return reader


def _title(content: Content, blocks: Sequence[Block], filename: str) -> str:
    """The heading above all others, where it comes first; what the file says; its name."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    top = min((heading.level for heading in headings), default=0)
    highest = [heading for heading in headings if heading.level == top]
    above = list(takewhile(lambda block: block is not highest[0], blocks)) if highest else []
    is_first = sum(size(markdown(block)) for block in above) <= (_ABOVE_TITLE if top <= 1 else 0)
    is_alone = len(highest) == 1 and is_first
    is_followed = len(highest) > 1 and list(blocks[:2]) == highest[:2]  # by the first chapter's
    if is_alone or is_followed:
        return highest[0].text[:_LONGEST_TITLE]
    if content.title and not content.title.lower().startswith(_LEFT_OVER):
        return content.title[:_LONGEST_TITLE]
    return PurePath(filename).stem[:_LONGEST_TITLE]


def _beginning(drafts: Iterable[Draft]) -> str:
    """Enough of the text, with its headings and questions, to tell its language."""
    texts: list[str] = []
    heard = 0
    for draft in drafts:
        texts += [*draft.headings[-1:], *draft.questions, draft.text]
        heard += len(draft.text)
        if heard > _HEARD:
            break
    return "\n\n".join(texts)
