"""What of a document becomes one passage."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.text.sentences import sentences
from tests.processes import REPOSITORY
from workers.documents.blocks import (
    Block,
    Code,
    Faq,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Table,
)
from workers.documents.chunking import drafts_of
from workers.documents.measure import size
from workers.documents.reading.document import read_whole
from workers.documents.rendering import markdown
from workers.documents.splitting import LEAST, LONGEST, MOST

ENGLISH = "The album keeps every original exactly as it was uploaded by its owner. "
CHINESE = "照片会在夜间自动备份到您选择的存储空间，不影响正常使用。"


def chunked(*blocks: Block) -> list[Draft]:
    return list(drafts_of("Title", blocks))


def texts(*blocks: Block) -> list[str]:
    return [draft.text for draft in chunked(*blocks)]


def numbered(sentence: str, count: int) -> list[str]:
    return [f"{number}: {sentence}" for number in range(count)]


def test_a_short_section_is_one_passage() -> None:
    drafts = chunked(
        Heading(1, "Title"), Paragraph("Text."), ItemList((Item("one"),)), Paragraph("More.")
    )
    assert [(draft.headings, draft.text) for draft in drafts] == [
        (("Title",), "Text.\n\n- one\n\nMore.")
    ]


def test_headings_are_the_path_and_give_no_passage_alone() -> None:
    drafts = chunked(
        Paragraph("Before."),
        Heading(1, "Title", "top"),
        Heading(2, "Part", None),
        Heading(3, "Detail", None),
        Paragraph("A."),
        Heading(2, "Part", None),
        Paragraph("B."),
        Heading(1, "Appendix"),
        Paragraph("C."),
        Heading(2, "Nothing"),
    )
    assert [(draft.headings, draft.anchor, draft.text) for draft in drafts] == [
        (("Title",), "", "Before."),
        (("Title", "Part", "Detail"), "detail", "A."),
        (("Title", "Part"), "part-1", "B."),
        (("Title", "Appendix"), "", "C."),
    ]


@pytest.mark.parametrize(("sentence", "least", "most"), [(ENGLISH, 400, 700), (CHINESE, 200, 380)])
def test_paragraphs_are_joined_to_a_length_that_suits_the_language(
    sentence: str, least: int, most: int
) -> None:
    parts = texts(*(Paragraph(text.strip()) for text in numbered(sentence, 60)))
    assert all(least <= len(part) <= most for part in parts[:-1])


@pytest.mark.parametrize("sentence", [ENGLISH, CHINESE])
def test_a_long_paragraph_is_cut_between_sentences(sentence: str) -> None:
    whole = numbered(sentence, 60)
    parts = texts(Paragraph("".join(whole).strip()))
    assert len(parts) > 5
    assert [found.text for part in parts for found in sentences(part)] == [
        found.strip() for found in whole
    ]


def test_an_introduction_stays_with_what_it_introduces() -> None:
    filling = Paragraph(ENGLISH * 8)
    introduced = (
        (Paragraph("Do the following:"), ItemList((Item("one"), Item("two")))),
        (Paragraph("The sizes are listed below."), Table(("a",), (("1",),))),
        (Paragraph("运行如下命令。"), Code("make run", "sh")),
    )
    for introduction, structure in introduced:
        parts = texts(filling, introduction, structure, filling)
        assert f"{introduction.text}\n\n{markdown(structure)}" in "\n---\n".join(parts)


def test_of_a_long_paragraph_the_last_sentence_introduces() -> None:
    parts = texts(Paragraph(ENGLISH * 8 + "Do this:"), ItemList((Item("x" * 600),)))
    assert parts == [(ENGLISH * 8).strip(), "Do this:\n\n- " + "x" * 600]


def test_lists_tables_and_code_are_whole_where_they_fit() -> None:
    items = ItemList(tuple(Item(text.strip()) for text in numbered(ENGLISH, 15)))
    table = Table(("n",), tuple((text.strip(),) for text in numbered(ENGLISH, 15)))
    code = Code("\n".join(numbered(ENGLISH, 15)))
    drafts = chunked(items, table, code)
    assert [draft.text for draft in drafts] == [markdown(block) for block in (items, table, code)]
    assert [draft.kind for draft in drafts] == [
        PassageKind.LIST,
        PassageKind.TABLE,
        PassageKind.CODE,
    ]


def test_a_long_table_repeats_its_header() -> None:
    rows = tuple((str(number), ENGLISH.strip()) for number in range(40))
    parts = texts(Paragraph("Sizes:"), Table(("n", "what"), rows))
    assert len(parts) > 3
    assert all(part.startswith("Sizes:\n\n| n | what |\n|---|---|\n| ") for part in parts)
    assert "\n".join(parts).count(ENGLISH.strip()) == 40


def test_a_table_too_wide_for_that_becomes_records() -> None:
    header = tuple(f"column {number}" for number in range(60))
    parts = texts(Table(header, (tuple(map(str, range(60))), ("x", "", "y"))))
    assert parts[-1].endswith("- column 0: x; column 2: y")
    assert all(size(part) <= LONGEST for part in parts)


def test_a_long_list_is_cut_between_items_below_its_introduction() -> None:
    items = tuple(
        item
        for number in range(20)
        for item in (Item(f"Item {number}"), Item(ENGLISH.strip(), 1), Item(ENGLISH.strip(), 1))
    )
    parts = texts(Paragraph("Steps:"), ItemList(items))
    assert len(parts) > 3
    assert all(part.startswith("Steps:\n\n- Item ") for part in parts)


def test_long_code_is_cut_between_lines_in_fences_of_its_own() -> None:
    parts = texts(Code("\n".join(f"line_{number} = {number}" for number in range(300)), "py"))
    assert all(re.fullmatch(r"```py\n(line_\d+ = \d+\n)+```", part) for part in parts)


def test_a_section_that_asks_holds_the_answer() -> None:
    drafts = chunked(
        Heading(2, "怎么备份？"), Paragraph("按按钮。"), Heading(2, "备份"), Paragraph("有。")
    )
    assert [(draft.kind, draft.questions) for draft in drafts] == [
        (PassageKind.FAQ, ("怎么备份？",)),
        (PassageKind.PROSE, ()),
    ]


def test_pairs_stay_by_themselves() -> None:
    drafts = chunked(
        Paragraph("Before."),
        Faq(("Can I?", "May I?"), "Yes."),
        Faq(("Why?",), ENGLISH * 30),
        Paragraph("After."),
    )
    assert drafts[1].questions == ("Can I?", "May I?")
    assert {draft.questions for draft in drafts[2:-1]} == {("Why?",)}
    assert [draft.kind for draft in drafts] == [
        PassageKind.PROSE,
        *[PassageKind.FAQ] * (len(drafts) - 2),
        PassageKind.PROSE,
    ]


def test_a_passage_is_on_the_page_where_it_begins() -> None:
    drafts = chunked(
        Heading(1, "One", page=3), Paragraph("A.", 3), Paragraph("B.", 4), Faq(("Q?",), "C.", 5)
    )
    assert [draft.page for draft in drafts] == [3, 5]


def test_a_change_in_one_place_changes_the_drafts_around_it_only() -> None:
    paragraphs = [
        Paragraph(f"{number}. {ENGLISH * (1 + number * 7 % 4)}".strip()) for number in range(200)
    ]
    before = texts(*paragraphs)
    for at in (0, 50, 120):
        changed = [*paragraphs[:at], Paragraph("Something quite new."), *paragraphs[at:]]
        assert len(set(texts(*changed)) - set(before)) <= 5
        removed = paragraphs[:at] + paragraphs[at + 1 :]
        assert len(set(texts(*removed)) - set(before)) <= 5


WORDS = st.sampled_from(
    [
        "album",
        "photos",
        "3.11.2",
        "e.g.",
        "config.yaml",
        "Why?",
        "Go.",
        "备份照片。",
        "存储空间，",
        "如下：",
    ]
)
SOME_WORDS = st.lists(WORDS, min_size=1, max_size=9)
TEXTS = st.one_of(
    SOME_WORDS.map(" ".join),
    SOME_WORDS.map(lambda some: " ".join(some * 40)),
    st.text(alphabet="ab c\n.|`#->*1。，中？", min_size=1, max_size=60).filter(str.strip),
)
CELLS = st.lists(TEXTS, min_size=1, max_size=5).map(tuple)
ITEMS = st.builds(Item, TEXTS, st.integers(0, 9), st.sampled_from(["-", "1.", "（十二）", ""]))
BLOCKS = st.one_of(
    st.builds(Heading, st.integers(1, 6), st.just("Heading"), st.none()),
    st.builds(Paragraph, TEXTS),
    st.builds(ItemList, st.lists(ITEMS, min_size=1, max_size=12).map(tuple)),
    st.builds(Table, CELLS, st.lists(CELLS, max_size=6).map(tuple)),
    st.builds(Code, TEXTS, st.sampled_from(["", "python"])),
    st.builds(Faq, st.just(("Why?",)), TEXTS),
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def of_block(block: Block) -> str:
    match block:
        case Heading():
            return ""
        case ItemList():
            return " ".join(item.text for item in block.items)
        case Table():
            return " ".join(cell for row in (block.header, *block.rows) for cell in row)
        case Code():
            return block.text
        case _:
            return markdown(block)


@settings(deadline=None)
@example([Paragraph(">"), ItemList((Item("one"),))])
@given(st.lists(BLOCKS, max_size=5))
def test_nothing_is_lost_nothing_is_too_long_and_twice_is_the_same(blocks: list[Block]) -> None:
    drafts = chunked(*blocks)
    assert drafts == chunked(*blocks)
    assert all(0 < size(draft.text) <= LONGEST for draft in drafts)
    wanted = Counter(word for block in blocks for word in words(of_block(block)))
    found = Counter(word for draft in drafts for word in words(draft.text))
    assert not wanted - found


@pytest.mark.parametrize(
    "path", sorted((REPOSITORY / "docs").glob("*.md")), ids=lambda path: path.name
)
def test_our_own_documents(path: Path) -> None:
    document = read_whole(path, filename=path.name, media_type="")
    whole = re.sub(r"<!--.*?-->", "", path.read_text(), flags=re.DOTALL)
    assert document.title == path.stem or f"# {document.title}\n" in whole
    assert all(draft.headings[0] == document.title for draft in document.drafts)
    assert all(size(draft.text) <= LONGEST for draft in document.drafts)
    lengths = sorted(size(draft.text) for draft in document.drafts)
    assert 150 <= lengths[len(lengths) // 2] <= MOST
    assert LEAST < MOST
    found = set(words(" ".join(draft.text for draft in document.drafts)))
    text = re.sub(r"^#.*$|!\[.*?\]\(.*?\)|\]\([^)]*\)", " ", whole, flags=re.MULTILINE)
    assert set(words(text)) <= found
