"""How much document a worker takes on, and how it is said that one is more than that."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from backend.knowledge.drafts import Fault, UnreadableDocument
from workers.confined.programs import Limits

from .blocks import Block, Heading
from .rendering import markdown

MAX_FILE_BYTES = 50 * 1024 * 1024  # manuals with their pictures; beyond it are archives of books
MAX_CHARACTERS = 10_000_000  # three times War and Peace, and some 20,000 passages
MAX_PAGES = 5_000  # the longest reference manuals of processors have as many
MAX_PAGE_CHARACTERS = 200_000  # a poster's worth; a page of print has 5,000
MAX_NESTING = 100  # lists and quotations in Markdown
MAX_OPEN_ELEMENTS = 500  # HTML: parsing takes time by the square of what is open at once
MAX_MEMBERS = 5_000  # files in an Office document: every picture is one
MAX_UNPACKED_BYTES = 400 * 1024 * 1024
MAX_RATIO = 200  # XML packs well, to a fiftieth at best; zeros to a thousandth
RATIO_MATTERS_BYTES = 10 * 1024 * 1024  # below it no ratio does harm
MAX_CELLS = 1_000_000  # of a sheet, the empty ones within its edges counted
MAX_COLUMNS = 500

# What the reading may use in its process. Ten million characters take 4 s of a core and 170 MB, as
# Markdown 12 s and 440 MB; the rest is for slower machines, and for what is laid out less kindly.
READING = Limits(memory=1_200_000_000, file_size=200_000_000, seconds=180, output=200_000_000)


def too_large(detail: str) -> UnreadableDocument:
    return UnreadableDocument(Fault.TOO_LARGE, detail)


def refuse_large_file(path: Path) -> None:
    """Raises UnreadableDocument: too large, or empty."""
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise too_large(
            f"The file has {size / 2**20:,.0f} MB; at most {MAX_FILE_BYTES >> 20} can be read."
        )
    if size == 0:
        raise empty()


def empty() -> UnreadableDocument:
    return UnreadableDocument(Fault.EMPTY, "There is no text in the document.")


def refuse_long_text(characters: int) -> None:
    """Raises UnreadableDocument."""
    if characters > MAX_CHARACTERS:
        raise too_large(
            f"The document has more than {MAX_CHARACTERS // 1_000_000} million characters of text; "
            "parts of it can be read one by one."
        )


def counted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, until together they are more than a document may have."""
    characters = 0
    for block in blocks:
        characters += len(block.text if isinstance(block, Heading) else markdown(block))
        refuse_long_text(characters)
        yield block
