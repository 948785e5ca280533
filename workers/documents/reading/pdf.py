"""PDF: text in reading order, by PDFium; what the lines are, by how they are set."""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from backend.knowledge.drafts import Fault, UnreadableDocument

from ..limits import MAX_PAGE_CHARACTERS, MAX_PAGES, refuse_long_text, too_large
from .content import Content
from .encoding import clean
from .pdf_layout import Line, blocks_of
from .pdf_running_heads import without_running_heads

_LINE_END = re.compile("\r\n|\r|\n")
_BOLD = re.compile(rb"bold|black|heavy|semibold|-bd", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FONT_NAME_BYTES = 128
# What a font gives whose characters nobody can tell: replacement characters and private use.
_NAMELESS = re.compile("[\ufffd\ue000-\uf8ff]")
_MOST_NAMELESS = 0.3


def read(path: Path, *, charset: str) -> Content:  # noqa: ARG001  of a Reader
    with _opened(path) as document:
        pages = len(document)
        if pages > MAX_PAGES:
            raise too_large(f"The document has {pages:,} pages; at most {MAX_PAGES:,} can be read.")
        lines = _lines(document)
        if not lines:
            raise UnreadableDocument(
                Fault.WITHOUT_TEXT,
                "The document holds pictures of pages and no text; have its text recognised first.",
            )
        title = document.get_metadata_value("Title")
        blocks = blocks_of(without_running_heads(lines, pages))
    return Content(blocks, clean(title).strip(), pages)


def _opened(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
        if len(document) > 0:
            return document
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
            raise UnreadableDocument(
                Fault.ENCRYPTED, "The document asks for a password."
            ) from error
        raise _damaged() from error
    raise _damaged()


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(Fault.DAMAGED, "The PDF is damaged and cannot be opened.")


def _lines(document: pdfium.PdfDocument) -> list[Line]:
    lines: list[Line] = []
    characters = nameless = 0
    for number in range(len(document)):
        for line in _page_lines(document, number):
            characters += len(line.text)
            nameless += len(_NAMELESS.findall(line.text))
            refuse_long_text(characters)
            lines.append(line)
    if nameless > _MOST_NAMELESS * characters:
        raise UnreadableDocument(
            Fault.WITHOUT_TEXT, "The document's fonts do not say which characters they show."
        )
    return lines


def _page_lines(document: pdfium.PdfDocument, number: int) -> Iterator[Line]:
    """A page that is broken is left out; the others may be whole."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return
    text_page = page.get_textpage()
    try:
        characters = text_page.count_chars()
        if characters > MAX_PAGE_CHARACTERS:
            raise too_large(
                f"Page {number + 1} has {characters:,} characters; "
                f"at most {MAX_PAGE_CHARACTERS:,} can be read."
            )
        if characters > 0:
            yield from _set_lines(text_page, number + 1)
    finally:
        text_page.close()
        page.close()


def _set_lines(page: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    """Each line with how it is set: PDFium is asked about its first and its last character.

    A word that is hyphenated at a line's end comes as one line with what follows, U+FFFE between.
    """
    at = 0
    for raw in _LINE_END.split(page.get_text_range()):
        start, at = at, at + len(raw) + len("\r\n")
        words = raw.strip()
        if not words:
            continue
        start += raw.index(words[0])
        first, last = (
            pdfium_c.FPDFText_GetCharIndexFromTextIndex(page, index)
            for index in (start, start + len(words) - 1)
        )
        first, last = max(first, 0), max(first, last, 0)
        left, _, _, top = page.get_charbox(first, loose=True)
        _, bottom, right, _ = page.get_charbox(last, loose=True)
        yield Line(
            text=clean(words),
            page=number,
            left=left,
            right=right,
            top=top,
            bottom=bottom,
            size=min(_font_size(page, at) for at in (first, last)),  # a bullet may be larger
            is_bold=all(_is_bold(page, at) for at in (first, last)),
        )


def _font_size(page: pdfium.PdfTextPage, at: int) -> float:
    points: float = pdfium_c.FPDFText_GetFontSize(page, at)
    return round(points * 2) / 2  # halves: some writers scale fonts by a hair


def _is_bold(page: pdfium.PdfTextPage, at: int) -> bool:
    if pdfium_c.FPDFText_GetFontWeight(page, at) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    pdfium_c.FPDFText_GetFontInfo(page, at, name, _FONT_NAME_BYTES, None)
    return _BOLD.search(name.value) is not None
