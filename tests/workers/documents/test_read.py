"""The front door: whatever comes, the reader comes back, with drafts or with a reason."""

import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
import xlsxwriter

from backend.knowledge.drafts import (
    DocumentFormat,
    Draft,
    Fault,
    PassageKind,
    ReadDocument,
    UnreadableDocument,
)
from backend.knowledge.text.languages import Language
from tests.processes import REPOSITORY
from tests.workers.documents.making import Pdf, docx_content, new_docx, workbook
from workers.confined.programs import Limits
from workers.documents import archives, limits
from workers.documents.read import read_document

MEGABYTE = 1 << 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "upload"


def refused(path: Path, filename: str, content: bytes) -> UnreadableDocument:
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(path, filename=filename)
    return refusal.value


def test_what_is_read_comes_whole_through_the_door(path: Path) -> None:
    path.write_text("# 手册\n\n## 怎么备份？\n\n按按钮。")
    assert read_document(path, filename="a\0b.md", media_type="text/markdown") == ReadDocument(
        title="手册",
        format=DocumentFormat.MARKDOWN,
        language=Language.CHINESE,
        drafts=(
            Draft(
                PassageKind.FAQ,
                ("手册", "怎么备份？"),
                "按按钮。",
                anchor="怎么备份",
                questions=("怎么备份？",),
            ),
        ),
    )


