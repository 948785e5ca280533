"""Which format a file has: by its content, and by its name where contents look alike."""

import codecs
from collections.abc import Iterable
from pathlib import Path, PurePath

from backend.knowledge.drafts import DocumentFormat, Fault, UnreadableDocument

from . import archives

_HEAD_BYTES = 64 * 1024
_PDF_WITHIN = 1024  # bytes: ISO 32000-1 annex H, implementation note 13
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a film"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_BY_MEMBER = {
    "word/document.xml": DocumentFormat.DOCX,
    "xl/workbook.xml": DocumentFormat.XLSX,
}
_FOREIGN_MEMBERS = {
    "ppt/presentation.xml": "a presentation",
    "xl/workbook.bin": "a binary workbook",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an electronic book",
}

_ENDINGS = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".mdx"), DocumentFormat.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), DocumentFormat.HTML),
    **dict.fromkeys((".csv", ".tsv"), DocumentFormat.CSV),
    **dict.fromkeys((".txt", ".text", ".log", ".rst", ".adoc", ".org"), DocumentFormat.TEXT),
}
_OF_BYTES = frozenset({".pdf", ".docx", ".xlsx"})  # those that the content alone tells
_MEDIA_TYPES = {
    "text/markdown": DocumentFormat.MARKDOWN,
    "text/x-markdown": DocumentFormat.MARKDOWN,
    "text/html": DocumentFormat.HTML,
    "application/xhtml+xml": DocumentFormat.HTML,
    "text/csv": DocumentFormat.CSV,
    "text/tab-separated-values": DocumentFormat.CSV,
    "text/plain": DocumentFormat.TEXT,
}
_PAGE_BEGINS = (b"<!doctype html", b"<html")
_SUPPORTED = "Markdown, HTML, text, PDF, Word (.docx), Excel (.xlsx) and CSV can be read."


def format_of(path: Path, *, filename: str, media_type: str = "") -> DocumentFormat:
    """Raises UnreadableDocument: unsupported, saying what the file seems to be; or encrypted."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return DocumentFormat.PDF
    if head.startswith(_ZIP):
        return _office_format(path)
    if head.startswith(_OLE):
        raise _old_office(path)
    for signature, words in _FOREIGN:
        if head.startswith(signature):
            raise _unsupported(words)
    return _text_format(head, filename, media_type)


def charset_of(media_type: str) -> str:
    """Of "text/html; charset=gbk": "gbk"."""
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")
    return ""


def _office_format(path: Path) -> DocumentFormat:
    names = archives.members(path)
    for member, document_format in _BY_MEMBER.items():
        if member in names:
            return document_format
    raise _unsupported(_first(_FOREIGN_MEMBERS, names) or "a ZIP archive")


def _first(words: dict[str, str], names: Iterable[str]) -> str | None:
    return next((words[name] for name in words if name in names), None)


def _old_office(path: Path) -> UnreadableDocument:
    """Of before 2007; or of later, and within it an encrypted one."""
    if _ENCRYPTED_OFFICE in path.read_bytes():
        return UnreadableDocument(Fault.ENCRYPTED, "The document asks for a password.")
    return _unsupported("a document of Office 97; save it as .docx or .xlsx")


def _text_format(head: bytes, filename: str, media_type: str) -> DocumentFormat:
    start = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith(_PAGE_BEGINS) or (start.startswith(b"<?xml") and b"<html" in start):
        return DocumentFormat.HTML
    ending = PurePath(filename).suffix.lower()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    plain = media_type.partition(";")[0].strip().lower()
    if plain in _MEDIA_TYPES:
        return _MEDIA_TYPES[plain]
    if ending in _OF_BYTES:
        raise UnreadableDocument(
            Fault.DAMAGED, f"The name ends in {ending}, but the content is something else."
        )
    if ending:
        raise _unsupported(f"a file of the kind {ending}")
    return DocumentFormat.TEXT


def _unsupported(words: str) -> UnreadableDocument:
    return UnreadableDocument(Fault.UNSUPPORTED, f"This seems to be {words}. {_SUPPORTED}")
