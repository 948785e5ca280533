"""Plain text: what its lines are can only be seen."""

from pathlib import Path

import pytest

from workers.documents.blocks import Block, Heading, Item, ItemList, Paragraph
from workers.documents.reading import text as reader


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.txt"


def blocks(path: Path, text: str) -> list[Block]:
    path.write_text(text)
    return list(reader.read(path, charset="").blocks)


def test_wrapped_lines_are_one_paragraph(path: Path) -> None:
    text = """\
The album keeps every original exactly as it was uploaded, and makes smaller
pictures of it for the screens that it is looked at on. Nothing is thrown away
before its owner says so.

And a second paragraph.
"""
    assert blocks(path, text) == [
        Paragraph(" ".join(text.split("\n\n", maxsplit=1)[0].split())),
        Paragraph("And a second paragraph."),
    ]


def test_every_long_line_is_a_paragraph(path: Path) -> None:
    line = "　　他每天清晨都到海边去看日出，" + "看完以后再慢慢走回家里吃早饭，" * 5 + "日复一日。"
    assert blocks(path, f"{line}\n{line}") == [Paragraph(line.strip())] * 2


def test_short_lines_stay_lines(path: Path) -> None:
    assert blocks(path, "床前明月光，\n疑是地上霜。") == [Paragraph("床前明月光，\n疑是地上霜。")]


def test_headings(path: Path) -> None:
    text = """\
The album
=========

第一章 开始
正文在这里。

1. Storage

Some text about storage.

1.1 Buckets

Text.

Chapter 2: The end

Text.
"""
    assert [block for block in blocks(path, text) if isinstance(block, Heading)] == [
        Heading(1, "The album"),
        Heading(1, "第一章 开始"),
        Heading(1, "1. Storage"),
        Heading(2, "1.1 Buckets"),
        Heading(1, "Chapter 2: The end"),
    ]


def test_lists(path: Path) -> None:
    text = """\
Steps:
1. Open the settings
   and look around.
2. Press "Back up".
   - now
   - or later

3) Wait.

一、第一
（二）第二
① 第三
"""
    assert blocks(path, text) == [
        Paragraph("Steps:"),
        ItemList(
            (
                Item("Open the settings and look around.", 0, "1."),
                Item('Press "Back up".', 0, "2."),
                Item("now", 1, "-"),
                Item("or later", 1, "-"),
                Item("Wait.", 0, "3)"),
                Item("第一", 0, "一、"),
                Item("第二", 0, "（二）"),
                Item("第三", 0, "①"),
            )
        ),
    ]


def test_numbered_lines_with_space_between_are_a_list_and_no_headings(path: Path) -> None:
    assert blocks(path, "1. Open\n\n2. Close") == [
        ItemList((Item("Open", 0, "1."), Item("Close", 0, "2.")))
    ]


def test_rules_and_versions_are_neither_text_nor_items(path: Path) -> None:
    assert blocks(path, "One\n-----------\n\n***\n\n3.11 is a version of it") == [
        Heading(2, "One"),
        Paragraph("3.11 is a version of it"),
    ]