def test_it_is_read_without_django_and_by_the_libraries_of_its_format_alone() -> None:
    program = (
        "import runpy, sys; sys.argv[1:] = [sys.argv[1], 'a.md', '']\n"
        "runpy.run_path('workers/documents/_read.py'); print()\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program, "docs/api.md"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    said, loaded = finished.stdout.splitlines()
    assert json.loads(said)["title"] == "The REST API"
    assert {"markdown_it", "selectolax"} <= set(loaded.split())
    assert not {"django", "celery", "numpy", "pypdfium2", "docx"} & set(loaded.split())


def test_an_empty_file(path: Path) -> None:
    assert refused(path, "a.md", b"").code is Fault.EMPTY
    assert refused(path, "a.md", b"\n \n").code is Fault.EMPTY


def test_a_file_beyond_the_limit_is_not_even_opened(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(limits.MAX_FILE_BYTES + 1)
    with pytest.raises(UnreadableDocument, match="at most 50") as refusal:
        read_document(path, filename="a.pdf")
    assert refusal.value.code is Fault.TOO_LARGE


def test_more_text_than_anybody_reads(path: Path) -> None:
    content = ("word " * 20 + "\n").encode() * (limits.MAX_CHARACTERS // 100)
    assert refused(path, "a.txt", content).code is Fault.TOO_LARGE
    assert refused(path, "a.md", content).code is Fault.TOO_LARGE


def zipped(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("member", ["word/document.xml", "xl/workbook.xml"])
def test_a_zip_bomb(path: Path, member: str) -> None:
    bomb = zipped((member, b"<a/>"), ("media/zeros", bytes(64 * MEGABYTE)))
    assert len(bomb) < MEGABYTE
    assert refused(path, "a.docx", bomb).code is Fault.TOO_LARGE


def test_a_zip_bomb_that_lies_about_its_size(path: Path) -> None:
    bomb = zipped(("xl/workbook.xml", b"<a/>"), ("xl/zeros", bytes(9 * MEGABYTE)))
    size = (9 * MEGABYTE).to_bytes(4, "little")
    assert bomb.count(size) == 2
    assert refused(path, "a.xlsx", bomb.replace(size, b"\x10\0\0\0")).code is Fault.DAMAGED


def test_members_that_share_their_bytes(path: Path) -> None:
    content = bytearray(zipped(("xl/workbook.xml", b"<a/>"), ("one", bytes(range(256)) * 9)))
    end = content.rindex(b"PK\x05\x06")
    entry = content[content.rindex(b"PK\x01\x02") : end]
    copies = b"".join(entry.replace(b"one", b"%03d" % number) for number in range(200))
    content[end:end] = copies
    for at in (8, 10):
        content[end + len(copies) + at : end + len(copies) + at + 2] = (202).to_bytes(2, "little")
    directory = len(copies) + int.from_bytes(content[end + len(copies) + 12 :][:4], "little")
    content[end + len(copies) + 12 : end + len(copies) + 16] = directory.to_bytes(4, "little")
    assert refused(path, "a.xlsx", bytes(content)).code is Fault.DAMAGED


def test_too_many_members(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    path.write_bytes(zipped(*((str(number), b"") for number in range(4))))
    with pytest.raises(UnreadableDocument, match="4 files"):
        archives.refuse_bombs(path)


def with_entities(content: bytes, member: str) -> bytes:
    """A billion laughs before whatever the member holds."""
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    doctype = f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>'.encode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    laughing = [
        (name, re.sub(rb"(<\?xml.*?\?>)", rb"\1" + doctype, text, count=1, flags=re.DOTALL))
        if name == member
        else (name, text)
        for name, text in members
    ]
    return zipped(*((name, text.replace(b"LAUGH", b"&a9;")) for name, text in laughing))


def test_a_billion_laughs(path: Path) -> None:
    document = new_docx()
    document.add_paragraph("LAUGH")
    text = with_entities(docx_content(document), "word/document.xml")
    assert refused(path, "a.docx", text).code is Fault.DAMAGED
    sheet = with_entities(workbook(("Sheet", [["LAUGH"], ["a"]])), "xl/sharedStrings.xml")
    assert refused(path, "a.xlsx", sheet).code is Fault.DAMAGED


def test_a_sheet_whose_last_cell_is_far_away(path: Path) -> None:
    """calamine lays out all seventeen billion cells between, and aborts."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "near")
        sheet.write(1_048_575, 16_383, "far")
    assert refused(path, "a.xlsx", file.getvalue()).code is Fault.TOO_COMPLEX


def test_nesting_without_end(path: Path) -> None:
    for name, content in (
        ("a.html", b"<div>" * 100_000 + b"text"),
        ("a.md", b">" * 100_000 + b" text"),
        ("a.md", b"- " * 100_000 + b"text"),
    ):
        assert refused(path, name, content).code is Fault.TOO_COMPLEX


def test_pages_that_take_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hurry = Limits(memory=MEGABYTE << 10, file_size=MEGABYTE, seconds=2)
    monkeypatch.setattr(limits, "READING", hurry)
    content = (b"![" * 4900 + b"\n\n") * 200
    refusal = refused(path, "a.md", content)
    assert refusal.code is Fault.TOO_COMPLEX
    assert "longer" in str(refusal)


def pdf_of(stream: bytes, filters: bytes) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    content = b"%PDF-1.7\n"
    offsets = []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj%s endobj\n" % (number, text)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return content + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (entries, len(content))
    )


def test_a_pdf_whose_stream_expands(path: Path) -> None:
    """Deflated twice, six kilobytes are a page of forty million letters."""
    operators = b"BT/F 9 Tf(text)Tj ET\n" * 50_000
    deflater = zlib.compressobj(9)
    once = b"".join(deflater.compress(operators) for _ in range(200)) + deflater.flush()
    content = pdf_of(zlib.compress(once, 9), b"[/FlateDecode/FlateDecode]")
    assert len(content) < 10_000
    assert refused(path, "a.pdf", content).code is Fault.TOO_COMPLEX


def test_a_pdf_that_claims_a_million_pages(path: Path) -> None:
    content = Pdf().lines("Text").content().replace(b"/Count 1", b"/Count 1000000")
    assert refused(path, "a.pdf", content).code is Fault.TOO_LARGE


def test_a_manual_of_fifty_megabytes_is_read(path: Path) -> None:
    """A thousand pages; most of its bytes, as in real ones, are no text."""
    pages = Pdf()
    for number in range(1, 1001):
        name = "".join("abcdefghij"[int(digit)] for digit in str(number))
        pages.heading(f"House {name}").lines(f"In the hall of {name} hangs a photo.").page()
    content = pages.content()
    head, tail = content.rsplit(b"startxref", 1)
    path.write_bytes(
        head + b"%" + b"x" * (limits.MAX_FILE_BYTES - len(content) - 2) + b"\nstartxref" + tail
    )
    assert path.stat().st_size == limits.MAX_FILE_BYTES
    drafts = read_document(path, filename="manual.pdf").drafts
    assert sum("hangs a photo" in draft.text for draft in drafts) == 1000


def test_half_a_document_of_each_kind(path: Path) -> None:
    for name, content in (
        ("a.docx", docx_content(new_docx())),
        ("a.xlsx", workbook(("Sheet", [["x"]]))),
        ("a.pdf", Pdf().lines("Text").content()[:400]),
    ):
        assert refused(path, name, content[: len(content) // 2]).code is Fault.DAMAGED


def test_bytes_that_are_no_text(path: Path) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.csv"):
        assert refused(path, name, b"text\x00\x01\x02 and more \xff\xfe").code is Fault.DAMAGED
