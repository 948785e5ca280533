"""What a file is, by what is in it."""

import io
import zipfile
from pathlib import Path

import pytest

from backend.knowledge.drafts import DocumentFormat, Fault, UnreadableDocument
from tests.workers.documents.making import Pdf, docx_content, new_docx, workbook
from workers.documents.formats import charset_of, format_of


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return file.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "upload"


@pytest.mark.parametrize("filename", ["a", "a.txt", "a.docx"])
def test_what_the_content_says_goes_before_the_name(path: Path, filename: str) -> None:
    for content, expected in (
        (Pdf().lines("Text").content(), DocumentFormat.PDF),
        (docx_content(new_docx()), DocumentFormat.DOCX),
        (workbook(("Sheet", [["a"]])), DocumentFormat.XLSX),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><title>x</title>", DocumentFormat.HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', DocumentFormat.HTML),
    ):
        path.write_bytes(content)
        assert format_of(path, filename=filename) is expected


@pytest.mark.parametrize(
    ("filename", "media_type", "expected"),
    [
        ("guide.md", "", DocumentFormat.MARKDOWN),
        ("GUIDE.MARKDOWN", "", DocumentFormat.MARKDOWN),
        ("guide.htm", "", DocumentFormat.HTML),
        ("table.csv", "", DocumentFormat.CSV),
        ("notes.txt", "text/markdown", DocumentFormat.TEXT),
        ("download", "text/markdown; charset=utf-8", DocumentFormat.MARKDOWN),
        ("download", "text/csv", DocumentFormat.CSV),
        ("README", "", DocumentFormat.TEXT),
    ],
)
def test_texts_look_alike_so_names_and_media_types_are_asked(
    path: Path, filename: str, media_type: str, expected: DocumentFormat
) -> None:
    path.write_text("Some text, some more.")
    assert format_of(path, filename=filename, media_type=media_type) is expected


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped("notes.txt"), "ZIP archive"),
        (zipped("ppt/presentation.xml"), "presentation"),
        (zipped("META-INF/container.xml"), "electronic book"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Office 97"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"SQLite format 3\x00", "database"),
    ],
)
def test_what_is_not_supported_is_named(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument, match=words) as refusal:
        format_of(path, filename="a.docx")
    assert refusal.value.code is Fault.UNSUPPORTED


@pytest.mark.parametrize(
    ("filename", "code"),
    [("program.py", Fault.UNSUPPORTED), ("a.pdf", Fault.DAMAGED), ("a.xlsx", Fault.DAMAGED)],
)
def test_a_text_with_a_name_of_something_else_is_refused(
    path: Path, filename: str, code: Fault
) -> None:
    path.write_text("Some text")
    with pytest.raises(UnreadableDocument) as refusal:
        format_of(path, filename=filename)
    assert refusal.value.code is code


def test_an_encrypted_office_document_is_known_by_what_it_is_wrapped_in(path: Path) -> None:
    wrapping = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    path.write_bytes(wrapping + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(UnreadableDocument, match="password") as refusal:
        format_of(path, filename="a.docx")
    assert refusal.value.code is Fault.ENCRYPTED


def test_the_charset_of_a_media_type() -> None:
    assert charset_of('text/html; charset="GBK"') == "GBK"
    assert charset_of("text/html") == ""
