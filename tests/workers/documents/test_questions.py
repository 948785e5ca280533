"""What reads as a question, and answers that follow one."""

import pytest

from tests.workers.documents.conftest import Read
from workers.documents.blocks import Block, Faq, Heading, Item, ItemList, Paragraph
from workers.documents.questions import is_question, paired


@pytest.mark.parametrize(
    "text",
    [
        "How do I restore a photo?",
        "How to restore a photo",
        "What is an album",
        "3.2 Can I use my own storage",
        "Really?",
        "怎么备份照片",
        "如何恢复",
        "为什么不能上传？",
        "支持苹果手机吗",
        "忘记密码怎么办",
        "怎麼備份",
    ],
)
def test_questions(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    ["Restoring", "How it works", "What is there", "Storage", "备份照片", "怎" * 300 + "？", ""],
)
def test_no_questions(text: str) -> None:
    assert not is_question(text)


def test_a_heading_that_asks_is_answered_by_its_section(read: Read) -> None:
    document = read(
        "a.md", "# Help\n\n## 1. How do I leave?\n\nBy the door.\n\n### Details\n\nMore."
    )
    assert [draft.questions for draft in document.drafts] == [("How do I leave?",), ()]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Q: Can I?\n\nA: Yes.", [("Can I?", "Yes.")]),
        (
            "Q1: Can I? A: Yes.\n\nQ2: Why?\nA2: Because.",
            [("Can I?", "Yes."), ("Why?", "Because.")],
        ),
        ("问：怎么办？\n答：不知道。", [("怎么办？", "不知道。")]),
        ("问题：怎么办？\n\n答案：先看。\n\n再想。", [("怎么办？", "先看。\n\n再想。")]),
        ("問：怎麼辦？答：不知道。", [("怎麼辦？", "不知道。")]),
    ],
)
def test_marked_questions_are_paired_with_their_answers(
    read: Read, text: str, pairs: list[tuple[str, str]]
) -> None:
    for name in ("a.txt", "a.md"):
        drafts = read(name, text).drafts
        assert [(draft.questions[0], draft.text) for draft in drafts] == pairs


def test_a_question_without_an_answer_stays_a_paragraph() -> None:
    for text in ("Q: Can I? A: ", "Q: Can I?"):
        assert list(paired([Paragraph(text)])) == [Paragraph(text)]
    blocks: list[Block] = [
        Paragraph("问题：上传很慢"),
        Paragraph("环境：苹果手机"),
        Heading(1, "End"),
    ]
    assert list(paired(blocks)) == blocks


def test_an_answer_goes_on_to_the_next_heading() -> None:
    steps = ItemList((Item("Open"),))
    assert list(paired([Paragraph("Q: How?"), Paragraph("A: So:"), steps, Heading(1, "End")])) == [
        Faq(("How?",), "So:\n\n- Open"),
        Heading(1, "End"),
    ]
