"""Markdown, as GitHub writes it."""

from textwrap import dedent

import pytest

from backend.knowledge.drafts import Fault, PassageKind, UnreadableDocument
from tests.workers.documents.conftest import Read
from workers.documents.blocks import Block, Code, Heading, Item, ItemList, Paragraph, Table
from workers.documents.reading.building import Builder
from workers.documents.reading.markdown import blocks_of_text


def blocks(text: str) -> list[Block]:
    return list(blocks_of_text(dedent(text)))


def test_headings_paragraphs_and_inline_marks() -> None:
    assert blocks("""\
        # The `album` *itself*

        Setext
        ------
        A **bold** [link](https://example.org "title"), `code`, ~~gone~~ and
        a wrapped line.\\
        A hard break. ![a picture](x.png)

        中文的一行
        接着下一行。
        """) == [
        Heading(1, "The album itself", None),
        Heading(2, "Setext", None),
        Paragraph("A bold link, `code`, gone and a wrapped line.\nA hard break."),
        Paragraph("中文的一行接着下一行。"),
    ]


def test_lists_keep_their_nesting_and_numbers() -> None:
    assert blocks("""\
        - one
          - inner

            with a second paragraph
          - other
        - two

          ```sh
          make run
          ```

        3. three
        4. four
        """) == [
        ItemList(
            (
                Item("one", 0, "-"),
                Item("inner\nwith a second paragraph", 1, "-"),
                Item("other", 1, "-"),
                Item("two\n```sh\nmake run\n```", 0, "-"),
            )
        ),
        ItemList((Item("three", 0, "3."), Item("four", 0, "4."))),
    ]


def test_tables_and_code() -> None:
    assert blocks("""\
        | name | what |
        |------|:----:|
        | `a \\| b` | **x** |
        | only |

        ~~~python title="x"
        a = 1

        b = 2
        ~~~

            indented
        """) == [
        Table(("name", "what"), (("`a | b`", "x"), ("only", ""))),
        Code("a = 1\n\nb = 2", "python"),
        Code("indented"),
    ]


def test_html_in_between_is_read_as_html() -> None:
    assert blocks("""\
        <p align="center"><b>Centred</b> <img src="x"></p>
        <!-- a comment -->

        Line<br>break and <kbd>Ctrl</kbd>.

        > [!NOTE]
        > Quoted text.
        """) == [
        Paragraph("Centred"),
        Paragraph("Line\nbreak and Ctrl."),
        Paragraph("[!NOTE] Quoted text."),
    ]


def test_front_matter_is_not_text_but_may_give_the_title(read: Read) -> None:
    document = read("a.md", '---\ntitle: "Backing up"\ndate: 2026\n---\n\nText.\n\n## One\n\nMore.')
    assert document.title == "Backing up"
    assert [draft.text for draft in document.drafts] == ["Text.", "More."]


def test_the_title_is_the_one_heading_above_the_others(read: Read) -> None:
    document = read("guide.md", "# The guide\n\nText.\n\n## Part\n\nMore.\n\n### Detail\n\nLast.")
    assert document.title == "The guide"
    assert [(draft.headings, draft.anchor) for draft in document.drafts] == [
        (("The guide",), "the-guide"),
        (("The guide", "Part"), "part"),
        (("The guide", "Part", "Detail"), "detail"),
    ]


def test_a_document_of_several_parts_is_called_by_its_name(read: Read) -> None:
    document = read("guide.md", "# One\n\nText.\n\n# Two\n\nMore.")
    assert [draft.headings for draft in document.drafts] == [("guide", "One"), ("guide", "Two")]


def test_a_very_long_paragraph_is_taken_as_it_stands() -> None:
    text = "**a [b " * 5000
    assert blocks(text) == [Paragraph(text.strip())]


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_what_is_nested_too_deeply_is_refused(read: Read, mark: str) -> None:
    with pytest.raises(UnreadableDocument, match="nested") as refusal:
        read("a.md", mark * 1000 + "text")
    assert refusal.value.code is Fault.TOO_COMPLEX


def test_a_builder_ends_what_was_left_open() -> None:
    builder = Builder()
    builder.open_list(None)
    builder.open_item()
    builder.open_table()
    builder.open_cell(is_header=False)
    builder.text("cell")
    assert builder.finish() == [ItemList((Item("|  |\n|---|\n| cell |"),))]


def test_kinds_of_drafts(read: Read) -> None:
    document = read(
        "a.md", "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## B\n\n- x\n- y\n\n## C\n\n    code"
    )
    assert [draft.kind for draft in document.drafts] == [
        PassageKind.TABLE,
        PassageKind.LIST,
        PassageKind.CODE,
    ]
