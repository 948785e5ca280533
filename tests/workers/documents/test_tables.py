"""Workbooks and separated values: tables, or questions with their answers."""

import datetime as dt
import io

import pytest
import xlsxwriter

from backend.knowledge.drafts import Fault, PassageKind, UnreadableDocument
from tests.workers.documents.conftest import Read
from tests.workers.documents.making import workbook
from workers.documents.limits import MAX_COLUMNS


def test_questions_with_their_answers(read: Read) -> None:
    content = workbook(
        (
            "常见问题",
            [
                ["公司知识库"],
                [],
                ["分类", "标准问题", "相似问题", "答案"],
                [
                    "账号",
                    "怎么改密码？",
                    "如何修改密码\n密码怎么换；忘记密码|改密码",
                    "打开设置。\n点修改。",
                ],
                ["账号", "还没有人回答", None, None],
                ["照片", "怎么删除？", None, "按删除。"],
            ],
        )
    )
    document = read("faq.xlsx", content)
    assert [
        (draft.kind, draft.headings, draft.questions, draft.text) for draft in document.drafts
    ] == [
        (PassageKind.PROSE, ("faq",), (), "公司知识库"),
        (
            PassageKind.FAQ,
            ("faq", "账号"),
            ("怎么改密码？", "如何修改密码", "密码怎么换", "忘记密码", "改密码"),
            "打开设置。\n点修改。",
        ),
        (PassageKind.FAQ, ("faq", "照片"), ("怎么删除？",), "按删除。"),
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("问题", "答案"),
        ("Question", "Answer"),
        ("Q", "A"),
        (" 问：", "答"),
        ("question *", "reply"),
    ],
)
def test_names_of_the_columns(read: Read, question: str, answer: str) -> None:
    draft = read("a.csv", f"id,{answer},{question}\n1,Yes,Can I?\n").drafts[0]
    assert (draft.questions, draft.text) == (("Can I?",), "Yes")


def test_merged_cells_hold_of_all_rows_that_they_span(read: Read) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(1, 1, ["问题", "答案"])
        sheet.write_row(2, 1, ["怎么删除？", "选中。"])
        sheet.write_row(3, 1, [None, "按删除。"])
        sheet.merge_range(2, 1, 3, 1, "怎么删除？")
        sheet.write_row(4, 1, ["怎么恢复？", "去回收站。"])
        sheet.write_row(5, 1, ["误删了怎么办？"])
        sheet.merge_range(4, 2, 5, 2, "去回收站。")
    document = read("faq.xlsx", file.getvalue())
    assert [(draft.questions, draft.text) for draft in document.drafts] == [
        (("怎么删除？",), "选中。\n\n按删除。"),
        (("怎么恢复？", "误删了怎么办？"), "去回收站。"),
    ]


def test_other_sheets_are_tables(read: Read) -> None:
    rows: list[list[object]] = [
        ["Prices of 2026"],
        [None, "plan", "price", "since", "film"],
        [None, "basic", 9.9, dt.date(2026, 5, 1), True],
        [],
        [None, "large", 99, dt.time(12, 30), False],
    ]
    document = read("a.xlsx", workbook(("Prices", rows), ("Empty", []), ("Notes", [["One"]])))
    assert [draft.headings for draft in document.drafts] == [("a", "Prices"), ("a", "Notes")]
    assert document.drafts[0].text == (
        "Prices of 2026\n\n"
        "| plan | price | since | film |\n|---|---|---|---|\n"
        "| basic | 9.9 | 2026-05-01 | TRUE |\n"
        "| large | 99 | 12:30:00 | FALSE |"
    )


def test_hidden_sheets_are_not_shown(read: Read) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Seen").write_row(0, 0, ["seen"])
        hidden = book.add_worksheet("Hidden")
        hidden.write_row(0, 0, ["secret"])
        hidden.hide()
    assert "secret" not in "".join(draft.text for draft in read("a.xlsx", file.getvalue()).drafts)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_separated_values(read: Read, delimiter: str) -> None:
    content = f'name{delimiter}what\n"a{delimiter} b"{delimiter}"x\ny"\n'
    escaped = "a\\| b" if delimiter == "|" else " ".join(f"a{delimiter} b".split())
    assert (
        read("a.csv", content).drafts[0].text == f"| name | what |\n|---|---|\n| {escaped} | x y |"
    )


def test_chinese_separated_values_as_excel_saves_them(read: Read) -> None:
    content = '问题,答案\n怎么退款？,"七天内, 联系客服"\n,并提供订单号\n'.encode("gb18030")
    draft = read("a.csv", content).drafts[0]
    assert (draft.questions, draft.text) == (("怎么退款？",), "七天内, 联系客服\n\n并提供订单号")


def test_too_wide_a_sheet_is_refused(read: Read) -> None:
    with pytest.raises(UnreadableDocument, match="columns") as refusal:
        read("a.xlsx", workbook(("Sheet", [["x"] * (MAX_COLUMNS + 1)])))
    assert refusal.value.code is Fault.TOO_LARGE


def test_too_long_a_table_is_refused(read: Read) -> None:
    with pytest.raises(UnreadableDocument, match="cells") as refusal:
        read("a.csv", "a,b\n" * 500_001)
    assert refusal.value.code is Fault.TOO_LARGE


def test_a_broken_workbook_is_damaged(read: Read) -> None:
    content = workbook(("Sheet", [["x"]]))
    with pytest.raises(UnreadableDocument) as refusal:
        read("a.xlsx", content[: len(content) - 200])
    assert refusal.value.code is Fault.DAMAGED
