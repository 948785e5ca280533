"""Word documents, as Word's own styles and numbering mean them."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from backend.knowledge.drafts import Fault, UnreadableDocument
from tests.workers.documents.conftest import Read
from tests.workers.documents.making import docx_content, new_docx
from workers.documents.blocks import Block, Code, Heading, Item, ItemList, Paragraph, Table
from workers.documents.reading import docx as reader


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "manual.docx"


def blocks(path: Path, document: Any) -> list[Block]:
    path.write_bytes(docx_content(document))
    return list(reader.read(path, charset="").blocks)


def xml(content: str) -> Any:
    return parse_xml(re.sub(r"^<[\w:]+", rf"\g<0> {nsdecls('w')}", content))


def test_styles_make_headings_and_the_title(path: Path) -> None:
    document = new_docx()
    document.add_heading("手册", 0)
    document.add_heading("Storage", 1)
    document.add_paragraph("Text with a\tta").add_run("b\nand a break")
    document.add_heading("Buckets", 2)
    document.add_paragraph("")
    assert blocks(path, document) == [
        Heading(0, "手册"),
        Heading(1, "Storage"),
        Paragraph("Text with a tab\nand a break"),
        Heading(2, "Buckets"),
    ]


def test_an_outline_level_makes_a_heading_too(path: Path) -> None:
    document = new_docx()
    paragraph = document.add_paragraph("Own look")
    paragraph._p.get_or_add_pPr().append(xml('<w:outlineLvl w:val="2"/>'))
    assert blocks(path, document) == [Heading(3, "Own look")]


def test_lists_keep_their_numbers_and_depths(path: Path) -> None:
    document = new_docx()
    for text, style in (
        ("one", "List Bullet"),
        ("inner", "List Bullet 2"),
        ("two", "List Bullet"),
        ("first", "List Number"),
        ("second", "List Number"),
    ):
        document.add_paragraph(text, style=style)
    document.add_paragraph("Between")
    document.add_paragraph("third", style="List Number")
    assert blocks(path, document) == [
        ItemList((Item("one"), Item("inner", 1), Item("two"))),
        ItemList((Item("first", 0, "1."), Item("second", 0, "2."))),
        Paragraph("Between"),
        ItemList((Item("third", 0, "3."),)),
    ]


def test_tables_stand_where_they_stand(path: Path) -> None:
    document = new_docx()
    document.add_paragraph("Before")
    table = document.add_table(rows=3, cols=3)
    for row, texts in enumerate((("name", "size", "note"), ("a", "1", "x"), ("b", "2", "y"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "both"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "wide"
    document.add_paragraph("After")
    assert blocks(path, document) == [
        Paragraph("Before"),
        Table(("name", "wide", ""), (("both", "1", "x"), ("", "2", "y"))),
        Paragraph("After"),
    ]


def test_what_word_wraps_around_text_is_seen_through(path: Path) -> None:
    document = new_docx()
    body = document.element.body
    body.insert(
        0,
        xml(
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a field</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        ),
    )
    body.insert(
        1,
        xml(
            "<w:p><w:r><w:t>Kept</w:t></w:r><w:ins><w:r><w:t> and inserted</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        ),
    )
    body.insert(
        2,
        xml(
            "<w:p><w:r><w:t>Box:</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>within</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r></w:p>"
        ),
    )
    assert blocks(path, document) == [
        Paragraph("In a field"),
        Paragraph("Kept and inserted"),
        Paragraph("Box:"),
        Paragraph("within"),
    ]


def test_a_table_of_contents_is_no_text(path: Path) -> None:
    document = new_docx()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Storage ..... 3", style="toc 1")
    document.add_paragraph("Text")
    assert blocks(path, document) == [Paragraph("Text")]


def test_lines_in_a_style_of_code_are_one_block(path: Path) -> None:
    document = new_docx()
    document.styles.add_style("Source Code", 1)
    for line in ("make install", "  make run"):
        document.add_paragraph(line, style="Source Code")
    document.add_paragraph("Text")
    assert blocks(path, document) == [Code("make install\n  make run"), Paragraph("Text")]


def test_the_title(read: Read) -> None:
    document = new_docx()
    document.add_paragraph("Text")
    assert read("report.docx", docx_content(document)).title == "report"  # not "Word Document"
    document.core_properties.title = "Annual report"
    assert read("report.docx", docx_content(document)).title == "Annual report"


def test_one_without_text_is_empty(read: Read) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read("a.docx", docx_content(new_docx()))
    assert refusal.value.code is Fault.EMPTY


def changed(content: bytes, member: str, text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, text if name == member else old.read(name))
    return file.getvalue()


@pytest.mark.parametrize("text", ["", "<w:document", "no xml"])
def test_one_whose_text_is_broken_is_damaged(read: Read, text: str) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read("a.docx", changed(docx_content(new_docx()), "word/document.xml", text))
    assert refusal.value.code is Fault.DAMAGED


def test_one_with_macros_is_not_supported(read: Read) -> None:
    content = docx_content(new_docx())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    with pytest.raises(UnreadableDocument, match="save it as") as refusal:
        read("a.docm", changed(content, "[Content_Types].xml", types.replace(plain, macros)))
    assert refusal.value.code is Fault.UNSUPPORTED
